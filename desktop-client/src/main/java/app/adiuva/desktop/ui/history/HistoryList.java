package app.adiuva.desktop.ui.history;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.ui.history.HistoryLines.Line;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.EmptyState;
import app.adiuva.desktop.ui.kit.Formats;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The virtual list of the journal, of which any lines can be chosen. Which entries show their details is kept here and
/// not in a row: the list makes its rows anew whenever it is measured, scrolled or read again. JavaFX thread only.
final class HistoryList extends ListView<Line> {

    private final HistoryViewModel model;
    private final Formats formats;
    private final Set<String> open = new HashSet<>();

    HistoryList(HistoryViewModel model, Formats formats) {
        super(FXCollections.observableArrayList(model.lines()));
        this.model = model;
        this.formats = formats;
        setId("journal");
        setAccessibleText(text("nav.history"));
        setCellFactory(_ -> new LineCell());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        model.choice().changed().subscribe(_ -> setPlaceholder(placeholder()));
        model.lines().addListener((ListChangeListener<Line>) _ -> take());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// The entries that are chosen, each or with the whole of its plan, the newest first.
    List<JournalEntry> chosen() {
        Set<String> names = names();
        return entries()
                .map(Line.Entry::entry)
                .filter(entry -> names.contains(name(entry)) || names.contains("plan " + entry.planId()))
                .toList();
    }

    /// The plan that is chosen as a whole, alone.
    Optional<String> chosenPlan() {
        List<Line> lines = getSelectionModel().getSelectedItems();
        return lines.size() == 1 && lines.getFirst() instanceof Line.Plan plan
                ? Optional.of(plan.id())
                : Optional.empty();
    }

    /// What is told to be in the way at a chosen entry.
    Optional<Line.Entry> stuck() {
        Set<String> names = names();
        return entries()
                .filter(line -> line.conflict() != null && names.contains(name(line)))
                .findFirst();
    }

    private Stream<Line.Entry> entries() {
        return getItems().stream()
                .flatMap(line -> line instanceof Line.Entry entry ? Stream.of(entry) : Stream.empty());
    }

    private Set<String> names() {
        return getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .map(HistoryList::name)
                .collect(Collectors.toSet());
    }

    /// Shows what the chosen entries have changed, or hides it when all of them show it.
    void turnDetails() {
        List<String> ids = chosen().stream().map(JournalEntry::id).toList();
        if (open.containsAll(ids)) {
            ids.forEach(open::remove);
        } else {
            open.addAll(ids);
        }
        drawDetails();
    }

    private void turnDetails(JournalEntry entry) {
        if (!open.remove(entry.id())) {
            open.add(entry.id());
        }
        drawDetails();
    }

    private void drawDetails() {
        lookupAll(".list-cell").forEach(node -> {
            if (node instanceof LineCell cell && cell.getGraphic() instanceof EntryRow row) {
                row.showDetails(open.contains(row.entryId()));
            }
        });
    }

    /// What was chosen stays chosen when the journal is read again: whoever has undone several may do them again.
    private void take() {
        Set<String> chosen = names();
        getItems().setAll(model.lines());
        getSelectionModel().clearSelection();
        int[] places = IntStream.range(0, getItems().size())
                .filter(i -> chosen.contains(name(getItems().get(i))))
                .toArray();
        if (places.length > 0) {
            getSelectionModel().selectIndices(places[0], places);
        } else {
            getFocusModel().focus(0); // the day: from there Down chooses its first change
        }
    }

    private static String name(Line line) {
        return switch (line) {
            case Line.Day day -> "day " + day.name();
            case Line.Plan plan -> "plan " + plan.id();
            case Line.Entry entry -> name(entry.entry());
        };
    }

    private static String name(JournalEntry entry) {
        return "entry " + entry.id();
    }

    /// The list would take these keys for itself.
    private void onKey(KeyEvent event) {
        if (!isFocused()) {
            return; // a button in a row has them
        }
        if (event.getCode() == KeyCode.ENTER) {
            turnDetails();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE
                && !getSelectionModel().getSelectedItems().isEmpty()) {
            getSelectionModel().clearSelection();
            event.consume();
        }
    }

    private StackPane placeholder() {
        StackPane place = new StackPane(
                model.choice().isNarrow()
                        ? new EmptyState(Feather.SEARCH, text("history.none"), text("history.none.hint"))
                        : new EmptyState(Feather.CLOCK, text("history.empty"), text("history.empty.hint")));
        place.visibleProperty().bind(model.loaded());
        return place;
    }

    private final class LineCell extends ListCell<Line> {
        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(line == null || empty ? null : draw(line));
        }

        private Node draw(Line line) {
            return switch (line) {
                case Line.Day day -> Controls.label(day.name(), "group-header");
                case Line.Plan plan -> planHead(plan);
                case Line.Entry entry -> {
                    EntryRow row = new EntryRow(entry, model, formats, HistoryList.this::turnDetails);
                    row.showDetails(open.contains(row.entryId()));
                    yield Controls.span(HistoryList.this, row);
                }
            };
        }

        /// A row wraps by its own width, which a label would not ask it for.
        @Override
        protected double computePrefHeight(double width) {
            return getGraphic() instanceof Region row
                    ? snappedTopInset() + snapSizeY(row.prefHeight(row.getPrefWidth())) + snappedBottomInset()
                    : super.computePrefHeight(width);
        }

        private Node planHead(Line.Plan plan) {
            VBox words = new VBox(
                    Controls.oneLine(text("history.plan", plan.entries()), "strong", "small"),
                    Controls.oneLine(
                            text("history.by", EntryRow.origin(plan.origin()), plan.when()), "subtle", "small"));
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox head = new HBox(8, Controls.icon(Feather.LAYERS), words);
            var keep = Controls.button(text("own.make"), () -> model.keepAsPlaybook(plan.id()), "link");
            head.getChildren().add(keep);
            if (plan.canUndo()) {
                var undo = Controls.button(text("history.plan.undo"), () -> model.undoPlan(plan.id()), "link");
                head.getChildren().add(undo);
            }
            head.getStyleClass().add("plan-line");
            head.setAlignment(Pos.CENTER_LEFT);
            return Controls.span(HistoryList.this, head);
        }
    }
}
