package app.adiuva.desktop.ui;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Screens;
import app.adiuva.desktop.ui.kit.BackgroundRunner;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.TaskRunner;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The real window, drawn in memory, with no cloud. To be used from one thread other than JavaFX's.
public final class DrawnScreens implements Screens {
    private static final int NO_CLOUD = 9;
    private static final int FRAMES_TO_DRAW = 2;

    private final Counting runner = new Counting();
    private final CompletableFuture<MainWindow> window = new CompletableFuture<>();
    private final CompletableFuture<Boolean> closed = new CompletableFuture<>();

    @Override
    public void open(AppPaths paths) {
        Surroundings surroundings = new Surroundings(
                paths,
                Map.of("ADIUVA_CLOUD_URL", "http://127.0.0.1:" + NO_CLOUD),
                Clock.system(ZoneId.systemDefault()),
                Locale.UK,
                Locale.UK);
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            Stage made = new Stage();
            new AppWindow(made, surroundings, runner, () -> closed.complete(true)).open(window::complete);
        });
        var _ = window.join();
        awaitDrawn();
    }

    @Override
    public List<String> names() {
        return Stream.of(Place.values())
                .map(place -> place.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Override
    public void show(String name) {
        Place place = Place.valueOf(name.toUpperCase(Locale.ROOT));
        Platform.runLater(() -> window.join().go(place));
        awaitDrawn();
    }

    @Override
    public void close() {
        Platform.runLater(() -> window.join()
                .commands()
                .find("window.quit")
                .ifPresent(quit -> quit.run().run()));
        var _ = closed.join();
        Platform.exit();
    }

    /// Waits until nothing is being read any more and what was read has been drawn.
    private void awaitDrawn() {
        CompletableFuture<Boolean> drawn = new CompletableFuture<>();
        Platform.runLater(() -> whenQuiet(runner, () -> drawn.complete(true)));
        var _ = drawn.join();
    }

    private static void whenQuiet(Counting runner, Runnable then) {
        new AnimationTimer() {
            private int quiet;

            @Override
            public void handle(long now) {
                quiet = runner.running.get() == 0 ? quiet + 1 : 0;
                if (quiet >= FRAMES_TO_DRAW) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    /// Knows how much work is on its way. Thread-safe.
    private static final class Counting implements TaskRunner {
        private final TaskRunner runner = new BackgroundRunner();
        private final AtomicInteger running = new AtomicInteger();

        @Override
        public <T> Running run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            running.incrementAndGet();
            AtomicBoolean over = new AtomicBoolean();
            Running started = runner.run(
                    work,
                    result -> {
                        done.accept(result);
                        end(over);
                    },
                    failure -> {
                        failed.accept(failure);
                        end(over);
                    });
            return () -> {
                started.stop();
                end(over);
            };
        }

        private void end(AtomicBoolean over) {
            if (over.compareAndSet(false, true)) {
                running.decrementAndGet();
            }
        }

        @Override
        public void deliver(Runnable action) {
            runner.deliver(action);
        }
    }
}
