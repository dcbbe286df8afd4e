package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.task.Project;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskStatus;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Moments;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What can be done to several tasks at once, while several are chosen. Each is one act.
final class BulkBar extends FlowPane {
    private final TasksViewModel model;
    private final TaskSheets sheets;
    private final Formats formats;
    private final Label count = Controls.label("", "bulk-count");
    private final MenuButton project = menu(Feather.FOLDER, text("bulk.project"));

    BulkBar(TasksViewModel model, TaskSheets sheets, Formats formats) {
        super(4, 4);
        this.model = model;
        this.sheets = sheets;
        this.formats = formats;
        setId("bulk-bar");
        getStyleClass().add("bulk-bar");
        setAlignment(Pos.CENTER_LEFT);
        count.setMinWidth(USE_PREF_SIZE);
        project.setOnShowing(_ -> fillProjects());
        fillProjects();
        model.chosen().subscribe(tasks -> {
            count.setText(text("bulk.count", tasks.size()));
            Controls.show(this, tasks.size() > 1);
        });
        model.scope().subscribe(scope -> getChildren().setAll(content(scope)));
    }

    private List<Node> content(TaskScope scope) {
        Node close = icon(Feather.X, text("bulk.none"), "bulk-none", () -> model.select(null));
        return switch (scope) {
            case TaskScope.Trash _ ->
                List.of(count, Controls.spacer(), button("task.restore", () -> model.restore(chosen())), close);
            case TaskScope.Archive _ ->
                List.of(
                        count,
                        Controls.spacer(),
                        button("task.unarchive", () -> model.actions().unarchive(chosen())),
                        delete(),
                        close);
            default ->
                List.of(
                        count,
                        Controls.spacer(),
                        icon(
                                Feather.CHECK,
                                text("bulk.complete"),
                                "bulk-complete",
                                () -> model.actions().move(chosen(), TaskStatus.DONE)),
                        priority(),
                        project,
                        due(),
                        icon(Feather.TAG, text("tasks.tags"), "bulk-tags", () -> sheets.tags(chosen())),
                        icon(
                                Feather.ARCHIVE,
                                text("bulk.archive"),
                                "bulk-archive",
                                () -> model.actions().move(chosen(), TaskStatus.ARCHIVED)),
                        delete(),
                        close);
        };
    }

    private List<Task> chosen() {
        return model.chosen().get();
    }

    private Node delete() {
        return icon(
                Feather.TRASH_2,
                text("bulk.delete"),
                "bulk-delete",
                () -> model.actions().delete(chosen()));
    }

    private Node priority() {
        MenuButton menu = menu(Feather.FLAG, text("field.priority"));
        Arrays.stream(app.adiuva.desktop.task.Priority.values())
                .map(one -> item(
                        TaskFields.priority(one),
                        () -> model.actions()
                                .set(
                                        chosen(),
                                        Map.of("priority", one.name().toLowerCase(Locale.ROOT)),
                                        text("tasks.counted", chosen().size(), TaskFields.priority(one)))))
                .forEach(menu.getItems()::add);
        menu.setId("bulk-priority");
        return menu;
    }

    private Node due() {
        MenuButton menu = menu(Feather.CALENDAR, text("field.due"));
        menu.getItems()
                .setAll(
                        due(text("bulk.due.today"), today -> today),
                        due(text("bulk.due.tomorrow"), today -> today.plusDays(1)),
                        due(text("bulk.due.week"), today -> today.with(TemporalAdjusters.next(formats.weekStart()))),
                        due(text("bulk.due.none"), _ -> null));
        menu.setId("bulk-due");
        return menu;
    }

    /// @param day of the day on which it is chosen: the window may be open for days
    private MenuItem due(String name, Function<LocalDate, @Nullable LocalDate> day) {
        return item(
                name,
                () -> model.actions()
                        .set(
                                chosen(),
                                Moments.due(day.apply(formats.today()), null, formats.zone()),
                                text("tasks.counted", chosen().size(), name)));
    }

    private void fillProjects() {
        TaskPage page = model.page().get();
        List<Project> known = page == null ? List.of() : page.sides().projects();
        project.getItems()
                .setAll(known.stream()
                        .map(one -> item(one.name(), () -> model.actions().toProject(chosen(), one.name())))
                        .toList());
        project.getItems()
                .addAll(
                        item(text("bulk.project.none"), () -> model.actions().toProject(chosen(), null)),
                        item(text("project.new"), () -> sheets.newProject(chosen())));
        project.setId("bulk-project");
    }

    private static MenuItem item(String name, Runnable run) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> run.run());
        return item;
    }

    private static Node button(String key, Runnable run) {
        return Controls.button(text(key), run, "quiet");
    }

    private static Node icon(Feather symbol, String name, String id, Runnable run) {
        Node icon = Controls.iconButton(symbol, name, run);
        icon.setId(id);
        return icon;
    }

    private static MenuButton menu(Feather symbol, String name) {
        MenuButton menu = new MenuButton();
        menu.setGraphic(Controls.icon(symbol));
        menu.setAccessibleText(name);
        menu.setTooltip(new Tooltip(name));
        menu.getStyleClass().add("icon-menu");
        return menu;
    }
}
