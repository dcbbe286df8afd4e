package app.adiuva.desktop.ui.plans;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.desktop.ui.kit.Command;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The keys of the Plans screen: each presses a button that can be seen, so a key does no more than the mouse could.
/// What costs something is asked by its page or by the question that follows.
record PlansKeys(Node page) {
    List<Command> commands() {
        List<BillingTier> tiers = List.of(BillingTier.values());
        Stream<Command> plans = tiers.stream()
                .map(tier -> press(
                        "choose-" + tier.name().toLowerCase(Locale.ROOT),
                        Feather.TAG,
                        text("plans.choose", PlanWords.name(tier)),
                        String.valueOf(tiers.indexOf(tier) + 1)));
        Stream<Command> rest = Stream.of(
                press("plan-yes", Feather.CHECK, text("plans.yes"), "Y"),
                press("plan-no", Feather.X, text("plans.no"), "N"),
                press("cancel-plan", Feather.SLASH, text("plans.cancel.do"), "C"),
                press("keep-plan", Feather.ROTATE_CCW, text("plans.keep"), "K"),
                press("change-card", Feather.CREDIT_CARD, text("plans.card"), "D"),
                press("open-again", Feather.EXTERNAL_LINK, text("plans.open_again"), "O"),
                press("stop-waiting", Feather.SQUARE, text("plans.stop"), "S"),
                goTo("credits", Feather.DATABASE, text("plans.to_credits"), "B"),
                goTo("invoices", Feather.FILE_TEXT, text("plans.to_invoices"), "I"));
        return Stream.concat(plans, rest).toList();
    }

    private Command press(String button, Feather symbol, String name, String key) {
        return Command.of(
                        "plans." + button.replace('-', '_'),
                        symbol,
                        name,
                        key,
                        () -> ready(button).ifPresent(Button::fire))
                .when(() -> ready(button).isPresent());
    }

    private Optional<Button> ready(String id) {
        return buttons(page.lookup("#" + id)).findFirst();
    }

    /// Puts the keyboard on the first button of a card.
    private Command goTo(String card, Feather symbol, String name, String key) {
        return Command.of("plans." + card, symbol, name, key, () -> first(card).ifPresent(Node::requestFocus))
                .when(() -> first(card).isPresent());
    }

    private Optional<Button> first(String card) {
        Node found = page.lookup("#" + card);
        return found == null
                ? Optional.empty()
                : found.lookupAll(".button").stream()
                        .flatMap(PlansKeys::buttons)
                        .findFirst();
    }

    private static Stream<Button> buttons(@Nullable Node node) {
        return node instanceof Button button && !button.isDisabled() && isSeen(button)
                ? Stream.of(button)
                : Stream.empty();
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
