package app.adiuva.desktop.ui.proposal;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.plan.ApprovalReason;
import app.adiuva.desktop.plan.Preview;
import app.adiuva.desktop.plan.RowDiff;
import app.adiuva.desktop.ui.kit.Chip;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.DiffView;
import app.adiuva.desktop.ui.kit.Diffs;
import app.adiuva.desktop.ui.kit.Formats;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A plan on a screen: the diff row by row, with Apply, Edit and Reject, then what was applied, with Undo.
public final class PlanCard extends VBox {
    private static final double FADED = 0.4;

    private final PlanCardModel model;
    private final Diffs diffs;
    private final RefusalBox why;
    private final StepForms forms;

    public PlanCard(PlanCardModel model, Formats formats) {
        this.model = model;
        this.diffs = new Diffs(formats);
        this.why = new RefusalBox(model);
        this.forms = new StepForms(model, formats);
        getStyleClass().addAll("card", "plan-card");
        setId("plan-card");
        VBox rows = new VBox();
        rows.getStyleClass().add("plan-rows");
        Runnable fill = () ->
                rows.getChildren().setAll(model.steps().stream().map(this::row).toList());
        model.steps().addListener((ListChangeListener<PlanStepModel>) _ -> fill.run());
        fill.run();
        Label problem = Controls.paragraph("", "danger-text", "small");
        problem.textProperty().bind(model.problem());
        model.problem().subscribe(message -> Controls.show(problem, !message.isEmpty()));
        getChildren().addAll(head(), rows, reasons(), problem, buttons(), why);
    }

    /// Puts the keyboard on its yes.
    public void begin() {
        lookupAll("#plan-apply").forEach(Node::requestFocus);
    }

    /// Whether it can be said yes or no to.
    public boolean waits() {
        return model.state().get() == PlanCardModel.State.PROPOSED;
    }

    boolean canKeep() {
        return waits() || model.state().get() == PlanCardModel.State.APPLIED;
    }

    void apply() {
        model.apply();
    }

    /// Then asks why.
    void reject() {
        model.reject();
        why.begin();
    }

    /// Opens the form of the step in which the keyboard is, or of the first that can be edited.
    void edit() {
        List<Node> buttons = lookupAll(".plan-edit").stream()
                .filter(button -> !button.isDisabled())
                .toList();
        buttons.stream()
                .filter(button -> button.getParent().isFocusWithin())
                .findFirst()
                .or(() -> buttons.stream().findFirst())
                .ifPresent(button -> ((ButtonBase) button).fire());
    }

    void keep() {
        model.keepAsPlaybook();
    }

    private Node head() {
        Label title = Controls.paragraph("", "card-title");
        title.textProperty().bind(model.count().map(count -> text("plan.title", count)));
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
        var keep = Controls.iconButton(Feather.BOOK_OPEN, text("own.make"), model::keepAsPlaybook);
        keep.setId("plan-keep");
        keep.getStyleClass().add("tiny");
        model.state()
                .subscribe(now ->
                        Controls.show(keep, now == PlanCardModel.State.PROPOSED || now == PlanCardModel.State.APPLIED));
        HBox head = new HBox(8, title, Controls.spacer(), keep, state);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("plan-head");
        return head;
    }

    private Node row(PlanStepModel step) {
        VBox rows = new VBox();
        rows.getStyleClass().add("plan-step");
        StackPane place = new StackPane(rows);
        HBox.setHgrow(place, Priority.ALWAYS);
        step.rows().subscribe(now -> rows.getChildren().setAll(drawn(now)));
        HBox row = new HBox(12, place, controls(step));
        row.getStyleClass().add("plan-row");
        Runnable fade = () -> place.setOpacity(step.enabled().get() && !step.isUndone() ? 1 : FADED);
        step.enabled().subscribe(_ -> fade.run());
        step.entries().subscribe(_ -> fade.run());
        step.editing().subscribe(editing -> {
            boolean held = place.isFocusWithin();
            if (editing) {
                forms.show(step, form -> place.getChildren().setAll(form));
                return;
            }
            place.getChildren().setAll(rows);
            if (held) {
                Platform.runLater(() -> row.lookupAll(".plan-edit").forEach(Node::requestFocus));
            }
        });
        return row;
    }

