package app.adiuva.desktop.ui.history;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.ui.history.HistoryLines.Line;
import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.KeyHints;
import app.adiuva.desktop.ui.kit.OlderLine;
import app.adiuva.desktop.ui.kit.PageHead;
import app.adiuva.desktop.ui.kit.Screen;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// History: every change with its diff and a way back, and beside it what left this machine.
public final class HistoryView implements Screen {
    private final HistoryViewModel model;
    private final HistoryBar bar;
    private final HistoryList list;
    private final VBox root = new VBox();

    public HistoryView(HistoryViewModel model, Formats formats) {
        this.model = model;
        this.bar = new HistoryBar(model.choice());
        this.list = new HistoryList(model, formats);
        root.setId("history");
        root.getStyleClass().addAll("page", "history");
        var activity = Controls.button(text("history.sent"), model::openActivity, "quiet");
        activity.setId("open-activity");
        Node changes = changes();
        VBox.setVgrow(changes, Priority.ALWAYS);
        root.getChildren().addAll(new PageHead(text("nav.history"), activity), changes);
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

    private Node changes() {
        return new VBox(bar, growing(list), chosen(), new OlderLine(model.more(), model::older));
    }

    /// What can be done with the entries that are chosen, once there are several.
    private Node chosen() {
        Label count = Controls.fact("", "strong");
        Button undo =
                KeyHints.show(Controls.button(text("history.undo_chosen"), this::undo, "primary"), "history.undo");
        undo.setId("undo-chosen");
        Button redo = KeyHints.show(Controls.button(text("history.redo_chosen"), this::redo), "history.redo");
        redo.setId("redo-chosen");
        Button clear = Controls.button(text("history.choose_none"), list.getSelectionModel()::clearSelection, "quiet");
        FlowPane box = new FlowPane(12, 8, count, undo, redo, clear);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().addAll("card", "history-chosen");
        Runnable update = () -> {
            List<JournalEntry> entries = list.chosen();
            count.setText(text("history.chosen", entries.size()));
            Controls.show(undo, entries.stream().anyMatch(HistoryLines::isInForce));
            Controls.show(redo, entries.stream().anyMatch(HistoryLines::isUndone));
            Controls.show(box, entries.size() > 1);
        };
        list.getSelectionModel().getSelectedItems().subscribe(update);
        update.run();
        return box;
    }

    private void undo() {
        list.chosenPlan().ifPresentOrElse(model::undoPlan, () -> model.undoAll(list.chosen()));
    }

    private void redo() {
        list.chosenPlan().ifPresentOrElse(model::redoPlan, () -> model.redoAll(list.chosen()));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("history.search", Feather.SEARCH, text("history.search"), "Shortcut+F", bar::begin),
                Command.of("history.details", Feather.CHEVRON_DOWN, text("history.details"), "Enter", list::turnDetails)
                        .when(() -> !list.chosen().isEmpty()),
                Command.of("history.undo", Feather.ROTATE_CCW, text("history.undo.command"), "U", this::undo)
                        .when(() -> list.chosen().stream().anyMatch(HistoryLines::isInForce)),
                Command.of("history.redo", Feather.ROTATE_CW, text("history.redo.command"), "R", this::redo)
                        .when(() -> list.chosen().stream().anyMatch(HistoryLines::isUndone)),
                Command.of(
                                "history.way",
                                Feather.CORNER_UP_LEFT,
                                text("history.way.command"),
                                "T",
                                () -> list.stuck().ifPresent(line -> way(line)))
                        .when(() -> list.stuck().filter(HistoryView::hasWay).isPresent()),
                Command.of(
                                "history.leave",
                                Feather.X,
                                text("history.way.leave"),
                                "L",
                                () -> list.stuck().ifPresent(line -> model.leave(line.entry())))
                        .when(() -> list.stuck().isPresent()),
                Command.of(
                                "history.keep",
                                Feather.BOOK_OPEN,
                                text("own.make"),
                                "K",
                                () -> list.chosenPlan().ifPresent(model::keepAsPlaybook))
                        .when(() -> list.chosenPlan().isPresent()),
                Command.of("history.older", Feather.CHEVRONS_DOWN, text("history.older"), "O", model::older)
                        .when(model.more()::get));
    }

    private static boolean hasWay(Line.Entry line) {
        return line.conflict() != null && !line.conflict().way().isEmpty();
    }

    private void way(Line.Entry line) {
        if (hasWay(line)) {
            model.turnAll(Objects.requireNonNull(line.conflict()));
        }
    }

    private static Node growing(Node list) {
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }
}
