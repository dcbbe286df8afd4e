package app.adiuva.desktop.task;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// When the user is told of a task.
public enum ReminderChoice {
    NONE,
    AT_THE_TIME,
    TEN_MINUTES,
    EVENING_BEFORE,
    CUSTOM;

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    /// What the task's reminder is.
    public static ReminderChoice of(Task task, ZoneId zone) {
        return of(task.remindAt(), task.dueAt(), task.allDay(), zone);
    }

    /// What the reminder is of a task that is due then.
    public static ReminderChoice of(@Nullable Instant remindAt, @Nullable Instant due, boolean allDay, ZoneId zone) {
        if (remindAt == null) {
            return NONE;
        }
        return Arrays.stream(values())
                .filter(choice -> remindAt.equals(choice.at(due, allDay, zone)))
                .findFirst()
                .orElse(CUSTOM);
    }

    /// The moment that goes with a due time; a task of a whole day has its time in the morning. Null when there is
    /// none.
    public @Nullable Instant at(@Nullable Instant due, boolean allDay, ZoneId zone) {
        if (due == null) {
            return null;
        }
        ZonedDateTime local = due.atZone(zone);
        ZonedDateTime time = allDay ? local.with(MORNING) : local;
        return switch (this) {
            case AT_THE_TIME -> time.toInstant();
            case TEN_MINUTES -> time.toInstant().minus(Duration.ofMinutes(10));
            case EVENING_BEFORE -> local.minusDays(1).with(EVENING).toInstant();
            case NONE, CUSTOM -> null;
        };
    }

    /// Whether it goes with the due time; not a day and time of the user's own.
    public boolean followsTheTask() {
        return this != NONE && this != CUSTOM;
    }
}
