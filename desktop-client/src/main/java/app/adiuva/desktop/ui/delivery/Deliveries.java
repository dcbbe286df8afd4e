package app.adiuva.desktop.ui.delivery;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.delivery.Deliverable;
import app.adiuva.desktop.delivery.DeliveryFailure;
import app.adiuva.desktop.delivery.Target;
import app.adiuva.desktop.delivery.Targets;
import app.adiuva.desktop.ui.kit.Deed;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.TaskRunner;
import app.adiuva.desktop.ui.kit.Toasts;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// One delivery: the targets there are, and the handing over to one of them. JavaFX thread only.
public final class Deliveries {
    private final Desk desk;
    private final Callable<Deliverable> what;
    private final Consumer<URI> copy;
    private final ObservableList<Target> targets = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private TaskRunner.@Nullable Running running;
    private boolean left;

    /// @param what makes what is delivered; runs away from the JavaFX thread
    /// @param copy puts an address where it can be pasted from
    public Deliveries(Desk desk, Callable<Deliverable> what, Consumer<URI> copy) {
        this.desk = desk;
        this.what = what;
        this.copy = copy;
    }

    public ObservableList<Target> targets() {
        return targets;
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// What went wrong with the last try, for people; empty for nothing.
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    public void reload() {
        work(() -> desk.workspace().targets().all(), targets::setAll);
    }

    /// Sets up a target; one of the same name is replaced.
    ///
    /// @param making runs away from the JavaFX thread
    /// @param added called once it is set up
    public void add(Callable<Target> making, Runnable added) {
        work(
                () -> {
                    desk.workspace().targets().keep(making.call());
                    return desk.workspace().targets().all();
                },
                all -> {
                    targets.setAll(all);
                    added.run();
                });
    }

    /// Forgets a target, with a way back.
    public void remove(Target target) {
        Targets all = desk.workspace().targets();
        desk.edits()
                .act(Deed.of(
                                text("deliver.removed", target.name()),
                                () -> all.remove(target.name()),
                                () -> all.keep(target))
                        .then(this::reload, this::reload));
    }

    /// Hands it over; says where it is then, and closes the sheet.
    public void deliver(Target target) {
        work(() -> desk.workspace().delivery().publish(what.call(), target), where -> {
            if (!left) {
                desk.navigator().closeOverlay();
            }
            desk.toasts()
                    .say(
                            text("deliver.done", target.name(), shown(where)),
                            new Toasts.Action(text("deliver.copy"), () -> copy.accept(where)));
        });
    }

    /// Ends what is on its way. What has arrived at the target stays there.
    public void stop() {
        if (running != null) {
            running.stop();
            running = null;
            busy.set(false);
        }
    }

    /// The sheet is gone. What is on its way goes on, and what comes of it is said over the window.
    void leave() {
        left = true;
    }

    private <T> void work(Callable<T> job, Consumer<? super T> done) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        trouble.set("");
        running = desk.runner()
                .run(
                        job,
                        result -> {
                            busy.set(false);
                            done.accept(result);
                        },
                        this::failed);
        if (!busy.get()) {
            running = null;
        }
    }

    private void failed(Exception failure) {
        busy.set(false);
        String words = switch (failure) {
            case DeliveryFailure undelivered -> words(undelivered.kind());
            case IllegalArgumentException _ -> text("deliver.unusable");
            default -> text("deliver.failed");
        };
        if (left) {
            desk.toasts().warn(words);
        } else {
            trouble.set(words);
        }
    }

    private static String words(DeliveryFailure.Kind kind) {
        return switch (kind) {
            case NOT_WRITABLE -> text("deliver.not_writable");
            case GIT -> text("deliver.git");
            case IN_THE_WAY -> text("deliver.in_the_way");
            case NOT_PUSHED -> text("deliver.not_pushed");
            case UNREACHABLE -> text("deliver.unreachable");
            case REFUSED -> text("deliver.refused");
        };
    }

    private static String shown(URI where) {
        String path = where.getPath();
        return "file".equals(where.getScheme()) && path != null ? path : where.toString();
    }
}
