package app.adiuva.desktop.ui;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Navigator;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.TaskRunner;
import app.adiuva.desktop.ui.kit.Toasts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Node;

/// What a view-model needs, without the toolkit: everything runs at once, and where it leads is written down.
public final class Desks {
    private Desks() {}

    public static Desk inline(Workspace workspace) {
        return on(workspace, new Inline());
    }

    public static Desk on(Workspace workspace, TaskRunner runner) {
        Toasts toasts = new Toasts();
        return new Desk(
                workspace,
                runner,
                toasts,
                new Edits(workspace.changes(), runner, toasts),
                new Formats(workspace.clock(), workspace.zone(), Locale.UK),
                new Trail());
    }

    /// What the toasts of the desk say, oldest first.
    public static List<String> toasts(Desk desk) {
        return desk.toasts().shown().stream().map(Toasts.Toast::message).toList();
    }

    /// Where the screens led, such as `ask plan my day`.
    public static List<String> trail(Desk desk) {
        return ((Trail) desk.navigator()).steps;
    }

    /// Runs work at once on the calling thread.
    public static class Inline implements TaskRunner {
        @Override
        public <T> Running run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            T result;
            try {
                result = work.call();
            } catch (Exception failure) {
                failed.accept(failure);
                return () -> {};
            }
            done.accept(result);
            return () -> {};
        }

        @Override
        public void deliver(Runnable action) {
            action.run();
        }
    }

    /// Runs work when the test says so, the oldest first.
    public static final class Later extends Inline {
        private final List<Runnable> waiting = new ArrayList<>();

        @Override
        public <T> Running run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            Runnable job = () -> super.run(work, done, failed);
            waiting.add(job);
            return () -> waiting.remove(job);
        }

        /// Only what waits longest.
        public void runNext() {
            waiting.removeFirst().run();
        }

        public void runAll() {
            while (!waiting.isEmpty()) {
                waiting.removeFirst().run();
            }
        }
    }

    private static final class Trail implements Navigator {
        private final List<String> steps = new ArrayList<>();

        @Override
        public void go(Place place) {
            steps.add("go " + place);
        }

        @Override
        public void reveal(Place place, String id) {
            steps.add("reveal " + place + " " + id);
        }

        @Override
        public void ask(String text) {
            steps.add("ask " + text);
        }

        @Override
        public void overlay(Node content, String name) {
            steps.add("overlay " + name);
        }

        @Override
        public void closeOverlay() {
            steps.add("close overlay");
        }
    }
}
