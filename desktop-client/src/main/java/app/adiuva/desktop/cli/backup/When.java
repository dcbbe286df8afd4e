package app.adiuva.desktop.cli.backup;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times for people, in the zone of the user's clock.
final class When {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private When() {}

    static String minute(Instant time, Clock clock) {
        return MINUTE.format(time.atZone(clock.getZone()));
    }

    static String day(Instant time, Clock clock) {
        return DAY.format(time.atZone(clock.getZone()));
    }
}
