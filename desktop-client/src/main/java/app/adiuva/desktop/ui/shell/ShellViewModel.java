package app.adiuva.desktop.ui.shell;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.ui.kit.Brain;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.Sign;
import java.time.Instant;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableIntegerValue;

/// Which screen is in front, the numbers beside the entries, and the status line. JavaFX thread only.
public final class ShellViewModel {
    private static final int MOST_COUNTED = 999;

    private final Desk desk;
    private final Latest counting;
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.TODAY);
    private final IntegerProperty dueByTonight = new SimpleIntegerProperty();
    private final IntegerProperty open = new SimpleIntegerProperty();
    private final IntegerProperty inbox = new SimpleIntegerProperty();
    private final IntegerProperty unread = new SimpleIntegerProperty();
    private final IntegerProperty proposals = new SimpleIntegerProperty();
    private final IntegerProperty none = new SimpleIntegerProperty();
    private final ObjectProperty<Brain> brain = new SimpleObjectProperty<>(Brain.STARTING);
    private final ObjectProperty<Sign> backups = new SimpleObjectProperty<>(Sign.NONE);
    private final StringProperty brainName = new SimpleStringProperty(text("brain.local"));

    public ShellViewModel(Desk desk) {
        this.desk = desk;
        this.counting = new Latest(desk.runner());
        desk.edits().revision().subscribe(_ -> recount());
    }

    public ReadOnlyObjectProperty<Place> place() {
        return place;
    }

    public void go(Place wanted) {
        place.set(wanted);
    }

    public ObjectProperty<Brain> brain() {
        return brain;
    }

    /// Shows the one who thinks as starting, and then whether it is ready.
    ///
    /// @param name such as "This computer"
    /// @param wake starts it; true when it is ready
    public void wake(String name, Callable<Boolean> wake) {
        brainName.set(name);
        brain.set(Brain.STARTING);
        desk.runner()
                .run(
                        wake,
                        ready -> brain.set(ready ? Brain.READY : Brain.UNREACHABLE),
                        _ -> brain.set(Brain.UNREACHABLE));
    }

    public StringProperty brainName() {
        return brainName;
    }

    /// How the backups stand.
    public ObjectProperty<Sign> backups() {
        return backups;
    }

    ObservableIntegerValue count(Place of) {
        return switch (of) {
            case TODAY -> dueByTonight;
            case TASKS -> open;
            case THOUGHTS -> inbox;
            case NOTIFICATIONS -> unread;
            case INBOX -> proposals;
            case CHAT, PLAYBOOKS, HISTORY, BACKUPS, SETTINGS, PLANS, ACTIVITY -> none;
        };
    }

    /// The number beside an entry: nothing for none, and beyond 999 only that it is more.
    static String counted(int number) {
        return number == 0 ? "" : number > MOST_COUNTED ? MOST_COUNTED + "+" : Integer.toString(number);
    }

    /// Such as `This computer · Saved`.
    public StringExpression statusText() {
        return Bindings.createStringBinding(
                this::status, brain, brainName, desk.edits().pending());
    }

    private String status() {
        String saved = desk.edits().pending().get() > 0 ? text("status.saving") : text("status.saved");
        return switch (brain.get()) {
            case STARTING -> text("status.starting", brainName.get());
            case READY -> text("status.line", brainName.get(), saved);
            case UNREACHABLE -> text("status.unreachable", brainName.get());
        };
    }

    private void recount() {
        Instant tomorrow = desk.formats()
                .today()
                .plusDays(1)
                .atStartOfDay(desk.formats().zone())
                .toInstant();
        counting.run(() -> Counts.read(desk.workspace(), tomorrow), this::show, _ -> {});
    }

    private void show(Counts now) {
        dueByTonight.set((int) now.dueByTonight());
        open.set((int) now.open());
        inbox.set((int) now.inbox());
        unread.set((int) now.unread());
        proposals.set((int) now.proposals());
    }

    private record Counts(long dueByTonight, long open, long inbox, long unread, long proposals) {
        static Counts read(Workspace workspace, Instant tomorrow) {
            return new Counts(
                    workspace.tasks().countDueBefore(tomorrow),
                    workspace.tasks().countOpen(),
                    workspace.thoughts().countInbox(MOST_COUNTED + 1),
                    workspace.notifications().unread(),
                    workspace.proposals().countOpen());
        }
    }
}
