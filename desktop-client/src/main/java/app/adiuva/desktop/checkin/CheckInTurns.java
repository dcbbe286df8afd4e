package app.adiuva.desktop.checkin;

import app.adiuva.desktop.checkin.CheckIns.Cause;
import app.adiuva.desktop.checkin.CheckIns.Outcome;
import app.adiuva.desktop.job.Job;
import app.adiuva.desktop.notice.Notifications;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Looks over recent thoughts every so often, while there are new ones; never in quiet hours, and once after any number
/// of missed turns. When the last look was follows from the database. Used by the thread of the jobs.
public final class CheckInTurns implements Job {
    /// Minutes between two looks, 0 for none by itself.
    public static final String EVERY = "checkin.every";

    public static final int USUAL_EVERY = 45;

    /// The end of the computer's sleep is noticed within this time.
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final CheckIns checkIns;
    private final CheckInProposals.Words words;
    private final Notifications notifications;
    private final CheckInSchedule schedule;
    private final Clock clock;
    private final Runnable found;

    /// @param words of what a look proposes
    /// @param found hears, on the thread of the jobs, that something new was noticed or proposed
    public CheckInTurns(
            CheckIns checkIns,
            CheckInProposals.Words words,
            Notifications notifications,
            CheckInSchedule schedule,
            Clock clock,
            Runnable found) {
        this.checkIns = checkIns;
        this.words = words;
        this.notifications = notifications;
        this.schedule = schedule;
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
        Duration every = schedule.every();
        if (!every.isZero() && !schedule.quiet().at(now)) {
            look(now, every);
        }
        return PAUSE;
    }

    private void look(Instant now, Duration every) {
        Optional<Instant> last = checkIns.lastUntil(now);
        boolean due = last.filter(before -> now.isBefore(before.plus(every))).isEmpty();
        if (checkIns.brokenOff() || due && checkIns.anyThought(last.orElse(Instant.EPOCH), now)) {
            boolean missed = last.filter(before -> !now.isBefore(before.plus(every.multipliedBy(2))))
                    .isPresent();
            Outcome outcome = checkIns.run(missed ? Cause.CATCH_UP : Cause.SCHEDULE, words);
            if (outcome.isNews()) {
                notifications.checkedIn(outcome.found(), outcome.proposed());
                found.run();
            }
        }
    }
}
