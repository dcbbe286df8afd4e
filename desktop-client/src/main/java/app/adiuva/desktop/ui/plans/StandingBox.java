package app.adiuva.desktop.ui.plans;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.billing.SeenPlan;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Sign;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The top of the screen: how the plan stands; or what is asked; or the payment that is waited for.
final class StandingBox extends VBox {
    private final PlansViewModel model;
    private final Formats formats;
    private final Label title = Controls.paragraph("", "plan-standing-title");
    private final Label detail = Controls.paragraph("", "muted");
    private final HBox buttons = new HBox(8);

    StandingBox(PlansViewModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
        getStyleClass().addAll("card", "plan-standing");
        setId("plan-standing");
        title.setId("plan-title");
        detail.setId("plan-detail");
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(4, title, detail);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(16, words, wheel());
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, problem(), buttons);
        model.account().subscribe(_ -> draw());
        model.question().subscribe(_ -> draw());
        model.pending().subscribe(_ -> draw());
    }

    private void draw() {
        getStyleClass().removeAll("good", "loud");
        Question asked = model.question().get();
        Pending payment = model.pending().get();
        if (asked != null) {
            ask(asked);
        } else if (payment != null) {
            say(text("plans.waiting", payment.what()), text("plans.waiting.hint"));
            buttons.getChildren()
                    .setAll(
                            named("open-again", Controls.button(text("plans.open_again"), model::openAgain)),
                            named("stop-waiting", Controls.button(text("plans.stop"), model::stopWaiting, "quiet")));
        } else {
            stand(model.account().get());
        }
        Controls.show(buttons, !buttons.getChildren().isEmpty());
    }

    private void ask(Question asked) {
        say(asked.title(), asked.detail());
        Button yes =
                named("plan-yes", Controls.button(asked.yes(), model::agree, asked.danger() ? "danger" : "primary"));
        buttons.getChildren().setAll(yes, named("plan-no", Controls.button(text("plans.no"), model::dismiss, "quiet")));
        yes.requestFocus();
    }

    private void stand(PlansViewModel.Account account) {
        PlanStanding standing = PlanStanding.of(account.seen(), account.upToDate(), formats);
        say(standing.title(), standing.detail());
        switch (standing.tone()) {
            case GOOD -> getStyleClass().add("good");
            case LOUD -> getStyleClass().add("loud");
            case QUIET -> {}
        }
        buttons.getChildren().clear();
        if (!account.upToDate()) {
            add("look-again", Controls.button(text("plans.look"), model::reload));
        }
        SeenPlan seen = account.seen();
        if (seen != null && seen.isSubscribed() && account.upToDate()) {
            addForSubscriber(seen, standing.tone());
        }
    }

    private void addForSubscriber(SeenPlan seen, Sign.Tone tone) {
        boolean ending = seen.subscription().cancelAtPeriodEnd();
        if (ending) {
            add(
                    "keep-plan",
                    Controls.button(
                            text("plans.keep"),
                            () -> model.choose(
                                    seen.subscription().tier(),
                                    seen.subscription().seats()),
                            "primary"));
        }
        add(
                "change-card",
                Controls.button(
                        text("plans.card"),
                        model::changeCard,
                        tone == Sign.Tone.LOUD ? new String[] {"primary"} : new String[0]));
        if (!ending) {
            add("cancel-plan", Controls.button(text("plans.cancel.do"), model::askToCancel, "quiet"));
        }
    }

    private void add(String id, Button button) {
        buttons.getChildren().add(named(id, button));
    }

    private static Button named(String id, Button button) {
        button.setId(id);
        return button;
    }

    private void say(String headline, String more) {
        title.setText(headline);
        detail.setText(more);
        Controls.show(detail, !more.isEmpty());
    }

    private Node problem() {
        Label words = Controls.paragraph("", "danger-text", "small");
        words.setId("plan-problem");
        words.textProperty().bind(model.problem());
        model.problem().subscribe(text -> Controls.show(words, !text.isEmpty()));
        return words;
    }

    private Node wheel() {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setMaxSize(20, 20);
        model.busy().subscribe(_ -> turn(wheel, model.pending().get()));
        model.pending().subscribe(payment -> turn(wheel, payment));
        return wheel;
    }

    private void turn(Node wheel, @Nullable Pending payment) {
        Controls.show(wheel, payment != null || model.busy().get());
    }
}
