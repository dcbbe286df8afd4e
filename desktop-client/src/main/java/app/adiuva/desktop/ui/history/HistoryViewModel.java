package app.adiuva.desktop.ui.history;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.plan.HistoryFilter;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.ui.history.HistoryLines.Line;
import app.adiuva.desktop.ui.history.HistoryTurns.Obstacle;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.proposal.PlaybookSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The journal by day and plan, newest first and a page at a time. Reads only while the screen is in front. JavaFX
/// thread only.
public final class HistoryViewModel {
    static final int PAGE = 200;

    private final Desk desk;
    private final Latest loading;
    private final List<JournalEntry> entries = new ArrayList<>();
    private final HistoryTurns turns;
    private final HistoryChoice choice = new HistoryChoice();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private final BooleanProperty more = new SimpleBooleanProperty();
    private boolean inFront;
    /// So many of the newest are shown, once they are read.
    private int asked = PAGE;

    public HistoryViewModel(Desk desk) {
        this.desk = desk;
        this.loading = new Latest(desk.runner());
        this.turns = new HistoryTurns(desk, this::draw);
        choice.changed().subscribe((_, _) -> {
            entries.clear();
            more.set(false);
            asked = PAGE;
            reload();
        });
        desk.edits().revision().subscribe(_ -> {
            if (inFront) {
                reload();
            }
        });
    }

    /// Which changes are shown.
    public HistoryChoice choice() {
        return choice;
    }

    public ObservableList<Line> lines() {
        return lines;
    }

    /// False until the first answer came.
    public ReadOnlyBooleanProperty loaded() {
        return loaded;
    }

    /// Whether the journal has entries older than those in [#lines].
    public ReadOnlyBooleanProperty more() {
        return more;
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
            asked = entries.size() + PAGE;
            read();
        }
    }

    /// Leads to what left this machine.
    void openActivity() {
        desk.navigator().go(Place.ACTIVITY);
    }

    public void undo(JournalEntry entry) {
        turns.turn(entry);
    }

    public void redo(JournalEntry entry) {
        turns.turn(entry);
    }

    /// Turns what stands in the way and the entry itself, as it was shown: all of it or nothing.
    public void turnAll(Obstacle obstacle) {
        turns.turnAll(obstacle);
    }

    /// Takes back those of the chosen entries that are in force, the newest first: all of it or nothing.
    public void undoAll(List<JournalEntry> chosen) {
        turns.together(entries.stream()
                .filter(entry -> chosen.contains(entry) && HistoryLines.isInForce(entry))
                .toList());
    }

    /// Does again those of the chosen entries that were taken back, the oldest first: all of it or nothing.
    public void redoAll(List<JournalEntry> chosen) {
        turns.together(entries.stream()
                .filter(entry -> chosen.contains(entry) && HistoryLines.isUndone(entry))
                .toList()
                .reversed());
    }

    /// Takes back a whole plan, the last entry first, also what lies on a page that was not read; or what is shown of
    /// it, when not all changes are. All or nothing.
    public void undoPlan(String planId) {
        plan(
                planId,
                plan -> turns.together(
                        plan.reversed().stream().filter(HistoryLines::isInForce).toList()));
    }

    /// Does a whole plan again, the first entry first, as [#undoPlan] takes it back.
    public void redoPlan(String planId) {
        plan(
                planId,
                plan -> turns.together(
                        plan.stream().filter(HistoryLines::isUndone).toList()));
    }

    /// @param turn takes the entries of the plan, the first applied first
    private void plan(String planId, Consumer<List<JournalEntry>> turn) {
        if (choice.isNarrow()) {
            turn.accept(entries.reversed().stream()
                    .filter(entry -> entry.planId().equals(planId))
                    .toList());
        } else {
            desk.runner().run(() -> desk.workspace().changes().ofPlan(planId), turn, this::warn);
        }
    }

    /// Makes a playbook of a plan that was applied.
    public void keepAsPlaybook(String planId) {
        desk.runner()
                .run(
                        () -> desk.workspace().changes().ofPlan(planId),
                        made -> PlaybookSheet.make(
                                desk,
                                made.stream().map(JournalEntry::diff).toList(),
                                desk.formats().dayOf(made.getFirst().appliedAt())),
                        this::warn);
    }

    /// Leaves everything as it is.
    public void leave(JournalEntry entry) {
        turns.leave(entry);
    }

    /// Reads again as much as is shown, or was asked for. What was in the way may be gone, so it is forgotten.
    private void reload() {
        turns.forget();
        read();
    }

    private void read() {
        int wanted = asked;
        HistoryFilter filter = filter();
        loading.run(
                () -> desk.workspace().changes().history(filter, wanted + 1, null),
                page -> show(page, wanted),
                this::warn);
    }

    private HistoryFilter filter() {
        return choice.filter(desk.workspace().clock());
    }

    /// @param page one entry more than `wanted` when there are older ones
    private void show(List<JournalEntry> page, int wanted) {
        entries.clear();
        entries.addAll(page.subList(0, Math.min(wanted, page.size())));
        more.set(page.size() > wanted);
        draw();
        loaded.set(true);
    }

    private void draw() {
        lines.setAll(new HistoryLines(desk.formats(), turns::inTheWayOf).of(entries));
    }

    private void warn(Exception failure) {
        desk.toasts().warn(text("load.failed"));
    }
}
