package app.adiuva.desktop.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.MovingClock;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.notice.Notification.Kind;
import app.adiuva.desktop.notice.Notification.Late;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemindersTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @TempDir
    Path home;

    private final MovingClock clock = new MovingClock(at("2026-11-23T10:00"), ZONE);

    @AutoClose
    private Workspace workspace;

    private int arrivals;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), clock);
        step();
    }

    @Test
    void a_reminder_is_told_at_its_minute_and_once() {
        String id = task("Call Anna", "2026-11-23T15:00", "2026-11-23T14:50");
        go("2026-11-23T14:49:50");
        assertEquals(Duration.ofSeconds(10), step());
        assertEquals(List.of(), titles());
        go("2026-11-23T14:50");
        step();
        assertEquals(List.of("Call Anna"), titles());
        assertEquals(id, told().getFirst().rowId());
        assertNull(told().getFirst().late());
        go("2026-11-23T15:00");
        step();
        assertEquals(1, titles().size());
    }

    @Test
    void a_task_without_a_reminder_is_told_when_it_is_due_unless_that_is_off() {
        task("Tea", "2026-11-23T15:00", null);
        go("2026-11-23T15:00");
        step();
        assertEquals(List.of("Tea"), titles());
        workspace.settings().put(ReminderSettings.AT_DUE, "false");
        task("Cake", "2026-11-23T16:00", null);
        go("2026-11-23T16:00");
        step();
        assertEquals(List.of("Tea"), titles());
    }

    @Test
    void a_task_of_a_whole_day_is_told_at_the_set_time_also_on_the_day_the_clocks_change() {
        clock.set(at("2027-03-27T12:00"));
        step();
        day("Rent", "2027-03-28T00:00");
        go("2027-03-28T08:59");
        step();
        assertEquals(List.of(), titles());
        go("2027-03-28T09:00");
        step();
        assertEquals(List.of("Rent"), titles());
        workspace.settings().put(ReminderSettings.ALL_DAY_AT, "10:00");
        go("2027-03-28T10:00");
        step();
        assertEquals(1, titles().size());
    }

    @Test
    void an_event_is_told_ten_minutes_before() {
        event("Dentist", "2026-11-23T12:00");
        go("2026-11-23T11:50");
        step();
        assertEquals(Kind.EVENT, told().getFirst().kind());
    }

    @Test
    void a_task_that_is_snoozed_to_its_very_reminder_is_told_once_and_holds_up_no_other() {
        task("Call Anna", "2026-11-23T16:00", "2026-11-23T15:00", Map.of("snoozed_until", wire("2026-11-23T15:00")));
        task("Tea", "2026-11-23T15:00", null, Map.of("snoozed_until", wire("2026-11-23T15:00")));
        task("Cake", "2026-11-23T15:00", null);
        go("2026-11-23T15:00");
        step();
        assertEquals(
                List.of("Cake", "Call Anna", "Tea"), titles().stream().sorted().toList());
    }

    @Test
    void an_event_is_told_also_when_it_comes_within_the_time_before_it_and_once() {
        go("2026-11-23T14:54");
        step();
        event("Dentist", "2026-11-23T15:00");
        event("Begun", "2026-11-23T14:50");
        go("2026-11-23T14:55");
        assertEquals(Duration.ofSeconds(30), step());
        assertEquals(List.of("Dentist"), titles());
        assertNull(told().getFirst().late());
        go("2026-11-23T14:55:30");
        step();
        go("2026-11-23T15:01");
        step();
        assertEquals(List.of("Dentist"), titles());
    }

    @Test
    void an_event_is_told_when_the_time_before_events_becomes_longer() {
        workspace.settings().put(ReminderSettings.EVENT_MINUTES, "5");
        event("Dentist", "2026-11-23T15:00");
        go("2026-11-23T14:39:50");
        step();
        workspace.settings().put(ReminderSettings.EVENT_MINUTES, "30");
        go("2026-11-23T14:40");
        step();
        assertEquals(List.of("Dentist"), titles());
        workspace.settings().put(ReminderSettings.EVENT_MINUTES, "5");
        go("2026-11-23T14:55");
        step();
        assertEquals(1, titles().size());
    }

    @Test
    void tasks_of_the_day_are_told_when_their_time_of_day_is_moved_behind_the_clock() {
        workspace.settings().put(ReminderSettings.ALL_DAY_AT, "18:00");
        clock.set(at("2026-11-24T08:00"));
        step();
        day("Rent", "2026-11-24T00:00");
        day("Yesterday", "2026-11-23T00:00");
        day("Tomorrow", "2026-11-25T00:00");
        go("2026-11-24T12:00");
        step();
        assertEquals(List.of(), titles());
        workspace.settings().put(ReminderSettings.ALL_DAY_AT, "09:00");
        day("Just put on today", "2026-11-24T00:00");
        step();
        assertEquals(List.of("Rent"), titles());
        go("2026-11-24T18:00");
        step();
        assertEquals(1, titles().size());
    }

    @Test
    void a_first_start_tells_nothing_of_days_ago(@TempDir Path fresh) {
        workspace.close();
        workspace = Workspace.open(new AppPaths(fresh), clock);
        day("Old", "2026-11-20T00:00");
        task("Older", "2026-11-19T15:00", null);
        event("Gone", "2026-11-22T15:00");
        event("Soon", "2026-11-23T10:05");
        step();
        assertEquals(List.of("Soon"), titles());
    }

    @Test
    void what_was_told_of_a_task_done_in_the_list_is_cleared_with_the_rest() {
        String done = task("Call Anna", "2026-11-23T11:00", null);
        task("Tea", "2026-11-23T11:00", null);
        go("2026-11-23T11:00");
        step();
        workspace.changes().perform(List.of(PlanAction.update(Table.TASKS, done, Map.of("status", "done"))));
        assertEquals(
                Map.of("Call Anna", false, "Tea", true),
                told().stream().collect(Collectors.toMap(Notification::title, Notification::waits)));
        workspace.notifications().clear();
        assertEquals(List.of("Tea"), titles());
        go("2026-11-23T11:01");
        step();
        assertEquals(List.of("Tea"), titles());
    }

    @Test
    void what_was_told_is_searched_without_regard_to_case_in_any_script() {
        task("Ärzte anrufen", "2026-11-23T11:00", null);
        task("Tea", "2026-11-23T11:00", null);
        go("2026-11-23T11:00");
        step();
        assertEquals(
                List.of("Ärzte anrufen"),
                workspace.notifications().page(new NoticeFilter(null, false, "ärzte"), 10).stream()
                        .map(Notification::title)
                        .toList());
    }

    @Test
    void what_is_done_or_deleted_tells_nothing_and_the_next_of_a_repeated_one_does() {
        String done = task("Gym", "2026-11-23T15:00", null, Map.of("recurrence", "FREQ=DAILY"));
        String gone = task("Milk", "2026-11-23T15:00", null);
        workspace.changes().perform(List.of(PlanAction.update(Table.TASKS, done, Map.of("status", "done"))));
        workspace.changes().perform(List.of(PlanAction.delete(Table.TASKS, gone)));
        go("2026-11-23T15:00");
        step();
        assertEquals(List.of(), titles());
        go("2026-11-24T15:00");
        step();
        assertEquals(List.of("Gym"), titles());
    }

    @Test
    void what_came_due_while_the_app_was_closed_is_told_as_one_group() {
        task("A", "2026-11-23T11:00", null);
        task("B", "2026-11-23T12:00", null);
        go("2026-11-24T09:30");
        step();
        assertEquals(List.of("B", "A"), titles());
        String batch = told().getFirst().batch();
        assertNotNull(batch);
        assertEquals(batch, told().getLast().batch());
        assertEquals(Late.AWAY, told().getLast().late());
    }

    @Test
    void what_is_older_than_a_week_is_told_as_a_number() {
        task("A", "2026-11-23T11:00", null);
        task("B", "2026-11-23T12:00", null);
        task("C", "2026-12-07T12:00", null);
        go("2026-12-08T09:00");
        step();
        assertEquals(
                List.of(Kind.OLDER, Kind.REMINDER),
                told().stream().map(Notification::kind).toList());
        assertEquals("2", told().getFirst().body());
    }

    @Test
    void what_is_urgent_and_older_than_a_week_waits_for_the_end_of_quiet_hours_and_is_told_once() {
        workspace.settings().put(ReminderSettings.URGENT, "true");
        task("Fire", "2026-11-23T11:00", null, Map.of("priority", "urgent"));
        task("Smoke", "2026-12-01T12:00", null, Map.of("priority", "urgent"));
        go("2026-12-01T23:00");
        step();
        go("2026-12-01T23:00:30");
        step();
        assertEquals(List.of("Smoke"), titles());
        go("2026-12-02T07:00");
        step();
        go("2026-12-02T07:00:30");
        step();
        assertEquals(
                List.of(Kind.OLDER, Kind.REMINDER),
                told().stream().map(Notification::kind).toList());
        assertEquals("1", told().getFirst().body());
    }

    @Test
    void in_quiet_hours_only_what_is_urgent_comes_when_it_may_and_the_rest_after_them() {
        workspace.settings().put(ReminderSettings.URGENT, "true");
        task("Late show", "2026-11-23T23:00", null);
        task("Later show", "2026-11-23T23:30", null);
        task("Fire", "2026-11-24T01:00", null, Map.of("priority", "urgent"));
        for (int half = 44; half < 62; half++) { // from 22:00 to 07:00, every half an hour
            clock.set(at("2026-11-23T00:00").plus(Duration.ofMinutes(30L * half)));
            step();
        }
        assertEquals(List.of("Fire"), titles());
        go("2026-11-24T06:59:45");
        assertEquals(Duration.ofSeconds(15), step());
        go("2026-11-24T07:00");
        step();
        assertEquals(List.of("Later show", "Late show", "Fire"), titles());
        assertEquals(Late.QUIET, told().getFirst().late());
    }

    @Test
    void an_hour_without_disturbance_ends_by_itself() {
        workspace
                .settings()
                .put(
                        ReminderSettings.DISTURB_AGAIN,
                        String.valueOf(at("2026-11-23T11:00").toEpochMilli()));
        task("A", "2026-11-23T10:30", null);
        go("2026-11-23T10:30");
        step();
        assertEquals(List.of(), titles());
        go("2026-11-23T11:00");
        step();
        assertEquals(List.of("A"), titles());
    }

    @Test
    void a_crash_between_writing_and_showing_neither_loses_nor_doubles() {
        task("A", "2026-11-23T11:00", null);
        go("2026-11-23T11:00");
        Reminders crashing = workspace.jobs().reminders(() -> {
            throw new IllegalStateException("the power went off");
        });
        assertThrows(IllegalStateException.class, crashing::step);
        workspace.close();
        workspace = Workspace.open(new AppPaths(home), clock);
        int before = arrivals;
        step();
        assertEquals(before + 1, arrivals);
        assertEquals(
                List.of("A"),
                workspace.notifications().announce().stream()
                        .map(Notification::title)
                        .toList());
        step();
        assertEquals(before + 1, arrivals);
        assertFalse(workspace.notifications().anyNew());
        assertEquals(1, titles().size());
    }

    @Test
    void the_message_of_a_plan_is_heard_of_too() {
        workspace
                .changes()
                .perform(List.of(new PlanAction(
                        ActionType.SEND_NOTIFICATION, null, Map.of("title", "Stretch", "body", "Stand up"))));
        step();
        assertEquals(1, arrivals);
        assertEquals(Kind.PLAN, workspace.notifications().announce().getFirst().kind());
    }

    @Test
    void a_clock_that_was_wrong_for_a_while_silences_nothing() {
        clock.set(at("2030-01-01T12:00"));
        step();
        go("2026-11-23T10:05");
        step();
        task("A", "2026-11-23T11:00", null);
        go("2026-11-23T11:00");
        step();
        assertTrue(titles().contains("A"));
    }

    private Duration step() {
        return workspace.jobs().reminders(() -> arrivals++).step();
    }

    private void go(String local) {
        clock.set(at(local));
    }

    private List<Notification> told() {
        return workspace.notifications().page(NoticeFilter.ALL, 100);
    }

    private List<String> titles() {
        return told().stream().map(Notification::title).toList();
    }

    private String task(String title, String due, @Nullable String reminder) {
        return task(title, due, reminder, Map.of());
    }

    private String task(String title, String due, @Nullable String reminder, Map<String, Object> more) {
        Map<String, @Nullable Object> fields = new HashMap<>(more);
        fields.put("title", title);
        fields.put("due_at", wire(due));
        if (reminder != null) {
            fields.put("remind_at", wire(reminder));
        }
        return add(fields);
    }

    private void event(String title, String start) {
        String end = wire(LocalDateTime.parse(start).plusHours(1).toString());
        workspace
                .changes()
                .perform(List.of(PlanAction.create(
                        Table.EVENTS, Map.of("title", title, "starts_at", wire(start), "ends_at", end))));
    }

    private void day(String title, String midnight) {
        add(Map.of("title", title, "due_at", wire(midnight), "all_day", true));
    }

    private String add(Map<String, @Nullable Object> fields) {
        return String.valueOf(workspace
                .changes()
                .perform(List.of(PlanAction.create(Table.TASKS, fields)))
                .getFirst()
                .diff()
                .id());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static String wire(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toOffsetDateTime().toString();
    }
}
