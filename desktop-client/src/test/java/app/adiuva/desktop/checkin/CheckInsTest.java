package app.adiuva.desktop.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.MovingClock;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.checkin.CheckIns.Cause;
import app.adiuva.desktop.checkin.Insight.Kind;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.suggestion.ThoughtReading;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckInsTest {
    private static final Instant START = Instant.parse("2026-11-16T10:00:00Z");

    @TempDir
    Path home;

    private final MovingClock clock = new MovingClock(START, ZoneId.of("Europe/Berlin"));

    @AutoClose
    private Workspace workspace;

    private CheckIns checkIns;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), clock);
        checkIns = workspace.checkIns();
    }

    @Test
    void a_subject_comes_back_only_with_three_thoughts_on_two_days() {
        String first = capture("The boiler makes a noise");
        String second = capture("Boiler pressure was low");
        String third = capture("Read about boilers and one boiler in particular");
        assertEquals(List.of(), looked());
        pass(Duration.ofDays(1));
        String fourth = capture("Again the bóiler");
        Insight insight = looked().getFirst();
        assertEquals(Kind.RECURRING, insight.kind());
        assertEquals("boiler", insight.subject());
        assertEquals(List.of(fourth, third, second, first), insight.thoughtIds());
    }

    @Test
    void a_question_waits_until_a_later_thought_takes_it_up() throws InterruptedException {
        String question = capture("Which colour suits the hallway ceiling?");
        assertEquals(List.of(), looked());
        pass(Duration.ofDays(2));
        assertEquals(List.of(question), looked().getFirst().thoughtIds());
        capture("White for the hallway and its ceiling");
        assertEquals(List.of(), looked());
    }

    @Test
    void what_was_to_be_done_is_noticed_after_a_day_and_gone_as_soon_as_it_is_a_task() throws InterruptedException {
        capture("I have to call the plumber");
        readThoughts();
        assertEquals(List.of(), looked());
        pass(Duration.ofDays(1));
        assertEquals(Kind.FORGOTTEN, looked().getFirst().kind());
        workspace
                .suggestions()
                .open(9)
                .forEach(suggestion -> workspace.suggestions().accept(suggestion.id()));
        assertEquals(List.of(), checkIns.open());
    }

    @Test
    void what_was_to_be_done_by_a_day_that_has_passed_is_overdue() throws InterruptedException {
        capture("I have to call the plumber tomorrow");
        readThoughts();
        pass(Duration.ofDays(3));
        assertEquals(List.of(Kind.OVERDUE), looked().stream().map(Insight::kind).toList());
    }

    @Test
    void a_thought_that_says_what_an_older_one_says_names_both() {
        String older = capture("Paint the garden fence dark green");
        pass(Duration.ofDays(60));
        String newer = capture("The garden fence: paint dark green");
        assertEquals(List.of(newer, older), looked().getFirst().thoughtIds());
        assertEquals(1, checkIns.open().size());
    }

    @Test
    void what_was_dismissed_never_returns_and_what_is_known_is_not_new_again() {
        String first = capture("Paint the garden fence dark green");
        pass(Duration.ofDays(60));
        capture("The garden fence: paint dark green");
        assertEquals(1, checkIns.run(Cause.DEMAND).found());
        assertEquals(0, checkIns.run(Cause.DEMAND).found());
        checkIns.dismiss(checkIns.open().getFirst().id());
        for (int day = 0; day < 5; day++) {
            pass(Duration.ofDays(1));
            assertEquals(0, checkIns.run(Cause.SCHEDULE).found());
            assertEquals(List.of(), checkIns.open());
        }
        workspace.jobs().retention().step();
        pass(Duration.ofDays(1));
        assertEquals(0, checkIns.run(Cause.SCHEDULE).found(), first);
    }

    @Test
    void a_subject_keeps_its_name_whichever_of_its_words_the_newest_thought_says_first() {
        for (String content : List.of("Garden, then the fence", "Fence around the garden", "Garden with a fence")) {
            capture(content);
            pass(Duration.ofHours(20));
        }
        Insight subject = looked().getFirst();
        assertEquals("fence", subject.subject());
        checkIns.dismiss(subject.id());
        capture("A fence; and that garden");
        assertEquals(List.of(), looked());
        capture("Garden or fence");
        assertEquals(List.of(), looked());
    }

    @Test
    void an_insight_goes_with_its_thought() {
        capture("Paint the garden fence dark green");
        pass(Duration.ofDays(60));
        String newer = capture("The garden fence: paint dark green");
        assertEquals(1, looked().size());
        workspace.changes().perform(List.of(PlanAction.delete(Table.THOUGHTS, newer)));
        assertEquals(List.of(), checkIns.open());
    }

    private List<Insight> looked() {
        checkIns.run(Cause.DEMAND);
        return checkIns.open();
    }

    private void pass(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    private String capture(String content) {
        pass(Duration.ofSeconds(1));
        return Objects.requireNonNull(workspace
                .changes()
                .perform(List.of(PlanAction.create(Table.THOUGHTS, Map.of("content", content))))
                .getFirst()
                .diff()
                .id());
    }

    private void readThoughts() throws InterruptedException {
        ThoughtReading reading = workspace.jobs().thoughtReading(new ThoughtReading.Listener() {
            @Override
            public void changed() {}

            @Override
            public void created(List<JournalEntry> entries) {}
        });
        assertTrue(reading.step().compareTo(Duration.ZERO) >= 0);
    }
}
