package app.adiuva.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.attachment.Attachment;
import app.adiuva.desktop.cli.CommandRun.Profile;
import app.adiuva.desktop.inbox.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What verbs over the user's records do with options that belong elsewhere, with parts that fail and with old records.
class RecordVerbsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneId.of("Europe/Berlin"));

    @TempDir
    Path home;

    private Profile profile;

    @BeforeEach
    void profile() {
        profile = Profile.in(home, CLOCK);
    }

    @Test
    void a_suggestion_is_not_accepted_while_an_option_would_be_left_aside() {
        profile.run("capture", "Call the plumber tomorrow");
        String id = profile.run("suggestions", "--json").json().at("/0/id").asText();
        misused("suggestions", "accept", id, "--title", "Call Anna", "--due", "2026-12-24");
        misused("suggestions", "reject", id, "--due", "2026-12-24");
        misused("suggestions", "--title", "Call Anna");
        misused("suggestions", "edit", id);
        assertEquals(id, profile.run("suggestions", "--json").json().at("/0/id").asText());
        assertEquals("[]\n", profile.run("list", "tasks", "--json").out());
        done("suggestions", "edit", id, "--title", "Call Anna", "--due", "2026-12-24", "--json");
        assertEquals(
                "Call Anna",
                profile.run("list", "tasks", "--json").json().at("/0/title").asText());
    }

    @Test
    void a_tag_is_not_edited_to_a_day() {
        profile.run("capture", "blue paint #renovation");
        profile.run("capture", "the renovation drags on");
        String tag = profile.run("suggestions", "--json")
                .json()
                .valueStream()
                .filter(each -> each.get("kind").asText().equals("tag"))
                .map(each -> each.get("id").asText())
                .findFirst()
                .orElseThrow();
        misused("suggestions", "edit", tag, "--title", "house", "--due", "2026-12-24");
        done("suggestions", "edit", tag, "--title", "house", "--json");
    }

    @Test
    void a_plan_of_the_inbox_is_not_touched_while_an_option_would_be_left_aside() {
        propose();
        String id = profile.run("inbox", "--json").json().at("/0/id").asText();
        misused("inbox", "reject", id, "--apply");
        misused("inbox", "show", id, "--because", "too early");
        misused("inbox", "--dry-run");
        assertEquals(1, profile.run("inbox", "--json").json().size());
        done("inbox", "reject", id, "--because", "too early", "--json");
        assertEquals("[]\n", profile.run("inbox", "--json").out());
    }

    @Test
    void the_times_of_the_inbox_have_the_offset_of_the_user() {
        propose();
        assertEquals(
                "2026-11-21T09:00:00+01:00",
                profile.run("inbox", "--json").json().at("/0/created_at").asText());
    }

    @Test
    void every_file_that_can_be_attached_is_and_the_others_are_named() throws IOException {
        Path bill = Files.writeString(home.resolve("bill.txt"), "42 euros");
        CommandRun captured = profile.run(
                "capture",
                "the bill",
                "--attach",
                home.resolve("none.txt").toString(),
                "--attach",
                bill.toString(),
                "--attach",
                home.resolve("nothing.pdf").toString(),
                "--json");
        assertEquals(1, captured.status());
        assertEquals("not_attached", captured.json().at("/error/code").asText());
        String words = captured.json().at("/error/message").asText();
        assertTrue(words.contains("none.txt") && words.contains("nothing.pdf") && !words.contains("bill.txt"), words);
        String thought =
                profile.run("list", "thoughts", "--json").json().at("/0/id").asText();
        assertEquals(thought, captured.json().path("thought").asText());
        try (Workspace workspace = workspace()) {
            assertEquals(
                    List.of("bill.txt"),
                    workspace.attachments().of(thought).stream()
                            .map(Attachment::name)
                            .toList());
        }
    }

    @Test
    void a_filter_keeps_back_no_status_that_an_option_asks_for() {
        done("add", "Paint the wall #home", "--json");
        String thought = profile.run("capture", "blue paint #home", "--json")
                .json()
                .get("id")
                .asText();
        String task = profile.run("list", "tasks", "--json").json().at("/0/id").asText();
        try (Workspace workspace = workspace()) {
            workspace
                    .changes()
                    .perform(List.of(
                            PlanAction.update(Table.TASKS, task, Map.of("status", "done")),
                            PlanAction.update(Table.THOUGHTS, thought, Map.of("status", "archived"))));
        }
        assertEquals(0, rows("tasks"));
        assertEquals(1, rows("tasks", "--status", "done"));
        assertEquals(1, rows("tasks", "--all"));
        assertEquals(0, rows("tasks", "--status", "open"));
        assertTrue(
                profile.run("list", "tasks", "--filter", "#home", "--all").out().contains("Paint the wall"));
        assertEquals(0, rows("thoughts"));
        assertEquals(1, rows("thoughts", "--status", "archived"));
        assertEquals(1, rows("thoughts", "--all"));
    }

    private int rows(String kind, String... options) {
        String[] all = {"list", kind, "--filter", "#home", "--json"};
        String[] arguments = new String[all.length + options.length];
        System.arraycopy(all, 0, arguments, 0, all.length);
        System.arraycopy(options, 0, arguments, all.length, options.length);
        return profile.run(arguments).json().size();
    }

    @Test
    void a_request_is_named_by_at_least_four_characters_of_its_id() {
        String id;
        try (Workspace workspace = workspace()) {
            id = workspace
                    .egress()
                    .sending(
                            "https://cloud.example.com",
                            "/api/v1/chat/stream",
                            List.of("message: 2 characters"),
                            "{}".getBytes(StandardCharsets.UTF_8));
        }
        CommandRun tooShort = profile.run("activity", "--curl", id.substring(id.length() - 3), "--json");
        assertEquals(4, tooShort.status());
        assertEquals("no_request", tooShort.json().at("/error/code").asText());
        assertEquals(
                0,
                profile.run("activity", "--curl", id.substring(id.length() - 4)).status());
        assertEquals(0, profile.run("activity", "--curl", id).status());
    }

    @Test
    void a_thought_is_delivered_by_its_whole_id_however_old_it_is() {
        Profile before = Profile.in(home, Clock.offset(CLOCK, Duration.ofDays(-1)));
        String oldest = before.run("capture", "the very first", "--json")
                .json()
                .get("id")
                .asText();
        try (Workspace workspace = workspace()) {
            workspace
                    .changes()
                    .perform(IntStream.range(0, 10_001)
                            .mapToObj(n -> PlanAction.create(Table.THOUGHTS, Map.of("content", "note " + n)))
                            .toList());
        }
        done("target", "add", "notes", "--folder", home.resolve("notes").toString(), "--json");
        done("deliver", "--to", "notes", "--thought", oldest, "--json");
    }

    @Test
    void a_forgotten_target_and_written_settings_are_documents_too() {
        done("target", "add", "notes", "--folder", home.resolve("notes").toString(), "--json");
        assertEquals(
                "notes",
                done("target", "remove", "notes", "--json")
                        .json()
                        .get("removed")
                        .asText());
        Path file = home.resolve("settings.json");
        assertEquals(
                file.toString(),
                done("settings", "export", file.toString(), "--json")
                        .json()
                        .get("file")
                        .asText());
        assertTrue(Files.exists(file));
    }

    private void propose() {
        try (Workspace workspace = workspace()) {
            assertFalse(workspace
                    .proposals()
                    .propose(
                            "task_agent",
                            "Bread",
                            Source.CHECK_IN,
                            null,
                            "",
                            List.of(PlanAction.create(Table.TASKS, Map.of("title", "Bread"))),
                            List.of())
                    .isEmpty());
        }
    }

    private void misused(String... arguments) {
        CommandRun run = profile.run(arguments);
        assertEquals(2, run.status(), run.out() + run.err());
    }

    private CommandRun done(String... arguments) {
        CommandRun run = profile.run(arguments);
        assertEquals(0, run.status(), run.out() + run.err());
        return run;
    }

    private Workspace workspace() {
        return Workspace.open(new AppPaths(home), CLOCK);
    }
}