    private List<? extends Node> drawn(List<RowDiff> rows) {
        return rows.isEmpty()
                ? List.of(Controls.label(text("plan.nothing_left"), "subtle"))
                : rows.stream().map(diff -> new DiffView(diff, diffs)).toList();
    }

    private Node controls(PlanStepModel step) {
        HBox box = new HBox(4);
        box.setAlignment(Pos.TOP_RIGHT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        Runnable fill = () -> box.getChildren()
                .setAll(
                        switch (model.state().get()) {
                            case PROPOSED -> proposed(step);
                            case WORKING, REJECTED -> new HBox();
                            case APPLIED -> applied(step);
                        });
        model.state().subscribe(_ -> fill.run());
        step.entries().subscribe(_ -> fill.run());
        return box;
    }

    private Node proposed(PlanStepModel step) {
        CheckBox use = new CheckBox();
        use.setAccessibleText(text("plan.use", step.title()));
        use.setTooltip(new javafx.scene.control.Tooltip(text("plan.use.hint")));
        use.selectedProperty().bindBidirectional(step.enabled());
        Controls.show(use, model.steps().size() > 1);
        HBox box = new HBox(4);
        box.setAlignment(Pos.CENTER_RIGHT);
        if (StepEditor.canEdit(step.action()) || RecordEditor.canEdit(step.action())) {
            var edit = Controls.iconButton(Feather.EDIT_2, text("plan.edit", step.title()), () -> forms.open(step));
            edit.getStyleClass().add("plan-edit");
            edit.disableProperty()
                    .bind(Bindings.createBooleanBinding(
                            () -> step.editing().get() || !step.doesSomething(), step.editing(), step.rows()));
            box.getChildren().add(edit);
        }
        box.getChildren().add(use);
        return box;
    }

    private Node applied(PlanStepModel step) {
        VBox box = new VBox(2);
        box.setAlignment(Pos.TOP_RIGHT);
        if (step.entries().get().isEmpty()) {
            box.getChildren().add(Controls.label(text("plan.skipped"), "subtle", "small"));
        } else if (step.isUndone()) {
            box.getChildren()
                    .addAll(
                            Controls.label(text("plan.undone"), "subtle", "small"),
                            Controls.button(text("redo"), () -> model.done().redo(step), "link"));
        } else {
            box.getChildren().add(Controls.label(text("plan.applied"), "success-text", "small"));
            if (step.canUndo()) {
                var undo = Controls.button(text("undo"), () -> model.done().undo(step), "link");
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
            Preview preview = model.preview().get();
            List<ApprovalReason> reasons = preview == null ? List.of() : preview.approvalReasons();
            Controls.show(box, open && !reasons.isEmpty());
            box.getChildren().setAll(reasons.stream().map(PlanCard::reason).toList());
        };
        model.preview().subscribe(_ -> fill.run());
        model.state().subscribe(_ -> fill.run());
        return box;
    }

    private static HBox reason(ApprovalReason reason) {
        HBox line = new HBox(8, Controls.icon(Feather.SHIELD), Controls.paragraph(ReasonWords.of(reason), "small"));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node buttons() {
        var apply = Controls.button(text("plan.apply"), model::apply);
        apply.setId("plan-apply");
        apply.disableProperty().bind(model.canApply().not());
        model.preview().subscribe(preview -> {
            boolean deletes =
                    preview != null && preview.diff().stream().anyMatch(row -> row.kind() == RowDiff.Kind.DELETE);
            apply.setText(deletes ? text("plan.apply.deleting") : text("plan.apply"));
            apply.getStyleClass().removeAll("primary", "danger");
            apply.getStyleClass().add(deletes ? "danger" : "primary");
        });
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
