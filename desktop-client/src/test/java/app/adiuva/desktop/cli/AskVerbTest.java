package app.adiuva.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.ApiPaths;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.chat.ChatMessage;
import app.adiuva.desktop.cli.CommandRun.Profile;
import app.adiuva.desktop.cloud.EgressEntry;
import app.adiuva.desktop.cloud.ScriptedCloud;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.websocket.WsMessageContext;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the command makes of answers, good and bad, that a scripted cloud gives.
class AskVerbTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneId.of("Europe/Berlin"));
    private static final String MILK_AND_EGGS = done("""
            {"type":"create_record","table":"tasks","data":{"title":"Milk","list":"shopping"}},
            {"type":"create_record","table":"tasks","data":{"title":"Eggs","list":"shopping"}}""");

    @TempDir
    Path home;

    @Test
    void apply_changes_the_rows_and_the_document_says_all_of_it() {
        asking(sends(MILK_AND_EGGS), profile -> {
            CommandRun ask = profile.run("ask", "milk and eggs", "--apply", "--json");
            assertEquals(0, ask.status(), ask.err());
            JsonNode answer = ask.json();
            assertEquals("On the list.", answer.get("response").asText());
            assertEquals("task_agent", answer.get("agent").asText());
            assertEquals("Milk", answer.at("/actions/0/data/title").asText());
            assertEquals("create", answer.at("/diff/1/kind").asText());
            assertEquals("shopping", answer.at("/diff/1/after/list").asText());
            assertTrue(answer.get("applied").asBoolean());
            assertEquals(2, answer.get("journal_ids").size());
            assertEquals(2, profile.run("list", "tasks", "--json").json().size());
            assertEquals(0, profile.run("undo", answer.get("plan_id").asText()).status());
            assertEquals("[]\n", profile.run("list", "tasks", "--json").out());
        });
    }

    @Test
    void what_was_allowed_for_good_is_applied_at_once_unless_it_is_a_dry_run() {
        asking(sends(MILK_AND_EGGS), profile -> {
            assertEquals(
                    0,
                    profile.run("policies", "allow", "task_agent", "create_record")
                            .status());
            assertTrue(profile.run("ask", "milk", "--dry-run").out().contains("Dry run: nothing was changed."));
            assertTrue(
                    profile.run("ask", "milk", "--json").json().get("applied").asBoolean());
            assertTrue(profile.run("ask", "milk").out().contains("Applied as you allowed"));
            assertEquals(4, profile.run("list", "tasks", "--json").json().size());
        });
    }

    @Test
    void nothing_is_applied_without_a_yes() {
        asking(sends(MILK_AND_EGGS), profile -> {
            assertFalse(
                    profile.run("ask", "milk", "--json").json().get("applied").asBoolean());
            assertTrue(profile.run("ask", "milk").out().contains("Add --apply"));
            assertTrue(profile.run("ask", "milk", "--dry-run").out().contains("Dry run: nothing was changed."));
            assertTrue(profile.typing("no\n", "ask", "milk").out().contains("Nothing was changed."));
            assertEquals(2, profile.run("ask", "milk", "--apply", "--dry-run").status());
            assertEquals("[]\n", profile.run("list", "tasks", "--json").out());
        });
    }

    @Test
    void a_person_may_take_one_step_of_two() {
        asking(sends(MILK_AND_EGGS), profile -> {
            CommandRun some = profile.typing("2\n", "ask", "milk and eggs");
            assertEquals(0, some.status(), some.err());
            assertTrue(some.out().contains("\u001b[32m+ task Eggs"), some.out());
            JsonNode tasks = profile.run("list", "tasks", "--json").json();
            assertEquals("Eggs", tasks.get(0).get("title").asText());
            assertEquals(1, tasks.size());
        });
    }

    @Test
    void a_plan_beyond_its_agent_is_refused_as_a_whole() {
        String reaching = done("""
                {"type":"create_record","table":"tasks","data":{"title":"Milk"}},
                {"type":"create_record","table":"documents","data":{"title":"x","content":"y"}}""");
        asking(sends(reaching), profile -> {
            CommandRun refused = profile.run("ask", "milk", "--apply", "--json");
            assertEquals(4, refused.status());
            assertEquals("plan_refused", refused.json().at("/error/code").asText());
            assertEquals("[]\n", profile.run("list", "tasks", "--json").out());
        });
    }

    /// Each of these is what a cloud might send that has been taken over.
    @Test
    void no_lie_of_a_cloud_gets_past_the_rules() {
        for (String lie : List.of(
                answer("user", "{\"type\":\"create_record\",\"table\":\"tasks\",\"data\":{\"title\":\"x\"}}"),
                answer("", "{\"type\":\"create_record\",\"table\":\"tasks\",\"data\":{\"title\":\"x\"}}"),
                answer("root_agent", "{\"type\":\"create_record\",\"table\":\"tasks\",\"data\":{\"title\":\"x\"}}"),
                answer("email_agent", "{\"type\":\"delete_record\",\"table\":\"mails\",\"data\":{\"id\":\"x\"}}"),
                answer(
                        "analytics_agent",
                        "{\"type\":\"create_record\",\"table\":\"tasks\",\"data\":{\"title\":\"x\"}}"),
                answer("task_agent", "{\"type\":\"create_record\",\"table\":\"settings\",\"data\":{\"key\":\"x\"}}"),
                answer(
                        "task_agent",
                        "{\"type\":\"create_record\",\"table\":\"tasks\",\"data\":{\"title\":\"x\",\"deleted_at\":1}}"),
                answer(
                        "task_agent",
                        "{\"type\":\"create_record\",\"table\":\"tasks\",\"data\":{\"title\":\"x\",\"id\":\"1\"}}"),
                answer(
                        "task_agent",
                        "{\"type\":\"update_record\",\"table\":\"tasks\",\"data\":{\"id\":\"no such\",\"title\":\"x\"}}"),
                answer("task_agent", "{\"type\":\"run_shell\",\"table\":\"tasks\",\"data\":{\"title\":\"x\"}}"),
                answer(
                        "task_agent",
                        "{\"type\":\"create_record\",\"table\":\"tasks; DROP TABLE tasks\",\"data\":{}}"))) {
            asking(sends(lie), profile -> {
                CommandRun run = profile.run("ask", "milk", "--apply", "--json");
                assertTrue(run.status() == 4 || run.status() == 3, run.status() + " for " + lie + run.out());
                assertEquals("[]\n", profile.run("history", "--json").out(), lie);
            });
        }
    }

    /// The yes of `--apply` was said before the plan was shown, and others may have had a say in the plan.
    @Test
    void a_plan_from_text_by_others_is_applied_only_by_who_has_seen_it() {
        String read = MILK_AND_EGGS.replace("\"actions\"", "\"read_untrusted\":[\"mail\"],\"actions\"");
        asking(sends(read), profile -> {
            CommandRun json = profile.run("ask", "milk", "--apply", "--json");
            assertEquals(4, json.status());
            assertEquals("approval_needed", json.json().at("/error/code").asText());
            assertTrue(profile.run("ask", "milk", "--json")
                    .json()
                    .get("needs_approval")
                    .asBoolean());
            CommandRun plain = profile.run("ask", "milk", "--apply");
            assertEquals(4, plain.status());
            assertTrue(plain.out().contains("+ task Milk") && plain.err().contains("without --apply"), plain.err());
            assertEquals(0, profile.run("ask", "milk", "--dry-run").status());
            assertEquals("[]\n", profile.run("list", "tasks", "--json").out());
            CommandRun seen = profile.typing("y\n", "ask", "milk");
            assertTrue(seen.out().contains("text that others may have written (mail)"), seen.out());
            assertEquals(2, profile.run("list", "tasks", "--json").json().size());
        });
    }

    @Test
    void an_answer_that_breaks_off_is_kept_as_far_as_it_came() {
        Consumer<WsMessageContext> script = frame -> {
            frame.send("{\"type\":\"token\",\"text\":\"On the li\"}");
            frame.closeSession(1011, "");
        };
        asking(script, profile -> {
            CommandRun broken = profile.run("ask", "milk", "--json");
            assertEquals(3, broken.status());
            assertEquals("broken", broken.json().at("/error/code").asText());
            try (Workspace workspace = Workspace.open(new AppPaths(home), CLOCK)) {
                List<ChatMessage> messages = workspace
                        .chats()
                        .messages(workspace.chats().latest(1).getFirst().id(), 10);
                assertEquals(
                        List.of("milk", "On the li"),
                        messages.stream().map(ChatMessage::content).toList());
                assertEquals("partial", messages.getLast().state());
                EgressEntry sent = workspace.egress().latest(5).stream()
                        .filter(entry -> entry.kind().startsWith(ApiPaths.CHAT))
                        .findFirst()
                        .orElseThrow();
                assertEquals("broken", sent.outcome());
                assertTrue(
                        sent.fields().contains("message: 4 characters"),
                        sent.fields().toString());
            }
        });
    }

    @Test
    void the_chat_plans_applies_undoes_and_survives_a_refusal() {
        asking(sends(MILK_AND_EGGS), profile -> {
            CommandRun chat = profile.typing("milk\ny\n/history\n/undo\n/nonsense\n/quit\n", "chat");
            assertEquals(0, chat.status(), chat.err());
            assertTrue(chat.out().contains("Undone: "), chat.out());
            assertTrue(chat.out().contains("There is no /nonsense"), chat.out());
            assertEquals("[]\n", profile.run("list", "tasks", "--json").out());
        });
    }

    private void asking(Consumer<WsMessageContext> script, Consumer<Profile> test) {
        try (ScriptedCloud cloud = ScriptedCloud.streaming(script)) {
            test.accept(Profile.in(home, CLOCK)
                    .with("ADIUVA_CLOUD_URL", cloud.address().toString()));
        }
    }

    private static Consumer<WsMessageContext> sends(String done) {
        return frame -> {
            frame.send("{\"type\":\"token\",\"text\":\"On the list.\"}");
            frame.send(done);
        };
    }

    private static String done(String actions) {
        return answer("task_agent", actions);
    }

    private static String answer(String agent, String actions) {
        return "{\"type\":\"done\",\"done\":true,\"response\":\"On the list.\",\"agent\":\"" + agent + "\","
                + "\"model\":\"built-in\",\"actions\":[" + actions + "]}";
    }
}
