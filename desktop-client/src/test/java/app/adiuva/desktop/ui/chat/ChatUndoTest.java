package app.adiuva.desktop.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.chat.Chat;
import app.adiuva.desktop.chat.ChatMessage;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.brain.ModelCatalogue;
import app.adiuva.desktop.ui.kit.Desk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatUndoTest {
    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    private Desk desk;
    private ChatViewModel chat;
    private ChatMessage question;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        desk = Desks.inline(workspace);
        workspace.changes().perform(List.of(PlanAction.create(Table.TASKS, Map.of("title", "Milk"))));
        question = workspace.chats().say(null, "What is next?");
        workspace
                .chats()
                .answer(
                        question,
                        new ChatResponse("Milk.", List.of(), "task_agent", "built-in", null, List.of()),
                        null);
        chat = new ChatViewModel(
                desk,
                (_, _, _) -> {
                    throw CloudFailure.Offline.unreachable("nowhere");
                },
                new ModelCatalogue(desk, new NoModels(home)));
        chat.open(question.chatId());
    }

    @Test
    void the_undo_key_brings_a_deleted_conversation_back_and_no_older_act() {
        chat.list().reload();
        chat.list().delete(chat.list().entries().getFirst().chat(), chat::startNew);
        assertEquals(List.of(), chat.list().entries());
        desk.edits().undoLatest();
        assertEquals("Taken back: “What is next?” deleted", Desks.toasts(desk).getLast());
        assertEquals(1, chat.list().entries().size());
        assertEquals(1, workspace.tasks().all().size());
        desk.edits().redoLatest();
        assertEquals(List.of(), chat.list().entries());
    }

    @Test
    void the_undo_key_brings_a_deleted_message_back_and_no_older_act() {
        chat.turns().delete(chat.bubbles().getLast());
        assertEquals(1, chat.bubbles().size());
        desk.edits().undoLatest();
        assertEquals(2, chat.bubbles().size());
        assertEquals(1, workspace.tasks().all().size());
    }

    @Test
    void a_new_name_a_folder_and_a_pin_are_taken_back_one_by_one_and_done_again() {
        chat.list().reload();
        chat.list().rename(first(), "Next");
        chat.list().file(first(), "Home");
        chat.list().pin(first());
        assertEquals("Next, Home, true", shown());
        desk.edits().undoLatest();
        assertEquals("Taken back: “Next” pinned", Desks.toasts(desk).getLast());
        assertEquals("Next, Home, false", shown());
        desk.edits().undoLatest();
        assertEquals("Next, null, false", shown());
        desk.edits().undoLatest();
        assertEquals("What is next?, null, false", shown());
        assertEquals(1, workspace.tasks().all().size());
        desk.edits().redoLatest();
        desk.edits().redoLatest();
        desk.edits().redoLatest();
        assertEquals("Next, Home, true", shown());
    }

    @Test
    void a_name_and_a_folder_that_change_nothing_are_no_act() {
        chat.list().reload();
        chat.list().rename(first(), " What is next? ");
        chat.list().rename(first(), " ");
        chat.list().file(first(), "");
        desk.edits().undoLatest();
        assertEquals(List.of(), workspace.tasks().all(), "the act before is the task");
    }

    private Chat first() {
        return chat.list().entries().getFirst().chat();
    }

    private String shown() {
        return first().title() + ", " + first().folder() + ", " + first().pinned();
    }
}
