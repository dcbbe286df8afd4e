package app.adiuva.desktop.backup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Which snapshots are kept: the newest of each of the last 7 days, 4 weeks and 6 months that have one, and all of
/// the last 24 hours.
final class Retention {
    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final int MONTHS = 6;
    private static final long HOURS_OF_ALL = 24;

    private Retention() {}

    /// Those that can go. The newest one always stays.
    ///
    /// @param zone in which days begin
    static <T> List<T> expendable(Collection<T> all, Function<T, Instant> created, Instant now, ZoneId zone) {
        List<T> newestFirst = new ArrayList<>(all);
        newestFirst.sort(Comparator.comparing(created).reversed());
        Set<T> kept = new HashSet<>();
        newestFirst.stream().limit(1).forEach(kept::add);
        newestFirst.stream()
                .filter(each -> created.apply(each).isAfter(now.minusSeconds(HOURS_OF_ALL * 3600)))
                .forEach(kept::add);
        Function<T, LocalDate> day = each -> LocalDate.ofInstant(created.apply(each), zone);
        keepNewestOfEach(newestFirst, day, DAYS, kept);
        keepNewestOfEach(newestFirst, day.andThen(Retention::week), WEEKS, kept);
        keepNewestOfEach(newestFirst, day.andThen(date -> date.getYear() * 12 + date.getMonthValue()), MONTHS, kept);
        return newestFirst.stream().filter(each -> !kept.contains(each)).toList();
    }

    private static <T, P> void keepNewestOfEach(List<T> newestFirst, Function<T, P> period, int count, Set<T> kept) {
        Set<P> seen = new HashSet<>();
        for (T each : newestFirst) {
            if (seen.size() == count) {
                return;
            }
            if (seen.add(period.apply(each))) {
                kept.add(each);
            }
        }
    }

    private static int week(LocalDate date) {
        return date.get(IsoFields.WEEK_BASED_YEAR) * 100 + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
