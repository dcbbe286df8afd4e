package app.adiuva.desktop.ui.chat;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.RowDiff;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// One step of a proposed plan: what it would change, whether it is switched on, and what became of it.
public final class PlanStepModel {
    private PlanAction action;
    private final ObjectProperty<RowDiff> diff;
    private final BooleanProperty enabled = new SimpleBooleanProperty(true);
    private final ObjectProperty<@Nullable JournalEntry> entry = new SimpleObjectProperty<>();
    private final BooleanProperty undone = new SimpleBooleanProperty();

    PlanStepModel(PlanAction action, RowDiff diff) {
        this.action = action;
        this.diff = new SimpleObjectProperty<>(diff);
    }

    PlanAction action() {
        return action;
    }

    ObjectProperty<RowDiff> diff() {
        return diff;
    }

    BooleanProperty enabled() {
        return enabled;
    }

    /// The journal entry once the step is applied.
    ObjectProperty<@Nullable JournalEntry> entry() {
        return entry;
    }

    BooleanProperty undone() {
        return undone;
    }

    /// Replaces fields of the action by what the user wrote; the plan is previewed again by its card.
    void edit(Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>(action.data());
        data.putAll(fields);
        action = new PlanAction(action.type(), action.table(), data);
    }

    void restore(PlanAction before) {
        action = before;
    }
}
