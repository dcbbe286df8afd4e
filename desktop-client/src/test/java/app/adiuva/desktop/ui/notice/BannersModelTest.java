package app.adiuva.desktop.ui.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.MovingClock;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.notice.NoticeFilter;
import app.adiuva.desktop.notice.Notification;
import app.adiuva.desktop.notice.Notification.Outcome;
import app.adiuva.desktop.notice.ReminderSettings;
import app.adiuva.desktop.notice.Snooze;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskFilter;
import app.adiuva.desktop.task.TaskStatus;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.settings.Preferences;
import app.adiuva.desktop.ui.settings.SettingStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BannersModelTest {
    private static final Instant TEN = Instant.parse("2026-11-23T09:00:00Z");

    @TempDir
    Path home;

    private final MovingClock clock = new MovingClock(TEN, ZoneId.of("Europe/Berlin"));
    private final List<String> outside = new ArrayList<>();

    @AutoClose
    private Workspace workspace;

    private Desk desk;
    private Preferences preferences;
    private BannersModel banners;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), clock);
        desk = Desks.inline(workspace);
        preferences = new Preferences(desk, new Stored());
        banners = new BannersModel(desk, preferences, _ -> {});
        banners.outside((title, body) -> outside.add(title + ": " + body));
        step();
    }

    @Test
    void a_reminder_stands_until_it_is_done_and_the_history_says_so() {
        String id = task("Call Anna", Duration.ofMinutes(5));
        pass(Duration.ofMinutes(5));
        assertEquals("Call Anna", one().title());
        pass(Duration.ofMinutes(30));
        assertEquals("Call Anna", one().title());
        banners.deeds().done(one());
        assertEquals(List.of(), banners.banners());
        assertEquals(TaskStatus.DONE, workspace.tasks().find(id).orElseThrow().status());
        assertEquals(Outcome.DONE, history().getFirst().outcome());
    }

    @Test
    void a_snoozed_reminder_comes_again_and_the_snooze_can_be_taken_back() {
        String id = task("Call Anna", Duration.ofMinutes(5));
        pass(Duration.ofMinutes(5));
        banners.deeds().snooze(one(), Snooze.TEN_MINUTES);
        assertEquals(List.of(), banners.banners());
        assertEquals(
                TEN.plus(Duration.ofMinutes(15)),
                workspace.tasks().find(id).orElseThrow().snoozedUntil());
        pass(Duration.ofMinutes(9));
        assertEquals(List.of(), banners.banners());
        pass(Duration.ofMinutes(1));
        assertEquals("Call Anna", one().title());
        desk.edits().undoLatest();
        assertEquals(null, workspace.tasks().find(id).orElseThrow().snoozedUntil());
    }

    @Test
    void a_snooze_moves_the_reminder_of_no_later_occurrence() {
        Map<String, Object> weekly = Map.of("recurrence", "FREQ=WEEKLY");
        String plain = task("Bins out", Duration.ofMinutes(5));
        String early = task("Team call", Duration.ofMinutes(15));
        set(plain, weekly);
        set(early, weekly);
        Instant own = TEN.plus(Duration.ofMinutes(5));
        set(early, Map.of("remind_at", own.toString()));
        pass(Duration.ofMinutes(5));
        for (Notification told : workspace.notifications().page(NoticeFilter.ALL, 10)) {
            banners.deeds().snooze(told, Snooze.TOMORROW);
        }
        assertEquals(own, workspace.tasks().find(early).orElseThrow().remindAt());

        set(plain, Map.of("status", "done"));
        set(early, Map.of("status", "done"));

        for (Task next : workspace.tasks().list(TaskFilter.OPEN)) {
            assertEquals(null, next.snoozedUntil(), next.title());
            assertEquals(next.title().equals("Bins out") ? null : own.plus(Duration.ofDays(7)), next.remindAt());
        }
        pass(Duration.ofDays(1));
        assertEquals(2, history().size());
    }

    @Test
    void a_new_due_time_ends_a_snooze() {
        String id = task("Call Anna", Duration.ofMinutes(5));
        pass(Duration.ofMinutes(5));
        banners.deeds().snooze(one(), Snooze.TEN_MINUTES);
        set(id, Map.of("title", "Call Anna back"));
        assertEquals(
                TEN.plus(Duration.ofMinutes(15)),
                workspace.tasks().find(id).orElseThrow().snoozedUntil());
        set(id, Map.of("due_at", TEN.plus(Duration.ofDays(2)).toString()));
        pass(Duration.ofMinutes(10));
        assertEquals(List.of(), banners.banners());
        desk.edits().undoLatest();
        assertEquals(
                TEN.plus(Duration.ofMinutes(15)),
                workspace.tasks().find(id).orElseThrow().snoozedUntil());
    }

    @Test
    void what_is_done_elsewhere_waits_no_more() {
        String id = task("Call Anna", Duration.ofMinutes(5));
        pass(Duration.ofMinutes(5));
        desk.edits().perform(List.of(PlanAction.update(Table.TASKS, id, Map.of("status", "done"))), "");
        assertEquals(List.of(), banners.banners());
        assertEquals(0, workspace.notifications().unread());
    }

    @Test
    void a_clear_that_is_done_again_takes_what_it_took() {
        NotificationsViewModel all = new NotificationsViewModel(desk, banners);
        for (String title : List.of("Call Anna", "Tea")) {
            task(title, Duration.ofMinutes(5));
            pass(Duration.ofMinutes(5));
        }
        banners.deeds().done(history().getLast());
        all.clear();
        assertEquals(List.of("Tea"), history().stream().map(Notification::title).toList());
        desk.edits().undoLatest();
        assertEquals(2, history().size());
        workspace.notifications().readAll();
        desk.edits().redoLatest();
        assertEquals(List.of("Tea"), history().stream().map(Notification::title).toList());
    }

    @Test
    void there_are_three_banners_at_most_and_the_last_holds_the_rest() {
        for (int minute = 1; minute <= 5; minute++) {
            task("Task " + minute, Duration.ofMinutes(minute));
            pass(Duration.ofMinutes(minute));
            clock.set(TEN);
        }
        assertEquals(3, banners.banners().size());
        Banner.Group rest =
                assertInstanceOf(Banner.Group.class, banners.banners().getLast());
        assertEquals(3, rest.all().size());
        banners.dismiss(rest);
        assertEquals(2, banners.banners().size());
    }

    @Test
    void what_came_while_the_app_was_closed_is_one_banner() {
        task("A", Duration.ofMinutes(5));
        task("B", Duration.ofMinutes(9));
        pass(Duration.ofHours(2));
        assertEquals(
                "2 reminders while you were away",
                NoticeWords.group(
                        assertInstanceOf(Banner.Group.class, banners.banners().getFirst())));
    }

    @Test
    void the_system_tells_once_and_only_while_another_window_is_in_front() {
        task("Here", Duration.ofMinutes(1));
        pass(Duration.ofMinutes(1));
        assertEquals(List.of(), outside);
        banners.inFront().set(false);
        task("There", Duration.ofMinutes(1));
        pass(Duration.ofMinutes(1));
        assertEquals(List.of("There: Reminder"), outside);
        preferences.flag(ReminderSettings.HIDE, false).set(true);
        task("Secret", Duration.ofMinutes(1));
        pass(Duration.ofMinutes(1));
        pass(Duration.ofMinutes(1));
        assertEquals(List.of("There: Reminder", "Adiuva: You have a new notification."), outside);
    }

    @Test
    void an_hour_without_disturbance_can_be_asked_for_and_ended() {
        banners.toggleQuiet();
        assertTrue(banners.isQuiet());
        task("A", Duration.ofMinutes(5));
        pass(Duration.ofMinutes(5));
        assertEquals(List.of(), banners.banners());
        banners.toggleQuiet();
        assertFalse(banners.isQuiet());
        step();
        assertEquals("A", one().title());
    }

    @Test
    void the_history_is_filtered_searched_and_cleared_with_undo() {
        NotificationsViewModel all = new NotificationsViewModel(desk, banners);
        all.shown();
        task("Milk", Duration.ofMinutes(1));
        task("Eggs 100%", Duration.ofMinutes(1));
        pass(Duration.ofMinutes(1));
        all.words().set("0%");
        assertEquals(
                List.of("Eggs 100%"),
                all.rows().stream().map(Notification::title).toList());
        all.words().set("");
        banners.deeds().settle(List.of(all.rows().getFirst()), Outcome.DISMISSED);
        all.filter().set(NotificationsViewModel.Show.WAITING);
        assertEquals(1, all.rows().size());
        all.filter().set(NotificationsViewModel.Show.ALL);
        all.clear();
        assertEquals(1, all.rows().size());
        desk.toasts().shown().getLast().action().run().run();
        assertEquals(2, all.rows().size());
        all.readAll();
        assertEquals(0, workspace.notifications().unread());
    }

    private Notification one() {
        return assertInstanceOf(Banner.One.class, banners.banners().getFirst()).notification();
    }

    private List<Notification> history() {
        return workspace.notifications().page(NoticeFilter.ALL, 10);
    }

    private String task(String title, Duration ahead) {
        return String.valueOf(workspace
                .changes()
                .perform(List.of(PlanAction.create(
                        Table.TASKS,
                        Map.of(
                                "title",
                                title,
                                "due_at",
                                clock.instant().plus(ahead).toString()))))
                .getFirst()
                .diff()
                .id());
    }

    private void set(String id, Map<String, Object> fields) {
        workspace.changes().perform(List.of(PlanAction.update(Table.TASKS, id, Map.copyOf(fields))));
    }

    private void pass(Duration time) {
        clock.set(clock.instant().plus(time));
        step();
    }

    private void step() {
        workspace.jobs().reminders(banners::arrived).step();
    }

    private final class Stored implements SettingStore {
        @Override
        public Map<String, String> read() {
            return workspace.settings().startingWith("");
        }

        @Override
        public String write(String key, String value) {
            workspace.settings().put(key, value);
            return value;
        }
    }
}
