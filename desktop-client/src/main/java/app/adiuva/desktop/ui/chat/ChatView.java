package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.link.Link;
import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.EmptyState;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Screen;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Chat: the conversations on the left, the open one with its plans, the composer below.
public final class ChatView implements Screen {
    private static final int FEW = 5;

    private final ChatViewModel model;
    private final Formats formats;
    private final BorderPane root = new BorderPane();
    private final VBox messages = new VBox();
    private final ScrollPane scroll = new ScrollPane();
    private final AttachmentBar attachments;
    private final Composer composer;
    private final ModelBar models;
    private final ChatListView list;
    private final MessageDeeds deeds;
    private boolean follow = true;
    private @Nullable Bubble anchor;
    private @Nullable Bubble place;
    private final AnimationTimer drawing = new AnimationTimer() {
        @Override
        public void handle(long now) {
            drawSome();
        }
    };

    public ChatView(ChatViewModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
        this.attachments = new AttachmentBar(model.attachments());
        this.composer = new Composer(model, attachments, this::turn);
        this.models = new ModelBar(model.model(), AlongLine.of(model), model::settings);
        this.list = new ChatListView(model, formats, this::startNew, composer::begin, model.turns()::showTrash);
        this.deeds = new MessageDeeds(model, composer::begin);
        root.setId("chat");
        root.getStyleClass().add("chat");
        root.setLeft(list);
        root.setCenter(conversation());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.reload();
        composer.begin();
    }

    @Override
    public void startNew() {
        model.startNew();
        composer.begin();
    }

    private void deliver() {
        String id = model.chatId().get();
        if (id != null) {
            model.list().deliver(id);
        }
    }

    @Override
    public List<Command> commands() {
        return Stream.concat(ofConversations().stream(), new ChatPlans(scroll).commands().stream())
                .toList();
    }

    private List<Command> ofConversations() {
        return List.of(
                Command.of("chat.search", Feather.SEARCH, text("chat.filter"), "Shortcut+F", list::search),
                Command.of("chat.menu", Feather.MORE_HORIZONTAL, text("chat.menu"), "Shift+F10", list::showMenu)
                        .when(() -> list.chosen().isPresent()),
                Command.of(
                        "chat.trash",
                        Feather.TRASH_2,
                        text("command.chat.trash"),
                        "Shortcut+Shift+T",
                        model.turns()::showTrash),
                Command.of("chat.deliver", Feather.SHARE, text("deliver.menu"), "Shortcut+Shift+G", this::deliver)
                        .when(() -> model.chatId().get() != null),
                Command.of("chat.stop", Feather.SQUARE, text("chat.stop"), "Shortcut+Period", model::stop)
                        .when(model.busy()::get),
                Command.of(
                                "chat.regenerate",
                                Feather.REFRESH_CW,
                                text("chat.regenerate"),
                                "Shortcut+Shift+R",
                                model::regenerateLast)
                        .when(this::isQuiet),
                Command.of("chat.edit_last", Feather.EDIT_2, text("chat.edit_last"), "Shortcut+Shift+E", this::editLast)
                        .when(this::isQuiet),
                Command.of("chat.copy_last", Feather.COPY, text("chat.copy_last"), "Shortcut+Shift+C", deeds::copyLast)
                        .when(this::isQuiet),
                Command.of(
                                "chat.branch_last",
                                Feather.GIT_BRANCH,
                                text("chat.branch"),
                                "Shortcut+Shift+B",
                                deeds::branchLast)
                        .when(this::isQuiet),
                Command.of(
                        "chat.along", Feather.EYE, text("chat.along.title"), "Shortcut+Shift+J", model.along()::show),
                Command.of("chat.model", Feather.CPU, text("chat.model"), "Shortcut+Shift+M", models::open),
                Command.of(
                        "chat.attach",
                        Feather.PAPERCLIP,
                        text("chat.attach"),
                        "Shortcut+Shift+A",
                        attachments::choose));
    }

    private boolean isQuiet() {
        return !model.busy().get() && !model.bubbles().isEmpty();
    }

    private void editLast() {
        model.editLast();
        composer.begin();
    }

    @Override
    public Optional<Link> link() {
        return Optional.ofNullable(model.chatId().get()).map(id -> new Link.Item(Link.Kind.CHAT, id));
    }

    @Override
    public void reveal(String id) {
        model.reveal(id);
    }

    private Node conversation() {
        messages.getStyleClass().add("messages");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("message-scroll");
        scroll.setId("messages");
        messages.heightProperty().subscribe((before, now) -> keepPlace(before.doubleValue(), now.doubleValue()));
        var earlier = Controls.button(text("chat.earlier"), this::showEarlier, "link");
        earlier.setId("chat-earlier");
        model.earlier().subscribe(more -> Controls.show(earlier, more));
        var later = Controls.button(text("chat.later"), this::showEnd, "link");
        later.setId("chat-later");
        model.later().subscribe(more -> Controls.show(later, more));
        VBox told = new VBox(12, earlier, messages, later);
        told.setAlignment(Pos.TOP_CENTER);
        scroll.setContent(told);
        StackPane middle = new StackPane(scroll);
        VBox.setVgrow(middle, Priority.ALWAYS);
        EmptyState empty = emptyState();
        middle.getChildren().add(empty);
        model.bubbles().addListener((ListChangeListener<Bubble>) _ -> showBubbles(empty));
        showBubbles(empty);
        VBox foot = new VBox(8, attachments, composer, models);
        attachments.dropOn(root);
        model.chatId().subscribe(_ -> follow = true);
        foot.getStyleClass().add("composer-place");
        VBox center = new VBox(middle, foot);
        center.getStyleClass().add("conversation");
        return center;
    }

