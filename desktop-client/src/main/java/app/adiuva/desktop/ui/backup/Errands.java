package app.adiuva.desktop.ui.backup;

import app.adiuva.desktop.ui.kit.TaskRunner;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What a user waits for, one thing at a time, and what stood in its way. After the user has left, what comes of it is
/// no longer told. JavaFX thread only.
final class Errands {
    private final TaskRunner runner;
    private final StringProperty problem = new SimpleStringProperty("");
    private final BooleanProperty working = new SimpleBooleanProperty();
    private TaskRunner.@Nullable Running running;
    private int visit;

    Errands(TaskRunner runner) {
        this.runner = runner;
    }

    /// Empty for nothing.
    ReadOnlyStringProperty problem() {
        return problem;
    }

    ReadOnlyBooleanProperty working() {
        return working;
    }

    void say(String words) {
        problem.set(words);
    }

    /// Runs what is stopped, and forgotten, when the user leaves.
    <T> void run(Callable<T> job, Consumer<T> done) {
        int mine = begin();
        running = runner.run(
                job,
                result -> {
                    if (mine == visit) {
                        working.set(false);
                        done.accept(result);
                    }
                },
                failure -> fail(mine, failure));
    }

    /// Runs what changes where backups go: it goes on, and counts, also when the user has left meanwhile.
    ///
    /// @param ended called first, however it ended
    /// @param done called with whether the user is still there
    void carry(Callable<?> job, Runnable ended, Consumer<Boolean> done) {
        int mine = begin();
        runner.run(
                job,
                _ -> {
                    ended.run();
                    done.accept(mine == visit);
                },
                failure -> {
                    ended.run();
                    fail(mine, failure);
                });
    }

    /// The user leaves.
    void leave() {
        visit++;
        if (running != null) {
            running.stop();
            running = null;
        }
        working.set(false);
        problem.set("");
    }

    private int begin() {
        problem.set("");
        working.set(true);
        return visit;
    }

    private void fail(int mine, Exception failure) {
        if (mine == visit) {
            working.set(false);
            problem.set(Refusals.words(failure));
        }
    }
}
