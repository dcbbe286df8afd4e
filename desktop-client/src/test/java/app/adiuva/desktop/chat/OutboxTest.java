package app.adiuva.desktop.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.MovingClock;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.cloud.Egress;
import app.adiuva.desktop.cloud.ScriptedCloud;
import io.javalin.websocket.WsMessageContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
    private static final String NOBODY = "http://127.0.0.1:9";
    private static final String DONE = """
            {"type":"done","done":true,"response":"Here.","agent":"general_agent","model":"scripted","actions":[]}""";

    @TempDir
    Path home;

    private final MovingClock clock = new MovingClock();
    private final List<String> moved = new ArrayList<>();

    @AutoClose
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), clock);
    }

    @Test
    void a_question_that_meets_nobody_waits_and_goes_out_when_it_is_due() {
        failing(NOBODY, new Ask.Words(null, "hello"), CloudFailure.Offline.class);
        Waiting waiting = workspace.outbox().all().getFirst();
        assertEquals("offline", waiting.reason());
        assertEquals(clock.instant().plusSeconds(15), waiting.notBefore());
        answering(frame -> frame.send(DONE), job -> {
            assertEquals(Duration.ofSeconds(15), job.step());
            assertEquals(1, messages(waiting.chatId()).size());
            clock.forward(Duration.ofSeconds(15));
            job.step();
            assertEquals(List.of("hello", "Here."), words(waiting.chatId()));
            assertEquals(List.of(), workspace.outbox().all());
            assertEquals(List.of(waiting.chatId(), waiting.chatId()), moved);
            clock.forward(Duration.ofHours(1));
            job.step();
            assertEquals(2, messages(waiting.chatId()).size());
        });
    }

    @Test
    void a_claim_that_the_disk_refused_holds_nothing_back() throws SQLException {
        Outbox outbox = workspace.outbox();
        String question = outbox.put(new Ask.Words(null, "hello")).id();
        outbox.release(question); // as when the disk was full already at the end of that try
        clock.forward(Duration.ofMinutes(2));
        elsewhere("CREATE TRIGGER full BEFORE UPDATE ON outbox BEGIN SELECT RAISE(ABORT, 'full'); END");
        assertThrows(RuntimeException.class, outbox::claimDue);
        elsewhere("DROP TRIGGER full");
        assertEquals(question, outbox.claimDue().orElseThrow().messageId());
    }

    @Test
    void who_is_asked_to_come_back_later_comes_back_then() {
        String limited = """
                {"type":"error","problem":{"type":"/problems/rate_limited","title":"Too many requests","status":429,
                "detail":"Later.","code":"rate_limited","request_id":"r","retry_after":317}}""";
        try (ScriptedCloud cloud = ScriptedCloud.streaming(frame -> frame.send(limited))) {
            failing(cloud.address().toString(), new Ask.Words(null, "hello"), CloudFailure.RateLimited.class);
        }
        Waiting waiting = workspace.outbox().all().getFirst();
        assertEquals(clock.instant().plusSeconds(317), waiting.notBefore());
        assertFalse(waiting.claimed());
    }

    @Test
    void a_question_whose_sign_in_is_not_accepted_waits_a_minute_and_then_goes_out() {
        try (ScriptedCloud cloud = ScriptedCloud.streaming(frame -> frame.closeSession(4001, ""))) {
            failing(cloud.address().toString(), new Ask.Words(null, "hello"), CloudFailure.Unauthorized.class);
        }
        Waiting waiting = workspace.outbox().all().getFirst();
        assertEquals("unauthorized", waiting.reason());
        assertEquals(clock.instant().plusSeconds(60), waiting.notBefore());
        clock.forward(Duration.ofMinutes(1));
        answering(frame -> frame.send(DONE), job -> {
            job.step();
            assertEquals(List.of("hello", "Here."), words(waiting.chatId()));
        });
    }

    @Test
    void a_question_behind_a_proxy_whose_cloud_is_down_waits() {
        try (ScriptedCloud cloud = ScriptedCloud.answering(502, "X", "y", "<html>Bad gateway</html>")) {
            failing(cloud.address().toString(), new Ask.Words(null, "hello"), CloudFailure.Refused.class);
        }
        Waiting waiting = workspace.outbox().all().getFirst();
        assertEquals("unavailable", waiting.reason());
        assertEquals(clock.instant().plusSeconds(60), waiting.notBefore());
    }

    @Test
    void a_question_of_a_conversation_that_is_deleted_waits_there_and_goes_out_when_it_is_back() {
        failing(NOBODY, new Ask.Words(null, "hello"), CloudFailure.Offline.class);
        String chat = workspace.outbox().all().getFirst().chatId();
        workspace.conversations().delete(chat);
        clock.forward(Duration.ofHours(1));
        assertEquals(List.of(), workspace.outbox().all());
        assertTrue(workspace.outbox().claimDue().isEmpty());
        workspace.conversations().restore(chat);
        answering(frame -> frame.send(DONE), job -> {
            job.step();
            assertEquals(List.of("hello", "Here."), words(chat));
        });
    }

    @Test
    void an_answer_that_comes_after_its_conversation_was_deleted_lies_there_and_proposes_nothing() {
        String plan = """
                {"type":"done","done":true,"response":"Here.","agent":"task_agent","model":"scripted",
                "actions":[{"type":"create_record","table":"tasks","data":{"title":"Milk"}}]}""";
        String chat = workspace.chats().say(null, "hello").chatId();
        try (ScriptedCloud cloud = ScriptedCloud.streaming(frame -> {
                    workspace.conversations().delete(chat);
                    frame.send(plan);
                });
                CloudConnection connection = connection(cloud.address().toString())) {
            Answer answer = new Assistant(workspace, connection)
                    .ask(new Ask.Words(chat, "buy milk"), new Deaf(), new Cancellation());
            assertNull(answer.preview(), "no plan of a deleted conversation is offered, or carried out by itself");
        }
        assertEquals(List.of(), workspace.chats().latest(10));
        assertEquals(0, workspace.proposals().countOpen());
        workspace.conversations().restore(chat);
        assertEquals(List.of("hello", "buy milk", "Here."), words(chat));
        assertEquals(List.of(), workspace.outbox().all());
    }

    @Test
    void a_question_that_was_on_its_way_when_the_app_died_is_sent_after_the_next_start() {
        String chat = workspace.outbox().put(new Ask.Words(null, "half sent")).chatId();
        assertTrue(workspace.outbox().all().getFirst().claimed());
        workspace.close();
        open();
        clock.forward(Duration.ofMinutes(2));
        answering(frame -> frame.send(DONE), job -> {
            job.step();
            assertEquals(List.of("half sent", "Here."), words(chat));
        });
    }

    @Test
    void nobody_sends_a_question_that_another_is_sending() {
        workspace.outbox().put(new Ask.Words(null, "on its way"));
        clock.forward(Duration.ofHours(1));
        assertTrue(workspace.outbox().claimDue().isEmpty());
        assertTrue(takeBack(workspace.outbox().all().getFirst().messageId()).isEmpty());
    }

    @Test
    void the_claim_of_this_process_lives_and_that_of_an_earlier_one_with_its_id_does_not() {
        Claim own = Claim.ofThisProcess();
        assertTrue(Claim.of(own.text()).lives());
        assertFalse(new Claim(own.process(), own.began() - 1).lives());
        assertFalse(Claim.of("nonsense").lives());
    }

    @Test
    void what_is_taken_back_is_never_sent_and_leaves_no_empty_conversation() {
        failing(NOBODY, new Ask.Words(null, "never mind"), CloudFailure.Offline.class);
        String id = workspace.outbox().all().getFirst().messageId();
        TakenBack taken = takeBack(id).orElseThrow();
        assertEquals(new TakenBack(null, id, "never mind", "draft of null", List.of(), null), taken);
        assertEquals("never mind", workspace.drafts().get("draft of null").orElseThrow());
        assertEquals(List.of(), workspace.outbox().all());
        assertEquals(List.of(), workspace.chats().latest(10));
    }

    @Test
    void the_same_words_asked_again_while_they_wait_are_one_question() {
        failing(NOBODY, new Ask.Words(null, "hello"), CloudFailure.Offline.class);
        failing(NOBODY, new Ask.Words(null, "hello"), CloudFailure.Offline.class);
        assertEquals(1, workspace.outbox().all().size());
        assertEquals(2, workspace.outbox().all().getFirst().attempts());
    }

    @Test
    void an_answer_that_came_late_stands_behind_its_question() {
        failing(NOBODY, new Ask.Words(null, "first"), CloudFailure.Offline.class);
        String chat = workspace.outbox().all().getFirst().chatId();
        answering(frame -> frame.send(DONE.replace("Here.", frame.message().contains("second") ? "2" : "1")), job -> {
            workspace.chats().broken(workspace.chats().say(chat, "second"), "2");
            clock.forward(Duration.ofMinutes(1));
            job.step();
            assertEquals("first", words(chat).getFirst());
            assertEquals("second", words(chat).get(2));
            assertEquals("2", words(chat).getLast());
        });
    }

    @Test
    void an_answer_that_is_asked_for_again_and_taken_back_is_there_again() {
        ChatMessage question = workspace.chats().say(null, "hello");
        workspace.chats().broken(question, "Old words");
        failing(NOBODY, new Ask.Again(question.id()), CloudFailure.Offline.class);
        assertEquals(List.of("hello"), words(question.chatId()));
        String chat = takeBack(question.id()).orElseThrow().chatId();
        assertEquals(question.chatId(), chat);
        assertEquals("hello", workspace.drafts().get("draft of " + chat).orElseThrow());
        assertEquals(List.of("hello", "Old words"), words(question.chatId()));
    }

    @Test
    void an_edited_question_replaces_what_followed_and_the_old_one_can_be_read() {
        ChatMessage question = workspace.chats().say(null, "helo");
        workspace.chats().broken(question, "What?");
        workspace.chats().say(question.chatId(), "more");
        ChatMessage edited = workspace.outbox().put(new Ask.Edited(question.id(), "hello"));
        assertEquals(List.of("hello"), words(question.chatId()));
        assertEquals(
                List.of(List.of("helo", "What?", "more")),
                workspace.messageVersions().of(edited).stream()
                        .map(version ->
                                version.stream().map(ChatMessage::content).toList())
                        .toList());
        assertEquals(List.of(edited.id()), workspace.messageVersions().among(messages(question.chatId())));
        assertEquals(List.of(), workspace.search().find("helo", 5));
    }

    @Test
    void what_an_edited_question_replaced_is_there_again_when_it_is_taken_back() {
        ChatMessage question = workspace.chats().say(null, "helo");
        String chat = question.chatId();
        workspace.chats().broken(question, "What?");
        workspace.chats().broken(workspace.chats().say(chat, "more"), "No.");
        clock.forward(Duration.ofMinutes(1));
        failing(NOBODY, new Ask.Edited(question.id(), "hello"), CloudFailure.Offline.class);
        clock.forward(Duration.ofMinutes(1));
        failing(NOBODY, new Ask.Edited(messages(chat).getFirst().id(), "hello!"), CloudFailure.Offline.class);
        assertEquals(List.of("hello!"), words(chat));
        assertTrue(takeBack(messages(chat).getFirst().id()).isPresent());
        assertEquals(List.of("helo", "What?", "more", "No."), words(chat));
        assertEquals(List.of(), workspace.outbox().all());
        assertEquals(1, workspace.search().find("helo", 5).size());
    }

    @Test
    void an_answer_that_was_asked_for_again_before_the_question_was_edited_is_there_again() {
        ChatMessage question = workspace.chats().say(null, "helo");
        workspace.chats().broken(question, "What?");
        failing(NOBODY, new Ask.Again(question.id()), CloudFailure.Offline.class);
        clock.forward(Duration.ofMinutes(1));
        failing(NOBODY, new Ask.Edited(question.id(), "hello"), CloudFailure.Offline.class);
        assertTrue(takeBack(workspace.outbox().all().getFirst().messageId()).isPresent());
        assertEquals(List.of("helo", "What?"), words(question.chatId()));
    }

    @Test
    void a_question_that_never_had_an_answer_goes_with_the_edited_one_that_is_taken_back() {
        failing(NOBODY, new Ask.Words(null, "helo"), CloudFailure.Offline.class);
        Waiting waiting = workspace.outbox().all().getFirst();
        clock.forward(Duration.ofMinutes(1));
        failing(NOBODY, new Ask.Edited(waiting.messageId(), "hello"), CloudFailure.Offline.class);
        assertNull(takeBack(workspace.outbox().all().getFirst().messageId())
                .orElseThrow()
                .chatId());
        assertEquals(List.of(), workspace.chats().latest(10));
    }

    @Test
    void a_replaced_question_that_is_on_its_way_still_gets_its_answer_when_the_edited_one_is_taken_back() {
        ChatMessage question = workspace.outbox().put(new Ask.Words(null, "helo"));
        clock.forward(Duration.ofMinutes(1));
        failing(NOBODY, new Ask.Edited(question.id(), "hello"), CloudFailure.Offline.class);
        assertTrue(takeBack(workspace.outbox().all().getFirst().messageId()).isPresent());
        workspace.chats().broken(question, "Here.");
        assertEquals(List.of("helo", "Here."), words(question.chatId()));
    }

    @Test
    void a_question_that_is_on_its_way_is_not_sent_a_second_time() {
        ChatMessage question = workspace.outbox().put(new Ask.Words(null, "hello"));
        workspace.chats().say(question.chatId(), "more");
        Ask again = new Ask.Again(question.id());
        assertThrows(QuestionOnItsWay.class, () -> workspace.outbox().put(again));
        assertEquals(List.of("hello", "more"), words(question.chatId()));
        assertEquals(1, workspace.outbox().all().getFirst().attempts());
        workspace.outbox().release(question.id());
        workspace.outbox().put(again);
        assertEquals(2, workspace.outbox().all().getFirst().attempts());
    }

    @Test
    void a_first_question_that_is_taken_back_gives_back_its_documents_and_its_model() {
        String lease =
                workspace.documents().keep("lease", "The rent is 900.", null).id();
        ModelPick model = new ModelPick.Offered("ollama", "small");
        failing(NOBODY, new Ask.Words(null, "hello", List.of(lease), model), CloudFailure.Offline.class);
        TakenBack taken =
                takeBack(workspace.outbox().all().getFirst().messageId()).orElseThrow();
        assertEquals(List.of(lease), taken.documents());
        assertEquals(model, taken.model());
    }

    private <T extends CloudFailure> void failing(String address, Ask ask, Class<T> failure) {
        try (CloudConnection connection = connection(address)) {
            Assistant assistant = new Assistant(workspace, connection);
            assertThrows(failure, () -> assistant.ask(ask, new Deaf(), new Cancellation()));
        }
    }

    private void answering(Consumer<WsMessageContext> script, Consumer<OutboxJob> with) {
        try (ScriptedCloud cloud = ScriptedCloud.streaming(script);
                CloudConnection connection = connection(cloud.address().toString())) {
            Assistant assistant = new Assistant(workspace, connection);
            with.accept(new OutboxJob(workspace, assistant, Runnable::run, moved::add));
        }
    }

    private CloudConnection connection(String address) {
        return CloudConnection.open(new AppPaths(home), Map.of("ADIUVA_CLOUD_URL", address), clock, Egress.UNNOTED);
    }

    private Optional<TakenBack> takeBack(String messageId) {
        return workspace.outbox().takeBack(messageId, chat -> "draft of " + chat);
    }

    private List<ChatMessage> messages(String chat) {
        return workspace.chats().messages(chat, 10);
    }

    private List<String> words(String chat) {
        return messages(chat).stream().map(ChatMessage::content).toList();
    }

    private static final class Deaf implements Assistant.Listener {
        @Override
        public void token(String text) {}

        @Override
        public void notice(String code, String message) {}
    }

    /// Another process writes to the same file.
    private void elsewhere(String statement) throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + new AppPaths(home).database());
                Statement run = other.createStatement()) {
            run.execute(statement);
        }
    }
}
