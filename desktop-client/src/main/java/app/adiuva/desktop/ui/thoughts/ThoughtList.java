package app.adiuva.desktop.ui.thoughts;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.thought.ThoughtStatus;
import app.adiuva.desktop.ui.kit.Chip;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.EmptyState;
import app.adiuva.desktop.ui.kit.Formats;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The virtual list of thoughts, of which any can be chosen. What is chosen is the view-model's; the list follows it.
final class ThoughtList extends ListView<Thought> {
    /// How many rows before the end the next ones are read.
    private static final int AHEAD = 50;

    private final ThoughtsViewModel model;
    private final Formats formats;
    private boolean following;

    ThoughtList(ThoughtsViewModel model, Formats formats) {
        super(FXCollections.observableArrayList());
        this.model = model;
        this.formats = formats;
        setId("thought-list");
        setAccessibleText(text("nav.thoughts"));
        setCellFactory(_ -> new Cell());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setPlaceholder(placeholder());
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<Thought>) _ -> choose());
        model.inView(this::firstInView);
        model.thoughts().addListener((ListChangeListener<Thought>) this::take);
        model.chosen().subscribe(_ -> follow());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        getItems().setAll(model.thoughts());
    }

    /// A page that comes below leaves the selection alone; anything else is a new list.
    private void take(ListChangeListener.Change<? extends Thought> change) {
        ObservableList<? extends Thought> now = change.getList();
        int before = getItems().size();
        following = true;
        if (before > 0
                && before < now.size()
                && now.get(before - 1).equals(getItems().getLast())
                && now.getFirst().equals(getItems().getFirst())) {
            getItems().addAll(now.subList(before, now.size()));
        } else {
            getItems().setAll(now);
        }
        following = false;
        follow();
    }

    private int firstInView() {
        return lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                ? flow.getFirstVisibleCell().getIndex()
                : 0;
    }

    private void choose() {
        if (!following) {
            model.choose(getSelectionModel().getSelectedItems().stream()
                    .filter(Objects::nonNull)
                    .toList());
        }
    }

    private void follow() {
        List<Thought> chosen = model.chosen().get();
        Set<String> ids = chosen.stream().map(Thought::id).collect(Collectors.toSet());
        int[] places = ids.isEmpty()
                ? new int[0]
                : IntStream.range(0, getItems().size())
                        .filter(i -> ids.contains(getItems().get(i).id()))
                        .toArray();
        Set<Integer> selected = new HashSet<>(getSelectionModel().getSelectedIndices());
        if (selected.size() == places.length && IntStream.of(places).allMatch(selected::contains)) {
            return;
        }
        following = true;
        getSelectionModel().clearSelection();
        if (places.length == getItems().size()) {
            getSelectionModel().selectAll();
        } else if (places.length > 0) {
            getSelectionModel().selectIndices(places[0], places);
        }
        following = false;
    }

    private void onKey(KeyEvent event) {
        List<Thought> chosen = model.chosen().get();
        switch (event.getCode()) {
            case A -> {
                if (!event.isShortcutDown()) {
                    return;
                }
                model.chooseAll();
            }
            case DELETE, BACK_SPACE -> {
                if (chosen.isEmpty() || model.inTrash()) {
                    return;
                }
                model.delete(chosen);
            }
            case ESCAPE -> {
                if (chosen.isEmpty()) {
                    return;
                }
                model.select(null);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Node placeholder() {
        StackPane place = new StackPane();
        Runnable fill = () -> place.getChildren().setAll(nothing());
        model.filter().subscribe(_ -> fill.run());
        model.scope().subscribe(_ -> fill.run());
        place.visibleProperty().bind(model.loaded());
        return place;
    }

    private EmptyState nothing() {
        if (model.inTrash()) {
            return new EmptyState(Feather.TRASH_2, text("tasks.none.trash"), text("thoughts.none.trash.hint"));
        }
        return model.filter().get().isBlank()
                ? new EmptyState(Feather.FEATHER, text("thoughts.none"), text("thoughts.none.hint"))
                : new EmptyState(Feather.FILTER, text("tasks.none.filter"), text("thoughts.none.filter.hint"));
    }

    private final class Cell extends ListCell<Thought> {
        @Override
        protected void updateItem(@Nullable Thought thought, boolean empty) {
            super.updateItem(thought, empty);
            setText(null);
            setGraphic(thought == null || empty ? null : row(thought));
            setAccessibleText(thought == null || empty ? null : thought.content());
            if (!empty && getIndex() >= model.thoughts().size() - AHEAD) {
                model.loadMore();
            }
        }

        private Node row(Thought thought) {
            Label content = Controls.oneLine(thought.content().strip().replaceAll("\\s+", " "), "row-title");
            content.setMinWidth(48);
            HBox.setHgrow(content, Priority.SOMETIMES);
            HBox row = new HBox(Controls.icon(ThoughtWords.symbol(thought.thoughtType())), content, Controls.spacer());
            thought.tags().stream()
                    .limit(2)
                    .forEach(tag -> row.getChildren().add(new Chip(text("tag", tag)).yielding()));
            if (thought.status() == ThoughtStatus.ARCHIVED) {
                row.getChildren().add(new Chip(Feather.ARCHIVE, text("thoughts.archive"), "plain-chip"));
            }
            Label when = Controls.label(formats.ago(thought.createdAt()), "subtle", "small");
            when.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(when);
            if (model.inTrash()) {
                row.getChildren()
                        .add(Controls.button(text("task.restore"), () -> model.restore(List.of(thought)), "link"));
            }
            row.getStyleClass().add("row");
            row.setAlignment(Pos.CENTER_LEFT);
            return Controls.span(ThoughtList.this, row);
        }
    }
}
