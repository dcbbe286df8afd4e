package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.backup.SetupViewModel.Step;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The steps that turn backups on, one page each. Leaving the screen leaves the set-up.
final class SetupView extends VBox {
    private static final List<Step> NUMBERED = List.of(Step.PASSPHRASE, Step.PHRASE, Step.CHECK);

    private final SetupViewModel model;
    private final SetupPages pages;
    private final PlanNotice plan;
    private final Label problem = Controls.paragraph("", "danger-text");

    /// @param place where backups are kept, read when it is shown
    /// @param copies which copies are kept until then, read when it is shown
    /// @param choosePlace opens the choice of the place
    /// @param plan says when the plan has no backup
    SetupView(
            SetupViewModel model,
            Formats formats,
            Supplier<String> place,
            Supplier<String> copies,
            Runnable choosePlace,
            PlanNotice plan) {
        this.plan = plan;
        this.model = model;
        this.pages = new SetupPages(model, formats, place, copies, choosePlace);
        getStyleClass().add("backup-setup");
        setId("backup-setup");
        problem.setId("setup-problem");
        problem.textProperty().bind(model.problem());
        model.problem().subscribe(words -> Controls.show(problem, !words.isEmpty()));
        model.step().subscribe(this::show);
        Controls.whenGone(this, model::leave);
    }

    private void show(Step step) {
        SetupPages.Page page = pages.make(step);
        List<Node> parts = new ArrayList<>();
        if (NUMBERED.contains(step)) {
            parts.add(progress(NUMBERED.indexOf(step)));
        }
        if (step == Step.INTRODUCTION && !plan.words().get().isEmpty()) {
            parts.add(notice());
        }
        parts.add(page.content());
        parts.add(problem);
        parts.add(buttons(step, page));
        getChildren().setAll(parts);
        if (step != Step.INTRODUCTION) {
            focus(page);
        }
    }

    /// Where typing makes sense, or else where the way goes on.
    private static void focus(SetupPages.Page page) {
        Node field = page.content().lookup(".text-input");
        Node first = field == null ? page.next() : field;
        if (first != null) {
            first.requestFocus();
        }
    }

    /// Draws the page again: what it says about the place has changed.
    void redraw() {
        show(model.step().get());
    }

    private Node notice() {
        Label words = Controls.paragraph(plan.words().get());
        words.setId("no-backup-plan");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button compare = Controls.button(text("limit.plans"), plan::comparePlans);
        compare.setId("compare-plans");
        HBox line = new HBox(16, words, compare);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("card", "backup-note");
        return line;
    }

    private static Node progress(int index) {
        HBox dots = new HBox();
        dots.getStyleClass().add("steps");
        for (int i = 0; i < NUMBERED.size(); i++) {
            Region dot = new Region();
            dot.getStyleClass().addAll("step", i <= index ? "step-done" : "step-ahead");
            dots.getChildren().add(dot);
        }
        HBox line =
                new HBox(12, dots, Controls.label(text("backup.step", index + 1, NUMBERED.size()), "small", "muted"));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node buttons(Step step, SetupPages.Page page) {
        HBox line = new HBox(8);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("setup-buttons");
        @Nullable Button next = page.next();
        if (step == Step.INTRODUCTION) {
            if (next != null) {
                line.getChildren().add(next);
            }
            Button stop = Controls.button(text("cancel"), model::leave, "quiet");
            stop.visibleProperty().bind(model.working());
            line.getChildren().addAll(spinner(), stop);
            return line;
        }
        Button back = Controls.button(text("backup.back"), model::back, "quiet");
        back.setId("setup-back");
        if (step == Step.CHECK || step == Step.CONNECT) { // which are not stopped on the way
            back.disableProperty().bind(model.working());
        }
        line.getChildren().addAll(back, Controls.spacer(), spinner());
        if (next != null) {
            line.getChildren().add(next);
        }
        return line;
    }

    private Node spinner() {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setMaxSize(20, 20);
        wheel.visibleProperty().bind(model.working());
        wheel.managedProperty().bind(wheel.visibleProperty());
        return wheel;
    }
}
