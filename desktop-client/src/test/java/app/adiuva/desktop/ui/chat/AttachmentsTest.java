package app.adiuva.desktop.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.chat.Answer;
import app.adiuva.desktop.chat.Ask;
import app.adiuva.desktop.chat.ChatMessage;
import app.adiuva.desktop.chat.ModelPick;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.document.Document;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.brain.ModelCatalogue;
import app.adiuva.desktop.ui.kit.Desk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A document goes to the conversation in which it was chosen, however long it is read.
class AttachmentsTest {
    @TempDir
    Path home;

    private final List<Ask> asked = new ArrayList<>();
    private Questions cloud = this::answer;

    @AutoClose
    private Workspace workspace;

    private Desks.Later later;
    private Desk desk;
    private ChatViewModel chat;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        start();
    }

    @Test
    void the_first_question_waits_for_the_file_that_is_read_and_takes_it_along() throws IOException {
        chat.attachments().attach(List.of(file("lease")));
        chat.draft().set("What is the rent?");
        chat.send();
        assertFalse(chat.busy().get());
        later.runAll();
        assertEquals(
                1,
                ((Ask.Words) asked.getFirst()).documents().size(),
                "the document goes along with the first question");
        assertEquals(List.of("lease.txt"), titles(id()));
        assertEquals(List.of("Your question goes out as soon as the file is read."), Desks.toasts(desk));
    }

    @Test
    void a_question_that_is_changed_while_a_file_is_read_is_not_sent_by_itself() throws IOException {
        chat.attachments().attach(List.of(file("lease")));
        chat.draft().set("What is");
        chat.send();
        chat.draft().set("What is the rent?");
        later.runAll();
        assertEquals(List.of(), asked);
        assertEquals("What is the rent?", chat.draft().get());
    }

    @Test
    void a_file_that_cannot_be_read_lets_its_question_wait() throws IOException {
        chat.attachments().attach(List.of(home.resolve("gone.txt"), file("lease")));
        chat.draft().set("What is the rent?");
        chat.send();
        later.runAll();
        assertEquals(List.of(), asked);
        assertEquals("What is the rent?", chat.draft().get());
        assertEquals(1, chat.attachments().documents().size());
    }

    @Test
    void a_file_read_while_another_question_makes_the_conversation_is_linked_to_it() throws IOException {
        chat.attachments().attach(List.of(file("lease")));
        chat.ask("hello");
        later.runAll();
        assertEquals(List.of("lease.txt"), titles(id()));
    }

    @Test
    void a_file_read_while_another_conversation_is_opened_belongs_to_the_first() throws IOException {
        chat.ask("first");
        later.runAll();
        String first = id();
        chat.startNew();
        chat.ask("second");
        later.runAll();
        String second = id();
        chat.attachments().attach(List.of(file("lease")));
        chat.open(first);
        later.runAll();
        assertEquals(List.of(), chat.attachments().documents());
        assertEquals(List.of(), titles(first));
        assertEquals(List.of("lease.txt"), titles(second));
        chat.open(second);
        later.runAll();
        assertEquals(1, chat.attachments().documents().size());
    }

    @Test
    void reading_lasts_until_the_last_of_several_files_and_can_be_stopped() throws IOException {
        Attachments attachments = chat.attachments();
        attachments.attach(List.of(file("one"), file("two")));
        later.runNext();
        later.runNext();
        later.runNext();
        assertTrue(attachments.reading().get());
        later.runAll();
        assertFalse(attachments.reading().get());
        attachments.attach(List.of(file("three")));
        attachments.stop();
        assertFalse(attachments.reading().get());
        later.runAll();
        assertEquals(
                List.of("one.txt", "two.txt"),
                attachments.documents().stream().map(Document::title).toList());
        assertEquals(2, workspace.documents().latest(5).size());
    }

    @Test
    void documents_of_a_conversation_without_a_message_outlive_the_app_and_another_conversation() throws IOException {
        chat.attachments().attach(List.of(file("lease")));
        later.runAll();
        chat.ask("hello");
        later.runAll();
        chat.startNew();
        chat.attachments().attach(List.of(file("will")));
        later.runAll();
        chat.open(workspace.chats().latest(1).getFirst().id());
        later.runAll();
        chat.startNew();
        assertEquals(1, chat.attachments().documents().size());
        start();
        chat.reload();
        later.runAll();
        assertEquals("will.txt", chat.attachments().documents().getFirst().title());
        chat.ask("and now?");
        later.runAll();
        assertEquals(List.of("will.txt"), titles(id()));
        start();
        chat.reload();
        later.runAll();
        assertEquals(List.of(), chat.attachments().documents());
    }

    @Test
    void documents_and_model_of_a_first_question_that_is_taken_back_go_along_with_the_next() throws IOException {
        ModelPick small = new ModelPick.Offered("ollama", "small");
        cloud = this::meetNobody;
        start();
        chat.attachments().attach(List.of(file("lease")));
        later.runAll();
        chat.model().choose(small);
        chat.ask("What is the rent?");
        later.runAll();
        chat.waiting().takeBack(workspace.outbox().all().getFirst());
        later.runAll();
        assertNull(chat.chatId().get());
        assertEquals("lease.txt", chat.attachments().documents().getFirst().title());
        assertEquals(small, chat.model().picked().get());
        cloud = this::answer;
        start();
        chat.reload();
        later.runAll();
        assertEquals("lease.txt", chat.attachments().documents().getFirst().title(), "they outlive the app");
    }

    @Test
    void what_a_first_question_took_along_that_is_taken_back_goes_along_when_it_is_sent_again() throws IOException {
        cloud = this::meetNobody;
        start();
        chat.attachments().attach(List.of(file("lease")));
        later.runAll();
        chat.model().choose(new ModelPick.Own("openai"));
        chat.ask("What is the rent?");
        later.runAll();
        chat.waiting().takeBack(workspace.outbox().all().getFirst());
        later.runAll();
        chat.send();
        later.runAll();
        Ask.Words again = (Ask.Words) asked.getLast();
        assertEquals(1, again.documents().size());
        assertEquals(new ModelPick.Own("openai"), again.model());
    }

    private Answer meetNobody(Ask ask, Questions.Listener listener, Cancellation stop) {
        asked.add(ask);
        ChatMessage said = workspace.outbox().put(ask);
        listener.stored(said.chatId(), said.id());
        workspace.outbox().release(said.id());
        throw CloudFailure.Offline.unreachable("nowhere");
    }

    private void start() {
        later = new Desks.Later();
        desk = Desks.on(workspace, later);
        chat = new ChatViewModel(desk, cloud, new ModelCatalogue(desk, new NoModels(home)));
    }

    private Path file(String name) throws IOException {
        return Files.writeString(home.resolve(name + ".txt"), "The rent is 900 a month.");
    }

    private List<String> titles(String chatId) {
        return workspace.documents().ofChat(chatId).stream()
                .map(Document::title)
                .toList();
    }

    private String id() {
        return Objects.requireNonNull(chat.chatId().get());
    }

    private Answer answer(Ask ask, Questions.Listener listener, Cancellation stop) {
        asked.add(ask);
        ChatMessage said = workspace.outbox().put(ask);
        listener.stored(said.chatId(), said.id());
        ChatResponse response = new ChatResponse("Yes.", List.of(), "general_agent", "built-in");
        ChatMessage stored = workspace.chats().answer(said, response, null);
        return new Answer(said.chatId(), stored.id(), "Yes.", "general_agent", "built-in", List.of(), null);
    }
}
