package app.adiuva.desktop.ui.proposal;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.desktop.plan.RowDiff;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.KeptForm;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The forms of a plan's steps. JavaFX thread only.
final class StepForms {
    private final PlanCardModel model;
    private final Formats formats;
    private boolean opening;

    StepForms(PlanCardModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
    }

    /// Only a form that the user opens takes the focus.
    void open(PlanStepModel step) {
        opening = true;
        step.editing().set(true);
        opening = false;
    }

    /// Makes the form of a step that is edited.
    ///
    /// @param lay takes it, unless the step is edited no more by then
    void show(PlanStepModel step, Consumer<Node> lay) {
        boolean opened = opening;
        PlanAction action = Objects.requireNonNull(step.action());
        if (!StepEditor.canEdit(action)) {
            RowDiff diff = step.rows().get().getFirst();
            RecordEditor editor = new RecordEditor(action, diff, save(step), cancel(step));
            step.draft().ifPresent(editor::keep);
            lay.accept(editor);
            begin(opened, editor::begin);
            return;
        }
        model.row(step, row -> {
            if (step.editing().get()) {
                StepEditor editor = new StepEditor(action, row, formats, save(step), cancel(step));
                step.draft().ifPresent(editor::keep);
                lay.accept(editor);
                begin(opened, editor::begin);
            }
        });
    }

    private Consumer<Map<String, @Nullable Object>> save(PlanStepModel step) {
        return fields -> {
            step.editing().set(false);
            model.edit(step, fields);
        };
    }

    private static Runnable cancel(PlanStepModel step) {
        return () -> {
            step.editing().set(false);
            step.draft().ifPresent(KeptForm::cancel);
        };
    }

    private static void begin(boolean opened, Runnable focus) {
        if (opened) {
            Platform.runLater(focus); // once it is in the scene
        }
    }
}
