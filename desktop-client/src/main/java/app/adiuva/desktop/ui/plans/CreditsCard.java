package app.adiuva.desktop.ui.plans;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.billing.CreditBalance;
import app.adiuva.contracts.billing.CreditEntry;
import app.adiuva.contracts.billing.CreditEntryKind;
import app.adiuva.contracts.billing.CreditPack;
import app.adiuva.desktop.billing.Money;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Messages;
import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Credits: what is there, what this month took, the limit that stops, and the latest entries.
final class CreditsCard extends VBox {
    private static final int SHOWN = 6;
    private static final String NUMBER = "[0-9]{0,9}";

    private final PlansViewModel model;
    private final Formats formats;
    private final VBox card = new VBox();
    private final TextField cap = new TextField();

    CreditsCard(PlansViewModel model, Formats formats) {
        super(8);
        this.model = model;
        this.formats = formats;
        card.getStyleClass().addAll("card", "credits");
        card.setId("credits");
        cap.setId("credit-cap");
        cap.setPromptText(text("credits.cap.none"));
        cap.setAccessibleText(text("credits.cap"));
        cap.setPrefColumnCount(8);
        cap.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().matches(NUMBER) ? change : null));
        cap.setOnAction(_ -> setCap());
        getChildren().addAll(Controls.label(text("credits.title"), "section-title"), card);
        model.account().subscribe(this::draw);
    }

    private void draw(PlansViewModel.Account account) {
        CreditBalance credits = account.credits();
        Controls.show(this, credits != null);
        if (credits == null) {
            return;
        }
        if (!cap.isFocused()) {
            cap.setText(credits.monthlyCap() == null ? "" : String.valueOf(credits.monthlyCap()));
        }
        card.getChildren().setAll(figures(credits), packs(account));
        if (credits.prices().isEmpty()) {
            card.getChildren().add(Controls.paragraph(text("credits.free"), "muted", "small"));
        }
        if (!credits.entries().isEmpty()) {
            VBox history = new VBox(6);
            credits.entries().stream()
                    .limit(SHOWN)
                    .forEach(entry -> history.getChildren().add(row(entry)));
            card.getChildren().add(history);
        }
    }

    private Node figures(CreditBalance credits) {
        Label balance = Controls.label(text("credits.amount", credits.balance()), "figure");
        balance.setId("credit-balance");
        VBox left = new VBox(balance, Controls.label(text("credits.left"), "subtle", "small"));
        Long limit = credits.monthlyCap();
        VBox month = new VBox(
                6,
                Controls.label(
                        limit == null
                                ? text("credits.month", credits.monthSpent())
                                : text("credits.month.of", credits.monthSpent(), limit),
                        "small"));
        if (limit != null) {
            ProgressBar bar = new ProgressBar(limit == 0 ? 1 : Math.min(1, (double) credits.monthSpent() / limit));
            bar.setPrefWidth(180);
            bar.setAccessibleText(text("credits.month.of", credits.monthSpent(), limit));
            month.getChildren().add(bar);
        }
        var set = Controls.button(text("credits.cap.set"), this::setCap);
        set.setId("set-cap");
        set.disableProperty().bind(model.acting());
        HBox field = new HBox(8, cap, set);
        field.setAlignment(Pos.CENTER_LEFT);
        VBox right = new VBox(4, Controls.label(text("credits.cap"), "small", "muted"), field);
        FlowPane line = new FlowPane(32, 16, left, month, right);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void setCap() {
        if (!model.acting().get()) {
            String typed = cap.getText().strip();
            model.cap(typed.isEmpty() ? null : Long.valueOf(typed));
        }
    }

    private Node packs(PlansViewModel.Account account) {
        FlowPane line = new FlowPane(8, 8);
        for (CreditPack pack : account.offers().packs()) {
            var buy = Controls.button(
                    text(
                            "credits.buy",
                            pack.credits(),
                            Money.words(
                                    pack.amountCents(),
                                    pack.currency(),
                                    Messages.language().region())),
                    () -> model.buy(pack));
            buy.setId("buy-" + pack.id());
            if (account.upToDate()) {
                buy.disableProperty().bind(model.occupied());
            } else {
                buy.setDisable(true);
            }
            line.getChildren().add(buy);
        }
        Controls.show(line, !line.getChildren().isEmpty());
        return line;
    }

    private Node row(CreditEntry entry) {
        String what = entry.kind() == CreditEntryKind.PURCHASE
                ? text("credits.bought")
                : entry.model() == null ? text("credits.several") : entry.model();
        Label number = Controls.label(
                entry.credits() > 0 ? "+" + entry.credits() : String.valueOf(entry.credits()), "small", "strong");
        number.getStyleClass().add(entry.credits() > 0 ? "success-text" : "muted");
        return new HBox(
                12,
                Controls.label(what, "small"),
                Controls.spacer(),
                Controls.label(formats.moment(Instant.ofEpochSecond(entry.created()), false), "subtle", "small"),
                number);
    }
}
