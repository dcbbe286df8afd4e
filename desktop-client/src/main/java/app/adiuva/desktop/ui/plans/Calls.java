package app.adiuva.desktop.ui.plans;

import app.adiuva.desktop.ui.kit.TaskRunner;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// What the cloud is asked about one account. JavaFX thread only.
final class Calls {
    private final TaskRunner runner;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper acting = new ReadOnlyBooleanWrapper();
    private int running;
    /// Grows with each account.
    private int account;

    Calls(TaskRunner runner) {
        this.runner = runner;
    }

    /// Whether one is on its way.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Whether one is on its way that changes something.
    ReadOnlyBooleanProperty acting() {
        return acting.getReadOnlyProperty();
    }

    /// Changes something, one thing at a time: a second click before the answer to the first does nothing.
    <T> void act(Callable<T> call, Consumer<T> done, Consumer<Exception> failed) {
        if (acting.get()) {
            return;
        }
        acting.set(true);
        run(
                call,
                result -> {
                    acting.set(false);
                    done.accept(result);
                },
                failure -> {
                    acting.set(false);
                    failed.accept(failure);
                });
    }

    <T> void run(Callable<T> call, Consumer<T> done, Consumer<Exception> failed) {
        int asked = account;
        count(1);
        runner.run(
                call,
                result -> end(asked, () -> done.accept(result)),
                failure -> end(asked, () -> failed.accept(failure)));
    }

    private void end(int asked, Runnable then) {
        if (asked == account) {
            count(-1);
            then.run();
        }
    }

    /// Another account is in use: no answer about the one before is heard any more.
    void forget() {
        account++;
        acting.set(false);
        count(-running);
    }

    private void count(int more) {
        running += more;
        busy.set(running > 0);
    }
}
