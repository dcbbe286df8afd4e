package app.adiuva.desktop.ui.history;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.ui.history.HistoryLines.Line;
import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.EmptyState;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Screen;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// History: every change with its diff and a way back, and beside it what left this machine.
public final class HistoryView implements Screen {
    private final HistoryViewModel model;
    private final Formats formats;
    private final HistoryBar bar;
    private final VBox root = new VBox();

    public HistoryView(HistoryViewModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
        this.bar = new HistoryBar(model.choice());
        root.setId("history");
        root.getStyleClass().addAll("page", "history");
        var activity = Controls.button(text("history.sent"), model::openActivity, "quiet");
        activity.setId("open-activity");
        HBox head = new HBox(16, Controls.fact(text("nav.history"), "page-title"), Controls.spacer(), activity);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("history-head");
        Node changes = changes();
        VBox.setVgrow(changes, Priority.ALWAYS);
        root.getChildren().addAll(head, changes);
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

    private Node changes() {
        ListView<Line> list = new ListView<>(model.lines());
        list.setId("journal");
        list.setAccessibleText(text("nav.history"));
        list.setCellFactory(_ -> new LineCell());
        model.choice()
                .changed()
                .subscribe(_ -> list.setPlaceholder(placeholder(
                        model.choice().isNarrow()
                                ? new EmptyState(Feather.SEARCH, text("history.none"), text("history.none.hint"))
                                : new EmptyState(Feather.CLOCK, text("history.empty"), text("history.empty.hint")))));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        return new VBox(bar, growing(list), chosen(list), older(model.more(), model::older));
    }

    /// What can be done with the entries that are chosen, once there are several.
    private Node chosen(ListView<Line> list) {
        Label count = Controls.fact("", "strong");
        Button undo = Controls.button(text("history.undo_chosen"), () -> model.undoAll(entries(list)), "primary");
        undo.setId("undo-chosen");
        Button clear = Controls.button(text("history.choose_none"), list.getSelectionModel()::clearSelection, "quiet");
        FlowPane box = new FlowPane(12, 8, count, undo, clear);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().addAll("card", "history-chosen");
        Runnable update = () -> {
            int several = entries(list).size();
            count.setText(text("history.chosen", several));
            Controls.show(box, several > 1);
        };
        list.getSelectionModel().getSelectedItems().subscribe(update);
        update.run();
        return box;
    }

    private static List<JournalEntry> entries(ListView<Line> list) {
        return list.getSelectionModel().getSelectedItems().stream()
                .flatMap(line -> line instanceof Line.Entry one ? Stream.of(one.entry()) : Stream.empty())
                .toList();
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of("history.search", Feather.SEARCH, text("history.search"), "Shortcut+F", bar::begin));
    }

    private static Node growing(Node list) {
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    private static Node older(ObservableBooleanValue more, Runnable load) {
        HBox line = new HBox(Controls.button(text("history.older"), load, "quiet"));
        line.getStyleClass().add("older");
        line.visibleProperty().bind(more);
        line.managedProperty().bind(more);
        return line;
    }

    private StackPane placeholder(EmptyState empty) {
        StackPane place = new StackPane(empty);
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
                    EntryRow row = new EntryRow(entry, model, formats);
                    row.maxWidthProperty().bind(getListView().widthProperty().subtract(16));
                    row.prefWidthProperty().bind(getListView().widthProperty().subtract(16));
                    yield row;
                }
            };
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
            head.maxWidthProperty().bind(getListView().widthProperty().subtract(16));
            head.prefWidthProperty().bind(getListView().widthProperty().subtract(16));
            if (plan.canUndo()) {
                var undo = Controls.button(text("history.plan.undo"), () -> model.undoPlan(plan.id()), "link");
                head.getChildren().add(undo);
            }
            head.getStyleClass().add("plan-line");
            head.setAlignment(Pos.CENTER_LEFT);
            return head;
        }
    }
}
