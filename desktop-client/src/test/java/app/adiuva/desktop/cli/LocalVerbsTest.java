package app.adiuva.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cli.CommandRun.Profile;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The verbs that need no cloud, over a real profile.
class LocalVerbsTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T08:00:00.123Z"), ZoneId.of("Europe/Berlin"));

    @TempDir
    Path home;

    private Profile profile;

    @BeforeEach
    void profile() {
        profile = Profile.in(home, CLOCK);
    }

    @Test
    void a_captured_thought_is_listed_with_every_field_of_the_contract() {
        CommandRun captured = profile.run("capture", "The blue paint looked best", "--json");
        assertEquals(0, captured.status(), captured.err());
        JsonNode listed = profile.run("list", "thoughts", "--json").json();
        assertEquals(1, listed.size());
        assertEquals(captured.json(), listed.get(0));
        assertEquals(
                List.of("id", "content", "tags", "status", "thought_type", "is_actionable", "created_at", "updated_at"),
                names(listed.get(0)));
        assertEquals(
                "2026-11-21T09:00:00.123+01:00", listed.get(0).get("created_at").asText());
        assertEquals("inbox", listed.get(0).get("status").asText());
    }

    @Test
    void a_task_is_given_a_reminder_that_is_listed_and_taken_away_again() {
        String id = profile.run("add", "Call Anna", "--json").json().get("id").asText();
        String end = id.substring(id.length() - 8);
        assertEquals(
                "2026-11-22T09:00:00+01:00",
                profile.run("remind", end, "tomorrow", "--json")
                        .json()
                        .get("remind_at")
                        .asText());
        assertEquals(
                "2026-11-21T09:20:00+01:00",
                profile.run("remind", end, "in", "20", "minutes", "--json")
                        .json()
                        .get("remind_at")
                        .asText());
        assertTrue(profile.run("list", "tasks").out().contains("Sat 21 Nov 2026, 09:20"));
        assertEquals(2, profile.run("remind", end, "someday").status());
        assertEquals(2, profile.run("remind", end, "2026-11-20T10:00:00Z").status());
        assertEquals(4, profile.run("remind", "ffffffff", "14:00").status());
        assertTrue(profile.run("remind", end, "off", "--json")
                .json()
                .get("remind_at")
                .isNull());
    }

    @Test
    void what_was_told_is_listed_and_what_waits_alone() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), CLOCK)) {
            workspace
                    .changes()
                    .perform(List.of(new PlanAction(
                            ActionType.SEND_NOTIFICATION, null, Map.of("title", "Stretch", "body", "Stand up"))));
        }
        JsonNode told = profile.run("notifications", "--json").json();
        assertEquals("Stretch", told.at("/0/title").asText());
        assertEquals("plan", told.at("/0/kind").asText());
        assertEquals(told, profile.run("notifications", "--unread", "--json").json());
        assertTrue(profile.run("notifications").out().contains("Stretch"));
    }

    @Test
    void a_line_is_shown_in_parts_and_then_added() {
        CommandRun shown = profile.run("add", "Call Anna @fri 14:00", "#home", "--dry-run", "--json");
        assertEquals(0, shown.status(), shown.err());
        assertEquals("Call Anna", shown.json().at("/fields/title").asText());
        assertEquals("due", shown.json().at("/spans/0/kind").asText());
        assertEquals("@fri 14:00", shown.json().at("/spans/0/text").asText());
        assertEquals("Fri 27 Nov, 14:00", shown.json().at("/spans/0/means").asText());
        assertEquals(0, profile.run("list", "tasks", "--json").json().size());

        JsonNode added =
                profile.run("add", "Call Anna @fri 14:00 #home", "--json").json();
        assertEquals("2026-11-27T14:00:00+01:00", added.get("due_at").asText());
        assertEquals(added, profile.run("list", "tasks", "--json").json().get(0));
    }

    @Test
    void a_captured_thought_takes_files_along_and_stays_when_one_cannot_be_taken() throws IOException {
        Path bill = Files.writeString(home.resolve("bill.txt"), "42 euros");
        JsonNode thought = profile.run("capture", "the bill", "--attach", bill.toString(), "--json")
                .json();
        try (Workspace workspace = Workspace.open(new AppPaths(home), CLOCK)) {
            assertEquals(
                    "bill.txt",
                    workspace
                            .attachments()
                            .of(thought.get("id").asText())
                            .getFirst()
                            .name());
        }
        CommandRun refused = profile.run(
                "capture", "no such", "--attach", home.resolve("none").toString(), "--json");
        assertEquals(1, refused.status());
        assertEquals("not_attached", refused.json().at("/error/code").asText());
        assertEquals(2, profile.run("list", "thoughts", "--json").json().size());
    }

    @Test
    void capture_reads_standard_input_and_refuses_what_is_no_text() {
        byte[] text = "zwei Zeilen\nGrüße 👍\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(0, profile.reading(text, "capture").status());
        assertEquals(0, profile.reading(text, "capture", "-").status());
        CommandRun refused = profile.reading(new byte[10_000_000], "capture", "--json");
        assertEquals(2, refused.status());
        assertEquals("text_too_long", refused.json().at("/error/code").asText());
        assertTrue(refused.err().startsWith("adiuva: The text is too long"), refused.err());
        assertEquals(2, profile.reading(new byte[] {0, 1, 2}, "capture").status());
        assertEquals(2, profile.run("capture", " ").status());
        JsonNode listed = profile.run("list", "thoughts", "--json").json();
        assertEquals(2, listed.size());
        assertEquals("zwei Zeilen\nGrüße 👍", listed.get(0).get("content").asText());
    }

    @Test
    void tasks_and_events_are_listed_with_every_field_of_the_contract() {
        perform(
                PlanAction.create(
                        Table.TASKS,
                        Map.of(
                                "title", "Pay the rent",
                                "priority", "high",
                                "due_at", "2026-12-01T00:00:00+01:00",
                                "all_day", true,
                                "tags", List.of("home"),
                                "recurrence", "FREQ=MONTHLY;BYMONTHDAY=1")),
                PlanAction.create(
                        Table.EVENTS,
                        Map.of(
                                "title", "Paul",
                                "starts_at", "2026-11-24T10:00:00+01:00",
                                "ends_at", "2026-11-24T10:45:00+01:00",
                                "attendees", List.of("paul@example.com"))));
        JsonNode task = profile.run("list", "tasks", "--json").json().get(0);
        assertEquals(
                List.of(
                        "id",
                        "title",
                        "description",
                        "status",
                        "priority",
                        "due_at",
                        "all_day",
                        "tags",
                        "list",
                        "recurrence",
                        "remind_at",
                        "snoozed_until",
                        "source_thought_id",
                        "parent_id",
                        "created_at",
                        "updated_at",
                        "completed_at"),
                names(task));
        assertEquals("2026-12-01T00:00:00+01:00", task.get("due_at").asText());
        assertEquals("home", task.at("/tags/0").asText());
        assertTrue(task.get("completed_at").isNull() && task.get("list").isNull());
        JsonNode event = profile.run("list", "events", "--json").json().get(0);
        assertEquals("2026-11-24T10:45:00+01:00", event.get("ends_at").asText());
        assertEquals("paul@example.com", event.at("/attendees/0").asText());
        assertTrue(event.has("location"));
    }

    @Test
    void done_tasks_are_in_the_document_but_not_in_the_table_unless_asked_for() {
        perform(create("Buy milk"), create("Old thing"));
        String id = id(profile.run("list", "tasks", "--json").json(), "Old thing");
        perform(PlanAction.update(Table.TASKS, id, Map.of("status", "done")));
        assertEquals(2, profile.run("list", "tasks", "--json").json().size());
        assertEquals(
                1,
                profile.run("list", "tasks", "--status", "done", "--json")
                        .json()
                        .size());
        String table = profile.run("list", "tasks").out();
        assertTrue(table.contains("Buy milk") && !table.contains("Old thing") && table.contains("--all"), table);
        assertTrue(profile.run("list", "tasks", "--all").out().contains("Old thing"));
        String first = profile.run("list", "tasks", "--all", "--limit", "1").out();
        assertTrue(first.endsWith("1 more row is not shown; a higher --limit shows it.\n"), first);
    }

    @Test
    void search_finds_and_names_what_it_found() {
        perform(create("Buy oat milk"));
        JsonNode hits = profile.run("search", "milk", "--json").json();
        assertEquals(List.of("kind", "id", "title", "snippet", "score"), names(hits.get(0)));
        assertEquals("task", hits.get(0).get("kind").asText());
        assertEquals("[]\n", profile.run("search", "xylophone", "--json").out());
        assertEquals(0, profile.run("search", "\"AND ( NEAR* -").status());
    }

    @Test
    void undo_takes_back_the_latest_and_redo_does_it_again() {
        perform(create("One"));
        perform(create("Two"));
        JsonNode undone = profile.run("undo", "--json").json();
        assertEquals("Two", undone.at("/undone/0/diff/title").asText());
        assertEquals(1, profile.run("list", "tasks", "--json").json().size());
        assertEquals(0, profile.run("redo").status());
        assertEquals(2, profile.run("list", "tasks", "--json").json().size());
    }

    @Test
    void undo_takes_back_all_that_was_applied_together_and_redo_does_all_of_it_again() {
        perform(create("Zero"));
        perform(create("One"), create("Two"), create("Three"));
        assertEquals(3, profile.run("undo", "--json").json().get("undone").size());
        assertEquals(1, profile.run("list", "tasks", "--json").json().size());
        assertEquals(3, profile.run("redo", "--json").json().get("redone").size());
        assertEquals(4, profile.run("list", "tasks", "--json").json().size());
    }

    @Test
    void undo_of_a_plan_takes_back_all_of_it() {
        perform(create("One"), create("Two"));
        JsonNode history = profile.run("history", "--json").json();
        assertEquals(2, history.size());
        CommandRun undo = profile.run("undo", history.at("/0/plan_id").asText());
        assertEquals(0, undo.status(), undo.err());
        assertEquals("[]\n", profile.run("list", "tasks", "--json").out());
    }

    @Test
    void undo_of_a_plan_takes_back_all_of_it_however_large_and_long_ago_it_is() {
        String plan;
        try (Workspace workspace = Workspace.open(new AppPaths(home), CLOCK)) {
            List<PlanAction> many = IntStream.range(0, 10_001)
                    .mapToObj(n -> PlanAction.create(Table.THOUGHTS, Map.of("content", "note " + n)))
                    .toList();
            plan = workspace.changes().perform(many).getFirst().planId();
        }
        CommandRun end = profile.run("undo", plan.substring(plan.length() - 8), "--json");
        assertEquals(0, end.status(), end.err());
        assertEquals(10_001, end.json().get("undone").size());
        assertEquals(
                10_001, profile.run("redo", plan, "--json").json().get("redone").size());
    }

    @Test
    void undo_of_a_plan_takes_back_nothing_when_a_part_of_it_cannot_be() {
        perform(create("One"), create("Two"));
        String plan = profile.run("history", "--json").json().at("/0/plan_id").asText();
        JsonNode tasks = profile.run("list", "tasks", "--json").json();
        perform(PlanAction.update(Table.TASKS, tasks.at("/0/id").asText(), Map.of("title", "Another name")));
        CommandRun undo = profile.run("undo", plan, "--json");
        assertEquals(4, undo.status());
        assertEquals("conflict", undo.json().at("/error/code").asText());
        assertEquals(0, undo.json().get("undone").size());
        assertEquals(2, profile.run("list", "tasks", "--json").json().size());
    }

    @Test
    void undo_says_what_stands_in_its_way() {
        CommandRun nothing = profile.run("undo", "--json");
        assertEquals(4, nothing.status());
        assertEquals("nothing_to_reverse", nothing.json().at("/error/code").asText());
        CommandRun unknown = profile.run("undo", "no-such-id");
        assertEquals(4, unknown.status());
        assertTrue(unknown.err().contains("no-such-id"), unknown.err());
    }

    @Test
    void a_deleted_row_is_in_the_trash_and_comes_back_by_the_end_of_its_id() {
        perform(create("One"), create("Two"));
        assertEquals("The trash is empty.\n", profile.run("trash").out());
        String id = id(profile.run("list", "tasks", "--json").json(), "One");
        perform(PlanAction.delete(Table.TASKS, id));
        JsonNode trash = profile.run("trash", "--json").json();
        assertEquals(1, trash.size());
        assertEquals(List.of("table", "id", "title", "deleted_at"), names(trash.get(0)));
        String shortId = id.substring(id.length() - 8);
        assertTrue(profile.run("trash").out().contains("tasks  One   " + shortId));
        JsonNode restored = profile.run("trash", "restore", shortId, "--json").json();
        assertEquals("One", restored.at("/restored/0/diff/title").asText());
        assertEquals("[]\n", profile.run("trash", "--json").out());
        CommandRun again = profile.run("trash", "restore", shortId, "--json");
        assertEquals(4, again.status());
        assertEquals("nothing_to_reverse", again.json().at("/error/code").asText());
        assertEquals(2, profile.run("trash", "restore").status());
    }

    @Test
    void a_deleted_conversation_is_in_the_trash_and_comes_back_by_its_id() {
        String chat;
        try (Workspace workspace = Workspace.open(new AppPaths(home), CLOCK)) {
            chat = workspace.chats().say(null, "Plan my trip").chatId();
            workspace.conversations().delete(chat);
        }
        JsonNode trash = profile.run("trash", "--json").json();
        assertEquals("chats", trash.at("/0/table").asText());
        JsonNode restored = profile.run("trash", "restore", chat, "--json").json();
        assertEquals("Plan my trip", restored.at("/restored/0/title").asText());
        assertEquals("[]\n", profile.run("trash", "--json").out());
        assertEquals(
                "Plan my trip",
                profile.run("chats", "--json").json().at("/0/title").asText());
    }

    @Test
    void undo_takes_the_end_of_an_id_that_history_shows() {
        perform(create("One"));
        perform(create("Two"));
        String one = profile.run("history", "--json").json().at("/1/id").asText();
        String shown = one.substring(one.length() - 8);
        assertTrue(profile.run("history").out().contains(shown));
        CommandRun undo = profile.run("undo", shown, "--json");
        assertEquals(one, undo.json().at("/undone/0/id").asText());
        assertEquals(4, profile.run("undo", shown.substring(5)).status(), "three characters are too few");
    }

    @Test
    void every_verb_explains_itself_and_misuse_is_status_two() {
        for (String verb : Cli.verbs().keySet()) {
            CommandRun help = profile.run(verb, "--help");
            assertEquals(0, help.status(), verb);
            assertTrue(help.out().startsWith("Usage: adiuva " + verb), help.out());
        }
        CommandRun misuse = profile.run("list", "shoes", "--json");
        assertEquals(2, misuse.status());
        assertEquals("usage", misuse.json().at("/error/code").asText());
        CommandRun near = profile.run("lst", "tasks");
        assertEquals(2, near.status());
        assertTrue(near.err().startsWith("adiuva: There is no verb lst. Did you mean list"), near.err());
        assertEquals(
                profile.run("undo", "--help").out(), profile.run("help", "undo").out());
        for (String verb : List.of("history", "search", "trash")) {
            assertEquals(2, profile.run(verb, "--limit", "0").status(), verb);
        }
        assertEquals(2, profile.run("ask", "").status());
    }

    @Test
    void a_damaged_database_is_kept_aside_and_replaced_only_on_request() throws IOException {
        byte[] damaged = "this was a database once".repeat(400).getBytes(StandardCharsets.UTF_8);
        Files.write(home.resolve("adiuva.db"), damaged);
        CommandRun refused = profile.run("list", "tasks", "--json");
        assertEquals(5, refused.status());
        assertEquals("database_damaged", refused.json().at("/error/code").asText());
        assertEquals(5, profile.run("capture", "again").status(), "no empty database may appear by itself");
        try (Stream<Path> kept = Files.list(home.resolve("quarantine"))) {
            assertArrayEquals(damaged, Files.readAllBytes(kept.findFirst().orElseThrow()));
        }
        profile.with("ADIUVA_CLOUD_URL", "http://127.0.0.1:1").run("doctor", "--fresh");
        assertEquals(0, profile.run("capture", "again").status());
    }

    @Test
    void a_profile_that_cannot_be_made_is_named() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");
        CommandRun refused = Profile.in(file.resolve("profile"), CLOCK).run("capture", "x", "--json");
        assertEquals(5, refused.status());
        assertEquals("profile_unusable", refused.json().at("/error/code").asText());
        assertTrue(refused.err().contains(file.toString()), refused.err());
    }

    @Test
    void the_version_is_the_build_s() {
        assertTrue(profile.run("--version").out().matches("Adiuva [0-9]+\\.[0-9]+.*\n"));
    }

    private static PlanAction create(String title) {
        return PlanAction.create(Table.TASKS, Map.of("title", title));
    }

    private void perform(PlanAction... actions) {
        try (Workspace workspace = Workspace.open(new AppPaths(home), CLOCK)) {
            workspace.changes().perform(List.of(actions));
        }
    }

    private static String id(JsonNode rows, String title) {
        for (JsonNode row : rows) {
            if (row.get("title").asText().equals(title)) {
                return row.get("id").asText();
            }
        }
        throw new AssertionError("no row " + title);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void the_cloud_is_asked_about_thoughts_only_where_the_settings_allow_it() {
        profile.run("capture", "Call the plumber tomorrow");
        CommandRun refused = profile.run("suggestions", "--cloud", "--json");
        assertEquals(4, refused.status());
        assertTrue((refused.out() + refused.err()).contains("not_allowed"));
        assertEquals(0, profile.run("activity", "--json").json().size());
        JsonNode listed = profile.run("suggestions", "--json").json();
        assertEquals("rules", listed.get(0).get("source").asText());
        assertTrue(profile.run("suggestions").out().contains("rules"));
    }
}
