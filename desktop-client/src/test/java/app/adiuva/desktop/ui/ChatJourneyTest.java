package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cloud.ScriptedCloud;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.ui.kit.Place;
import io.javalin.websocket.WsMessageContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Conversations in the window, as a person has them.
class ChatJourneyTest {
    private static final String LIMITED = """
            {"type":"error","problem":{"type":"/problems/rate_limited","title":"Too many requests","status":429,
            "detail":"Later.","code":"rate_limited","request_id":"r","retry_after":600}}""";

    private static final String MILK = """
            {"type":"done","done":true,"response":"On the list.","agent":"task_agent","model":"built-in","actions":[
            {"type":"create_record","table":"tasks","data":{"title":"Milk"}}]}""";

    private final AtomicInteger asked = new AtomicInteger();

    @TempDir
    Path home;

    @Test
    void a_question_is_edited_answered_again_and_branched_and_no_version_is_lost() {
        try (ScriptedCloud cloud = ScriptedCloud.streaming(this::number);
                TestWindow window = TestWindow.open(home, cloud.address())) {
            ask(window, "plan the summer");
            window.reads("Answer 1.");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
            window.type(" by train");
            window.press(KeyCode.ENTER);
            window.reads("Answer 2.");
            window.readsNoMore("Answer 1.");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
            window.reads("Answer 3.");
            window.readsNoMore("Answer 2.");
            assertTrue(cloud.received.getLast().contains("plan the summer by train"));
            assertTrue(!cloud.received.getLast().contains("Answer 2."), "what was replaced is not told again");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
            window.reads("A conversation of its own, up to this message.");
            ask(window, "and the way back");
            window.reads("Answer 4.");
            window.click("plan the summer");
            window.readsNoMore("Answer 4.");
            window.reads("Answer 3.");
        }
    }

    @Test
    void what_goes_along_is_seen_before_it_leaves_and_afterwards() {
        seed();
        try (ScriptedCloud cloud = ScriptedCloud.streaming(this::number);
                TestWindow window = TestWindow.open(home, cloud.address())) {
            window.go(Place.CHAT);
            window.click("#composer");
            window.type("What about the garden?");
            window.reads("Goes along: 1 task, 1 thought");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
            window.reads("Water the garden");
            window.reads("the garden needs a wall");
            assertEquals(List.of(), cloud.received, "looking sends nothing");
            window.press(KeyCode.ESCAPE);
            window.readsNoMore("the garden needs a wall");
            window.click("#composer");
            window.press(KeyCode.ENTER);
            window.reads("Answer 1.");
            window.reads("Went along: 1 task, 1 thought");
            window.click("#sent");
            window.reads("the garden needs a wall");
            window.reads("What was sent along");
        }
    }

    @Test
    void a_plan_is_decided_and_a_conversation_named_by_keys_alone() {
        try (ScriptedCloud cloud = ScriptedCloud.streaming(frame -> frame.send(MILK));
                TestWindow window = TestWindow.open(home, cloud.address())) {
            ask(window, "milk");
            window.find("#plan-apply");
            window.press(KeyCode.CONTROL, KeyCode.P);
            window.await(
                    "the yes of the plan",
                    () -> Sight.find("#plan-apply").filter(Node::isFocused).isPresent());
            window.press(KeyCode.R);
            window.reads("Why?");
            window.press(KeyCode.CONTROL, KeyCode.Z);
            window.readsNoMore("Why?");
            window.press(KeyCode.CONTROL, KeyCode.P);
            window.press(KeyCode.A);
            window.reads("Applied");
            window.press(KeyCode.SHIFT, KeyCode.F10);
            window.click("Pin");
            window.reads("“milk” pinned");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
            window.reads("What was deleted stays here for thirty days");
        }
    }

