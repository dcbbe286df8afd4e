package app.adiuva.desktop.ui.tasks;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.quickadd.QuickAdd;
import app.adiuva.desktop.task.Project;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Draft;
import app.adiuva.desktop.ui.kit.Latest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The line that adds tasks, and the names that it offers to complete. JavaFX thread only.
final class AddLine {
    private final Desk desk;
    private final Latest naming;
    private final Draft draft = new Draft();
    private final ObservableList<String> projects = FXCollections.observableArrayList();
    private final ObservableList<String> tags = FXCollections.observableArrayList();

    AddLine(Desk desk) {
        this.desk = desk;
        this.naming = new Latest(desk.runner());
    }

    Desk desk() {
        return desk;
    }

    StringProperty text() {
        return draft.text();
    }

    ObservableList<String> projects() {
        return projects;
    }

    /// The user's tags, the most used first.
    ObservableList<String> tags() {
        return tags;
    }

    void reload() {
        naming.run(() -> desk.workspace().tasks().tags(), tags::setAll, _ -> {});
    }

    void show(List<Project> known) {
        List<String> names = known.stream().map(Project::name).toList();
        if (!projects.equals(names)) {
            projects.setAll(names);
        }
    }

    /// Adds the task; what the line does not name comes from `defaults`.
    void add(Map<String, @Nullable Object> defaults) {
        String line = draft.ready();
        if (!line.isEmpty()) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>(defaults);
            fields.putAll(
                    QuickAdd.read(line, desk.formats().now(), desk.formats().weekStart(), projects)
                            .fields());
            List<PlanAction> actions = List.of(PlanAction.create(Table.TASKS, fields));
            desk.edits().keep(draft, () -> desk.workspace().changes().perform(actions));
        }
    }
}
