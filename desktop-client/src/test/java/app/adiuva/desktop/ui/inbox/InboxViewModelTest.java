package app.adiuva.desktop.ui.inbox;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.chat.ChatMessage;
import app.adiuva.desktop.inbox.Source;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.proposal.PlanCardModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxViewModelTest {
    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    private Desk desk;
    private InboxViewModel inbox;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        desk = Desks.inline(workspace);
        inbox = new InboxViewModel(desk);
    }

    @Test
    void all_harmless_ones_are_applied_at_once_and_those_that_need_a_yes_keep_waiting() {
        String rent = task("Rent");
        propose(PlanAction.create(Table.TASKS, Map.of("title", "Milk")), List.of());
        propose(PlanAction.create(Table.TASKS, Map.of("title", "Eggs")), List.of("mail"));
        propose(PlanAction.delete(Table.TASKS, rent), List.of());
        inbox.shown();
        assertEquals(3, inbox.items().size());
        assertEquals(1, inbox.harmless().size());
        inbox.applyHarmless();
        assertEquals(List.of("Milk", "Rent"), titles());
        assertEquals(2, workspace.proposals().countOpen());
        assertEquals(3, inbox.items().size(), "what was applied stays in view with its way back");
    }

    @Test
    void a_rejected_one_waits_again_when_the_no_is_taken_back() {
        propose(PlanAction.create(Table.TASKS, Map.of("title", "Milk")), List.of());
        inbox.shown();
        PlanCardModel card = requireNonNull(inbox.items().getFirst().card());
        card.reject();
        assertEquals(0, workspace.proposals().countOpen());
        card.reopen();
        assertEquals(1, workspace.proposals().countOpen());
        card.apply();
        assertEquals(List.of("Milk"), titles());
    }

    @Test
    void what_can_no_longer_be_done_says_so_and_can_be_removed() {
        String rent = task("Rent");
        propose(PlanAction.update(Table.TASKS, rent, Map.of("title", "Pay the rent")), List.of());
        workspace.changes().perform(List.of(PlanAction.delete(Table.TASKS, rent)));
        inbox.shown();
        InboxViewModel.Item item = inbox.items().getFirst();
        assertNull(item.card());
        inbox.dismiss(item);
        assertEquals(0, workspace.proposals().countOpen());
    }

    @Test
    void a_plan_of_a_conversation_leads_back_to_the_answer_that_proposed_it() {
        ChatMessage asked = workspace.chats().say(null, "buy milk");
        PlanAction milk = PlanAction.create(Table.TASKS, Map.of("title", "Milk"));
        ChatResponse plan = new ChatResponse("Like this?", List.of(milk), "task_agent", "built-in");
        ChatMessage answer = workspace.chats().answer(asked, plan, "plan-1");
        workspace.chats().say(null, "something else, read last");
        inbox.shown();
        inbox.open(inbox.items().getFirst());
        assertEquals(List.of("reveal CHAT " + answer.id()), Desks.trail(desk));
        workspace.conversations().delete(asked.chatId());
        inbox.open(inbox.items().getFirst());
        assertEquals(1, Desks.trail(desk).size());
        assertEquals(List.of("That was deleted meanwhile. It may be in the trash."), Desks.toasts(desk));
    }

    private void propose(PlanAction action, List<String> readUntrusted) {
        workspace
                .proposals()
                .propose("task_agent", "Check-in", Source.CHECK_IN, null, "", List.of(action), readUntrusted);
    }

    private List<String> titles() {
        return workspace.tasks().all().stream().map(Task::title).sorted().toList();
    }

    private String task(String title) {
        return String.valueOf(workspace
                .changes()
                .perform(List.of(PlanAction.create(Table.TASKS, Map.of("title", title))))
                .getFirst()
                .diff()
                .id());
    }
}
