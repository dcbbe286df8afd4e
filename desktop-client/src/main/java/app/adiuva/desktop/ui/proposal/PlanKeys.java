package app.adiuva.desktop.ui.proposal;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Command;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// One key decides the plan in front, the same on every screen that shows plans.
public final class PlanKeys {
    private PlanKeys() {}

    /// @param screen begins the ids, such as `inbox`
    /// @param inFront the card that is meant now
    public static List<Command> of(String screen, Supplier<Optional<PlanCard>> inFront) {
        return List.of(
                open(screen + ".apply", Feather.CHECK, text("command.plan.apply"), "A", inFront, PlanCard::apply),
                open(screen + ".reject", Feather.X, text("command.plan.reject"), "R", inFront, PlanCard::reject),
                open(screen + ".edit", Feather.EDIT_2, text("command.plan.edit"), "E", inFront, PlanCard::edit),
                Command.of(
                                screen + ".keep",
                                Feather.BOOK_OPEN,
                                text("own.make"),
                                "K",
                                () -> inFront.get().ifPresent(PlanCard::keep))
                        .when(() -> inFront.get().filter(PlanCard::canKeep).isPresent()));
    }

    private static Command open(
            String id,
            Feather symbol,
            String name,
            String key,
            Supplier<Optional<PlanCard>> inFront,
            Consumer<PlanCard> deed) {
        return Command.of(id, symbol, name, key, () -> inFront.get().ifPresent(deed))
                .when(() -> inFront.get().filter(PlanCard::waits).isPresent());
    }

    /// The card in which the keyboard is, if it is in one below `root`.
    public static Optional<PlanCard> focused(Node root) {
        Node node = root.getScene() == null ? null : root.getScene().getFocusOwner();
        while (node != null && !(node instanceof PlanCard)) {
            node = node.getParent();
        }
        return Optional.ofNullable((PlanCard) node);
    }
}
