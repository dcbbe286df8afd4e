package app.adiuva.desktop.ui.thoughts;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.link.Link;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.thought.ThoughtStatus;
import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.DraftKeeper;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Screen;
import app.adiuva.desktop.ui.kit.Sheets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Thoughts: a capture box that is always ready, the list below, the whole text on the right.
public final class ThoughtsView implements Screen {
    private final ThoughtsViewModel model;
    private final Formats formats;
    private final BorderPane root = new BorderPane();
    private final TextArea capture = new TextArea();
    private final ThoughtList list;
    private final ThoughtSheets sheets;
    private final ThoughtFilterBar filters;

    public ThoughtsView(ThoughtsViewModel model, Desk desk) {
        this.model = model;
        this.formats = desk.formats();
        this.list = new ThoughtList(model, formats);
        this.sheets = new ThoughtSheets(model, new Sheets(desk.navigator()), desk);
        this.filters = new ThoughtFilterBar(model, sheets);
        VBox.setVgrow(list, Priority.ALWAYS);
        root.setId("thoughts");
        root.getStyleClass().add("thoughts");
        ThoughtBulkBar bulk = new ThoughtBulkBar(model, sheets);
        VBox.setMargin(bulk, new Insets(0, 0, 16, 0));
        VBox center = new VBox(
                Controls.label(text("nav.thoughts"), "page-title"),
                captureBox(),
                new SuggestionLane(model.suggestions(), formats),
                filters,
                list,
                bulk);
        center.getStyleClass().add("thoughts-center");
        root.setCenter(center);
        model.selected().subscribe(this::showDetail);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.reload();
        model.suggestions().reload();
        capture.requestFocus();
    }

    @Override
    public Optional<Link> link() {
        return Optional.ofNullable(model.selected().get())
                .map(thought -> new Link.Item(Link.Kind.THOUGHT, thought.id()));
    }

    @Override
    public void reveal(String id) {
        list.requestFocus();
        list.scrollTo(0);
        model.reveal(id);
    }

    @Override
    public List<Command> commands() {
        return Stream.concat(own().stream(), SuggestionLane.commands(model.suggestions()).stream())
                .toList();
    }

    private List<Command> own() {
        return List.of(
                Command.of(
                        "thoughts.filter",
                        Feather.FILTER,
                        text("thoughts.filter.command"),
                        "Shortcut+F",
                        filters::focusLine),
                Command.of(
                                "thoughts.tags",
                                Feather.TAG,
                                text("tasks.tags"),
                                "Shortcut+Shift+T",
                                () -> sheets.tags(model.chosen().get()))
                        .when(this::isAnyChosen),
                Command.of(
                                "thoughts.deliver",
                                Feather.SHARE,
                                text("deliver.command"),
                                "Shortcut+Shift+G",
                                () -> sheets.deliver(model.chosen().get()))
                        .when(this::isAnyChosen),
                Command.of(
                                "thoughts.act",
                                Feather.CHECK_SQUARE,
                                text("thoughts.act.command"),
                                "Shortcut+Shift+Y",
                                () -> model.actions()
                                        .turnActionable(model.chosen().get()))
                        .when(this::isAnyChosen),
                Command.of(
                                "thoughts.archive",
                                Feather.ARCHIVE,
                                text("thoughts.archive.command"),
                                "Shortcut+Shift+E",
                                this::turnStatus)
                        .when(this::isAnyChosen));
    }

    private Node captureBox() {
        capture.setId("capture");
        capture.setPromptText(text("thoughts.capture"));
        capture.setAccessibleText(text("thoughts.capture"));
        capture.setWrapText(true);
        capture.setPrefRowCount(2);
        capture.getStyleClass().add("bare");
        capture.textProperty().bindBidirectional(model.draft());
        DraftKeeper.of(capture, "thoughts.capture", model.desk());
        capture.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
                model.capture();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                capture.insertText(capture.getCaretPosition(), "\n");
                event.consume();
            }
        });
        var keep = Controls.button(text("capture.keep"), model::capture, "primary");
        keep.disableProperty().bind(model.draft().map(String::isBlank));
        Label hint = Controls.paragraph(text("thoughts.capture.hint"), "subtle", "small");
        hint.setMinWidth(0);
        hint.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(hint, Priority.ALWAYS);
        HBox foot = new HBox(8, hint, keep);
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(4, capture, foot);
        box.getStyleClass().addAll("card", "capture-box");
        return box;
    }

    private void showDetail(@Nullable Thought thought) {
        if (thought == null || model.inTrash()) {
            root.setRight(null);
        } else if (root.getRight() instanceof ThoughtDetail detail && detail.isOf(thought)) {
            detail.show(thought);
        } else {
            root.setRight(new ThoughtDetail(thought, model, formats));
        }
    }

    private void turnStatus() {
        List<Thought> chosen = model.chosen().get();
        boolean all = chosen.stream().allMatch(thought -> thought.status() == ThoughtStatus.ARCHIVED);
        model.actions().status(chosen, all ? ThoughtStatus.INBOX : ThoughtStatus.ARCHIVED);
    }

    private boolean isAnyChosen() {
        return !model.chosen().get().isEmpty() && !model.inTrash();
    }
}
