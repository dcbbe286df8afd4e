package app.adiuva.desktop.ui.inbox;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.inbox.InboxViewModel.Item;
import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.EmptyState;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.KeyHints;
import app.adiuva.desktop.ui.kit.PageHead;
import app.adiuva.desktop.ui.kit.Screen;
import app.adiuva.desktop.ui.proposal.PlanKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
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
    private final ScrollPane scroll = new ScrollPane();
    private final Map<Item, ItemBox> drawn = new HashMap<>();
    private boolean wantsFocus;

    public InboxView(InboxViewModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
        root.setId("inbox");
        root.getStyleClass().addAll("page", "inbox");
        harmless.setId("inbox-harmless");
        KeyHints.show(harmless, "inbox.harmless");
        harmless.setOnAction(_ -> model.applyHarmless());
        list.getStyleClass().add("inbox-list");
        scroll.setContent(list);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getChildren().addAll(new PageHead(text("nav.inbox"), harmless), scroll);
        model.items().addListener((ListChangeListener<Item>) _ -> fill());
        model.loaded().subscribe(_ -> fill());
        Controls.whenGone(root, model::hidden);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        wantsFocus = true;
        model.shown();
    }

    @Override
    public List<Command> commands() {
        Command harmlessOnes = Command.of(
                        "inbox.harmless",
                        Feather.CHECK_SQUARE,
                        text("command.harmless"),
                        "Shortcut+Shift+H",
                        model::applyHarmless)
                .when(() -> !model.harmless().isEmpty());
        List<Command> moving = List.of(
                Command.of("inbox.next", Feather.ARROW_DOWN, text("command.inbox.next"), "N", () -> step(1))
                        .repeating()
                        .when(() -> !model.items().isEmpty()),
                Command.of("inbox.previous", Feather.ARROW_UP, text("command.inbox.previous"), "P", () -> step(-1))
                        .repeating()
                        .when(() -> !model.items().isEmpty()),
                Command.of(
                                "inbox.open",
                                Feather.CORNER_DOWN_RIGHT,
                                text("inbox.open"),
                                "O",
                                () -> inFront().ifPresent(box -> model.open(box.item())))
                        .when(() -> inFront().isPresent()),
                Command.of(
                                "inbox.dismiss",
                                Feather.TRASH_2,
                                text("inbox.dismiss"),
                                "X",
                                () -> inFront().filter(ItemBox::isStuck).ifPresent(box -> model.dismiss(box.item())))
                        .when(() -> inFront().filter(ItemBox::isStuck).isPresent()));
        return Stream.of(PlanKeys.of("inbox", () -> inFront().flatMap(ItemBox::card)), moving, List.of(harmlessOnes))
                .flatMap(List::stream)
                .toList();
    }

    /// The proposal in which the keyboard is: no key decides one that the user does not see marked.
    private Optional<ItemBox> inFront() {
        return boxes().filter(ItemBox::isFocusWithin).findFirst();
    }

    private Stream<ItemBox> boxes() {
        return list.getChildren().stream()
                .flatMap(node -> node instanceof ItemBox box ? Stream.of(box) : Stream.empty());
    }

    private void step(int by) {
        List<ItemBox> all = boxes().toList();
        int now = all.stream().map(Node::isFocusWithin).toList().indexOf(true);
        int next = now < 0 ? 0 : Math.clamp(now + (long) by, 0, all.size() - 1);
        show(all.get(next));
    }

    /// Puts the keyboard on a proposal and its head into view.
    private void show(ItemBox box) {
        box.requestFocus();
        scroll.applyCss();
        scroll.layout();
        double room = list.getHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(room <= 0 ? 0 : Math.clamp(box.getBoundsInParent().getMinY() / room, 0, 1));
    }

    private void fill() {
        boolean held = (wantsFocus && !isTyping()) || inFront().isPresent();
        drawn.keySet().retainAll(model.items());
        List<Node> wanted = new ArrayList<>();
        model.items().forEach(item -> wanted.add(drawn.computeIfAbsent(item, this::draw)));
        if (model.items().isEmpty() && model.loaded().get()) {
            wanted.add(new EmptyState(Feather.INBOX, text("inbox.empty"), text("inbox.empty.hint")));
        }
        if (model.more().get()) {
            wanted.add(Controls.paragraph(text("inbox.more"), "muted", "small"));
        }
        update(list.getChildren(), wanted);
        count();
        if (held && inFront().isEmpty()) {
            boxes().findFirst().ifPresent(box -> {
                wantsFocus = false;
                box.requestFocus();
            });
        }
    }

    /// What stays is not taken out meanwhile: a field in it would lose the caret, and the next letter would be a key.
    private static void update(ObservableList<Node> shown, List<Node> wanted) {
        shown.retainAll(wanted);
        for (int place = 0; place < wanted.size(); place++) {
            Node node = wanted.get(place);
            if (place >= shown.size() || !shown.get(place).equals(node)) {
                shown.remove(node);
                shown.add(place, node);
            }
        }
    }

    /// Whether the user writes somewhere, such as in a sheet above this screen.
    private boolean isTyping() {
        Scene scene = root.getScene();
        return scene != null
                && scene.getFocusOwner() instanceof TextInputControl field
                && scene.equals(field.getScene()); // one that is gone may still be named
    }

    private void count() {
        int most = model.harmless().size();
        harmless.setText(text("inbox.harmless", most));
        Controls.show(harmless, most > 1);
    }

    private ItemBox draw(Item item) {
        if (item.card() != null) {
            item.card().state().subscribe(_ -> count());
        }
        return new ItemBox(item, model, formats);
    }
}
