package app.adiuva.cloud.model.builtin.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/// What expressions are relative to: the user's clock and habits.
record Anchor(ZonedDateTime now, DayOfWeek weekStart, DateOrder order) {

    /// The same habits at another time.
    Anchor at(ZonedDateTime time) {
        return new Anchor(time, weekStart, order);
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    LocalDateTime local() {
        return now.toLocalDateTime();
    }

    LocalDate floor(Grain grain) {
        return grain.floor(local(), weekStart).toLocalDate();
    }
}
