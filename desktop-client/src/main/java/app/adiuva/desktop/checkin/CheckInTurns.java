package app.adiuva.desktop.checkin;

import app.adiuva.desktop.checkin.CheckIns.Cause;
import app.adiuva.desktop.checkin.CheckIns.Outcome;
import app.adiuva.desktop.job.Job;
import app.adiuva.desktop.notice.Notifications;
import app.adiuva.desktop.notice.QuietHours;
import app.adiuva.desktop.notice.ReminderSettings;
import app.adiuva.desktop.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// Looks over recent thoughts every so often, while there are new ones; never in quiet hours, and once after any number
/// of missed turns. When the last look was follows from the database. Used by the thread of the jobs.
public final class CheckInTurns implements Job {
    /// Minutes between two looks, 0 for none by itself.
    public static final String EVERY = "checkin.every";

    public static final int USUAL_EVERY = 45;

    /// The end of the computer's sleep is noticed within this time.
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final CheckIns checkIns;
    private final Function<Cause, Outcome> look;
    private final Notifications notifications;
    private final Settings settings;
    private final Clock clock;
    private final Runnable found;

    /// @param look does one look
    /// @param found hears, on the thread of the jobs, that something new was noticed or proposed
    public CheckInTurns(
            CheckIns checkIns,
            Function<Cause, Outcome> look,
            Notifications notifications,
            Settings settings,
            Clock clock,
            Runnable found) {
        this.checkIns = checkIns;
        this.look = look;
        this.notifications = notifications;
        this.settings = settings;
        this.clock = clock;
        this.found = found;
    }

    @Override
    public String name() {
        return "thoughts.check_in";
    }

    @Override
    public Duration step() {
        Instant now = clock.instant();
        Duration every = Duration.ofMinutes(every());
        QuietHours quiet = ReminderSettings.of(settings, clock.getZone()).quiet();
        if (!every.isZero() && !quiet.at(now)) {
            look(now, every);
        }
        return PAUSE;
    }

    private void look(Instant now, Duration every) {
        Optional<Instant> last = checkIns.last();
        boolean due = last.filter(before -> !before.isAfter(now) && now.isBefore(before.plus(every)))
                .isEmpty();
        if (checkIns.brokenOff() || due && checkIns.anyThoughtSince(last.orElse(Instant.EPOCH))) {
            boolean missed = last.filter(before -> !now.isBefore(before.plus(every.multipliedBy(2))))
                    .isPresent();
            Outcome outcome = look.apply(missed ? Cause.CATCH_UP : Cause.SCHEDULE);
            if (outcome.isNews()) {
                notifications.checkedIn(outcome.found(), outcome.proposed());
                found.run();
            }
        }
    }

    private int every() {
        try {
            return Math.clamp(Integer.parseInt(settings.getOrDefault(EVERY, "")), 0, 24 * 60);
        } catch (NumberFormatException nothingStored) {
            return USUAL_EVERY;
        }
    }
}
