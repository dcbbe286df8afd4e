package app.adiuva.desktop.ui.history;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.cloud.EgressEntry;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.UndoResult;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Latest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import javafx.collections.ObservableMap;

/// The journal by day and plan, and what was sent away. JavaFX thread only.
public final class HistoryViewModel {
    private static final int PAGE = 500;

    private final Desk desk;
    private final Latest loading;
    private final Latest loadingSent;
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.CHANGES);
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObservableList<EgressEntry> sent = FXCollections.observableArrayList();
    private final ObservableMap<String, String> conflicts = FXCollections.observableHashMap();
    private final BooleanProperty loaded = new SimpleBooleanProperty();

    public HistoryViewModel(Desk desk) {
        this.desk = desk;
        this.loading = new Latest(desk.runner());
        this.loadingSent = new Latest(desk.runner());
        desk.edits().revision().subscribe(_ -> reload());
    }

    /// The two halves of the screen.
    public enum Tab {
        CHANGES,
        SENT
    }

    /// A line of the journal list: the head of a day, the head of a plan, or one entry.
    public sealed interface Line {
        record Day(String name) implements Line {}

        record Plan(String origin, int entries, String when) implements Line {}

        record Entry(JournalEntry entry, boolean inPlan) implements Line {}
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

    /// Why an entry could not be taken back, by its id.
    public ObservableMap<String, String> conflicts() {
        return conflicts;
    }

    public ReadOnlyBooleanProperty loaded() {
        return loaded;
    }

    public void reload() {
        loading.run(() -> desk.workspace().changes().history(PAGE, null), this::show, _ -> warn());
        loadingSent.run(() -> desk.workspace().egress().latest(PAGE), sent::setAll, _ -> warn());
    }

    public void undo(JournalEntry entry) {
        turn(entry, desk.workspace().changes()::undo);
    }

    public void redo(JournalEntry entry) {
        turn(entry, desk.workspace().changes()::redo);
    }

    private void turn(JournalEntry entry, Function<String, UndoResult> turn) {
        conflicts.remove(entry.id());
        desk.runner()
                .run(
                        () -> turn.apply(entry.id()),
                        result -> {
                            switch (result) {
                                case UndoResult.Undone _ -> {}
                                case UndoResult.Conflict conflict -> conflicts.put(entry.id(), conflict.message());
                                case UndoResult.NotPossible impossible ->
                                    conflicts.put(entry.id(), impossible.message());
                            }
                            desk.edits().changed();
                        },
                        _ -> desk.toasts().warn(text("edit.failed")));
    }

    private void show(List<JournalEntry> entries) {
        Map<String, List<JournalEntry>> plans = new LinkedHashMap<>();
        entries.forEach(entry ->
                plans.computeIfAbsent(entry.planId(), _ -> new ArrayList<>()).add(entry));
        List<Line> now = new ArrayList<>();
        String day = "";
        for (List<JournalEntry> plan : plans.values()) {
            JournalEntry newest = plan.getFirst();
            String itsDay = desk.formats().day(desk.formats().dayOf(newest.appliedAt()));
            if (!itsDay.equals(day)) {
                day = itsDay;
                now.add(new Line.Day(day));
            }
            boolean several = plan.size() > 1;
            if (several) {
                now.add(new Line.Plan(
                        newest.origin(), plan.size(), desk.formats().time(newest.appliedAt())));
            }
            plan.forEach(entry -> now.add(new Line.Entry(entry, several)));
        }
        lines.setAll(now);
        loaded.set(true);
    }

    private void warn() {
        desk.toasts().warn(text("load.failed"));
    }
}
