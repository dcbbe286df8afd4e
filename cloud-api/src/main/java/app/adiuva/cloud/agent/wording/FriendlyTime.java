package app.adiuva.cloud.agent.wording;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Times in words, as seen from `now`: "tomorrow at 15:00", "on Friday, 27 November".
public record FriendlyTime(ZonedDateTime now) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    /// The day as a noun: "today", "Friday, 27 November", with the year when it is another one.
    public String day(LocalDate day) {
        long distance = ChronoUnit.DAYS.between(now.toLocalDate(), day);
        if (distance == 0) {
            return "today";
        }
        if (distance == 1) {
            return "tomorrow";
        }
        if (distance == -1) {
            return "yesterday";
        }
        return (day.getYear() == now.getYear() ? DAY : DAY_OF_YEAR).format(day);
    }

    /// The day as an adverb: "today", "on Friday, 27 November".
    public String onDay(LocalDate day) {
        String words = day(day);
        return Character.isUpperCase(words.charAt(0)) ? "on " + words : words;
    }

    public String clock(ZonedDateTime time) {
        return CLOCK.format(time);
    }

    /// "tomorrow at 15:00", or the day alone for something that takes whole days.
    public String when(ZonedDateTime time, boolean allDay) {
        return onDay(time.toLocalDate()) + (allDay ? "" : " at " + clock(time));
    }

    /// From `from` up to, not including, `to`, as an adverb: "tomorrow", "from today to Friday, 27 November",
    /// "tomorrow between 12:00 and 18:00".
    public String during(ZonedDateTime from, ZonedDateTime to) {
        LocalDate first = from.toLocalDate();
        LocalDate last = to.minusNanos(1).toLocalDate();
        boolean wholeDays = isMidnight(from) && isMidnight(to);
        if (!wholeDays && first.equals(last)) {
            return onDay(first) + " between " + clock(from) + " and " + clock(to);
        }
        return last.isAfter(first) ? "from " + day(first) + " to " + day(last) : onDay(first);
    }

    private static boolean isMidnight(ZonedDateTime time) {
        return time.equals(time.toLocalDate().atStartOfDay(time.getZone()));
    }

    /// "tomorrow, 15:00–16:00"; names the second day when it is another one.
    public String span(ZonedDateTime from, ZonedDateTime to, boolean allDay) {
        LocalDate last = allDay ? to.minusNanos(1).toLocalDate() : to.toLocalDate();
        boolean oneDay = !last.isAfter(from.toLocalDate());
        if (allDay) {
            return oneDay ? day(from.toLocalDate()) + ", all day" : day(from.toLocalDate()) + " to " + day(last);
        }
        return day(from.toLocalDate()) + ", " + clock(from) + "–" + (oneDay ? "" : day(last) + " ") + clock(to);
    }
}
