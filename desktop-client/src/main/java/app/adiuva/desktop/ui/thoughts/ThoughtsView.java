package app.adiuva.desktop.ui.thoughts;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.link.Link;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.thought.ThoughtFilter;
import app.adiuva.desktop.ui.kit.Chip;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.EmptyState;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Screen;
import app.adiuva.desktop.ui.kit.Segments;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Thoughts: a capture box that is always ready, the list below, the whole text on the right.
public final class ThoughtsView implements Screen {
    /// As long as one pauses between two keys: the list follows words, not letters.
    private static final Duration TYPING = Duration.millis(150);
    /// How many rows before the end the next ones are read.
    private static final int AHEAD = 50;

    private final ThoughtsViewModel model;
    private final Formats formats;
    private final BorderPane root = new BorderPane();
    private final TextArea capture = new TextArea();
    private final ListView<Thought> list;

    public ThoughtsView(ThoughtsViewModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
        this.list = new ListView<>(model.thoughts());
        root.setId("thoughts");
        root.getStyleClass().add("thoughts");
        prepareList();
        VBox center = new VBox(
                Controls.label(text("nav.thoughts"), "page-title"),
                captureBox(),
                new SuggestionLane(model.suggestions(), formats),
                filters(),
                list);
        center.getStyleClass().add("thoughts-center");
        root.setCenter(center);
        model.selected().subscribe(this::showDetail);
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!(event.getTarget() instanceof TextInputControl) && SuggestionLane.press(model.suggestions(), event)) {
                event.consume();
            }
        });
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

    private Node captureBox() {
        capture.setId("capture");
        capture.setPromptText(text("thoughts.capture"));
        capture.setAccessibleText(text("thoughts.capture"));
        capture.setWrapText(true);
        capture.setPrefRowCount(2);
        capture.getStyleClass().add("bare");
        capture.textProperty().bindBidirectional(model.draft());
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
        HBox foot =
                new HBox(8, Controls.label(text("thoughts.capture.hint"), "subtle", "small"), Controls.spacer(), keep);
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(4, capture, foot);
        box.getStyleClass().addAll("card", "capture-box");
        return box;
    }

    private Node filters() {
        Segments<ThoughtFilter> segments =
                new Segments<>(List.of(ThoughtFilter.values()), ThoughtsView::name, model.filter());
        TextField find = new TextField();
        find.setPromptText(text("thoughts.find"));
        find.setAccessibleText(text("thoughts.find"));
        find.setId("thought-find");
        PauseTransition pause = new PauseTransition(TYPING);
        pause.setOnFinished(_ -> model.query().set(find.getText()));
        find.textProperty().subscribe((_, _) -> pause.playFromStart());
        find.setOnAction(_ -> model.query().set(find.getText()));
        model.query().subscribe(words -> {
            if (!words.equals(find.getText())) {
                find.setText(words);
            }
        });
        find.setPrefWidth(180);
        HBox line = new HBox(8, segments, Controls.spacer(), find);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static String name(ThoughtFilter filter) {
        return switch (filter) {
            case ALL -> text("thoughts.all");
            case INBOX -> text("thoughts.inbox");
            case IDEAS -> text("thoughts.ideas");
            case ACTIONABLE -> text("thoughts.actionable");
        };
    }

    private void prepareList() {
        list.setId("thought-list");
        list.setCellFactory(_ -> new Cell());
        StackPane place =
                new StackPane(new EmptyState(Feather.FEATHER, text("thoughts.none"), text("thoughts.none.hint")));
        place.visibleProperty().bind(model.loaded());
        list.setPlaceholder(place);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel().selectedItemProperty().subscribe(thought -> {
            if (thought != null) {
                model.select(thought);
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Thought thought = list.getSelectionModel().getSelectedItem();
            if (thought != null && (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE)) {
                model.delete(thought);
                event.consume();
            }
        });
    }

    private void showDetail(@Nullable Thought thought) {
        if (thought == null) {
            list.getSelectionModel().clearSelection();
            root.setRight(null);
        } else {
            list.getSelectionModel().select(thought);
            root.setRight(new ThoughtDetail(thought, model, formats));
        }
    }

    private final class Cell extends ListCell<Thought> {
        @Override
        protected void updateItem(@Nullable Thought thought, boolean empty) {
            super.updateItem(thought, empty);
            setText(null);
            setGraphic(thought == null || empty ? null : row(thought));
            if (!empty && getIndex() >= model.thoughts().size() - AHEAD) {
                model.loadMore();
            }
        }

        private Node row(Thought thought) {
            Label content = Controls.label(thought.content().strip().replaceAll("\\s+", " "), "row-title");
            content.setMinWidth(48);
            HBox.setHgrow(content, Priority.SOMETIMES);
            HBox row = new HBox(Controls.icon(ThoughtDetail.symbol(thought)), content, Controls.spacer());
            thought.tags().stream().limit(2).forEach(tag -> row.getChildren().add(new Chip(text("tag", tag))));
            Label when = Controls.label(formats.ago(thought.createdAt()), "subtle", "small");
            when.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            row.getChildren().add(when);
            row.getStyleClass().add("row");
            row.setAlignment(Pos.CENTER_LEFT);
            row.prefWidthProperty().bind(list.widthProperty().subtract(16));
            row.maxWidthProperty().bind(list.widthProperty().subtract(16));
            setAccessibleText(thought.content());
            return row;
        }
    }
}
