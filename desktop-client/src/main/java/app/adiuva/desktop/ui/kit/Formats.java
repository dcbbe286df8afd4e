package app.adiuva.desktop.ui.kit;

import static app.adiuva.desktop.ui.kit.Messages.text;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How days, times and sizes read, seen from the user's clock and zone. Immutable.
public final class Formats {
    private final Clock clock;
    private final ZoneId zone;
    private final Locale words = Messages.language().words();
    private final DateTimeFormatter weekday = DateTimeFormatter.ofPattern("EEEE", words);
    private final DateTimeFormatter day = DateTimeFormatter.ofPattern(text("format.day"), words);
    private final DateTimeFormatter dayAndYear = DateTimeFormatter.ofPattern(text("format.day_and_year"), words);
    private final DateTimeFormatter longDay = DateTimeFormatter.ofPattern(text("format.long_day"), words);
    private final DateTimeFormatter timeOfDay;
    private final DayOfWeek weekStart;

    /// Speaks the language of [Messages].
    ///
    /// @param locale how times of the day are written, and on which day weeks begin
    public Formats(Clock clock, ZoneId zone, Locale locale) {
        this.clock = clock;
        this.zone = zone;
        this.timeOfDay = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        this.weekStart = WeekFields.of(locale).getFirstDayOfWeek();
    }

    /// The day on which weeks begin.
    public DayOfWeek weekStart() {
        return weekStart;
    }

    public ZoneId zone() {
        return zone;
    }

    public ZonedDateTime now() {
        return clock.instant().atZone(zone);
    }

    public LocalDate today() {
        return now().toLocalDate();
    }

    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /// `Saturday, 21 November`.
    public String longDay(LocalDate day) {
        return longDay.format(day);
    }

    /// `Today`, `Tomorrow`, `Friday` within the next six days, else `Fri 27 Nov`, with the year when it is another one.
    public String day(LocalDate day) {
        long away = ChronoUnit.DAYS.between(today(), day);
        if (away == 0) {
            return text("day.today");
        }
        if (away == 1) {
            return text("day.tomorrow");
        }
        if (away == -1) {
            return text("day.yesterday");
        }
        if (away > 1 && away < 7) {
            return weekday.format(day);
        }
        return date(day);
    }

    /// `Fri 27 Nov`, with the year when it is another one, however near the day is.
    public String date(LocalDate day) {
        return (day.getYear() == today().getYear() ? this.day : dayAndYear).format(day);
    }

    public String time(Instant instant) {
        return timeOfDay.format(instant.atZone(zone));
    }

    /// `Tomorrow 15:00`, or only the day when the whole day is meant.
    public String moment(Instant instant, boolean allDay) {
        String day = day(dayOf(instant));
        return allDay ? day : day + " " + time(instant);
    }

    /// Like [#moment] for a JSON time such as `2026-11-21T15:00:00+01:00`; other text comes back as it is.
    public String jsonMoment(String value, boolean allDay) {
        Instant instant = parse(value);
        return instant == null ? value : moment(instant, allDay);
    }

    /// Whether a JSON time is the start of a day here.
    public boolean isMidnight(String value) {
        Instant instant = parse(value);
        return instant != null && instant.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /// `just now`, `12 min ago`, then [#moment].
    public String ago(Instant instant) {
        long minutes = ChronoUnit.MINUTES.between(instant, clock.instant());
        if (minutes < 1) {
            return text("ago.now");
        }
        return minutes < 60 ? text("ago.minutes", minutes) : moment(instant, false);
    }

    /// `812 B`, `3.4 kB`, `12.0 MB`, `1.2 GB`.
    public String bytes(long count) {
        if (count < 1_000) {
            return count + " B";
        }
        if (count < 1_000_000) {
            return String.format(words, "%.1f kB", count / 1_000.0);
        }
        return count < 1_000_000_000
                ? String.format(words, "%.1f MB", count / 1_000_000.0)
                : String.format(words, "%.1f GB", count / 1_000_000_000.0);
    }

    /// `{0}` minutes or hours in words: `45 min`, `1 h 30`.
    public String span(Instant from, Instant to) {
        long minutes = ChronoUnit.MINUTES.between(from, to);
        if (minutes < 60) {
            return text("span.minutes", minutes);
        }
        return minutes % 60 == 0 ? text("span.hours", minutes / 60) : text("span.mixed", minutes / 60, minutes % 60);
    }

    private static @Nullable Instant parse(String value) {
        try {
            return ZonedDateTime.parse(value).toInstant();
        } catch (java.time.DateTimeException notATime) {
            return null;
        }
    }
}
