package app.adiuva.desktop.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.chat.Answer;
import app.adiuva.desktop.chat.Ask;
import app.adiuva.desktop.chat.ChatMessage;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.brain.ModelCatalogue;
import app.adiuva.desktop.ui.kit.Desk;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written in the composer is never lost, whatever comes on top of it.
class KeptDraftTest {
    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    private Desks.Later later;
    private Desk desk;
    private ChatViewModel chat;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        later = new Desks.Later();
        start(this::answer);
    }

    @Test
    void what_was_written_is_back_after_an_edit_that_was_sent() {
        say("helo");
        write("an unsent thought");
        chat.editLast();
        assertEquals("helo", chat.draft().get());
        write("hello");
        assertEquals("an unsent thought", draft(id()), "the disk has both while the question is changed");
        chat.send();
        assertEquals("an unsent thought", chat.draft().get());
        later.runAll();
        assertNull(chat.editing().get());
        assertEquals("hello", chat.bubbles().getFirst().text().get());
        assertEquals(List.of("chat:" + id()), places());
    }

    @Test
    void what_was_written_is_back_after_an_edit_that_was_left() {
        say("helo");
        write("an unsent thought");
        chat.editLast();
        write("hello");
        chat.stopEditing();
        assertEquals("an unsent thought", chat.draft().get());
        later.runAll();
        assertEquals(List.of("chat:" + id()), places());
    }

    @Test
    void an_edit_goes_on_after_another_conversation_and_after_a_crash() {
        say("helo");
        String id = id();
        write("an unsent thought");
        chat.editLast();
        write("hello");
        chat.startNew();
        later.runAll();
        assertEquals("", chat.draft().get());
        chat.open(id);
        later.runAll();
        assertEquals("hello", chat.draft().get());
        start(this::answer);
        chat.open(id);
        later.runAll();
        assertEquals("hello", chat.draft().get());
        chat.stopEditing();
        assertEquals("an unsent thought", chat.draft().get());
    }

    @Test
    void the_new_words_of_a_question_that_is_deleted_become_the_draft() {
        say("helo");
        write("an unsent thought");
        chat.editLast();
        write("hello");
        chat.turns().delete(chat.bubbles().getFirst());
        later.runAll();
        assertNull(chat.editing().get());
        assertEquals("hello\nan unsent thought", chat.draft().get());
    }

    @Test
    void a_question_that_must_wait_stands_before_what_is_written() {
        chat.ask("first");
        chat.draft().set("half a sentence");
        chat.ask("second");
        assertEquals("second\nhalf a sentence", chat.draft().get());
        later.runAll();
        assertEquals("second\nhalf a sentence", draft(id()));
    }

    @Test
    void a_question_from_elsewhere_that_must_wait_stands_before_the_draft_that_is_still_read() {
        workspace.drafts().put("chat:new", "half a sentence");
        start(this::answer);
        chat.ask("first");
        chat.startNew();
        chat.ask("second");
        later.runAll();
        assertEquals("second\nhalf a sentence", chat.draft().get());
    }

    @Test
    void a_question_from_elsewhere_that_goes_out_leaves_the_draft_that_is_still_read() {
        workspace.drafts().put("chat:new", "half a sentence");
        start(this::answer);
        chat.reload();
        chat.startNew();
        chat.ask("first");
        later.runAll();
        assertEquals("half a sentence", chat.draft().get());
        assertEquals("half a sentence", draft(id()));
        assertEquals(List.of("chat:" + id()), places());
    }

    @Test
    void words_typed_while_another_write_runs_are_kept_when_another_conversation_opens() {
        say("hello");
        String id = id();
        chat.draft().set("one");
        chat.draft().set("one two");
        chat.startNew();
        later.runAll();
        assertEquals("one two", draft(id));
    }

    @Test
    void a_question_that_the_disk_does_not_take_stands_before_what_was_written_since() {
        start((_, _, _) -> {
            throw new IllegalStateException("the disk is full");
        });
        chat.draft().set("question");
        chat.send();
        chat.draft().set("next");
        later.runAll();
        assertEquals("question\nnext", chat.draft().get());
    }

    @Test
    void what_was_written_beside_a_question_that_is_taken_back_stays() {
        start(this::meetNobody);
        say("hello");
        String id = id();
        chat.startNew();
        write("for another day");
        chat.open(id);
        write("half a sentence");
        chat.waiting().takeBack(workspace.outbox().all().getFirst());
        later.runAll();
        assertNull(chat.chatId().get());
        assertEquals("hello\nhalf a sentence\nfor another day", chat.draft().get());
        assertEquals(List.of("chat:new"), places());
    }

    @Test
    void a_question_that_is_taken_back_goes_to_its_own_conversation_whatever_is_open_by_then() {
        say("hello");
        String id = id();
        start(this::meetNobody);
        chat.open(id);
        later.runAll();
        say("how are you?");
        write("half a sentence");
        chat.waiting().takeBack(workspace.outbox().all().getFirst());
        chat.startNew();
        later.runAll();
        assertEquals("", chat.draft().get());
        assertEquals("how are you?\nhalf a sentence", draft(id));
        assertEquals(List.of("chat:" + id), places());
        chat.open(id);
        later.runAll();
        assertEquals("how are you?\nhalf a sentence", chat.draft().get());
    }

    @Test
    void the_only_question_of_a_conversation_that_was_left_meanwhile_goes_to_a_new_one() {
        say("hello");
        String other = id();
        start(this::meetNobody);
        say("how are you?");
        chat.waiting().takeBack(workspace.outbox().all().getFirst());
        chat.open(other);
        later.runAll();
        assertEquals(other, id());
        assertEquals("", chat.draft().get());
        chat.startNew();
        assertEquals("how are you?", chat.draft().get());
        assertEquals(List.of("chat:new"), places());
    }

    @Test
    void a_question_that_was_taken_back_when_the_window_went_is_in_the_composer_after_the_next_start() {
        start(this::meetNobody);
        say("hello");
        closeWhileTakingBack();
        start(this::answer);
        chat.reload();
        later.runAll();
        assertEquals("hello", chat.draft().get());
        assertEquals(List.of("chat:new"), places());
    }

    @Test
    void a_change_of_a_question_that_is_taken_back_stays_with_its_words() {
        start(this::meetNobody);
        say("helo");
        chat.editLast();
        write("hello");
        chat.waiting().takeBack(workspace.outbox().all().getFirst());
        later.runAll();
        assertNull(chat.editing().get());
        assertEquals("helo\nhello", chat.draft().get());
        assertEquals(List.of("chat:new"), places());
    }

    /// The work is done, but nobody is there to hear of it.
    private void closeWhileTakingBack() {
        Desk closing = Desks.on(workspace, new Desks.Inline() {
            @Override
            public <T> Running run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
                return super.run(work, _ -> {}, failed);
            }
        });
        new ChatViewModel(closing, this::meetNobody, new ModelCatalogue(closing, new NoModels(home)))
                .waiting()
                .takeBack(workspace.outbox().all().getFirst());
    }

    private Answer meetNobody(Ask ask, Questions.Listener listener, Cancellation stop) {
        ChatMessage said = workspace.outbox().put(ask);
        listener.stored(said.chatId(), said.id());
        workspace.outbox().release(said.id());
        throw CloudFailure.Offline.unreachable("nowhere");
    }

    private void start(Questions questions) {
        later.runAll();
        desk = Desks.on(workspace, later);
        chat = new ChatViewModel(desk, questions, new ModelCatalogue(desk, new NoModels(home)));
    }

    private void say(String question) {
        chat.ask(question);
        later.runAll();
    }

    private void write(String words) {
        chat.draft().set(words);
        later.runAll();
    }

    private String id() {
        return Objects.requireNonNull(chat.chatId().get());
    }

    private String draft(String chatId) {
        return workspace.drafts().get("chat:" + chatId).orElse("");
    }

    private List<String> places() {
        return List.copyOf(workspace.drafts().within("chat").keySet());
    }

    private Answer answer(Ask ask, Questions.Listener listener, Cancellation stop) {
        ChatMessage said = workspace.outbox().put(ask);
        listener.stored(said.chatId(), said.id());
        ChatResponse response = new ChatResponse("Yes.", List.of(), "general_agent", "built-in");
        ChatMessage stored = workspace.chats().answer(said, response, null);
        return new Answer(said.chatId(), stored.id(), "Yes.", "general_agent", "built-in", List.of(), null);
    }
}
