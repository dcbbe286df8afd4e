package app.adiuva.cloud.chat.work;

import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.chat.ChatContext;
import app.adiuva.contracts.problem.ProblemCode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The user's time, as the context says it.
public final class UserClock {
    private UserClock() {}

    /// The user's now in the user's zone; the cloud's own where the context is silent.
    ///
    /// @throws ProblemException `INVALID_REQUEST` for a time or zone that does not exist
    public static ZonedDateTime now(ChatContext context, Clock clock) {
        OffsetDateTime now = time(context.now(), clock);
        String zone = context.timeZone();
        return now.atZoneSameInstant(zone == null ? now.getOffset() : zone(zone))
                .truncatedTo(ChronoUnit.SECONDS);
    }

    /// The value of the line `Now:` in a prompt: `2026-11-21T15:00:00+01:00 (Europe/Berlin)`.
    static String line(ZonedDateTime now) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now) + " ("
                + now.getZone().getId() + ")";
    }

    private static OffsetDateTime time(@Nullable String text, Clock clock) {
        if (text == null) {
            return OffsetDateTime.now(clock);
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() >= 1900 && time.getYear() <= 2200) {
                return time;
            }
        } catch (DateTimeException notATime) {
            // told below
        }
        throw new ProblemException(
                ProblemCode.INVALID_REQUEST, "context.now must be a time such as 2026-11-21T15:00:00+01:00");
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            throw new ProblemException(
                    ProblemCode.INVALID_REQUEST, "context.time_zone must be a zone such as Europe/Berlin");
        }
    }
}
