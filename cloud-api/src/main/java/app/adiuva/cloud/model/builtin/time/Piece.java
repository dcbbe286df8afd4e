package app.adiuva.cloud.model.builtin.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// A part of a date and time; [When] puts together what stands in any order, as in "at 9 on friday the 3rd".
sealed interface Piece {

    /// A piece that names a day.
    sealed interface Dated extends Piece {}

    /// A day that is fixed: "tomorrow", "24/12/2026".
    record Day(LocalDate date) implements Dated {}

    /// A day found by counting; a weekday beside it picks that day of its week: "in two weeks on monday".
    record Counted(LocalDate date) implements Dated {}

    /// A day of every year, empty where a year lacks it: "dec 24", "easter", "feb 29".
    record Yearly(IntFunction<Optional<LocalDate>> in) implements Dated {}

    /// A day of every month: "the 3rd".
    record Monthly(int day) implements Dated {}

    /// A day of the week; without a shift the next one, today included.
    record Weekly(DayOfWeek day, @Nullable Shift shift) implements Dated {}

    /// `count` calendar units from `start`: "next week", "march 2027", "the next 3 days".
    ///
    /// @param sure whether the words alone show that time is meant; "march" alone does not
    record Calendar(LocalDateTime start, Grain grain, int count, boolean sure) implements Piece {
        LocalDateTime end() {
            return grain.plus(start, count);
        }
    }

    /// An exact point: "in 2 hours", "now".
    record Instant(LocalDateTime at, Grain grain) implements Dated {}

    record Time(Clock clock) implements Piece {}

    /// From one time of day to another: "from 3 to 5pm".
    record Hours(Clock from, Clock to) implements Piece {}

    /// A part of a day.
    ///
    /// @param date of that day, when the words fix it ("tonight")
    record Part(DayPart part, @Nullable LocalDate date, boolean sure) implements Piece {}

    record Zone(ZoneId id) implements Piece {}
}
