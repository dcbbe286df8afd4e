package app.adiuva.desktop.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.MovingClock;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.Egress;
import app.adiuva.desktop.cloud.ScriptedCloud;
import io.javalin.websocket.WsMessageContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of an answer that came whole.
class AssistantTest {
    private static final String PLAN = """
            {"type":"done","done":true,"response":"Here.","agent":"task_agent","model":"scripted",
            "actions":[{"type":"create_record","table":"tasks","data":{"title":"Milk"}}]}""";

    @TempDir
    Path home;

    private final MovingClock clock = new MovingClock();

    @AutoClose
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), clock);
    }

    @Test
    void the_answer_to_a_question_that_was_edited_meanwhile_is_an_earlier_version_and_proposes_nothing() {
        Answer answer = ask(frame -> {
            String asked = workspace.outbox().all().getFirst().messageId();
            workspace.outbox().put(new Ask.Edited(asked, "buy cream"));
            frame.send(PLAN);
        });
        assertNull(answer.preview());
        assertEquals(0, workspace.proposals().countOpen());
        List<ChatMessage> live = workspace.chats().messages(answer.chatId(), 10);
        assertEquals(List.of("buy cream"), words(live));
        assertEquals(
                List.of(List.of("buy milk", "Here.")),
                workspace.messageVersions().of(live.getFirst()).stream()
                        .map(AssistantTest::words)
                        .toList());
        assertEquals(1, workspace.outbox().all().size());
    }

    @Test
    void an_answer_is_kept_when_the_ledger_does_not_take_how_it_ended() throws SQLException {
        elsewhere("CREATE TRIGGER full BEFORE UPDATE ON egress_ledger BEGIN SELECT RAISE(ABORT, 'full'); END");
        Answer answer = ask(frame -> frame.send(PLAN));
        assertEquals(List.of("buy milk", "Here."), words(workspace.chats().messages(answer.chatId(), 10)));
        assertEquals(List.of(), workspace.outbox().all());
        assertEquals("sent", workspace.egress().latest(1).getFirst().outcome());
    }

    @Test
    void an_answer_whose_plan_cannot_be_tried_is_kept_and_proposes_nothing() throws SQLException {
        elsewhere("CREATE TRIGGER full BEFORE INSERT ON tasks BEGIN SELECT RAISE(ABORT, 'full'); END");
        Answer answer = ask(frame -> frame.send(PLAN));
        assertNull(answer.preview());
        assertEquals(List.of("buy milk", "Here."), words(workspace.chats().messages(answer.chatId(), 10)));
        assertEquals(List.of(), workspace.outbox().all());
        assertEquals(0, workspace.proposals().countOpen());
    }

    private Answer ask(Consumer<WsMessageContext> script) {
        try (ScriptedCloud cloud = ScriptedCloud.streaming(script);
                CloudConnection connection = CloudConnection.open(
                        new AppPaths(home),
                        Map.of("ADIUVA_CLOUD_URL", cloud.address().toString()),
                        clock,
                        Egress.UNNOTED)) {
            return new Assistant(workspace, connection)
                    .ask(new Ask.Words(null, "buy milk"), new Deaf(), new Cancellation());
        }
    }

    private static List<String> words(List<ChatMessage> messages) {
        return messages.stream().map(ChatMessage::content).toList();
    }

    /// Another process writes to the same file.
    private void elsewhere(String statement) throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + new AppPaths(home).database());
                Statement run = other.createStatement()) {
            run.execute(statement);
        }
    }

    private static final class Deaf implements Assistant.Listener {
        @Override
        public void token(String text) {}

        @Override
        public void notice(String code, String message) {}
    }
}
