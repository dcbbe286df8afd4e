package app.adiuva.desktop.ui.history;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.RowDiff;
import app.adiuva.desktop.ui.history.HistoryTurns.Obstacle;
import app.adiuva.desktop.ui.kit.ChangeWords;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.DiffView;
import app.adiuva.desktop.ui.kit.Diffs;
import app.adiuva.desktop.ui.kit.Formats;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One entry of the journal: what happened in a sentence, the diff when opened, and Undo or Redo.
final class EntryRow extends VBox {
    private final JournalEntry entry;
    private final HistoryViewModel model;
    private final Formats formats;
    private final VBox details = new VBox();

    /// @param turnDetails shows or hides what the entry has changed, by [#showDetails]
    EntryRow(
            HistoryLines.Line.Entry line, HistoryViewModel model, Formats formats, Consumer<JournalEntry> turnDetails) {
        this.entry = line.entry();
        this.model = model;
        this.formats = formats;
        getStyleClass().add("entry");
        if (line.inPlan()) {
            getStyleClass().add("in-plan");
        }
        if (entry.undoneAt() != null) {
            getStyleClass().add("undone");
        }
        Label summary = Controls.oneLine(ChangeWords.of(entry.diff()), "row-title");
        summary.setMinWidth(0);
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(
                12,
                Controls.icon(symbol(), "entry-" + entry.diff().kind().name().toLowerCase(java.util.Locale.ROOT)),
                summary,
                note(line.inPlan()),
                turnButton());
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("row");
        VBox.setMargin(details, new javafx.geometry.Insets(0, 12, 12, 40));
        Controls.show(details, false);
        Button open =
                Controls.iconButton(Feather.CHEVRON_DOWN, text("history.details"), () -> turnDetails.accept(entry));
        head.getChildren().add(open);
        head.setOnMouseClicked(event -> {
            if (!event.isShiftDown() && !event.isShortcutDown()) { // with those, rows are chosen
                open.fire();
            }
        });
        getChildren().addAll(head, details);
        addConflict(line.conflict());
    }

    String entryId() {
        return entry.id();
    }

    void showDetails(boolean shown) {
        if (shown && details.getChildren().isEmpty()) {
            details.getChildren().add(new DiffView(entry.diff(), new Diffs(formats)));
        }
        Controls.show(details, shown);
        requestLayout();
    }

    private void addConflict(@Nullable Obstacle obstacle) {
        if (obstacle != null) {
            HBox line = new HBox(
                    8,
                    Controls.icon(Feather.ALERT_TRIANGLE),
                    Controls.paragraph(obstacle.message(), "warning-text", "small"));
            line.getStyleClass().add("conflict");
            getChildren().add(line);
            if (!obstacle.way().isEmpty()) {
                getChildren().add(wayBack(obstacle));
            }
        }
    }

    /// What would be undone together, each with what it was then and what it is now, and the choice.
    private Node wayBack(Obstacle obstacle) {
        VBox box = new VBox(
                12,
                Controls.paragraph(
                        isAllUndone(obstacle)
                                ? text("history.way", obstacle.way().size())
                                : text("history.way.mixed", obstacle.way().size()),
                        "small"));
        box.getStyleClass().add("way-back");
        for (JournalEntry each : obstacle.way()) {
            Node diff = new DiffView(each.diff(), new Diffs(formats));
            String verb = each.undoneAt() == null ? text("undo") : text("redo");
            String words =
                    isAllUndone(obstacle) ? ChangeWords.of(each.diff()) : verb + ": " + ChangeWords.of(each.diff());
            box.getChildren().add(new VBox(4, Controls.label(words, "strong", "small"), diff));
        }
        Button all = Controls.button(
                isAllUndone(obstacle)
                        ? text("history.way.all", obstacle.way().size())
                        : text("history.way.do", obstacle.way().size()),
                () -> model.turnAll(obstacle),
                "danger");
        all.setId("way-all");
        Button leave = Controls.button(text("history.way.leave"), () -> model.leave(entry), "quiet");
        leave.setId("way-leave");
        box.getChildren().add(new HBox(8, all, leave));
        return box;
    }

    private static boolean isAllUndone(Obstacle obstacle) {
        return obstacle.way().stream().allMatch(each -> each.undoneAt() == null);
    }

    private Label note(boolean inPlan) {
        Label note = Controls.label(noteText(inPlan), "subtle", "small");
        note.setMinWidth(USE_PREF_SIZE);
        return note;
    }

    private String noteText(boolean inPlan) {
        if (entry.undoneAt() != null) {
            return text("history.undone", formats.ago(entry.undoneAt()));
        }
        return inPlan ? "" : text("history.by", origin(entry.origin()), formats.time(entry.appliedAt()));
    }

    private Node turnButton() {
        if (entry.diff().kind() == RowDiff.Kind.NOTIFY) {
            return Controls.label("");
        }
        boolean undone = entry.undoneAt() != null;
        Button turn = Controls.button(
                undone ? text("redo") : text("undo"),
                () -> {
                    if (undone) {
                        model.redo(entry);
                    } else {
                        model.undo(entry);
                    }
                },
                "link",
                "turn");
        turn.setAccessibleText((undone ? text("redo") : text("undo")) + ": " + ChangeWords.of(entry.diff()));
        return turn;
    }

    private Feather symbol() {
        return switch (entry.diff().kind()) {
            case CREATE -> Feather.PLUS_CIRCLE;
            case UPDATE -> Feather.EDIT_2;
            case DELETE -> Feather.TRASH_2;
            case NOTIFY -> Feather.BELL;
        };
    }

    static String origin(String origin) {
        return origin.equals("user") ? text("origin.you") : text("origin.assistant");
    }
}
