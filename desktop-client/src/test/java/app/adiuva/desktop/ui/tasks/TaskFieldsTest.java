package app.adiuva.desktop.ui.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.MovingClock;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.task.ListedTask;
import app.adiuva.desktop.task.Priority;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskStatus;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.Fx;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Sheets;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The controls of tasks without a window, over a disk that takes its time.
class TaskFieldsTest {
    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    private final MovingClock clock = new MovingClock();
    private final Desks.Later later = new Desks.Later();
    private Desk desk;
    private TasksViewModel model;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), clock);
        create(Map.of("title", "Paint", "list", "Home", "tags", List.of("red")));
        create(Map.of("title", "Water", "list", "Home"));
        Fx.run(() -> {
            desk = Desks.on(workspace, later);
            model = new TasksViewModel(desk);
            later.runAll();
        });
    }

    @Test
    void a_priority_that_is_taken_back_on_its_way_is_as_it_was() {
        Fx.run(() -> {
            TaskFields fields = fields();
            ComboBox<?> priority = (ComboBox<?>) fields.lookup("#detail-priority");
            for (Priority one : List.of(Priority.HIGH, Priority.NORMAL)) {
                priority.getSelectionModel().select(priority.getItems().indexOf(one));
            }
            later.runAll();
        });
        assertEquals(Priority.NORMAL, task("Paint").priority());
    }

    @Test
    void a_tick_that_is_taken_back_on_its_way_leaves_the_task_open() {
        Fx.run(() -> {
            model.actions().toggle(List.of(task("Paint")));
            model.actions().toggle(List.of(task("Paint")));
            later.runAll();
        });
        assertEquals(TaskStatus.OPEN, task("Paint").status());
    }

    @Test
    void no_key_completes_or_starts_what_is_in_the_archive() {
        create(Map.of("title", "Old", "status", "archived"));
        Fx.run(() -> {
            model.scope().set(new TaskScope.Archive());
            later.runAll();
            TaskRows rows =
                    new TaskRows(model, desk.formats(), new TaskDrag(new Pane()), () -> {}, TaskRows.Look.list());
            model.select(task("Old"));
            later.runAll();
            for (KeyCode key : List.of(KeyCode.SPACE, KeyCode.RIGHT)) {
                rows.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, true));
            }
            later.runAll();
            assertEquals(1, model.chosen().get().size());
        });
        assertEquals(TaskStatus.ARCHIVED, task("Old").status());
    }

    @Test
    void tags_that_are_taken_back_on_their_way_are_as_they_were() {
        Fx.run(() -> {
            TextField tags = (TextField) fields().lookup("#detail-tags");
            for (String typed : List.of("red, blue", "red")) {
                tags.setText(typed);
                tags.fireEvent(new ActionEvent());
            }
            later.runAll();
        });
        assertEquals(List.of("red"), task("Paint").tags());
    }

    @Test
    void a_due_time_that_is_taken_back_on_its_way_is_none() {
        Fx.run(() -> {
            TextField time = (TextField) fields().lookup("#detail-time");
            for (String typed : List.of("10:30", "")) {
                time.setText(typed);
                time.fireEvent(new ActionEvent());
            }
            later.runAll();
        });
        assertNull(task("Paint").dueAt());
    }

    @Test
    void a_date_for_several_counts_from_the_day_on_which_it_is_chosen() {
        Fx.run(() -> {
            TaskSheets sheets = new TaskSheets(model, new Sheets(desk.navigator()));
            BulkBar bar = new BulkBar(model, sheets, desk.formats());
            model.choose(model.tasks().stream().map(ListedTask::task).toList());
            clock.forward(Duration.ofDays(2));
            MenuButton due = (MenuButton) bar.lookup("#bulk-due");
            due.getItems().getFirst().fire();
            later.runAll();
        });
        assertEquals(desk.formats().today(), desk.formats().dayOf(task("Water").dueAt()));
    }

    @Test
    void an_entry_of_a_project_that_is_gone_is_let_go() {
        WeakReference<Node> entry = new WeakReference<>(Fx.call(() -> {
            ScopeBar bar = bar();
            Node home = entry(bar, "#scope-home");
            workspace
                    .changes()
                    .perform(workspace.tasks().all().stream()
                            .map(task -> PlanAction.update(Table.TASKS, task.id(), Map.of("list", "Garden")))
                            .toList());
            desk.edits().changed();
            later.runAll();
            assertEquals("scope-garden", entry(bar, "#scope-garden").getId());
            return home;
        }));
        Fx.until(() -> "the entry to be collected", () -> {
            System.gc();
            return entry.get() == null;
        });
    }

    private ScopeBar bar() {
        return new ScopeBar(model, new TaskDrag(new Pane()), _ -> {});
    }

    private static Node entry(ScopeBar bar, String id) {
        return ((ScrollPane) bar.getChildren().getFirst()).getContent().lookup(id);
    }

    private TaskFields fields() {
        TaskFields fields = new TaskFields(model, desk.formats());
        fields.show(task("Paint"));
        later.runAll();
        return fields;
    }

    private void create(Map<String, Object> fields) {
        workspace.changes().perform(List.of(PlanAction.create(Table.TASKS, Map.copyOf(fields))));
    }

    private Task task(String title) {
        return workspace.tasks().all().stream()
                .filter(task -> task.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
