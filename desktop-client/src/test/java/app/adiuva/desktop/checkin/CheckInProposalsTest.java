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
        assertEquals(2, waiting().size());
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
