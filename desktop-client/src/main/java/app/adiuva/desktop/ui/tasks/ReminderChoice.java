package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// When the user is told of a task.
enum ReminderChoice {
    NONE,
    AT_THE_TIME,
    TEN_MINUTES,
    EVENING_BEFORE,
    CUSTOM;

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    /// What the task's reminder is.
    static ReminderChoice of(Task task, ZoneId zone) {
        if (task.remindAt() == null) {
            return NONE;
        }
        return Arrays.stream(values())
                .filter(choice -> task.remindAt().equals(choice.at(task.dueAt(), task.allDay(), zone)))
                .findFirst()
                .orElse(CUSTOM);
    }

    /// The moment that goes with a due time; a task of a whole day has its time in the morning. Null when there is
    /// none.
    @Nullable
    Instant at(@Nullable Instant due, boolean allDay, ZoneId zone) {
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

    String label() {
        return switch (this) {
            case NONE -> text("remind.none");
            case AT_THE_TIME -> text("remind.time");
            case TEN_MINUTES -> text("remind.ten");
            case EVENING_BEFORE -> text("remind.evening");
            case CUSTOM -> text("remind.custom");
        };
    }
}
