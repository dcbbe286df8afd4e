package app.adiuva.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.chat.ChatMessage;
import app.adiuva.desktop.cli.CommandRun.Profile;
import app.adiuva.desktop.cloud.ScriptedCloud;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A conversation in the terminal, line by line.
class ChatVerbTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneId.of("Europe/Berlin"));
    private static final String MILK = answer("""
            {"type":"create_record","table":"tasks","data":{"title":"Milk"}}""");

    @TempDir
    Path home;

    @Test
    void a_line_of_one_dash_is_a_message_like_any_other() {
        chat(answer(""), "-\nmilk\n/quit\n");
        assertEquals(List.of("-", "milk"), questions());
    }

    @Test
    void what_is_said_without_a_cloud_stays_one_conversation() {
        CommandRun chat = Profile.in(home, CLOCK)
                .with("ADIUVA_CLOUD_URL", "http://127.0.0.1:1")
                .typing("buy zucchini\nbuy celery\n/quit\n", "chat");
        assertEquals(0, chat.status(), chat.err());
        assertEquals(List.of("buy zucchini", "buy celery"), questions());
    }

    @Test
    void what_is_said_in_place_of_a_yes_or_no_is_the_next_message() {
        CommandRun chat = chat(MILK, "milk\nand bread\n7\nbutter\ny\n/quit\n");
        assertEquals(List.of("milk", "and bread", "butter"), questions());
        assertEquals(2, chat.out().split("Nothing was changed.", -1).length - 1, chat.out());
        assertEquals(1, tasks());
    }

    @Test
    void what_was_allowed_for_good_is_applied_without_a_question() {
        Profile.in(home, CLOCK).run("policies", "allow", "task_agent", "create_record");
        CommandRun chat = chat(MILK, "milk\n/quit\n");
        assertTrue(chat.out().contains("Applied as you allowed"), chat.out());
        assertEquals(1, tasks());
    }

    private CommandRun chat(String answer, String typed) {
        try (ScriptedCloud cloud = ScriptedCloud.streaming(frame -> frame.send(answer))) {
            CommandRun chat = Profile.in(home, CLOCK)
                    .with("ADIUVA_CLOUD_URL", cloud.address().toString())
                    .typing(typed, "chat");
            assertEquals(0, chat.status(), chat.err());
            return chat;
        }
    }

    /// Those of the only conversation.
    private List<String> questions() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), CLOCK)) {
            assertEquals(1, workspace.chats().latest(10).size());
            return workspace
                    .chats()
                    .messages(workspace.chats().latest(1).getFirst().id(), 100)
                    .stream()
                    .filter(message -> !message.content().equals("Well."))
                    .map(ChatMessage::content)
                    .toList();
        }
    }

    private int tasks() {
        return Profile.in(home, CLOCK).run("list", "tasks", "--json").json().size();
    }

    private static String answer(String actions) {
        return "{\"type\":\"done\",\"done\":true,\"response\":\"Well.\",\"agent\":\"task_agent\","
                + "\"model\":\"built-in\",\"actions\":[" + actions + "]}";
    }
}
