package app.adiuva.cloud.model.builtin.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which calendar day a [Piece.Dated] means: of those that fit, the next one from today on.
final class Days {

    /// The 28 years after which dates and weekdays repeat.
    private static final int CYCLE = 28;

    /// Years ahead from which on a weekday is rather a slip than a hint at the year.
    private static final int FAR = 2;

    private Days() {}

    static Optional<LocalDate> of(Piece.Dated day, Anchor anchor) {
        return of(day, null, anchor);
    }

    /// @param weekday what the day should be as well, as in "tuesday the 19th"
    static Optional<LocalDate> of(Piece.Dated day, @Nullable DayOfWeek weekday, Anchor anchor) {
        Predicate<LocalDate> agrees = date -> weekday == null || date.getDayOfWeek() == weekday;
        return switch (day) {
            case Piece.Day(LocalDate date) -> Optional.of(date);
            case Piece.Counted(LocalDate date) -> Optional.of(weekday == null ? date : inWeekOf(date, weekday, anchor));
            case Piece.Instant instant -> Optional.of(instant.at().toLocalDate());
            case Piece.Yearly yearly -> yearly(yearly, agrees, anchor);
            case Piece.Monthly(int number) ->
                coming(
                        IntStream.rangeClosed(0, 12 * CYCLE)
                                .mapToObj(month ->
                                        inMonth(YearMonth.from(anchor.today()).plusMonths(month), number))
                                .flatMap(Optional::stream),
                        agrees,
                        anchor);
            case Piece.Weekly(DayOfWeek name, Shift shift) -> Optional.of(weekly(name, shift, anchor));
        };
    }

    /// The next such day, or the next that agrees with the weekday if that is not far: people mix up weekdays.
    private static Optional<LocalDate> yearly(Piece.Yearly day, Predicate<LocalDate> agrees, Anchor anchor) {
        LocalDate far = anchor.today().plusYears(FAR);
        List<LocalDate> days = IntStream.rangeClosed(0, CYCLE)
                .mapToObj(year -> day.in().apply(anchor.today().getYear() + year))
                .flatMap(Optional::stream)
                .toList();
        return coming(days.stream(), agrees, anchor)
                .filter(date -> date.isBefore(far))
                .or(() -> coming(days.stream(), date -> true, anchor));
    }

    /// The weekday of the week of `date`, or of the week after where that has passed already.
    private static LocalDate inWeekOf(LocalDate date, DayOfWeek weekday, Anchor anchor) {
        LocalDate week =
                Grain.WEEK.floor(date.atStartOfDay(), anchor.weekStart()).toLocalDate();
        LocalDate day = week.with(TemporalAdjusters.nextOrSame(weekday));
        boolean passed = day.isBefore(anchor.today()) && !date.isBefore(anchor.today());
        return passed ? day.plusWeeks(1) : day;
    }

    static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> inMonth(YearMonth month, int day) {
        return month.isValidDay(day) ? Optional.of(month.atDay(day)) : Optional.empty();
    }

    private static Optional<LocalDate> coming(Stream<LocalDate> days, Predicate<LocalDate> agrees, Anchor anchor) {
        return days.filter(date -> !date.isBefore(anchor.today()))
                .filter(agrees)
                .findFirst();
    }

    private static LocalDate weekly(DayOfWeek name, @Nullable Shift shift, Anchor anchor) {
        LocalDate week = anchor.floor(Grain.WEEK);
        return switch (shift) {
            case null -> anchor.today().with(TemporalAdjusters.nextOrSame(name));
            case THIS -> anchor.today().with(TemporalAdjusters.nextOrSame(name));
            case COMING -> anchor.today().with(TemporalAdjusters.next(name));
            case NEXT -> week.plusWeeks(1).with(TemporalAdjusters.nextOrSame(name));
            case LAST -> anchor.today().with(TemporalAdjusters.previous(name));
            case PREVIOUS -> week.minusWeeks(1).with(TemporalAdjusters.nextOrSame(name));
        };
    }
}
