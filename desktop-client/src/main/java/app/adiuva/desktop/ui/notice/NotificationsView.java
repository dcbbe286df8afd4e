package app.adiuva.desktop.ui.notice;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.notice.Notification;
import app.adiuva.desktop.notice.Notification.Outcome;
import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.EmptyState;
import app.adiuva.desktop.ui.kit.KeyHints;
import app.adiuva.desktop.ui.kit.OlderLine;
import app.adiuva.desktop.ui.kit.PageHead;
import app.adiuva.desktop.ui.kit.RowCell;
import app.adiuva.desktop.ui.kit.Screen;
import app.adiuva.desktop.ui.kit.field.Segments;
import app.adiuva.desktop.ui.notice.NotificationsViewModel.Show;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Notifications: what waits, what was told, and what was done about it.
public final class NotificationsView implements Screen {
    private final NotificationsViewModel model;
    private final Desk desk;
    private final VBox root = new VBox();
    private final ListView<Notification> list;

    public NotificationsView(NotificationsViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.list = new ListView<>(model.rows());
        root.setId("notifications");
        root.getStyleClass().addAll("page", "notifications");
        root.getChildren().addAll(head(), tools(), quiet(), body());
        model.onFound(notice -> {
            list.getSelectionModel().clearAndSelect(list.getItems().indexOf(notice));
            list.scrollTo(notice);
        });
        Controls.whenGone(root, model::hidden);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.shown();
        list.requestFocus();
    }

    @Override
    public void reveal(String id) {
        model.seek(id);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        "notices.read_all",
                        Feather.CHECK_SQUARE,
                        text("notice.read_all"),
                        "Shortcut+Shift+R",
                        model::readAll),
                Command.of(
                        "notices.clear", Feather.TRASH_2, text("notice.clear"), "Shortcut+Shift+Delete", model::clear),
                row("notices.done", Feather.CHECK, text("notice.row.done"), "D", notice -> {
                    if (NoticeDeeds.ofTask(notice)) {
                        model.deeds().done(notice);
                    }
                }),
                row("notices.snooze", Feather.CLOCK, text("notice.row.snooze"), "S", notice -> {
                    if (NoticeDeeds.ofTask(notice)) {
                        SnoozeChoices.pick(desk, until -> model.deeds().snooze(notice, until));
                    }
                }),
                row(
                        "notices.dismiss",
                        Feather.X,
                        text("notice.row.dismiss"),
                        "X",
                        notice -> model.deeds().settle(List.of(notice), Outcome.DISMISSED)));
    }

    private Command row(String id, Feather symbol, String name, String key, Consumer<Notification> deed) {
        return Command.of(id, symbol, name, key, () -> selected().ifPresent(deed))
                .when(() -> selected().isPresent());
    }

    private Optional<Notification> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private Node head() {
        Button read = Controls.button(text("notice.read_all"), model::readAll, "quiet");
        read.setId("notices-read");
        Button clear = Controls.button(text("notice.clear"), model::clear, "quiet");
        clear.setId("notices-clear");
        KeyHints.show(read, "notices.read_all");
        KeyHints.show(clear, "notices.clear");
        return new PageHead(text("nav.notifications"), read, clear);
    }

    private Node tools() {
        TextField search = new TextField();
        search.setId("notices-search");
        search.setPromptText(text("notice.search"));
        search.setAccessibleText(text("notice.search"));
        search.textProperty().bindBidirectional(model.words());
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox tools =
                new HBox(12, new Segments<>(List.of(Show.values()), NotificationsView::name, model.filter()), search);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getStyleClass().add("notices-tools");
        return tools;
    }

    private static String name(Show show) {
        return switch (show) {
            case ALL -> text("notice.show.all");
            case WAITING -> text("notice.show.waiting");
            case REMINDERS -> text("notice.show.reminders");
            case EVENTS -> text("notice.show.events");
            case MESSAGES -> text("notice.show.messages");
        };
    }

    /// Says that the user is left alone, and until when.
    private Node quiet() {
        BannersModel banners = model.banners();
        Label words = Controls.label("", "small");
        Button end = Controls.button(text("dnd.end"), banners::toggleQuiet, "link");
        end.setId("dnd-end");
        HBox line = new HBox(8, Controls.icon(Feather.BELL_OFF), words, end);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("quiet-line");
        banners.quietSetting().subscribe(_ -> {
            words.setText(text("dnd.on", desk.formats().time(banners.quietUntil())));
            Controls.show(line, banners.isQuiet());
        });
        return line;
    }

    private Node body() {
        list.setId("notices");
        list.setAccessibleText(text("nav.notifications"));
        list.setCellFactory(_ -> new RowCell<>(notice -> new NoticeRow(notice, model.deeds(), desk.formats())));
        StackPane empty = new StackPane(new EmptyState(Feather.BELL, text("notice.empty"), text("notice.empty.hint")));
        empty.visibleProperty().bind(model.loaded());
        list.setPlaceholder(empty);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                selected().ifPresent(model.deeds()::open);
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox body = new VBox(list, new OlderLine(model.more(), model::older));
        VBox.setVgrow(body, Priority.ALWAYS);
        return body;
    }
}
