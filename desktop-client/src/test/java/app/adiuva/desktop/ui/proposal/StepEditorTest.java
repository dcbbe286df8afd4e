package app.adiuva.desktop.ui.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.RowDiff;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.Fx;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.kit.Desk;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Steps that change a row, edited before they are applied.
final class StepEditorTest {
    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    private Desk desk;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        desk = Desks.inline(workspace);
    }

    @Test
    void a_task_of_a_whole_day_stays_one_and_keeps_its_tags_when_the_step_that_moves_it_is_edited() {
        String id = add(
                Table.TASKS,
                Map.of(
                        "title", "Pay the rent",
                        "due_at", "2026-11-21T00:00:00+01:00",
                        "all_day", true,
                        "tags", List.of("home"),
                        "description", "by hand"));
        editAndApply(PlanAction.update(Table.TASKS, id, Map.of("due_at", "2026-11-27T00:00:00+01:00")), form -> {
            assertEquals("", form.text("#step-time").getText());
            assertEquals("by hand", form.text("#step-notes").getText());
            form.day().setValue(LocalDate.of(2026, 11, 26));
            form.text("#step-words").setText(form.text("#step-words").getText() + ", money");
        });
        Task task = workspace.tasks().all().getFirst();
        assertEquals(Instant.parse("2026-11-25T23:00:00Z"), task.dueAt());
        assertTrue(task.allDay());
        assertEquals(List.of("home", "money"), List.copyOf(task.tags()));
    }

    @Test
    void an_event_that_a_step_renames_keeps_its_times_on_another_day_and_takes_another_end() {
        String id = add(
                Table.EVENTS,
                Map.of(
                        "title", "Dentist",
                        "starts_at", "2026-11-23T10:00:00+01:00",
                        "ends_at", "2026-11-23T11:00:00+01:00"));
        PlanAction rename = PlanAction.update(Table.EVENTS, id, Map.of("title", "Dentist, upstairs"));
        RowDiff moved = editAndApply(rename, form -> form.day().setValue(LocalDate.of(2026, 11, 24)));
        assertEquals("2026-11-24T10:00:00+01:00", moved.after().get("starts_at"));
        assertEquals("2026-11-24T11:00:00+01:00", moved.after().get("ends_at"));
        assertFalse(moved.after().containsKey("all_day"));

        PlanAction again = PlanAction.update(Table.EVENTS, id, Map.of("title", "Dentist"));
        RowDiff longer = editAndApply(again, form -> form.text("#step-end").setText("12:30"));
        assertEquals("2026-11-24T12:30:00+01:00", longer.after().get("ends_at"));
        assertFalse(longer.after().containsKey("starts_at"));
    }

    @Test
    void an_earlier_step_on_the_same_task_shows_in_the_form_of_a_later_one() {
        String id = add(Table.TASKS, Map.of("title", "Call", "tags", List.of("home")));
        PlanCardModel card = PlanCardModel.proposed(
                desk,
                workspace
                        .changes()
                        .preview(
                                "task_agent",
                                List.of(
                                        PlanAction.update(Table.TASKS, id, Map.of("tags", List.of("phone"))),
                                        PlanAction.update(Table.TASKS, id, Map.of("priority", "high")))));
        card.row(card.steps().getLast(), row -> assertEquals(List.of("phone"), row.get("tags")));
        card.steps().getFirst().enabled().set(false);
        card.row(card.steps().getLast(), row -> assertEquals(List.of("home"), row.get("tags")));
    }

    @Test
    void a_step_can_be_edited_though_one_before_it_cannot_be_done_any_more() {
        String gone = add(Table.TASKS, Map.of("title", "Gone"));
        String id = add(Table.TASKS, Map.of("title", "Call", "tags", List.of("home")));
        PlanCardModel card = PlanCardModel.proposed(
                desk,
                workspace
                        .changes()
                        .preview(
                                "task_agent",
                                List.of(
                                        PlanAction.update(Table.TASKS, gone, Map.of("priority", "high")),
                                        PlanAction.update(Table.TASKS, id, Map.of("priority", "high")))));
        workspace.changes().perform(List.of(PlanAction.delete(Table.TASKS, gone)));
        List<Object> tags = new ArrayList<>();
        card.row(card.steps().getLast(), row -> tags.add(String.valueOf(row.get("tags"))));
        assertEquals(List.of("[home]"), tags);
    }

    @Test
    void a_time_without_a_day_is_one_of_today_and_goes_with_the_day_that_is_taken_away() {
        PlanAction call = PlanAction.create(Table.TASKS, Map.of("title", "Call"));
        editAndApply(call, form -> form.text("#step-time").setText("15:00"));
        Task task = workspace.tasks().all().getFirst();
        assertEquals(Instant.parse("2026-11-21T14:00:00Z"), task.dueAt());
        assertFalse(task.allDay());

        PlanAction rename = PlanAction.update(Table.TASKS, task.id(), Map.of("title", "Call Anna"));
        editAndApply(rename, form -> form.day().setValue(null));
        assertNull(workspace.tasks().all().getFirst().dueAt());
    }

    private String add(Table table, Map<String, Object> fields) {
        JournalEntry entry = workspace
                .changes()
                .perform(List.of(PlanAction.create(table, Map.copyOf(fields))))
                .getFirst();
        return String.valueOf(entry.diff().id());
    }

    /// Opens the form of a plan of this one step, fills it in, saves and applies.
    private RowDiff editAndApply(PlanAction step, Consumer<Form> filling) {
        return Fx.call(() -> {
            PlanCardModel model = PlanCardModel.proposed(
                    desk,
                    workspace
                            .changes()
                            .preview(step.table() == Table.TASKS ? "task_agent" : "calendar_agent", List.of(step)));
            PlanCard card = new PlanCard(model, desk.formats());
            ((ButtonBase) card.lookup(".plan-edit")).fire();
            filling.accept(new Form(card));
            press(card, "Save");
            assertEquals("", model.problem().get());
            model.apply();
            assertEquals(PlanCardModel.State.APPLIED, model.state().get());
            return model.steps().getFirst().entries().get().getFirst().diff();
        });
    }

    private static void press(PlanCard card, String words) {
        card.lookupAll(".button").stream()
                .map(ButtonBase.class::cast)
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private record Form(PlanCard card) {
        TextInputControl text(String id) {
            return (TextInputControl) card.lookup(id);
        }

        DatePicker day() {
            return (DatePicker) card.lookup(".date-picker");
        }
    }
}
