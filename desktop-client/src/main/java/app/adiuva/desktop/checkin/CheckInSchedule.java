package app.adiuva.desktop.checkin;

import app.adiuva.desktop.notice.QuietHours;
import app.adiuva.desktop.notice.ReminderSettings;
import app.adiuva.desktop.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When check-ins come by themselves. Thread-safe.
public final class CheckInSchedule {
    private final CheckIns checkIns;
    private final Settings settings;
    private final Clock clock;

    public CheckInSchedule(CheckIns checkIns, Settings settings, Clock clock) {
        this.checkIns = checkIns;
        this.settings = settings;
        this.clock = clock;
    }

    /// Zero when none comes by itself.
    public Duration every() {
        try {
            int minutes = Integer.parseInt(settings.getOrDefault(CheckInTurns.EVERY, ""));
            return Duration.ofMinutes(Math.clamp(minutes, 0, 24 * 60));
        } catch (NumberFormatException nothingStored) {
            return Duration.ofMinutes(CheckInTurns.USUAL_EVERY);
        }
    }

    /// When the last finished look began.
    public Optional<Instant> last() {
        return checkIns.lastUntil(clock.instant());
    }

    /// When the next one comes, never in the past; empty when there is nothing new to look at, or none comes by itself.
    public Optional<Instant> next() {
        Duration every = every();
        Instant last = last().orElse(Instant.EPOCH);
        if (every.isZero() || !checkIns.brokenOff() && !checkIns.anyThought(last, clock.instant())) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant due = last.plus(every);
        return Optional.of(quiet().end(due.isBefore(now) ? now : due));
    }

    QuietHours quiet() {
        return ReminderSettings.of(settings, clock.getZone()).quiet();
    }
}
