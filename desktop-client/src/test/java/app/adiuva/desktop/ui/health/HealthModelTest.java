package app.adiuva.desktop.ui.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.doctor.Chores;
import app.adiuva.desktop.doctor.Chores.Chore;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.kit.TaskRunner;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthModelTest {
    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), Clock.systemUTC());
    }

    @Test
    void a_check_reads_every_table_and_says_what_it_found() {
        HealthModel sound = new HealthModel(Desks.inline(workspace), new Records());
        sound.check();
        assertEquals("Intact: every table and index was read.", sound.verdict().get());
        assertEquals(1.0, sound.progress().get());
        assertFalse(sound.checking().get());
        HealthModel damaged = new HealthModel(Desks.inline(workspace), new Records() {
            @Override
            public List<String> database(Progress progress) {
                return List.of("row 3 missing from index tasks_due", "page 9 is never used");
            }
        });
        damaged.check();
        assertTrue(
                damaged.verdict().get().startsWith("2 things are wrong."),
                damaged.verdict().get());
    }

    @Test
    void a_stopped_check_says_so_and_another_one_can_begin() {
        Pending runner = new Pending();
        HealthModel model = new HealthModel(Desks.on(workspace, runner), new Records());
        model.check();
        model.check();
        assertEquals(1, runner.started);
        model.stop();
        assertEquals(List.of("stopped"), runner.events);
        assertEquals(
                "Stopped. Nothing wrong was found as far as it came.",
                model.verdict().get());
        model.check();
        assertTrue(model.checking().get());
    }

    @Test
    void the_facts_are_said_in_words() {
        HealthModel model = new HealthModel(Desks.inline(workspace), new Records());
        model.refresh();
        assertEquals("/somewhere/adiuva.db · 12.3 MB", model.database().get());
        assertEquals("4.0 GB free", model.disk().get());
        workspace.thoughts().capture("Buy paint");
        workspace.jobLog().failed(Chore.READING.job(), new IllegalStateException("no"));
        model.refresh();
        assertEquals(
                "1 left to do · last ran just now · fails since just now: Please try again.",
                model.chore(Chore.READING).get());
        assertEquals(
                "Nothing due within a week · not yet run since the window opened",
                model.chore(Chore.REMINDERS).get());
    }

    /// The database of the test.
    private class Records implements Checkup {
        @Override
        public Facts facts() {
            return new Facts("/somewhere/adiuva.db", 12_300_000, 4_000_000_000L, "/somewhere/cloud");
        }

        @Override
        public Chores chores() {
            return Chores.of(workspace);
        }

        @Override
        public List<String> database(Progress progress) {
            return workspace.integrityProblems(progress::reached);
        }

        @Override
        public String report() {
            return "";
        }
    }

    /// Work that begins and does not end.
    private static final class Pending implements TaskRunner {
        private final List<String> events = new ArrayList<>();
        private int started;

        @Override
        public <T> Running run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            started++;
            return () -> events.add("stopped");
        }

        @Override
        public void deliver(Runnable action) {
            action.run();
        }
    }
}
