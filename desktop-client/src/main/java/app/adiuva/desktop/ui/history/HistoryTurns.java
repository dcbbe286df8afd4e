package app.adiuva.desktop.ui.history;

import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.RowDiff;
import app.adiuva.desktop.plan.UndoResult;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import app.adiuva.desktop.ui.kit.UndoWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Takes changes back and does them again, several together whole or not at all, and remembers what stood in the way
/// of one. JavaFX thread only.
final class HistoryTurns {
    private final Desk desk;
    private final Runnable redraw;
    private final Map<String, Obstacle> obstacles = new HashMap<>();

    /// @param redraw called when an obstacle has come or gone
    HistoryTurns(Desk desk, Runnable redraw) {
        this.desk = desk;
        this.redraw = redraw;
    }

    /// What stands in the way of a turn.
    ///
    /// @param way what would be turned together, in that order; empty for no way
    public record Obstacle(String message, List<JournalEntry> way) {
        public Obstacle {
            way = List.copyOf(way);
        }
    }

    @Nullable
    Obstacle inTheWayOf(JournalEntry entry) {
        return obstacles.get(entry.id());
    }

    /// What was in the way may be gone.
    void forget() {
        obstacles.clear();
    }

    void leave(JournalEntry entry) {
        obstacles.remove(entry.id());
        redraw.run();
    }

    /// Takes one back, or does it again.
    void turn(JournalEntry entry) {
        together(List.of(entry));
    }

    /// Turns what was shown to be in the way, and the entry itself.
    void turnAll(Obstacle obstacle) {
        together(obstacle.way());
    }

    /// All of them in this order, or none, each the way that its button said: pressed twice, it is turned once. What is
    /// in the way is told at the first.
    void together(List<JournalEntry> entries) {
        List<JournalEntry> turned = entries.stream()
                .filter(entry -> entry.diff().kind() != RowDiff.Kind.NOTIFY)
                .toList();
        if (!turned.isEmpty()) {
            work(() -> desk.workspace().changes().turnTogether(turned), turned);
        }
    }

    private void work(Callable<UndoResult> turn, List<JournalEntry> entries) {
        desk.runner()
                .run(
                        turn,
                        result -> turned(entries, result),
                        failure -> desk.toasts().warn(Edits.explain(failure)));
    }

    private void turned(List<JournalEntry> entries, UndoResult result) {
        switch (result) {
            case UndoResult.Undone _ -> desk.edits().changed();
            case UndoResult.Conflict conflict -> findWay(entries, UndoWords.of(conflict));
            case UndoResult.NotPossible impossible ->
                explain(entries.getFirst(), new Obstacle(UndoWords.of(impossible), List.of()));
        }
    }

    private void findWay(List<JournalEntry> entries, String message) {
        desk.runner()
                .run(
                        () -> desk.workspace().changes().wayTo(entries),
                        way -> explain(entries.getFirst(), new Obstacle(message, way)),
                        failure -> desk.toasts().warn(Edits.explain(failure)));
    }

    private void explain(JournalEntry entry, Obstacle obstacle) {
        obstacles.put(entry.id(), obstacle);
        redraw.run();
    }
}
