package app.adiuva.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.cli.CommandRun.Profile;
import app.adiuva.desktop.cloud.LocalCloud;
import app.adiuva.desktop.cloud.TestCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job through the command, against the real cloud in a process of its own.
class AskJourneyTest {
    private static final String SENTENCE =
            "Remind me to call Anna tomorrow at 3pm and add milk and eggs to my shopping list";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneId.of("Europe/Berlin"));

    @TempDir
    static Path cloudFolder;

    private static LocalCloud cloud;

    @TempDir
    Path home;

    private Profile profile;

    @BeforeAll
    static void startCloud() {
        cloud = TestCloud.in(cloudFolder);
    }

    @AfterAll
    static void stopCloud() {
        cloud.close();
    }

    @BeforeEach
    void profile() {
        profile =
                Profile.in(home, CLOCK).with("ADIUVA_CLOUD_URL", cloud.locate().toString());
    }

    @Test
    void a_sentence_becomes_tasks_that_survive_and_can_be_undone_one_by_one() {
        CommandRun ask = profile.run("ask", SENTENCE, "--apply", "--json");
        assertEquals(0, ask.status(), ask.err());
        JsonNode answer = ask.json();
        assertEquals("built-in", answer.get("model").asText());
        assertTrue(answer.get("applied").asBoolean());
        assertEquals(3, answer.get("actions").size(), ask.out());
        assertEquals("create_record", answer.at("/actions/0/type").asText());
        assertEquals("tasks", answer.at("/actions/0/table").asText());
        assertEquals(3, answer.get("diff").size());
        assertEquals(3, answer.get("journal_ids").size());
        JsonNode tasks = profile.run("list", "tasks", "--json").json();
        assertEquals(3, tasks.size());
        JsonNode anna = row(tasks, "Anna");
        assertEquals("2026-11-22T15:00:00+01:00", anna.get("due_at").asText());
        assertEquals("shopping", row(tasks, "ilk").get("list").asText().toLowerCase(Locale.ROOT));
        String undone = answer.at("/journal_ids/1").asText();
        assertEquals(0, profile.run("undo", undone).status());
        assertEquals(2, profile.run("list", "tasks", "--json").json().size());
        JsonNode history = profile.run("history", "--json").json();
        assertEquals(3, history.size());
        assertEquals(Set.of(undone), undoneIds(history));
    }

    @Test
    void without_approval_nothing_changes() {
        assertFalse(profile.run("ask", SENTENCE, "--json").json().get("applied").asBoolean());
        CommandRun dry = profile.run("ask", SENTENCE, "--dry-run");
        assertEquals(0, dry.status());
        assertTrue(dry.out().contains("Dry run: nothing was changed."), dry.out());
        CommandRun plain = profile.run("ask", SENTENCE);
        assertEquals(0, plain.status());
        assertTrue(plain.out().contains("--apply"), plain.out());
        CommandRun no = profile.typing("n\n", "ask", SENTENCE);
        assertTrue(no.out().contains("Nothing was changed."), no.out());
        assertEquals("[]\n", profile.run("list", "tasks", "--json").out());
        assertEquals(2, profile.run("ask", SENTENCE, "--apply", "--dry-run").status());
    }

    @Test
    void a_person_can_approve_all_or_some_steps() {
        CommandRun some = profile.typing("1\n", "ask", SENTENCE);
        assertEquals(0, some.status(), some.err());
        assertTrue(some.out().contains("\u001b[32m+ task"), some.out());
        assertEquals(1, profile.run("list", "tasks", "--json").json().size());
        assertEquals(0, profile.typing("y\n", "ask", "remind me to buy flowers").status());
        assertEquals(2, profile.run("list", "tasks", "--json").json().size());
    }

    @Test
    void a_step_of_a_task_is_shown_with_the_title_of_that_task_and_becomes_its_part() {
        assertEquals(
                0, profile.typing("y\n", "ask", "remind me to plan the move").status());
        CommandRun step = profile.typing("y\n", "ask", "add a step \"rent a van\" to the move task");
        assertTrue(step.out().contains("parent_id: Plan the move"), step.out());
        JsonNode tasks = profile.run("list", "tasks", "--json").json();
        assertEquals(row(tasks, "move").get("id"), row(tasks, "van").get("parent_id"));
        CommandRun notACalendarEvent = profile.run("ask", "move the van to Wednesday");
        assertTrue(notACalendarEvent.out().contains("If you mean your task “Rent a van”"), notACalendarEvent.out());
    }

    @Test
    void what_was_done_and_what_was_noted_is_told() {
        assertEquals(0, profile.typing("y\n", "ask", "remind me to buy flowers").status());
        assertEquals(
                0, profile.typing("y\n", "ask", "I finished buying flowers").status());
        assertTrue(profile.run("ask", "what did I do today?").out().contains("- Buy flowers"));
        assertEquals(0, profile.run("capture", "Lena's shoe size is 38").status());
        assertTrue(profile.run("ask", "what is Lena's shoe size?").out().contains("- Lena's shoe size is 38"));
    }

    @Test
    void a_conversation_plans_applies_and_undoes() {
        CommandRun chat = profile.typing("remind me to buy flowers\ny\n/history\n/undo\n/nonsense\n/quit\n", "chat");
        assertEquals(0, chat.status(), chat.err());
        assertTrue(chat.out().contains("Undone: "), chat.out());
        assertTrue(chat.out().contains("There is no /nonsense"), chat.out());
        assertEquals("[]\n", profile.run("list", "tasks", "--json").out());
    }

    @Test
    void hostile_input_is_refused_before_anything_is_sent() {
        assertEquals("text_too_long", refusal(profile.reading(new byte[10_000_000], "ask", "-", "--json")));
        assertEquals("empty_text", refusal(profile.run("ask", "  ", "--json")));
        byte[] binary = {(byte) 0xff, (byte) 0xd8, 0, 1};
        assertEquals("not_text", refusal(profile.reading(binary, "ask", "-", "--json")));
        byte[] sentence = "remind me to buy flowers".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                1,
                profile.reading(sentence, "ask", "-", "--json")
                        .json()
                        .get("actions")
                        .size());
    }

    @Test
    void an_unreachable_cloud_is_named_and_the_message_is_kept() throws IOException {
        CommandRun offline =
                profile.with("ADIUVA_CLOUD_URL", "http://127.0.0.1:1").run("ask", "buy zucchini", "--json");
        assertEquals(3, offline.status());
        assertEquals("offline", offline.json().at("/error/code").asText());
        assertTrue(profile.run("search", "zucchini", "--json").json().size() > 0, "the message was not stored");
        CommandRun nowhere = profile.with("ADIUVA_CLOUD_URL", "nonsense").run("ask", "buy celery");
        assertEquals(3, nowhere.status());
        assertTrue(profile.run("search", "celery", "--json").json().size() > 0, "the message was not stored");
    }

    @Test
    void the_doctor_finds_a_healthy_cloud_and_database() {
        JsonNode report = profile.run("doctor", "--json").json();
        assertTrue(report.has("checks"), report.toString());
        Set<String> names = new TreeSet<>();
        report.get("checks").forEach(check -> names.add(check.get("name").asText()));
        assertEquals(
                new TreeSet<>(Set.of(
                        "jdk",
                        "display",
                        "gtk",
                        "fonts",
                        "notices",
                        "disk",
                        "database",
                        "understanding",
                        "jobs",
                        "check-ins",
                        "retention",
                        "backup",
                        "sign_in",
                        "keys",
                        "cloud",
                        "clock",
                        "zone")),
                names);
        report.get("checks").forEach(check -> {
            if (Set.of("cloud", "database", "jdk").contains(check.get("name").asText())) {
                assertEquals("ok", check.get("status").asText(), check.toString());
            }
        });
    }

    private static String refusal(CommandRun run) {
        assertEquals(2, run.status());
        return run.json().at("/error/code").asText();
    }

    private static Set<String> undoneIds(JsonNode history) {
        Set<String> ids = new TreeSet<>();
        history.forEach(entry -> {
            if (!entry.get("undone_at").isNull()) {
                ids.add(entry.get("id").asText());
            }
        });
        return ids;
    }

    private static JsonNode row(JsonNode rows, String part) {
        for (JsonNode row : rows) {
            if (row.get("title").asText().contains(part)) {
                return row;
            }
        }
        throw new AssertionError("no row with " + part + " in " + rows);
    }
}
