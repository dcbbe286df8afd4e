package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.proposal.PlanCard;
import app.adiuva.desktop.ui.proposal.PlanKeys;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.kordamp.ikonli.feather.Feather;

/// The keys of the plans in a conversation: one leads from the composer to the plan that waits, and there one decides
/// it.
record ChatPlans(ScrollPane scroll) {
    List<Command> commands() {
        Command go = Command.of(
                        "chat.plan",
                        Feather.CHECK_SQUARE,
                        text("command.plan.go"),
                        "Shortcut+P",
                        () -> latest().ifPresent(this::go))
                .when(() -> latest().isPresent());
        return Stream.concat(Stream.of(go), PlanKeys.of("chat", () -> PlanKeys.focused(scroll)).stream())
                .toList();
    }

    private Optional<PlanCard> latest() {
        return scroll.getContent().lookupAll(".plan-card").stream()
                .flatMap(node -> node instanceof PlanCard card && card.waits() ? Stream.of(card) : Stream.empty())
                .reduce((_, last) -> last);
    }

    private void go(PlanCard card) {
        card.begin();
        Node content = scroll.getContent();
        Bounds place = content.sceneToLocal(card.localToScene(card.getLayoutBounds()));
        double view = scroll.getViewportBounds().getHeight();
        double room = content.getLayoutBounds().getHeight() - view;
        if (room > 0) {
            scroll.setVvalue(Math.clamp((place.getMaxY() - view) / room, 0, 1));
        }
    }
}
