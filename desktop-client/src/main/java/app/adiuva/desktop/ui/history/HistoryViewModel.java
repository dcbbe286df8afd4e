package app.adiuva.desktop.ui.history;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.cloud.EgressEntry;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.RowDiff;
import app.adiuva.desktop.plan.UndoResult;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import app.adiuva.desktop.ui.kit.Latest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The journal by day and plan, and what was sent away, newest first and a page at a time. Reads only while the screen
/// is in front. JavaFX thread only.
public final class HistoryViewModel {
    static final int PAGE = 200;

    private final Desk desk;
    private final Latest loading;
    private final Latest loadingSent;
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.CHANGES);
    private final List<JournalEntry> entries = new ArrayList<>();
    private final Map<String, Obstacle> conflicts = new HashMap<>();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObservableList<EgressEntry> sent = FXCollections.observableArrayList();
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private final BooleanProperty more = new SimpleBooleanProperty();
    private final BooleanProperty moreSent = new SimpleBooleanProperty();
    private boolean inFront;

    public HistoryViewModel(Desk desk) {
        this.desk = desk;
        this.loading = new Latest(desk.runner());
        this.loadingSent = new Latest(desk.runner());
        desk.edits().revision().subscribe(_ -> {
            if (inFront) {
                reload();
            }
        });
    }

    /// The two halves of the screen.
    public enum Tab {
        CHANGES,
        SENT
    }

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

    /// What stands in the way of an undo.
    ///
    /// @param way what would be taken back together with the entry, in that order, the entry last; empty for no way
    public record Obstacle(String message, List<JournalEntry> way) {
        public Obstacle {
            way = List.copyOf(way);
        }
    }

    public ObjectProperty<Tab> tab() {
        return tab;
    }

    public ObservableList<Line> lines() {
        return lines;
    }

    public ObservableList<EgressEntry> sent() {
        return sent;
    }

    /// False until the first answer came.
    public ReadOnlyBooleanProperty loaded() {
        return loaded;
    }

    /// Whether the journal has entries older than those in [#lines].
    public ReadOnlyBooleanProperty more() {
        return more;
    }

    /// Whether the ledger has requests older than those in [#sent].
    public ReadOnlyBooleanProperty moreSent() {
        return moreSent;
    }

    /// The screen came to the front.
    public void shown() {
        inFront = true;
        reload();
    }

    /// Another screen is in front.
    public void hidden() {
        inFront = false;
    }

    /// Adds the next page of the journal.
    public void older() {
        if (more.get()) {
            String last = entries.getLast().id();
            loading.run(
                    () -> desk.workspace().changes().history(PAGE + 1, last), page -> append(page, PAGE), this::warn);
        }
    }

    /// Adds the next page of what was sent.
    public void olderSent() {
        if (moreSent.get()) {
            loadSent(sent.size() + PAGE);
        }
    }

    public void undo(JournalEntry entry) {
        turn(entry, desk.workspace().changes()::undo);
    }

    public void redo(JournalEntry entry) {
        turn(entry, desk.workspace().changes()::redo);
    }

    private void turn(JournalEntry entry, Function<String, UndoResult> turn) {
        desk.runner()
                .run(
                        () -> turn.apply(entry.id()),
                        result -> turned(entry, result),
                        failure -> desk.toasts().warn(Edits.explain(failure)));
    }

    private void turned(JournalEntry entry, UndoResult result) {
        switch (result) {
            case UndoResult.Undone _ -> desk.edits().changed();
            case UndoResult.Conflict conflict -> findWay(entry, conflict.message());
            case UndoResult.NotPossible impossible -> explain(entry, new Obstacle(impossible.message(), List.of()));
        }
    }

    private void findWay(JournalEntry entry, String message) {
        boolean undoes = entry.undoneAt() == null;
        desk.runner()
                .run(
                        () -> undoes ? desk.workspace().changes().wayBack(entry.id()) : List.<JournalEntry>of(),
                        way -> explain(entry, new Obstacle(message, way)),
                        failure -> desk.toasts().warn(Edits.explain(failure)));
    }

    private void explain(JournalEntry entry, Obstacle obstacle) {
        conflicts.put(entry.id(), obstacle);
        draw();
    }

    /// Takes back what stands in the way and the entry itself, as it was shown: all of it or nothing.
    public void takeAllBack(JournalEntry entry, Obstacle obstacle) {
        List<String> ids = obstacle.way().stream().map(JournalEntry::id).toList();
        turn(entry, _ -> desk.workspace().changes().undoTogether(ids));
    }

    /// Takes back a whole plan, the last entry first: all of it or nothing.
    public void undoPlan(String planId) {
        List<JournalEntry> together = entries.stream()
                .filter(entry -> entry.planId().equals(planId) && entry.undoneAt() == null)
                .filter(entry -> entry.diff().kind() != RowDiff.Kind.NOTIFY)
                .toList();
        List<String> ids = together.stream().map(JournalEntry::id).toList();
        if (!ids.isEmpty()) {
            turn(together.getFirst(), _ -> desk.workspace().changes().undoTogether(ids));
        }
    }

    /// Leaves everything as it is.
    public void leave(JournalEntry entry) {
        conflicts.remove(entry.id());
        draw();
    }

    /// Reads again as much as is shown. What was in the way may be gone, so it is forgotten.
    private void reload() {
        int wanted = Math.max(PAGE, entries.size());
        loading.run(
                () -> desk.workspace().changes().history(wanted + 1, null),
                page -> {
                    entries.clear();
                    conflicts.clear();
                    append(page, wanted);
                },
                this::warn);
        loadSent(Math.max(PAGE, sent.size()));
    }

    private void loadSent(int wanted) {
        loadingSent.run(
                () -> desk.workspace().egress().latest(wanted + 1),
                page -> {
                    sent.setAll(page.subList(0, Math.min(wanted, page.size())));
                    moreSent.set(page.size() > wanted);
                },
                this::warn);
    }

    /// @param page one entry more than `wanted` when there are older ones
    private void append(List<JournalEntry> page, int wanted) {
        entries.addAll(page.subList(0, Math.min(wanted, page.size())));
        more.set(page.size() > wanted);
        draw();
        loaded.set(true);
    }

    private void draw() {
        List<Line> now = new ArrayList<>();
        String day = "";
        for (List<JournalEntry> run : runs()) {
            JournalEntry newest = run.getFirst();
            String itsDay = desk.formats().day(desk.formats().dayOf(newest.appliedAt()));
            if (!itsDay.equals(day)) {
                day = itsDay;
                now.add(new Line.Day(day));
            }
            boolean several = run.size() > 1;
            if (several) {
                now.add(new Line.Plan(
                        newest.planId(),
                        newest.origin(),
                        run.size(),
                        desk.formats().time(newest.appliedAt()),
                        run.stream().anyMatch(HistoryViewModel::isInForce)));
            }
            run.forEach(entry -> now.add(new Line.Entry(entry, several, conflicts.get(entry.id()))));
        }
        lines.setAll(now);
    }

    private static boolean isInForce(JournalEntry entry) {
        return entry.undoneAt() == null && entry.diff().kind() != RowDiff.Kind.NOTIFY;
    }

    /// The entries in the journal's order, cut where one plan ends and another begins.
    private List<List<JournalEntry>> runs() {
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

    private void warn(Exception failure) {
        desk.toasts().warn(text("load.failed"));
    }
}
