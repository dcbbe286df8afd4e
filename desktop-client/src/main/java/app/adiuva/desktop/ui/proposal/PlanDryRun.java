package app.adiuva.desktop.ui.proposal;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.desktop.plan.Changes;
import app.adiuva.desktop.plan.PlanRefused;
import app.adiuva.desktop.plan.Preview;
import app.adiuva.desktop.plan.RowDiff;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import app.adiuva.desktop.ui.kit.KeptForm;
import app.adiuva.desktop.ui.kit.Latest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the steps of a plan that are switched on would do, tried again whenever one is switched or edited. Nothing is
/// changed by it. JavaFX thread only.
final class PlanDryRun {
    private final Desk desk;
    private final ObservableList<PlanStepModel> steps;
    private final BooleanSupplier waits;
    private final StringProperty problem;
    private final Latest trying;
    private final ObjectProperty<@Nullable Preview> preview;
    private final BooleanProperty current = new SimpleBooleanProperty(true);

    /// @param first what was shown of the plan; null for one that was applied earlier
    /// @param waits whether the plan still waits for the user; it is not tried else
    /// @param problem hears why the last try failed
    PlanDryRun(
            Desk desk,
            ObservableList<PlanStepModel> steps,
            @Nullable Preview first,
            BooleanSupplier waits,
            StringProperty problem) {
        this.desk = desk;
        this.steps = steps;
        this.waits = waits;
        this.problem = problem;
        this.trying = new Latest(desk.runner());
        this.preview = new SimpleObjectProperty<>(first);
        steps.forEach(step -> step.enabled().subscribe((_, _) -> {
            current.set(false); // until a try has told what is left of the plan
            tryAgain();
        }));
    }

    /// The rows by the position of the action that changes them.
    static Map<Integer, List<RowDiff>> byAction(List<RowDiff> rows) {
        return rows.stream().collect(Collectors.groupingBy(RowDiff::action, TreeMap::new, Collectors.toList()));
    }

    /// What would be applied; null for a plan that was applied earlier.
    ReadOnlyObjectProperty<@Nullable Preview> preview() {
        return preview;
    }

    /// The steps that are switched on.
    List<PlanStepModel> enabled() {
        return steps.stream().filter(step -> step.enabled().get()).toList();
    }

    /// How many of the steps that are switched on do something.
    IntegerBinding count() {
        Stream<Observable> parts = Stream.concat(all(PlanStepModel::enabled), all(PlanStepModel::rows));
        return Bindings.createIntegerBinding(
                () -> (int)
                        enabled().stream().filter(PlanStepModel::doesSomething).count(),
                observed(steps, parts));
    }

    /// As [#isWhole()].
    BooleanBinding whole() {
        Stream<Observable> parts = Stream.of(
                        Stream.<Observable>of(preview), all(PlanStepModel::enabled), all(PlanStepModel::editing))
                .flatMap(Function.identity());
        return Bindings.createBooleanBinding(this::isWhole, observed(current, parts));
    }

    /// Whether the preview tells all that is switched on, no step is being edited and something is left to do.
    boolean isWhole() {
        Preview shown = preview.get();
        return current.get()
                && shown != null
                && !shown.isEmpty()
                && !enabled().isEmpty()
                && steps.stream().noneMatch(step -> step.editing().get());
    }

    /// Changes fields of a step and tries the plan again. When that is refused the step is as before, and its form is
    /// open
    /// again with what was typed.
    void edit(PlanStepModel step, Map<String, @Nullable Object> fields) {
        boolean told = current.get();
        PlanAction before = Objects.requireNonNull(step.action());
        Runnable unsave = step.draft().map(KeptForm::save).orElse(() -> {});
        step.edit(before, fields);
        tryAgain(() -> {
            step.restore(before);
            unsave.run();
            step.editing().set(step.draft().isPresent());
            if (!told) { // the try that this one took the place of is owed still
                tryAgain();
            }
        });
    }

    void tryAgain() {
        tryAgain(() -> {});
    }

    private void tryAgain(Runnable whenRefused) {
        List<PlanStepModel> wanted = enabled();
        Preview shown = preview.get();
        if (wanted.isEmpty() || shown == null || !waits.getAsBoolean()) {
            return;
        }
        List<PlanAction> actions = wanted.stream()
                .map(step -> Objects.requireNonNull(step.action()))
                .toList();
        boolean before = current.get();
        current.set(false);
        trying.run(
                () -> desk.workspace()
                        .changes()
                        .preview(shown.origin(), actions, shown.readUntrusted())
                        .inPlan(shown.planId()),
                this::show,
                failure -> {
                    current.set(before);
                    problem.set(Edits.explain(failure));
                    whenRefused.run();
                });
    }

    /// Reads the row of a step as the plan would leave it; what a change leaves out stands there as it is. Where a
    /// step before it cannot be done it is as this step alone would leave it. When that cannot be read the step is
    /// edited no more.
    void row(PlanStepModel step, Consumer<Map<String, @Nullable Object>> then) {
        RowDiff diff = step.rows().get().getFirst();
        if (diff.kind() != RowDiff.Kind.UPDATE) {
            then.accept(diff.after());
            return;
        }
        List<PlanAction> actions = steps.subList(0, steps.indexOf(step) + 1).stream()
                .filter(each -> each.enabled().get() || each.equals(step))
                .map(each -> Objects.requireNonNull(each.action()))
                .toList();
        desk.runner().run(() -> rowAfter(actions, diff), then, failure -> {
            step.editing().set(false);
            problem.set(Edits.explain(failure));
        });
    }

    /// Blocking.
    private Map<String, @Nullable Object> rowAfter(List<PlanAction> actions, RowDiff diff) {
        Changes changes = desk.workspace().changes();
        try {
            return changes.rowAfter(actions, diff);
        } catch (PlanRefused earlier) {
            return changes.rowAfter(List.of(actions.getLast()), diff);
        }
    }

    /// Gives each step that is switched on what it would do by this preview.
    void show(Preview fresh) {
        preview.set(fresh);
        problem.set("");
        List<PlanStepModel> wanted = enabled();
        Map<Integer, List<RowDiff>> rows = byAction(fresh.diff());
        IntStream.range(0, wanted.size()).forEach(i -> wanted.get(i).rows().set(rows.getOrDefault(i, List.of())));
        current.set(true);
    }

    private Stream<Observable> all(Function<PlanStepModel, Observable> part) {
        return steps.stream().map(part);
    }

    private static Observable[] observed(Observable first, Stream<Observable> others) {
        return Stream.concat(Stream.of(first), others).toArray(Observable[]::new);
    }
}
