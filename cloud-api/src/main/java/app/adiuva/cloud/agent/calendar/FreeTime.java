package app.adiuva.cloud.agent.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The free time of one working day, 09:00 to 18:00, as gaps that are taken one by one. Confined to one thread.
final class FreeTime {
    static final LocalTime OPENS = LocalTime.of(9, 0);
    static final LocalTime CLOSES = LocalTime.of(18, 0);
    private static final int STEP_MINUTES = 15;

    private final List<Gap> gaps = new ArrayList<>();

    /// @param to exclusive
    record Gap(ZonedDateTime from, ZonedDateTime to) {
        boolean holds(Duration length) {
            return !from.plus(length).isAfter(to);
        }
    }

    /// @param earliest nothing before this time is free; rounded up to a quarter of an hour
    FreeTime(LocalDate day, ZonedDateTime earliest, List<EventRow> busy) {
        ZonedDateTime opens = day.atTime(OPENS).atZone(earliest.getZone());
        ZonedDateTime closes = day.atTime(CLOSES).atZone(earliest.getZone());
        ZonedDateTime cursor = opens.isBefore(earliest) ? roundedUp(earliest) : opens;
        for (EventRow event : busy) {
            addGap(cursor, event.startsAt().isBefore(closes) ? event.startsAt() : closes);
            cursor = event.endsAt().isAfter(cursor) ? event.endsAt() : cursor;
        }
        addGap(cursor, closes);
    }

    /// Takes the first free time of this length.
    Optional<Gap> takeFirst(Duration length) {
        return gaps.stream().filter(gap -> gap.holds(length)).findFirst().map(gap -> take(gap, gap.from(), length));
    }

    /// Takes exactly this time, when it is free.
    Optional<Gap> takeAt(ZonedDateTime start, Duration length) {
        return gaps.stream()
                .filter(gap ->
                        !start.isBefore(gap.from()) && !start.plus(length).isAfter(gap.to()))
                .findFirst()
                .map(gap -> take(gap, start, length));
    }

    /// Takes what is free between two times of the day.
    void takeAll(LocalTime from, LocalTime to) {
        List<Gap> before = List.copyOf(gaps);
        gaps.clear();
        for (Gap gap : before) {
            ZonedDateTime start = gap.from().with(from);
            ZonedDateTime end = gap.from().with(to);
            addGap(gap.from(), gap.to().isBefore(start) ? gap.to() : start);
            addGap(gap.from().isAfter(end) ? gap.from() : end, gap.to());
        }
    }

    boolean isEmpty() {
        return gaps.isEmpty();
    }

    private Gap take(Gap gap, ZonedDateTime start, Duration length) {
        int index = gaps.indexOf(gap);
        gaps.remove(index);
        Gap rest = new Gap(start.plus(length), gap.to());
        if (rest.from().isBefore(rest.to())) {
            gaps.add(index, rest);
        }
        if (gap.from().isBefore(start)) {
            gaps.add(index, new Gap(gap.from(), start));
        }
        return new Gap(start, start.plus(length));
    }

    private void addGap(ZonedDateTime from, ZonedDateTime to) {
        if (from.isBefore(to)) {
            gaps.add(new Gap(from, to));
        }
    }

    private static ZonedDateTime roundedUp(ZonedDateTime time) {
        ZonedDateTime minute = time.truncatedTo(ChronoUnit.MINUTES);
        ZonedDateTime whole = minute.isBefore(time) ? minute.plusMinutes(1) : minute;
        int past = whole.getMinute() % STEP_MINUTES;
        return past == 0 ? whole : whole.plusMinutes(STEP_MINUTES - past);
    }
}
