package app.adiuva.desktop.suggestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.suggestion.Proposal.NewTag;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.thought.ThoughtStatus;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two who accept at once: a second press, the command beside the window, or the jobs.
class AcceptingTest {
    @TempDir
    Path home;

    private final BreakingInClock clock = new BreakingInClock();

    @AutoClose
    private Workspace workspace;

    private Suggestions suggestions;

    private ThoughtReading reading;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), clock);
        suggestions = workspace.suggestions();
        reading = workspace.jobs().thoughtReading(new ThoughtReading.Listener() {
            @Override
            public void changed() {}

            @Override
            public void created(List<JournalEntry> entries) {}
        });
    }

    /// Lets somebody else do something the moment its n-th question is asked.
    private static final class BreakingInClock extends Clock {
        private final AtomicInteger questions = new AtomicInteger();
        private volatile Runnable intruder = () -> {};

        void let(Runnable other, int question) {
            intruder = other;
            questions.set(question);
        }

        private void asked() {
            if (questions.getAndDecrement() == 1) {
                CompletableFuture.runAsync(intruder).join();
            }
        }

        @Override
        public Instant instant() {
            asked();
            return Instant.parse("2026-11-21T08:00:00Z");
        }

        @Override
        public ZoneId getZone() {
            asked();
            return ZoneId.of("Europe/Berlin");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }
    }

    @Test
    void a_suggestion_that_is_accepted_twice_at_once_makes_one_task() {
        capture("Call the plumber before Friday");
        String id = suggestions.open(2).getFirst().id();
        clock.let(() -> assertEquals(2, suggestions.accept(id).size()), 1);
        assertEquals(List.of(), suggestions.accept(id));
        assertEquals(1, workspace.tasks().all().size());
        assertEquals(0, suggestions.count());
    }

    @Test
    void two_tags_of_one_thought_that_are_accepted_at_once_are_both_given() {
        for (String room : List.of("hallway", "kitchen", "bedroom", "cellar")) {
            capture("blue paint in the " + room + " #renovation");
            capture("roses and ferns by the " + room + " #garden");
        }
        Thought thought = capture("the garden after the renovation #home");
        List<String> ids = suggestions.openOf(thought.id()).stream()
                .filter(each -> each.finding().proposal() instanceof NewTag)
                .map(Suggestion::id)
                .toList();
        assertEquals(2, ids.size());
        clock.let(() -> suggestions.accept(ids.get(1)), 1);
        suggestions.accept(ids.get(0));
        List<String> tags = found(thought).tags();
        assertEquals("home", tags.getFirst());
        assertEquals(
                List.of("garden", "home", "renovation"), tags.stream().sorted().toList());
    }

    @Test
    void two_tasks_of_one_thought_are_both_made_whenever_the_other_is_accepted() {
        Thought thought = capture("Call the plumber. Order new filters.");
        List<String> ids =
                suggestions.openOf(thought.id()).stream().map(Suggestion::id).toList();
        clock.let(() -> suggestions.accept(ids.get(1)), 2);
        suggestions.accept(ids.get(0));
        suggestions.accept(ids.get(1));
        assertEquals(
                List.of("Call the plumber", "Order new filters"),
                workspace.tasks().all().stream().map(Task::title).sorted().toList());
        assertEquals(ThoughtStatus.KEPT, found(thought).status());
    }

    @Test
    void a_tag_that_the_thought_has_got_meanwhile_is_not_given_twice_and_waits_no_longer() {
        for (String room : List.of("hallway", "kitchen", "bedroom", "cellar")) {
            capture("blue paint in the " + room + " #renovation");
        }
        Thought thought = capture("the renovation drags on");
        Suggestion tag = suggestions.openOf(thought.id()).getFirst();
        workspace
                .changes()
                .perform(List.of(
                        PlanAction.update(Table.THOUGHTS, thought.id(), Map.of("tags", List.of("Renovation")))));
        assertEquals(List.of(), suggestions.accept(tag.id()));
        assertEquals(List.of("Renovation"), found(thought).tags());
        assertTrue(suggestions.find(tag.id()).isEmpty());
    }

    private Thought found(Thought thought) {
        return workspace.thoughts().find(thought.id()).orElseThrow();
    }

    private Thought capture(String content) {
        Thought thought = workspace.thoughts().capture(content);
        reading.step();
        return thought;
    }
}
