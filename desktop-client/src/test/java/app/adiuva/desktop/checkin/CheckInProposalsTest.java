package app.adiuva.desktop.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.MovingClock;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.checkin.CheckIns.Cause;
import app.adiuva.desktop.inbox.Proposal;
import app.adiuva.desktop.inbox.Source;
import app.adiuva.desktop.notice.NoticeFilter;
import app.adiuva.desktop.notice.Notification;
import app.adiuva.desktop.ui.checkin.CheckInWords;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckInProposalsTest {
    @TempDir
    Path home;

    private final MovingClock clock =
            new MovingClock(Instant.parse("2026-11-16T10:00:00Z"), ZoneId.of("Europe/Berlin"));

    @AutoClose
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), clock);
    }

    private int proposed() {
        return workspace.checkIns().run(Cause.DEMAND, new CheckInWords()).proposed();
    }

    private List<Proposal> waiting() {
        return workspace.proposals().open(20);
    }

    private String task(String title, String due) {
        return Objects.requireNonNull(workspace
                .changes()
                .perform(List.of(PlanAction.create(Table.TASKS, Map.of("title", title, "due_at", due))))
                .getFirst()
                .diff()
                .id());
    }

    @Test
    void tasks_whose_day_has_passed_are_proposed_to_be_moved_once_a_week_and_never_moved_by_themselves() {
        workspace.policies().set("task_agent", ActionType.UPDATE_RECORD, true);
        String late = task("Pay the rent", "2026-11-14T09:00:00+01:00");
        task("Call Anna", "2026-11-16T08:00:00+01:00");
        assertEquals(1, proposed());
        assertEquals(0, proposed());
        Proposal move = waiting().getFirst();
        assertEquals(Source.CHECK_IN, move.source());
        assertEquals("Move a task whose day has passed to today", move.title());
        assertEquals(
                List.of(late),
                move.actions().stream().map(action -> action.data().get("id")).toList());
        assertEquals(
                Instant.parse("2026-11-14T08:00:00Z"),
                workspace.tasks().find(late).orElseThrow().dueAt(),
                "no policy lets a check-in act");
        workspace.proposals().reject(move.id(), null);
        task("Water the plants", "2026-11-15T09:00:00+01:00");
        assertEquals(0, proposed(), "once a day is enough");
        clock.set(clock.instant().plus(Duration.ofDays(6)));
        assertEquals(1, proposed(), "only what is newly late");
        clock.set(clock.instant().plus(Duration.ofDays(2)));
        assertEquals(1, proposed());
        assertEquals(1, waiting().size(), "one plan moves all that is late");
    }

    @Test
    void a_plan_that_waits_moves_tasks_to_the_day_on_which_it_is_read() {
        String rent = task("Pay the rent", "2026-11-14T09:00:00+01:00");
        assertEquals(1, proposed());
        clock.set(Instant.parse("2026-11-17T08:00:00Z"));
        assertEquals(0, proposed(), "what waited already is no news");
        assertEquals(List.of("2026-11-17T00:00:00+01:00"), days());
        String water = task("Water the plants", "2026-11-17T20:00:00+01:00");
        clock.set(Instant.parse("2026-11-19T08:00:00Z"));
        assertEquals(1, proposed());
        assertEquals(List.of("2026-11-19T00:00:00+01:00", "2026-11-19T00:00:00+01:00"), days());
        workspace
                .changes()
                .perform(List.of(
                        PlanAction.update(Table.TASKS, rent, Map.of("status", "done")),
                        PlanAction.update(Table.TASKS, water, Map.of("status", "done"))));
        clock.set(Instant.parse("2026-11-20T08:00:00Z"));
        assertEquals(0, proposed());
        assertEquals(List.of(), waiting());
    }

    /// To which days the plan that waits moves its tasks.
    private List<Object> days() {
        assertEquals(1, waiting().size());
        return waiting().getFirst().actions().stream()
                .map(action -> Objects.requireNonNull(action.data().get("due_at")))
                .toList();
    }

    @Test
    void two_looks_at_once_propose_a_thing_once() throws Exception {
        onThreeDays("The greenhouse needs ");
        task("Pay the rent", "2026-11-14T09:00:00+01:00");
        CyclicBarrier both = new CyclicBarrier(2);
        try (Workspace other = Workspace.open(new AppPaths(home), clock);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Integer> first = threads.submit(() -> looked(workspace, both));
            Future<Integer> second = threads.submit(() -> looked(other, both));
            assertEquals(2, first.get() + second.get());
        }
        assertEquals(2, waiting().size());
    }

    private static int looked(Workspace workspace, CyclicBarrier both) {
        return workspace.checkIns().run(Cause.DEMAND, new Meeting(both)).proposed();
    }

    /// Each look has seen that nothing is proposed yet before either of them proposes.
    private record Meeting(CyclicBarrier both) implements CheckInProposals.Words {
        @Override
        public String overdue(int tasks) {
            return met("overdue");
        }

        @Override
        public String overdueWhy() {
            return "";
        }

        @Override
        public String recurring(String subject) {
            return met(subject);
        }

        @Override
        public String recurringTask(String subject) {
            return subject;
        }

        @Override
        public String recurringWhy(int thoughts) {
            return "";
        }

        private String met(String words) {
            try {
                both.await(20, TimeUnit.SECONDS);
                return words;
            } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
                throw new IllegalStateException(alone);
            }
        }
    }

    @Test
    void a_subject_that_comes_back_is_proposed_as_a_task_with_its_thought_and_a_no_stays_one() {
        onThreeDays("The greenhouse needs ");
        assertEquals(1, proposed());
        Proposal task = waiting().getFirst();
        assertEquals(
                "Decide about: greenhouse", task.actions().getFirst().data().get("title"));
        assertTrue(task.actions().getFirst().data().get("source_thought_id") instanceof String);
        workspace.proposals().reject(task.id(), "not now");
        assertEquals(0, proposed());
        assertEquals(List.of(), waiting());
    }

    @Test
    void a_no_stays_one_when_the_subject_was_gone_and_comes_back() {
        onThreeDays("The greenhouse needs ");
        assertEquals(1, proposed());
        workspace.proposals().reject(waiting().getFirst().id(), null);
        clock.set(clock.instant().plus(Duration.ofDays(9)));
        proposed();
        assertEquals(List.of(), workspace.checkIns().open());
        onThreeDays("Look after the greenhouse ");
        assertEquals(0, proposed());
        assertEquals(1, workspace.checkIns().open().size());
        assertEquals(List.of(), waiting());
    }

    private void onThreeDays(String content) {
        for (int day = 0; day < 3; day++) {
            workspace
                    .changes()
                    .perform(List.of(
                            PlanAction.create(Table.THOUGHTS, Map.of("content", content + "abc".charAt(day)))));
            clock.set(clock.instant().plus(Duration.ofDays(1)));
        }
    }

    @Test
    void a_turn_with_something_new_tells_of_it_once_and_only_outside_of_quiet_hours() {
        CheckInTurns turns = workspace.jobs().checkInTurns(new CheckInWords(), () -> {});
        task("Pay the rent", "2026-11-14T09:00:00+01:00");
        workspace.changes().perform(List.of(PlanAction.create(Table.THOUGHTS, Map.of("content", "good night"))));
        clock.set(clock.instant().plus(Duration.ofHours(13))); // midnight in Berlin
        turns.step();
        assertEquals(List.of(), told());
        clock.set(clock.instant().plus(Duration.ofHours(9)));
        turns.step();
        turns.step();
        assertEquals(List.of("0 1"), told());
    }

    private List<String> told() {
        return workspace.notifications().page(NoticeFilter.ALL, 10).stream()
                .filter(notice -> notice.kind() == Notification.Kind.CHECK_IN)
                .map(Notification::body)
                .toList();
    }
}
