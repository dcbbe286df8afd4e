package app.adiuva.desktop.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// When a reminder comes again.
public enum Snooze {
    TEN_MINUTES,
    ONE_HOUR,
    THIS_EVENING,
    TOMORROW;

    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /// The moment; empty when there is no such one any more today.
    public Optional<Instant> from(ZonedDateTime now) {
        Instant minute = now.toInstant().truncatedTo(ChronoUnit.MINUTES);
        return switch (this) {
            case TEN_MINUTES -> Optional.of(minute.plus(Duration.ofMinutes(10)));
            case ONE_HOUR -> Optional.of(minute.plus(Duration.ofHours(1)));
            case THIS_EVENING ->
                Optional.of(now.with(EVENING))
                        .filter(evening -> evening.isAfter(now))
                        .map(ZonedDateTime::toInstant);
            case TOMORROW ->
                Optional.of(now.toLocalDate()
                        .plusDays(1)
                        .atTime(MORNING)
                        .atZone(now.getZone())
                        .toInstant());
        };
    }
}
