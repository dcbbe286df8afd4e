package app.adiuva.desktop.ui.history;

import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.RowDiff;
import app.adiuva.desktop.ui.history.HistoryTurns.Obstacle;
import app.adiuva.desktop.ui.kit.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Puts entries of the journal under their days and plans.
record HistoryLines(Formats formats, Function<JournalEntry, @Nullable Obstacle> obstacle) {
    /// A line of the journal list: the head of a day, the head of a plan, or one entry.
    public sealed interface Line {
        record Day(String name) implements Line {}

        /// @param canUndo whether something of it is in force
        record Plan(String id, String origin, int entries, String when, boolean canUndo) implements Line {}

        /// @param conflict why the entry could not be turned when that was tried last; null when nothing is in the way
        record Entry(
                JournalEntry entry,
                boolean inPlan,
                @Nullable Obstacle conflict) implements Line {}
    }

    List<Line> of(List<JournalEntry> entries) {
        List<Line> lines = new ArrayList<>();
        String day = "";
        for (List<JournalEntry> run : runs(entries)) {
            JournalEntry newest = run.getFirst();
            String itsDay = formats.day(formats.dayOf(newest.appliedAt()));
            if (!itsDay.equals(day)) {
                day = itsDay;
                lines.add(new Line.Day(day));
            }
            boolean several = run.size() > 1;
            if (several) {
                lines.add(new Line.Plan(
                        newest.planId(),
                        newest.origin(),
                        run.size(),
                        formats.time(newest.appliedAt()),
                        run.stream().anyMatch(HistoryLines::isInForce)));
            }
            run.forEach(entry -> lines.add(new Line.Entry(entry, several, obstacle.apply(entry))));
        }
        return lines;
    }

    static boolean isInForce(JournalEntry entry) {
        return entry.undoneAt() == null && entry.diff().kind() != RowDiff.Kind.NOTIFY;
    }

    static boolean isUndone(JournalEntry entry) {
        return entry.undoneAt() != null;
    }

    /// The entries in the journal's order, cut where one plan ends and another begins.
    private static List<List<JournalEntry>> runs(List<JournalEntry> entries) {
        List<List<JournalEntry>> runs = new ArrayList<>();
        String plan = "";
        for (JournalEntry entry : entries) {
            if (!entry.planId().equals(plan)) {
                plan = entry.planId();
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(entry);
        }
        return runs;
    }
}
