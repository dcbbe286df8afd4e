package app.adiuva.desktop.ui.inbox;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.inbox.Source;
import app.adiuva.desktop.ui.inbox.InboxViewModel.Item;
import app.adiuva.desktop.ui.kit.Chip;
import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.EmptyState;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.KeyHints;
import app.adiuva.desktop.ui.kit.Screen;
import app.adiuva.desktop.ui.proposal.PlanCard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Inbox: what conversations, playbooks and check-ins have proposed, each with its diff and its yes or no.
public final class InboxView implements Screen {
    private final InboxViewModel model;
    private final Formats formats;
    private final VBox root = new VBox();
    private final VBox list = new VBox(16);
    private final Button harmless = Controls.button("", () -> {}, "primary");
    private final Map<Item, Node> drawn = new HashMap<>();

    public InboxView(InboxViewModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
        root.setId("inbox");
        root.getStyleClass().addAll("page", "inbox");
        harmless.setId("inbox-harmless");
        KeyHints.show(harmless, "inbox.harmless");
        harmless.setOnAction(_ -> model.applyHarmless());
        HBox head = new HBox(16, Controls.label(text("nav.inbox"), "page-title"), Controls.spacer(), harmless);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("inbox-head");
        list.getStyleClass().add("inbox-list");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getChildren().addAll(head, scroll);
        model.items().addListener((ListChangeListener<Item>) _ -> fill());
        model.loaded().subscribe(_ -> fill());
        root.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                model.hidden();
            }
        });
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of(
                        "inbox.harmless",
                        Feather.CHECK_SQUARE,
                        text("command.harmless"),
                        "Shortcut+Shift+H",
                        model::applyHarmless)
                .when(() -> !model.harmless().isEmpty()));
    }

    private void fill() {
        drawn.keySet().retainAll(model.items());
        list.getChildren()
                .setAll(model.items().stream()
                        .map(item -> drawn.computeIfAbsent(item, this::draw))
                        .toList());
        if (model.items().isEmpty() && model.loaded().get()) {
            list.getChildren().add(new EmptyState(Feather.INBOX, text("inbox.empty"), text("inbox.empty.hint")));
        }
        if (model.more().get()) {
            list.getChildren().add(Controls.paragraph(text("inbox.more"), "muted", "small"));
        }
        count();
    }

    private void count() {
        int most = model.harmless().size();
        harmless.setText(text("inbox.harmless", most));
        Controls.show(harmless, most > 1);
    }

    private Node draw(Item item) {
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
        VBox box = new VBox(8, head);
        if (!item.proposal().reason().isEmpty()) {
            box.getChildren().add(Controls.paragraph(item.proposal().reason(), "muted", "small"));
        }
        if (item.card() != null) {
            item.card().state().subscribe(_ -> count());
            box.getChildren().add(new PlanCard(item.card(), formats));
        } else {
            Button dismiss = Controls.button(text("inbox.dismiss"), () -> model.dismiss(item), "quiet");
            HBox line = new HBox(12, Controls.paragraph(item.problem(), "muted"), dismiss);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("card");
            box.getChildren().add(line);
        }
        return box;
    }

    private static String name(Source source) {
        return switch (source) {
            case CHAT -> text("inbox.chat");
            case PLAYBOOK -> text("inbox.playbook");
            case CHECK_IN -> text("inbox.check_in");
        };
    }
}
