package app.adiuva.desktop.ui.proposal;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What a rejected plan shows: why, by one press or in own words, and the way back.
final class RefusalBox extends VBox {
    private final FlowPane reasons = new FlowPane(8, 8);
    private final TextField own = new TextField();
    private boolean kept;

    RefusalBox(PlanCardModel model) {
        super(8);
        getStyleClass().add("plan-buttons");
        setId("plan-why");
        Refusal refusal = model.refusal();
        reasons.setAlignment(Pos.CENTER_LEFT);
        reasons.getChildren().add(Controls.label(text("plan.why"), "muted", "small"));
        List.of(text("plan.why.wrong"), text("plan.why.later"), text("plan.why.never"))
                .forEach(words -> reasons.getChildren()
                        .add(Controls.button(words, () -> refusal.explain(words, own::clear), "quiet", "small")));
        own.setPromptText(text("plan.why.own"));
        own.setAccessibleText(text("plan.why.own"));
        own.setId("plan-why-own");
        own.setOnAction(_ -> refusal.explain(own.getText(), own::clear));
        reasons.getChildren().add(own);
        Label because = Controls.paragraph("", "muted", "small");
        refusal.because().subscribe(words -> {
            because.setText(text("plan.because", words));
            Controls.show(because, !words.isEmpty());
            Controls.show(reasons, words.isEmpty());
        });
        Button back = Controls.button(text("plan.reopen"), model::reopen, "link");
        back.setId("plan-reopen");
        HBox line = new HBox(8, because, Controls.spacer(), back);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(reasons, line);
        model.state().subscribe(state -> {
            boolean rejected = state == PlanCardModel.State.REJECTED;
            Controls.show(this, rejected);
            keep(refusal, rejected);
        });
    }

    /// Of a plan that nobody said no to, nothing is read. A no that was taken back needs no reason.
    private void keep(Refusal refusal, boolean rejected) {
        if (!rejected) {
            own.clear();
        } else if (!kept) {
            kept = true;
            refusal.keep(own);
        }
    }

    /// Puts the keyboard on the first reason.
    void begin() {
        Controls.focusFirst(reasons);
    }
}
