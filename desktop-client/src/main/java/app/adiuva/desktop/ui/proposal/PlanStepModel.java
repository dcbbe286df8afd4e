package app.adiuva.desktop.ui.proposal;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.RowDiff;
import app.adiuva.desktop.ui.kit.KeptForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// One action of a plan: the rows it would change, whether it is switched on, and what became of it. An action may
/// change several rows: completing a repeating task also makes the next one. JavaFX thread only.
public final class PlanStepModel {
    private @Nullable PlanAction action;
    private final @Nullable KeptForm draft;
    private final ObjectProperty<List<RowDiff>> rows;
    private final ObjectProperty<List<JournalEntry>> entries = new SimpleObjectProperty<>(List.of());
    private final BooleanProperty enabled = new SimpleBooleanProperty(true);
    private final BooleanProperty editing = new SimpleBooleanProperty();

    /// @param action null in a plan that is read from the journal, where nothing is left to choose
    /// @param draft of its form; null where there is none
    PlanStepModel(@Nullable PlanAction action, @Nullable KeptForm draft, List<RowDiff> rows) {
        this.action = action;
        this.draft = draft;
        this.rows = new SimpleObjectProperty<>(List.copyOf(rows));
    }

    /// One that was applied earlier, as the journal tells it.
    static PlanStepModel applied(List<JournalEntry> entries) {
        PlanStepModel step = new PlanStepModel(
                null, null, entries.stream().map(JournalEntry::diff).toList());
        step.entries.set(List.copyOf(entries));
        return step;
    }

    @Nullable
    PlanAction action() {
        return action;
    }

    /// What is typed into its form, until the plan is decided.
    Optional<KeptForm> draft() {
        return Optional.ofNullable(draft);
    }

    /// Empty when the action would change nothing any more.
    ObjectProperty<List<RowDiff>> rows() {
        return rows;
    }

    /// What the journal says of it; empty until it is applied.
    ObjectProperty<List<JournalEntry>> entries() {
        return entries;
    }

    BooleanProperty enabled() {
        return enabled;
    }

    /// Whether its form is open.
    BooleanProperty editing() {
        return editing;
    }

    public boolean isUndone() {
        return !entries.get().isEmpty() && entries.get().stream().allMatch(entry -> entry.undoneAt() != null);
    }

    boolean canUndo() {
        return rows.get().stream().anyMatch(row -> row.kind() != RowDiff.Kind.NOTIFY);
    }

    String title() {
        return rows.get().isEmpty() ? "" : rows.get().getFirst().title();
    }

    /// Whether it would do something, or did.
    boolean doesSomething() {
        return !rows.get().isEmpty();
    }

    /// Replaces fields of the action `before` by what the user wrote; the plan is previewed again by its card.
    void edit(PlanAction before, Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>(before.data());
        data.putAll(fields);
        action = new PlanAction(before.type(), before.table(), data);
    }

    void restore(PlanAction before) {
        action = before;
    }
}
