package app.adiuva.cloud.model.builtin.time;

import java.time.LocalDate;
import java.time.LocalDateTime;

/// A named part of a day, in whole hours from midnight.
enum DayPart {
    EARLY_MORNING(6, 9),
    MORNING(8, 12),
    LUNCH(12, 14),
    AFTERNOON(12, 18),
    EVENING(18, 24),
    NIGHT(20, 24);

    private final int from;
    private final int to;

    DayPart(int from, int to) {
        this.from = from;
        this.to = to;
    }

    LocalDateTime start(LocalDate day) {
        return day.atTime(from, 0);
    }

    LocalDateTime end(LocalDate day) {
        return day.atStartOfDay().plusHours(to);
    }

    boolean isMorning() {
        return this == MORNING || this == EARLY_MORNING;
    }
}