    private void seed() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            workspace.changes().perform(List.of(PlanAction.create(Table.TASKS, Map.of("title", "Water the garden"))));
            workspace.thoughts().capture("the garden needs a wall");
        }
    }

    @Test
    void a_document_is_pasted_and_its_passages_go_along() throws Exception {
        Path notes = Files.writeString(home.resolve("boiler.md"), "The boiler was serviced in May by Huber.");
        try (ScriptedCloud cloud = ScriptedCloud.streaming(this::number);
                TestWindow window = TestWindow.open(home, cloud.address())) {
            window.go(Place.CHAT);
            window.click("#composer");
            Fx.run(() -> {
                ClipboardContent files = new ClipboardContent();
                files.putFiles(List.of(notes.toFile()));
                Clipboard.getSystemClipboard().setContent(files);
            });
            window.press(KeyCode.CONTROL, KeyCode.V);
            window.reads("boiler.md");
            ask(window, "when was the boiler serviced?");
            window.reads("Answer 1.");
            window.reads("Went along: 1 passage of your documents");
            assertTrue(cloud.received.getLast().contains("serviced in May by Huber"));
            window.click("#sent");
            window.reads("boiler.md: The boiler was serviced in May by Huber.");
            window.press(KeyCode.ESCAPE);
        }
    }

    @Test
    void a_question_that_meets_a_limit_waits_in_sight_and_goes_out_when_it_may() {
        try (ScriptedCloud cloud = ScriptedCloud.streaming(this::limitOnce);
                TestWindow window = TestWindow.open(home, cloud.address())) {
            ask(window, "what is next?");
            window.reads("The limit of your plan is reached. Waiting for the cloud");
            window.click("#chat-new");
            window.readsNoMore("Waiting for the cloud");
            window.click("what is next?");
            window.reads("Waiting for the cloud");
            window.click("#send-now");
            window.reads("Answer 2.");
            window.readsNoMore("Waiting for the cloud");
        }
    }

    @Test
    void a_conversation_that_could_not_be_read_is_read_when_it_is_clicked_once_more() throws SQLException {
        try (ScriptedCloud cloud = ScriptedCloud.streaming(this::number);
                TestWindow window = TestWindow.open(home, cloud.address())) {
            ask(window, "what is next?");
            window.reads("Answer 1.");
            window.click("#chat-new");
            window.readsNoMore("Answer 1.");
            elsewhere("ALTER TABLE outbox RENAME TO away");
            window.click("what is next?");
            window.reads("Your records could not be read just now.");
            elsewhere("ALTER TABLE away RENAME TO outbox");
            window.click("what is next?");
            window.reads("Answer 1.");
        }
    }

    /// Another process writes to the same file.
    private void elsewhere(String statement) throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + new AppPaths(home).database());
                Statement run = other.createStatement()) {
            run.execute(statement);
        }
    }

    @Test
    void two_thousand_messages_are_searched_and_read_by_keys_alone() {
        fill();
        try (ScriptedCloud cloud = ScriptedCloud.streaming(this::number);
                TestWindow window = TestWindow.open(home, cloud.address())) {
            window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
            window.press(KeyCode.CONTROL, KeyCode.F);
            window.press(KeyCode.DOWN);
            window.reads("Said 1999.");
            window.press(KeyCode.ENTER);
            assertEquals("composer", window.focus());
            for (int i = 0; i < 200 && !Fx.call(() -> Sight.shows("Said 1900.")); i++) {
                window.press(KeyCode.PAGE_UP);
            }
            window.reads("Said 1900.");
            for (int i = 0; i < 200 && !Fx.call(() -> Sight.shows("Said 1999.")); i++) {
                window.press(KeyCode.PAGE_DOWN);
            }
            window.reads("Said 1999.");
            window.press(KeyCode.CONTROL, KeyCode.F);
            window.type("nightingale");
            window.await("the hit to be listed", () -> Sight.shows("The nightingale of 700"));
            window.press(KeyCode.DOWN);
            window.reads("Said 701.");
            window.reads("Said 699.");
        }
    }

    /// A conversation of 1,000 questions and answers; one of them tells of a nightingale.
    private void fill() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            workspace.chats().say(null, "Said 0.");
        }
        try (Database database =
                Database.open(home.resolve("adiuva.db"), home.resolve("quarantine"), TestWindow.CLOCK)) {
            database.write(sql -> {
                for (int i = 1; i < 2_000; i++) {
                    sql.update(
                            """
                            INSERT INTO messages (id, chat_id, role, content, state, created_at)
                            SELECT ?, id, ?, ?, 'complete', created_at FROM chats
                            """,
                            "m" + i,
                            i % 2 == 0 ? "user" : "assistant",
                            i == 700 ? "The nightingale of 700 sings." : "Said " + i + ".");
                }
                return true;
            });
        }
    }

    private static void ask(TestWindow window, String question) {
        if (!window.sees("#chat")) {
            window.go(Place.CHAT);
        }
        window.click("#composer");
        window.type(question);
        window.press(KeyCode.ENTER);
    }

    private void limitOnce(WsMessageContext frame) {
        if (asked.get() == 0) {
            asked.incrementAndGet();
            frame.send(LIMITED);
        } else {
            number(frame);
        }
    }

    private void number(WsMessageContext frame) {
        if (!frame.message().contains("cancel")) {
            frame.send("{\"type\":\"done\",\"done\":true,\"response\":\"Answer " + asked.incrementAndGet()
                    + ".\",\"actions\":[],\"agent\":\"general_agent\",\"model\":\"scripted\"}");
        }
    }
}
