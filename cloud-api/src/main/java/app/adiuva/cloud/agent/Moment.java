package app.adiuva.cloud.agent;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// A point in time in the user's zone.
///
/// @param dateOnly whether only a day was said; `at` is then its first moment
public record Moment(ZonedDateTime at, boolean dateOnly) {

    /// Reads ISO-8601 with or without offset, or a date, of the years 1900 to 2200. Without an offset the time is one
    /// of `zone`.
    public static Optional<Moment> parse(String text, ZoneId zone) {
        try {
            boolean dateOnly = text.indexOf('T') < 0;
            ZonedDateTime at = dateOnly ? LocalDate.parse(text).atStartOfDay(zone) : time(text, zone);
            return at.getYear() >= 1900 && at.getYear() <= 2200
                    ? Optional.of(new Moment(at, dateOnly))
                    : Optional.empty();
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static ZonedDateTime time(String text, ZoneId zone) {
        try {
            return OffsetDateTime.parse(text).atZoneSameInstant(zone);
        } catch (DateTimeException noOffset) {
            return LocalDateTime.parse(text).atZone(zone);
        }
    }

    /// The time as it stands in records: ISO-8601 with offset, whole seconds.
    public static String iso(ZonedDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS));
    }
}
