package app.adiuva.desktop.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.MovingClock;
import app.adiuva.desktop.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random tasks, edits, closings and crashes over the night in which the clocks change.
class RandomRemindersTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant START = Instant.parse("2027-03-25T08:00:00Z");

    @TempDir
    Path home;

    private final MovingClock clock = new MovingClock(START, ZONE);
    private final Map<String, Wish> wishes = new HashMap<>();
    private final Map<String, Instant> snoozes = new HashMap<>();
    private Workspace workspace;

    /// What a task still has to tell; null when nothing.
    private record Wish(@Nullable Instant at, boolean urgent) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void each_reminder_is_told_once_never_early_and_never_in_quiet_hours(long seed) {
        Random random = new Random(seed);
        workspace = Workspace.open(new AppPaths(home), clock);
        workspace.settings().put(ReminderSettings.URGENT, String.valueOf(seed % 2 == 0));
        try {
            look();
            for (int turn = 0; turn < 250; turn++) {
                act(random);
            }
            clock.set(ReminderSettings.of(workspace.settings(), ZONE).quiet().end(clock.instant()));
            look();
            check();
        } finally {
            workspace.close();
        }
    }

    private void act(Random random) {
        Duration pass = Duration.ofSeconds(random.nextInt(10) == 0 ? random.nextInt(40_000) : random.nextInt(1_500));
        clock.set(clock.instant().plus(pass));
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> create(random);
            case 3 -> move(random);
            case 4 -> finish(random);
            case 5 -> crash();
            case 6 -> snooze(random);
            default -> look();
        }
    }

    private void look() {
        workspace.jobs().reminders(() -> {}).step();
    }

    private void crash() {
        workspace.close();
        workspace = Workspace.open(new AppPaths(home), clock);
    }

    private Instant soon(Random random) {
        return Instant.ofEpochSecond(clock.instant().getEpochSecond()).plusSeconds(60 + random.nextInt(50_000));
    }

    private void create(Random random) {
        boolean urgent = random.nextInt(4) == 0;
        Instant at = soon(random);
        String field = random.nextBoolean() ? "remind_at" : "due_at";
        String id = String.valueOf(workspace
                .changes()
                .perform(List.of(PlanAction.create(
                        Table.TASKS,
                        Map.of(
                                "title",
                                "Task " + wishes.size(),
                                "priority",
                                urgent ? "urgent" : "normal",
                                field,
                                at.toString()))))
                .getFirst()
                .diff()
                .id());
        wishes.put(id, new Wish(at, urgent));
    }

    private void move(Random random) {
        any(random).ifPresent(id -> {
            Instant at = soon(random);
            workspace
                    .changes()
                    .perform(List.of(PlanAction.update(Table.TASKS, id, Map.of("remind_at", at.toString()))));
            wishes.put(id, new Wish(at, wishes.get(id).urgent()));
            snoozes.remove(id);
        });
    }

    /// Half of them to the very moment of the reminder.
    private void snooze(Random random) {
        any(random).ifPresent(id -> {
            Instant own = wishes.get(id).at();
            Instant at = own != null && own.isAfter(clock.instant()) && random.nextBoolean() ? own : soon(random);
            workspace
                    .changes()
                    .perform(List.of(PlanAction.update(Table.TASKS, id, Map.of("snoozed_until", at.toString()))));
            snoozes.put(id, at);
        });
    }

    private void finish(Random random) {
        any(random).ifPresent(id -> {
            workspace.changes().perform(List.of(PlanAction.update(Table.TASKS, id, Map.of("status", "done"))));
            wishes.put(id, new Wish(null, false));
            snoozes.remove(id);
        });
    }

    private java.util.Optional<String> any(Random random) {
        List<String> open = new ArrayList<>(wishes.keySet().stream()
                .filter(id -> wishes.get(id).at() != null)
                .sorted()
                .toList());
        return open.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(open.get(random.nextInt(open.size())));
    }

    private void check() {
        ReminderSettings settings = ReminderSettings.of(workspace.settings(), ZONE);
        Set<String> told = new HashSet<>();
        for (Notification notice : workspace.notifications().page(NoticeFilter.ALL, 10_000)) {
            String key = notice.rowId() + " " + notice.dueAt();
            assertTrue(told.add(key), "told twice: " + key);
            assertFalse(notice.createdAt().isBefore(notice.dueAt()), "told early: " + key);
            boolean urgent = notice.rowId() != null
                    && workspace
                            .tasks()
                            .find(notice.rowId())
                            .orElseThrow()
                            .priority()
                            .name()
                            .equals("URGENT");
            assertFalse(
                    settings.quiet().at(notice.createdAt()) && !(urgent && settings.urgentBreaksIn()),
                    "told in quiet hours: " + key);
        }
        wishes.forEach((id, wish) -> {
            if (wish.at() != null) {
                assertEquals(!wish.at().isAfter(clock.instant()), told.contains(id + " " + wish.at()), "lost: " + id);
            }
        });
        snoozes.forEach((id, at) ->
                assertEquals(!at.isAfter(clock.instant()), told.contains(id + " " + at), "snooze lost: " + id));
        assertTrue(told.size() > 20, "too few to tell anything: " + told.size());
    }
}
