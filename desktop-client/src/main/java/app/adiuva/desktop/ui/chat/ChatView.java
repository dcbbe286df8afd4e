package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.link.Link;
import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.EmptyState;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Screen;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Chat: the conversations on the left, the open one with its plans, the composer below.
public final class ChatView implements Screen {
    private final ChatViewModel model;
    private final BorderPane root = new BorderPane();
    private final AttachmentBar attachments;
    private final Composer composer;
    private final ModelBar models;
    private final ChatListView list;
    private final MessageDeeds deeds;
    private final MessageScroll messages;

    public ChatView(ChatViewModel model, Formats formats) {
        this.model = model;
        this.attachments = new AttachmentBar(model.attachments());
        this.composer = new Composer(model, attachments, this::turn);
        this.models = new ModelBar(model.model(), AlongLine.of(model), model::settings);
        this.list = new ChatListView(model, formats, this::startNew, composer::begin, model.turns()::showTrash);
        this.deeds = new MessageDeeds(model, composer::begin);
        this.messages = new MessageScroll(model, deeds, formats);
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
        return Stream.concat(ofConversations().stream(), new ChatPlans(messages).commands().stream())
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
        EmptyState empty = emptyState();
        Runnable fill = () ->
                Controls.show(empty, model.bubbles().isEmpty() && model.known().get());
        model.bubbles().addListener((ListChangeListener<Bubble>) _ -> fill.run());
        model.known().subscribe(fill);
        fill.run();
        StackPane middle = new StackPane(messages, empty);
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox foot = new VBox(8, attachments, composer, models);
        attachments.dropOn(root);
        foot.getStyleClass().add("composer-place");
        VBox center = new VBox(middle, foot);
        center.getStyleClass().add("conversation");
        return center;
    }

    private void turn(int direction) {
        messages.turn(direction);
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
