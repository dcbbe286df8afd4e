package app.adiuva.desktop.ui.plans;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.PlanFeatures;
import app.adiuva.contracts.billing.PlanPrice;
import app.adiuva.desktop.billing.Money;
import app.adiuva.desktop.billing.SeenPlan;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Messages;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The four plans beside each other. The one that the account has is marked.
final class PlanCards extends GridPane {
    private static final int MOST_SEATS = 500;
    private static final double NARROWEST_EMS = 10;

    private final PlansViewModel model;
    private final Map<BillingTier, VBox> cards = new EnumMap<>(BillingTier.class);
    private final Spinner<Integer> seats = new Spinner<>(1, MOST_SEATS, 3);

    PlanCards(PlansViewModel model) {
        this.model = model;
        getStyleClass().add("offers");
        seats.setEditable(true);
        seats.setId("seats");
        seats.setAccessibleText(text("plans.seats"));
        seats.getEditor().setAccessibleText(text("plans.seats"));
        seats.getEditor()
                .setTextFormatter(new TextFormatter<>(
                        change -> change.getControlNewText().matches("[0-9]{0,3}") ? change : null));
        seats.setMaxWidth(Double.MAX_VALUE);
        for (BillingTier tier : BillingTier.values()) {
            VBox card = new VBox();
            card.getStyleClass().addAll("card", "offer");
            card.setId("plan-" + word(tier));
            cards.put(tier, card);
            add(card, 0, 0);
        }
        arrange(cards.size());
        widthProperty().subscribe(width -> arrange(fitting(width.doubleValue())));
        model.account().subscribe(this::draw);
    }

    /// Large text takes two rows of two.
    private int fitting(double width) {
        double em = seats.getEditor().getFont().getSize();
        return width > 0 && width < cards.size() * NARROWEST_EMS * em ? cards.size() / 2 : cards.size();
    }

    private void arrange(int columns) {
        if (getColumnConstraints().size() == columns) {
            return;
        }
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(100.0 / columns);
        getColumnConstraints().setAll(Collections.nCopies(columns, column));
        int place = 0;
        for (VBox card : cards.values()) {
            GridPane.setConstraints(card, place % columns, place / columns);
            place++;
        }
    }

    private void draw(PlansViewModel.Account account) {
        cards.forEach((tier, card) -> draw(card, tier, account));
    }

    private void draw(VBox card, BillingTier tier, PlansViewModel.Account account) {
        SeenPlan seen = account.seen();
        boolean current = seen != null && seen.subscription().tier() == tier;
        card.getStyleClass().remove("current");
        if (current) {
            card.getStyleClass().add("current");
        }
        VBox features = new VBox();
        features.getStyleClass().add("offer-features");
        PlanWords.features(PlanFeatures.of(tier))
                .forEach(feature -> features.getChildren().add(line(feature)));
        card.getChildren()
                .setAll(
                        name(tier, current),
                        whom(tier),
                        price(tier, account),
                        button(tier, current, account),
                        features);
        if (tier == BillingTier.TEAM) {
            card.getChildren().add(new VBox(4, Controls.label(text("plans.seats"), "small", "muted"), seats));
        }
    }

    private static Node name(BillingTier tier, boolean current) {
        HBox line = new HBox(8, Controls.label(PlanWords.name(tier), "offer-name"), Controls.spacer());
        line.setAlignment(Pos.CENTER_LEFT);
        if (current) {
            Label mark = Controls.label(text("plans.yours"), "chip", "accent-chip");
            mark.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(mark);
        }
        return line;
    }

    private static Node whom(BillingTier tier) {
        Label words = Controls.paragraph(PlanWords.whom(tier), "muted", "small");
        words.getStyleClass().add("offer-whom");
        return words;
    }

    private static Node price(BillingTier tier, PlansViewModel.Account account) {
        Optional<PlanPrice> price = priceOf(tier, account);
        String amount = price.map(offer -> Money.words(
                        offer.amountCents(),
                        offer.currency(),
                        Messages.language().region()))
                .orElse(tier == BillingTier.FREE ? text("plans.nothing") : text("plans.no_price"));
        String every = price.map(PlanCards::every)
                .orElse(
                        tier == BillingTier.FREE
                                ? text("plans.forever")
                                : account.upToDate() ? text("plans.not_sold") : "");
        VBox lines = new VBox(Controls.label(amount, "figure"), Controls.label(every, "subtle", "small"));
        lines.getStyleClass().add("offer-cost");
        return lines;
    }

    private static Optional<PlanPrice> priceOf(BillingTier tier, PlansViewModel.Account account) {
        return account.offers().plans().stream()
                .filter(offer -> offer.tier() == tier)
                .findFirst();
    }

    private static String every(PlanPrice price) {
        boolean year = price.interval().equals("year");
        if (price.tier() == BillingTier.TEAM) {
            return year ? text("plans.a_year.seat") : text("plans.a_month.seat");
        }
        return year ? text("plans.a_year") : text("plans.a_month");
    }

    private static Node line(PlanWords.Feature feature) {
        Node mark = Controls.icon(feature.included() ? Feather.CHECK : Feather.MINUS);
        mark.getStyleClass().add(feature.included() ? "has" : "lacks");
        Label words = Controls.paragraph(feature.words(), "small");
        words.getStyleClass().add(feature.included() ? "has-words" : "subtle");
        words.setAccessibleText(feature.included() ? feature.words() : text("plans.lacks", feature.words()));
        HBox line = new HBox(8, mark, words);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private Button button(BillingTier tier, boolean current, PlansViewModel.Account account) {
        SeenPlan seen = account.seen();
        boolean subscribed = seen != null && seen.isSubscribed();
        boolean seatsOnly = current && tier == BillingTier.TEAM && subscribed;
        String words = seatsOnly
                ? text("plans.seats.change")
                : current ? text("plans.current") : text("plans.choose", PlanWords.name(tier));
        boolean higher = seen == null || tier.compareTo(seen.subscription().tier()) > 0;
        Button button = Controls.button(words, () -> model.choose(tier, tier == BillingTier.TEAM ? people() : 1));
        if (higher && tier != BillingTier.FREE) {
            button.getStyleClass().add("primary");
        }
        button.setId("choose-" + word(tier));
        button.setMaxWidth(Double.MAX_VALUE);
        if (current && !seatsOnly
                || tier == BillingTier.FREE && !subscribed
                || !account.upToDate()
                || tier != BillingTier.FREE && priceOf(tier, account).isEmpty()) {
            button.setDisable(true);
        } else {
            button.disableProperty().bind(model.occupied());
        }
        return button;
    }

    /// An emptied field counts as one.
    private int people() {
        Integer chosen = seats.getValue();
        return chosen == null ? 1 : chosen;
    }

    private static String word(BillingTier tier) {
        return tier.name().toLowerCase(Locale.ROOT);
    }
}
