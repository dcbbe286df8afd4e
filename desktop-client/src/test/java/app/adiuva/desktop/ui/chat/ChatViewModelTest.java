package app.adiuva.desktop.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.chat.ModelUsage;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.chat.Answer;
import app.adiuva.desktop.chat.Ask;
import app.adiuva.desktop.chat.Assistant;
import app.adiuva.desktop.chat.ChatMessage;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.cloud.Egress;
import app.adiuva.desktop.cloud.ScriptedCloud;
import app.adiuva.desktop.plan.Preview;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.brain.ModelCatalogue;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.proposal.PlanCardModel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatViewModelTest {
    private static final PlanAction MILK = PlanAction.create(Table.TASKS, Map.of("title", "Milk"));

    private static final String RATE_LIMITED = """
            {"type":"error","problem":{"type":"/problems/rate_limited","title":"Too many requests","status":429,
            "detail":"Later.","code":"rate_limited","request_id":"r","retry_after":17}}""";

    @TempDir
    Path home;

    private List<String> read = List.of();
    private Runnable whileAsking = () -> {};

    @AutoClose
    private Workspace workspace;

    private Desks.Later later;
    private Desk desk;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        later = new Desks.Later();
        desk = Desks.on(workspace, later);
    }

    @Test
    void an_answer_replaces_its_pieces_and_names_who_gave_it() {
        ChatViewModel chat = chat(this::plan);
        chat.draft().set("  buy milk ");
        chat.send();
        assertTrue(chat.busy().get());
        assertEquals("", chat.draft().get());
        later.runAll();
        assertFalse(chat.busy().get());
        assertEquals("Milk it is.", chat.bubbles().getLast().text().get());
        assertEquals("Tasks · built-in", chat.bubbles().getLast().footnote().get());
        assertNotNull(chat.chatId().get());
        assertEquals(1, chat.list().entries().size());
    }

    @Test
    void an_answer_of_a_paid_model_says_what_it_took() {
        ChatViewModel chat = chat((ask, listener, stop) -> {
            Answer free = plan(ask, listener, stop);
            ModelUsage usage = new ModelUsage(3000, 600, 7, 6, 44);
            return new Answer(
                    free.chatId(),
                    free.messageId(),
                    free.response(),
                    free.agent(),
                    "gpt-4o-mini",
                    List.of(),
                    null,
                    usage);
        });
        chat.ask("buy milk");
        later.runAll();
        assertEquals(
                "Tasks · gpt-4o-mini · 6 credits (about 7 expected), 44 left",
                chat.bubbles().getLast().footnote().get());
    }

    @Test
    void a_limit_of_the_plan_is_said_in_words_and_leads_to_the_plans() {
        try (ScriptedCloud cloud = ScriptedCloud.streaming(frame -> frame.send(RATE_LIMITED));
                CloudConnection connection = CloudConnection.open(
                        new AppPaths(home),
                        Map.of("ADIUVA_CLOUD_URL", cloud.address().toString()),
                        TestWindow.CLOCK,
                        Egress.UNNOTED)) {
            Assistant assistant = new Assistant(workspace, connection);
            ChatViewModel chat = chat((ask, listener, stop) -> assistant.ask(ask, new Deaf(listener), stop));
            chat.ask("buy milk");
            later.runAll();
            Bubble answer = chat.bubbles().getLast();
            assertEquals(Bubble.State.WAITING, answer.state().get());
            assertEquals(
                    "The limit of your plan is reached. Waiting for the cloud · tries again at 09:00",
                    answer.footnote().get());
            assertTrue(answer.limited().get());
            chat.comparePlans();
            assertEquals(List.of("go PLANS"), Desks.trail(desk));
        }
    }

    private record Deaf(Questions.Listener heard) implements Assistant.Listener {
        @Override
        public void stored(ChatMessage question) {
            heard.stored(question.chatId(), question.id());
        }

        @Override
        public void token(String text) {}

        @Override
        public void notice(String code, String message) {}
    }

    @Test
    void a_second_question_waits_in_the_composer_while_one_runs() {
        ChatViewModel chat = chat(this::plan);
        chat.ask("first");
        chat.ask("second");
        assertEquals("second", chat.draft().get());
        later.runAll();
        assertEquals(2, chat.bubbles().size());
        assertEquals(List.of("One answer at a time. Your question waits in the composer."), Desks.toasts(desk));
    }

    @Test
    void deleting_a_conversation_stops_the_answer_that_is_on_its_way_there_and_no_other() {
        List<Boolean> stopped = new ArrayList<>();
        ChatViewModel chat = chat((ask, listener, stop) -> {
            stopped.add(stop.cancelled());
            return plan(ask, listener, stop);
        });
        chat.ask("first");
        later.runAll();
        chat.ask("second");
        chat.deleting("another");
        later.runAll();
        chat.ask("third");
        chat.deleting(id(chat));
        later.runAll();
        assertEquals(List.of(false, false, true), stopped);
    }

    @Test
    void a_question_that_failed_in_a_new_conversation_is_asked_again_in_the_same_one() {
        ChatViewModel chat = chat(this::fail);
        chat.ask("hello");
        later.runAll();
        assertEquals(Bubble.State.FAILED, chat.bubbles().getLast().state().get());
        chat.regenerate(chat.bubbles().getLast());
        later.runAll();
        assertEquals(2, chat.bubbles().size());
        assertEquals(1, workspace.chats().latest(10).size());
        assertEquals(2, workspace.chats().messages(id(chat), 10).size());
    }

    @Test
    void a_proposal_is_still_open_when_its_conversation_is_opened_again() {
        ChatViewModel chat = chat(this::plan);
        chat.ask("buy milk");
        later.runAll();
        reopen(chat);
        PlanCardModel card = card(chat);
        card.apply();
        later.runAll();
        reopen(chat);
        assertEquals(PlanCardModel.State.APPLIED, card(chat).state().get());
        assertEquals(1, workspace.tasks().all().size());
    }

    @Test
    void a_plan_that_goes_back_to_mail_says_so_also_when_its_conversation_is_opened_again() {
        read = List.of("mail");
        ChatViewModel chat = chat(this::plan);
        chat.ask("buy milk");
        later.runAll();
        String id = id(chat);
        ChatQueries.Turn turn = new ChatQueries(workspace).end(id, 10).turns().getLast();
        Preview again = Objects.requireNonNull(turn.proposal());
        assertEquals(List.of("mail"), again.readUntrusted());
        assertTrue(again.needsApproval());
    }

    @Test
    void a_rejected_plan_is_not_proposed_again() {
        ChatViewModel chat = chat(this::plan);
        chat.ask("buy milk");
        later.runAll();
        card(chat).reject();
        later.runAll();
        reopen(chat);
        assertNull(chat.bubbles().getLast().plan().get());
        assertEquals(
                "Tasks · built-in · proposed changes, not applied",
                chat.bubbles().getLast().footnote().get());
    }

    @Test
    void an_undo_made_elsewhere_shows_in_the_card() {
        ChatViewModel chat = chat(this::plan);
        chat.ask("buy milk");
        later.runAll();
        card(chat).apply();
        later.runAll();
        desk.edits().undoLatest();
        later.runAll();
        assertTrue(card(chat).steps().getFirst().isUndone());
    }

    @Test
    void a_conversation_that_opens_never_shows_the_messages_of_another() throws SQLException {
        ChatViewModel chat = chat(this::plan);
        chat.ask("buy milk");
        later.runAll();
        String other = workspace.chats().say(null, "other").chatId();
        chat.open(other);
        assertEquals(List.of(), chat.bubbles());
        assertFalse(chat.known().get());
        elsewhere("ALTER TABLE outbox RENAME TO away");
        later.runAll();
        assertEquals(
                List.of("Your records could not be read just now. They are unchanged; please try again."),
                Desks.toasts(desk));
        assertEquals(List.of(), chat.bubbles());
        elsewhere("ALTER TABLE away RENAME TO outbox");
        chat.open(other);
        later.runAll();
        assertEquals("other", chat.bubbles().getFirst().text().get());
        assertTrue(chat.known().get());
    }

    @Test
    void a_question_that_is_stored_after_another_conversation_was_opened_leaves_that_one_open() {
        ChatViewModel chat = chat(this::plan);
        String other = workspace.chats().say(null, "other").chatId();
        workspace.drafts().put("chat:" + other, "unsent");
        chat.ask("buy milk");
        chat.open(other);
        later.runAll();
        assertEquals(other, id(chat));
        assertEquals("unsent", chat.draft().get());
        assertEquals("unsent", workspace.drafts().get("chat:" + other).orElseThrow());
        assertEquals(1, chat.bubbles().size());
    }

    @Test
    void a_question_asked_before_its_conversation_was_read_stands_behind_what_was_said_there() {
        ChatViewModel chat = chat(this::plan);
        String other = workspace.chats().say(null, "other").chatId();
        chat.open(other);
        chat.ask("buy milk");
        later.runAll();
        assertEquals(
                List.of("other", "buy milk", "Milk it is."),
                chat.bubbles().stream().map(bubble -> bubble.text().get()).toList());
    }

    @Test
    void a_conversation_is_read_also_when_its_plan_cannot_be_tried() throws SQLException {
        ChatViewModel chat = chat(this::plan);
        chat.ask("buy milk");
        later.runAll();
        elsewhere("CREATE TRIGGER refuses BEFORE INSERT ON tasks BEGIN SELECT RAISE(ABORT, 'refused'); END");
        reopen(chat);
        assertEquals("Milk it is.", chat.bubbles().getLast().text().get());
        assertNull(chat.bubbles().getLast().plan().get());
    }

    @Test
    void what_was_said_before_a_question_asked_from_the_middle_can_be_read() {
        ChatMessage first = workspace.chats().say(null, "0");
        for (int i = 1; i < 60; i++) {
            workspace.chats().say(first.chatId(), String.valueOf(i));
        }
        ChatViewModel chat = chat(this::plan);
        chat.reveal(first.id());
        later.runAll();
        assertTrue(chat.later().get());
        chat.ask("buy milk");
        later.runAll();
        assertEquals(2, chat.bubbles().size());
        assertTrue(chat.earlier().get());
        chat.showEarlier();
        later.runAll();
        assertEquals("40", chat.bubbles().getFirst().text().get());
        assertEquals(22, chat.bubbles().size());
    }

    @Test
    void what_was_said_before_a_question_that_the_disk_refused_can_be_read() {
        ChatMessage first = workspace.chats().say(null, "0");
        for (int i = 1; i < 60; i++) {
            workspace.chats().say(first.chatId(), String.valueOf(i));
        }
        ChatViewModel chat = chat((_, _, _) -> {
            throw new IllegalStateException("the disk is full");
        });
        chat.reveal(first.id());
        later.runAll();
        chat.ask("buy milk");
        later.runAll();
        chat.showEarlier();
        later.runAll();
        assertEquals("59", chat.bubbles().getLast().text().get());
    }

    @Test
    void an_answer_that_comes_while_another_one_grows_is_shown_when_that_has_ended() {
        ChatMessage first = workspace.outbox().put(new Ask.Words(null, "first"));
        workspace.outbox().release(first.id());
        ChatViewModel chat = chat(this::plan);
        chat.open(first.chatId());
        later.runAll();
        whileAsking = () -> {
            workspace.chats().answer(first, new ChatResponse("Late.", List.of(), "task_agent", "built-in"), null);
            chat.outboxMoved(first.chatId());
        };
        chat.ask("second");
        later.runAll();
        assertEquals(List.of("first", "Late.", "second", "Milk it is."), texts(chat));
    }

    @Test
    void a_question_that_is_on_its_way_is_not_asked_again() {
        ChatMessage first = workspace.outbox().put(new Ask.Words(null, "first"));
        ChatViewModel chat = chat(this::plan);
        chat.open(first.chatId());
        later.runAll();
        chat.regenerateLast();
        assertFalse(chat.busy().get());
        assertEquals(List.of("first", ""), texts(chat));
    }

    @Test
    void a_question_that_goes_out_just_before_it_is_asked_again_is_shown_on_its_way() {
        ChatMessage first = workspace.outbox().put(new Ask.Words(null, "first"));
        workspace.outbox().release(first.id());
        ChatViewModel chat = chat(this::plan);
        chat.open(first.chatId());
        later.runAll();
        workspace.outbox().sendNow(first.id());
        assertTrue(workspace.outbox().claimDue().isPresent());
        chat.regenerateLast();
        later.runAll();
        assertEquals(List.of("first", ""), texts(chat));
        assertEquals(Bubble.State.WAITING, chat.bubbles().getLast().state().get());
        assertEquals("On its way…", chat.bubbles().getLast().footnote().get());
        assertEquals("", chat.draft().get(), "its words are no draft: the question is there");
    }

    @Test
    void what_an_edited_question_replaces_is_gone_also_when_the_question_itself_is_not_shown() {
        ChatViewModel chat = chat(this::plan);
        editSecondOf(thirtyExchanges(), chat);
        reopen(chat);
        assertEquals("29", chat.bubbles().get(18).text().get());
        chat.send();
        later.runAll();
        assertEquals(List.of("one", "Milk it is."), texts(chat));
        assertTrue(chat.earlier().get());
        chat.showEarlier();
        later.runAll();
        assertEquals(List.of("0", "answer 0", "one", "Milk it is."), texts(chat));
        assertFalse(chat.earlier().get());
    }

    @Test
    void nothing_is_behind_the_answer_to_an_edited_question() {
        ChatViewModel chat = chat(this::plan);
        editSecondOf(thirtyExchanges(), chat);
        assertTrue(chat.later().get());
        chat.send();
        later.runAll();
        assertEquals(List.of("0", "answer 0", "one", "Milk it is."), texts(chat));
        assertFalse(chat.later().get());
    }

    private String thirtyExchanges() {
        ChatMessage first = workspace.chats().say(null, "0");
        workspace.chats().broken(first, "answer 0");
        for (int i = 1; i < 30; i++) {
            workspace.chats().broken(workspace.chats().say(first.chatId(), String.valueOf(i)), "answer " + i);
        }
        return first.chatId();
    }

    private void editSecondOf(String chatId, ChatViewModel chat) {
        chat.reveal(workspace.chats().messages(chatId, 60).get(2).id());
        later.runAll();
        chat.edit(chat.bubbles().get(2));
        chat.draft().set("one");
        later.runAll();
    }

    private static List<String> texts(ChatViewModel chat) {
        return chat.bubbles().stream().map(bubble -> bubble.text().get()).toList();
    }

    private ChatViewModel chat(Questions questions) {
        return new ChatViewModel(desk, questions, new ModelCatalogue(desk, new NoModels(home)));
    }

    /// Another process writes to the same file.
    private void elsewhere(String statement) throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + new AppPaths(home).database());
                Statement run = other.createStatement()) {
            run.execute(statement);
        }
    }

    private void reopen(ChatViewModel chat) {
        String id = id(chat);
        chat.startNew();
        assertTrue(chat.bubbles().isEmpty());
        chat.open(id);
        later.runAll();
    }

    private static String id(ChatViewModel chat) {
        return Objects.requireNonNull(chat.chatId().get());
    }

    private static PlanCardModel card(ChatViewModel chat) {
        return Objects.requireNonNull(chat.bubbles().getLast().plan().get());
    }

    private Answer plan(Ask ask, Questions.Listener listener, Cancellation stop) {
        ChatMessage said = workspace.outbox().put(ask);
        listener.stored(said.chatId(), said.id());
        whileAsking.run();
        listener.token("Milk ");
        listener.token("it");
        Preview preview = workspace.changes().preview("task_agent", List.of(MILK), read);
        ChatMessage stored = workspace
                .chats()
                .answer(
                        said,
                        new ChatResponse("Milk it is.", List.of(MILK), "task_agent", "built-in", null, read),
                        preview.planId());
        return new Answer(said.chatId(), stored.id(), "Milk it is.", "task_agent", "built-in", List.of(MILK), preview);
    }

    private Answer fail(Ask ask, Questions.Listener listener, Cancellation stop) {
        ChatMessage said = workspace.outbox().put(ask);
        listener.stored(said.chatId(), said.id());
        workspace.chats().broken(said, "");
        throw CloudFailure.Offline.unreachable("nowhere");
    }
}
