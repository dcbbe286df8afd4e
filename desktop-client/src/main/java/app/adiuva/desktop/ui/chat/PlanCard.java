package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.ActionType;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.ui.kit.Chip;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.DiffView;
import app.adiuva.desktop.ui.kit.Diffs;
import app.adiuva.desktop.ui.kit.Formats;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A plan in the conversation: the diff row by row, with Apply, Edit and Reject, then what was applied, with Undo.
final class PlanCard extends VBox {
    private final PlanCardModel model;
    private final Formats formats;
    private final Diffs diffs;

    PlanCard(PlanCardModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
        this.diffs = new Diffs(formats);
        getStyleClass().addAll("card", "plan-card");
        setId("plan-card");
        VBox rows = new VBox();
        rows.getStyleClass().add("plan-rows");
        model.steps().forEach(step -> rows.getChildren().add(row(step)));
        Label problem = Controls.paragraph("", "danger-text", "small");
        problem.textProperty().bind(model.problem());
        model.problem().subscribe(message -> Controls.show(problem, !message.isEmpty()));
        getChildren().addAll(head(), rows, reasons(), problem, buttons());
    }

    private Node head() {
        Label title = Controls.label(text("plan.title", model.steps().size()), "card-title");
        Label state = new Chip("");
        model.state().subscribe(now -> {
            state.getStyleClass().removeAll("success-chip", "accent-chip");
            switch (now) {
                case PROPOSED, WORKING -> {
                    state.setText(text("plan.proposed"));
                    state.getStyleClass().add("accent-chip");
                }
                case APPLIED -> {
                    state.setText(text("plan.applied"));
                    state.getStyleClass().add("success-chip");
                }
                case REJECTED -> state.setText(text("plan.rejected"));
            }
        });
        HBox head = new HBox(8, title, Controls.spacer(), state);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("plan-head");
        return head;
    }

    private Node row(PlanStepModel step) {
        StackPane place = new StackPane();
        HBox.setHgrow(place, Priority.ALWAYS);
        step.diff().subscribe(diff -> place.getChildren().setAll(new DiffView(diff, diffs)));
        HBox row = new HBox(12, place, controls(step, place));
        row.getStyleClass().add("plan-row");
        step.enabled().subscribe(on -> place.setOpacity(on ? 1 : 0.4));
        step.undone().subscribe(undone -> place.setOpacity(undone ? 0.4 : 1));
        return row;
    }

    private Node controls(PlanStepModel step, StackPane place) {
        HBox box = new HBox(4);
        box.setAlignment(Pos.TOP_RIGHT);
        Runnable fill = () -> box.getChildren()
                .setAll(
                        switch (model.state().get()) {
                            case PROPOSED -> proposed(step, place);
                            case WORKING, REJECTED -> new HBox();
                            case APPLIED -> applied(step);
                        });
        model.state().subscribe(_ -> fill.run());
        step.undone().subscribe(_ -> fill.run());
        step.entry().subscribe(_ -> fill.run());
        return box;
    }

    private Node proposed(PlanStepModel step, StackPane place) {
        CheckBox use = new CheckBox();
        use.setAccessibleText(text("plan.use", step.diff().get().title()));
        use.setTooltip(new javafx.scene.control.Tooltip(text("plan.use.hint")));
        use.selectedProperty().bindBidirectional(step.enabled());
        Controls.show(use, model.steps().size() > 1);
        HBox box = new HBox(4);
        box.setAlignment(Pos.CENTER_RIGHT);
        if (StepEditor.canEdit(step.action())) {
            box.getChildren()
                    .add(Controls.iconButton(Feather.EDIT_2, text("plan.edit"), () -> openEditor(step, place)));
        }
        box.getChildren().add(use);
        return box;
    }

    private void openEditor(PlanStepModel step, StackPane place) {
        Node before = place.getChildren().getFirst();
        StepEditor editor = new StepEditor(
                step.action(),
                step.diff().get(),
                formats,
                fields -> {
                    place.getChildren().setAll(before);
                    model.edit(step, fields);
                },
                () -> place.getChildren().setAll(before));
        place.getChildren().setAll(editor);
        editor.begin();
    }

    private Node applied(PlanStepModel step) {
        @Nullable JournalEntry entry = step.entry().get();
        HBox box = new HBox(4);
        box.setAlignment(Pos.CENTER_RIGHT);
        if (entry == null) {
            box.getChildren().add(Controls.label(text("plan.skipped"), "subtle", "small"));
        } else if (step.undone().get()) {
            box.getChildren()
                    .addAll(
                            Controls.label(text("plan.undone"), "subtle", "small"),
                            Controls.button(text("redo"), () -> model.redo(step), "link"));
        } else {
            box.getChildren().add(Controls.label(text("plan.applied"), "success-text", "small"));
            if (step.action().type() != ActionType.SEND_NOTIFICATION) {
                var undo = Controls.button(text("undo"), () -> model.undo(step), "link");
                undo.setId("plan-undo");
                box.getChildren().add(undo);
            }
        }
        return box;
    }

    private Node reasons() {
        VBox box = new VBox(4);
        box.getStyleClass().add("plan-reasons");
        Runnable fill = () -> {
            boolean open = model.state().get() == PlanCardModel.State.PROPOSED;
            var reasons = model.preview().get().approvalReasons();
            Controls.show(box, open && !reasons.isEmpty());
            box.getChildren().setAll(reasons.stream().map(PlanCard::reason).toList());
        };
        model.preview().subscribe(_ -> fill.run());
        model.state().subscribe(_ -> fill.run());
        return box;
    }

    private static HBox reason(String reason) {
        HBox line = new HBox(8, Controls.icon(Feather.SHIELD), Controls.paragraph(reason, "small"));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node buttons() {
        var apply = Controls.button(text("plan.apply"), model::apply, "primary");
        apply.setId("plan-apply");
        var reject = Controls.button(text("plan.reject"), model::reject, "quiet");
        reject.setId("plan-reject");
        HBox box = new HBox(8, apply, reject);
        box.getStyleClass().add("plan-buttons");
        box.setAlignment(Pos.CENTER_LEFT);
        model.state().subscribe(state -> {
            Controls.show(box, state == PlanCardModel.State.PROPOSED || state == PlanCardModel.State.WORKING);
            box.setDisable(state == PlanCardModel.State.WORKING);
        });
        return box;
    }
}
