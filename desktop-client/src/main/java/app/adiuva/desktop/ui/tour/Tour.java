package app.adiuva.desktop.ui.tour;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Latest;
import java.util.Optional;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Where the user is in the first minute. A step is over when what it asks for has really happened, and the next start
/// goes on with the step at which the app ended. JavaFX thread only.
public final class Tour {
    private static final String ENDED = "ended";

    private final Desk desk;
    private final Property<String> kept;
    private final Latest looking;
    private final ReadOnlyObjectWrapper<Optional<Step>> step = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable Records before;

    /// @param kept the stored step; empty before the first tour, `ended` after it
    public Tour(Desk desk, Property<String> kept) {
        this.desk = desk;
        this.kept = kept;
        this.looking = new Latest(desk.runner());
        desk.edits().revision().subscribe((_, _) -> look());
    }

    /// What the steps look at.
    private record Records(String thought, long tasks) {
        static Records read(Workspace workspace) {
            String newest = workspace.thoughts().latest(1, null).stream()
                    .map(Thought::id)
                    .findFirst()
                    .orElse("");
            return new Records(newest, workspace.tasks().countOpen());
        }
    }

    ReadOnlyObjectProperty<Optional<Step>> step() {
        return step.getReadOnlyProperty();
    }

    /// Begins, also once more.
    public void start() {
        enter(Step.CAPTURE);
    }

    /// Goes on where the app ended.
    public void resume() {
        Step.of(kept.getValue()).ifPresent(this::enter);
    }

    /// On to the next step, whatever was done.
    public void next() {
        step.get().ifPresent(now -> now.next().ifPresentOrElse(this::enter, () -> end(text("tour.done"))));
    }

    /// Ends it for good; it can be started again.
    public void skip() {
        if (isOn()) {
            end(text("tour.skipped"));
        }
    }

    public boolean isOn() {
        return step.get().isPresent();
    }

    /// A question was answered.
    public void answered() {
        passed(Step.QUESTION);
    }

    /// The palette was opened.
    public void searched() {
        passed(Step.PALETTE);
    }

    private void passed(Step what) {
        if (step.get().filter(what::equals).isPresent()) {
            next();
        }
    }

    private void enter(Step wanted) {
        before = null;
        kept.setValue(wanted.stored());
        step.set(Optional.of(wanted));
        look();
    }

    private void end(String said) {
        looking.stop();
        kept.setValue(ENDED);
        step.set(Optional.empty());
        desk.toasts().say(said);
    }

    /// The first look at a step tells how things stood before it.
    private void look() {
        boolean wanted = step.get()
                .filter(now -> now == Step.CAPTURE || now == Step.SUGGESTION)
                .isPresent();
        if (wanted) {
            looking.run(() -> Records.read(desk.workspace()), this::compare, _ -> {});
        }
    }

    private void compare(Records now) {
        Records was = before;
        if (was == null) {
            before = now;
        } else if (!now.thought().equals(was.thought()) && !now.thought().isEmpty()) {
            passed(Step.CAPTURE);
        } else if (now.tasks() > was.tasks()) {
            passed(Step.SUGGESTION);
        }
    }
}
