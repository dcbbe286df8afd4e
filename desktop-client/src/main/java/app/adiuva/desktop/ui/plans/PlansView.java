package app.adiuva.desktop.ui.plans;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.PageHead;
import app.adiuva.desktop.ui.kit.Screen;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Plans: how the account stands, the four plans beside each other, credits and invoices.
public final class PlansView implements Screen {
    private final PlansViewModel model;
    private final ScrollPane root;

    public PlansView(PlansViewModel model, Formats formats) {
        this.model = model;
        VBox page = new VBox(
                head(),
                here(),
                new StandingBox(model, formats),
                new PlanCards(model),
                new CreditsCard(model, formats),
                new InvoicesCard(model, formats));
        page.getStyleClass().addAll("page", "plans");
        root = new ScrollPane(page);
        root.setId("plans");
        root.setFitToWidth(true);
        model.question().subscribe(asked -> {
            if (asked != null) {
                root.setVvalue(0);
            }
        });
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        root.setVvalue(0);
        model.reload();
    }

    @Override
    public List<Command> commands() {
        Command look = Command.of("plans.reload", Feather.REFRESH_CW, text("plans.look"), "F5", model::reload);
        return Stream.concat(Stream.of(look), new PlansKeys(root.getContent()).commands().stream())
                .toList();
    }

    private Node head() {
        Label sandbox = new Label(text("plans.sandbox"));
        sandbox.getStyleClass().addAll("chip", "warning-chip");
        sandbox.setId("sandbox");
        model.account()
                .subscribe(account -> Controls.show(
                        sandbox,
                        account.offers().sandbox()
                                || account.seen() != null
                                        && account.seen().subscription().sandbox()));
        return new PageHead(text("nav.plans")).beside(sandbox);
    }

    /// With the cloud on this computer nothing is held back, and the checkout is there to try.
    private Node here() {
        HBox note =
                new HBox(12, Controls.icon(Feather.CPU), Controls.paragraph(text("plans.here"), "plans-note-words"));
        note.getStyleClass().addAll("card", "plans-note");
        note.setAlignment(Pos.CENTER_LEFT);
        note.setId("plans-here");
        Controls.show(note, model.onThisComputer());
        return note;
    }
}
