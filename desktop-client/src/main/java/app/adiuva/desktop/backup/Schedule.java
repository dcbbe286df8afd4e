package app.adiuva.desktop.backup;

import java.time.Duration;
import java.time.Instant;

/// When a backup is due: an hour after the last one if much has changed, six hours after it if anything has, and
/// every day; and when a whole restore is tried: every thirty days.
public final class Schedule {
    /// So many changes make an hour a busy one.
    public static final int MUCH = 20;

    private static final Duration BUSY = Duration.ofHours(1);
    private static final Duration QUIET = Duration.ofHours(6);
    private static final Duration DAILY = Duration.ofHours(24);
    private static final Duration PROOF = Duration.ofDays(30);
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(15);

    private Schedule() {}

    /// @param lastBackup when one was made, the beginning of time for never
    /// @param lastTrouble when the last try failed, the beginning of time for none since
    /// @param changes how much was changed since
    public static boolean isBackupDue(Instant now, Instant lastBackup, Instant lastTrouble, long changes) {
        if (isTooSoon(now, lastTrouble)) {
            return false;
        }
        Duration age = Duration.between(lastBackup, now);
        return age.isNegative()
                || isOver(age, DAILY)
                || changes > 0 && isOver(age, QUIET)
                || changes >= MUCH && isOver(age, BUSY);
    }

    /// @param lastProof when a whole restore was last proven
    public static boolean isFullProofDue(Instant now, Instant lastProof, Instant lastTrouble) {
        Duration age = Duration.between(lastProof, now);
        return !isTooSoon(now, lastTrouble) && (age.isNegative() || isOver(age, PROOF));
    }

    /// What lies in the future was noted while the clock was wrong.
    private static boolean isTooSoon(Instant now, Instant lastTrouble) {
        return !lastTrouble.isAfter(now) && now.isBefore(lastTrouble.plus(AFTER_TROUBLE));
    }

    private static boolean isOver(Duration age, Duration limit) {
        return age.compareTo(limit) >= 0;
    }
}
