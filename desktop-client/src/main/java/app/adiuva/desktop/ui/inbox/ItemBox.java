package app.adiuva.desktop.ui.inbox;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.inbox.Source;
import app.adiuva.desktop.ui.inbox.InboxViewModel.Item;
import app.adiuva.desktop.ui.kit.Chip;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.proposal.PlanCard;
import app.adiuva.desktop.ui.proposal.PlanCardModel;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One proposal: what it is, where it comes from and why, and its plan. It takes the keyboard itself, so that one key
/// decides it.
final class ItemBox extends VBox {
    private final Item item;
    private final @Nullable PlanCard card;

    ItemBox(Item item, InboxViewModel model, Formats formats) {
        super(8);
        this.item = item;
        getStyleClass().add("inbox-item");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(item.proposal().title());
        Button open = Controls.button(text("inbox.open"), () -> model.open(item), "link");
        open.setAccessibleText(text("inbox.open") + ": " + item.proposal().title());
        HBox head = new HBox(
                8,
                Controls.paragraph(item.proposal().title(), "strong"),
                new Chip(name(item.proposal().source())),
                Controls.fact(formats.ago(item.proposal().createdAt()), "subtle", "small"),
                Controls.spacer(),
                open);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(head);
        if (!item.proposal().reason().isEmpty()) {
            getChildren().add(Controls.paragraph(item.proposal().reason(), "muted", "small"));
        }
        PlanCardModel plan = item.card();
        if (plan == null) {
            card = null;
            Button dismiss = Controls.button(text("inbox.dismiss"), () -> model.dismiss(item), "quiet");
            HBox line = new HBox(12, Controls.paragraph(item.problem(), "muted"), dismiss);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("card");
            getChildren().add(line);
        } else {
            card = new PlanCard(plan, formats);
            getChildren().add(card);
            plan.state().subscribe(this::stay);
        }
    }

    Item item() {
        return item;
    }

    Optional<PlanCard> card() {
        return Optional.ofNullable(card);
    }

    /// Whether it can no longer be carried out.
    boolean isStuck() {
        return card == null;
    }

    /// The button that has the keyboard goes; the next key still means this proposal.
    private void stay(PlanCardModel.State state) {
        if (state != PlanCardModel.State.PROPOSED && isFocusWithin()) {
            requestFocus();
        }
    }

    private static String name(Source source) {
        return switch (source) {
            case CHAT -> text("inbox.chat");
            case PLAYBOOK -> text("inbox.playbook");
            case CHECK_IN -> text("inbox.check_in");
        };
    }
}