    private void showBubbles(EmptyState empty) {
        List<Bubble> wanted = model.bubbles();
        Controls.show(empty, wanted.isEmpty());
        Controls.show(scroll, !wanted.isEmpty());
        Bubble kept = anchor;
        anchor = null;
        place = kept != null && wanted.contains(kept)
                ? kept
                : wanted.stream()
                        .filter(bubble -> bubble.hit().get())
                        .findFirst()
                        .orElse(null);
        drawSome();
    }

    /// Draws a few new messages a frame, those nearest to what is read first, because each takes some milliseconds.
    /// What is drawn already stays.
    private void drawSome() {
        List<Bubble> wanted = model.bubbles();
        Map<Object, Node> drawn = new HashMap<>();
        messages.getChildren().forEach(node -> drawn.put(node.getUserData(), node));
        int read = place == null ? wanted.size() - 1 : wanted.indexOf(place);
        List<Bubble> missing = wanted.stream()
                .filter(bubble -> !drawn.containsKey(bubble))
                .sorted(Comparator.comparingInt(bubble -> Math.abs(wanted.indexOf(bubble) - read)))
                .toList();
        missing.stream().limit(FEW).forEach(bubble -> drawn.put(bubble, new BubbleView(bubble, deeds, formats)));
        put(wanted.stream()
                .flatMap(bubble -> Optional.ofNullable(drawn.get(bubble)).stream())
                .toList());
        if (place == null) {
            Platform.runLater(() -> scroll.setVvalue(1));
        } else {
            scrollTo(place);
        }
        if (missing.size() > FEW) {
            drawing.start();
        } else {
            drawing.stop();
        }
    }

    /// Nodes that stay are not touched: to be styled anew costs as much as to be drawn.
    private void put(List<Node> nodes) {
        List<Node> shown = messages.getChildren();
        shown.removeIf(node -> !nodes.contains(node));
        for (int i = 0; i < nodes.size(); i++) {
            if (i == shown.size() || !shown.get(i).equals(nodes.get(i))) {
                shown.add(i, nodes.get(i));
            }
        }
    }

    private void scrollTo(Bubble bubble) {
        follow = false;
        Platform.runLater(() -> messages.getChildren().stream()
                .filter(node -> node.getUserData() == bubble)
                .findFirst()
                .ifPresent(node -> {
                    scroll.applyCss();
                    scroll.layout();
                    double room =
                            messages.getHeight() - scroll.getViewportBounds().getHeight();
                    scroll.setVvalue(
                            room <= 0 ? 0 : Math.clamp(node.getBoundsInParent().getMinY() / room, 0, 1));
                }));
    }

    private void showEarlier() {
        follow = false;
        anchor = model.bubbles().isEmpty() ? null : model.bubbles().getFirst();
        model.showEarlier();
    }

    /// Reads a screen further up or down; at the top the page before comes, at the bottom the rest.
    private void turn(int direction) {
        double view = scroll.getViewportBounds().getHeight();
        double room = messages.getHeight() - view;
        boolean top = room <= 0 || scroll.getVvalue() <= 0;
        boolean bottom = room <= 0 || scroll.getVvalue() >= 1;
        if (direction < 0 && top && model.earlier().get()) {
            showEarlier();
        } else if (direction > 0 && bottom && model.later().get()) {
            showEnd();
        } else if (room > 0) {
            follow = direction > 0 && scroll.getVvalue() + view * 0.9 / room >= 1;
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + direction * view * 0.9 / room, 0, 1));
        }
    }

    private void showEnd() {
        follow = true;
        model.toEnd();
    }

    /// What is read stays where it is when earlier messages come in above it; who reads the end follows it.
    private void keepPlace(double before, double now) {
        double view = scroll.getViewportBounds().getHeight();
        if (follow || now <= view) {
            scroll.setVvalue(1);
        } else {
            double fromEnd = (1 - scroll.getVvalue()) * Math.max(0, before - view);
            scroll.setVvalue(Math.clamp(1 - fromEnd / (now - view), 0, 1));
        }
    }

    private void ask(String example) {
        model.ask(example);
        composer.begin();
    }

    private EmptyState emptyState() {
        Node[] examples = Stream.of(
                        text("example.remind"), text("example.shopping"), text("example.week"), text("example.plan"))
                .map(example -> {
                    var button = Controls.button(example, () -> ask(example), "example");
                    button.setMinWidth(0);
                    button.setMinHeight(Region.USE_PREF_SIZE);
                    button.setWrapText(true);
                    button.setMaxWidth(440);
                    return (Node) button;
                })
                .toArray(Node[]::new);
        return new EmptyState(Feather.MESSAGE_CIRCLE, text("chat.empty"), text("chat.empty.hint"), examples);
    }
}
