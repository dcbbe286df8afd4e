package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.backup.BackupStatus;
import app.adiuva.desktop.ui.kit.Sign;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How the backups stand, in words: the big state of the screen and the sign at the edge of the window.
///
/// @param title one short sentence
/// @param detail when, and what to do
/// @param sign loud after a failure, and when the last backup is over three days old
public record Standing(String title, String detail, Sign sign) {
    /// Without a backup for so long the window becomes loud.
    static final Duration TOO_OLD = Duration.ofDays(3);

    static Standing of(BackupStatus status, Instant now) {
        Instant last = status.lastBackup();
        if (!status.setUp()) {
            return quiet(text("backup.standing.off"), "", text("backup.sign.off"));
        }
        if (status.trouble() != null) {
            return new Standing(
                    text("backup.standing.trouble"),
                    last == null ? text("backup.last.none") : text("backup.last", Ages.full(last, now)),
                    loud(
                            last == null
                                    ? text("backup.sign.trouble")
                                    : text("backup.sign.trouble.last", Ages.brief(last, now))));
        }
        if (last == null) {
            return quiet(text("backup.standing.first"), text("backup.first.detail"), text("backup.sign.first"));
        }
        Duration age = Duration.between(last, now);
        if (age.abs().compareTo(TOO_OLD) > 0) { // or noted while the clock was ahead
            return new Standing(
                    text("backup.standing.old", Ages.span(age)),
                    text("backup.old.detail"),
                    loud(text("backup.sign.old", Ages.span(age))));
        }
        return safe(last, status.lastFullProof(), now);
    }

    private static Standing safe(Instant last, @Nullable Instant proof, Instant now) {
        return proof == null
                ? new Standing(
                        text("backup.standing.safe"),
                        text("backup.safe.unproven", Ages.full(last, now)),
                        good(text("backup.sign.unproven", Ages.brief(last, now))))
                : new Standing(
                        text("backup.standing.safe"),
                        text("backup.safe.proven", Ages.full(last, now), Ages.full(proof, now)),
                        good(text("backup.sign.proven", Ages.brief(last, now), Ages.brief(proof, now))));
    }

    private static Standing quiet(String title, String detail, String line) {
        return new Standing(title, detail, new Sign(Sign.Tone.QUIET, line));
    }

    private static Sign good(String line) {
        return new Sign(Sign.Tone.GOOD, line);
    }

    private static Sign loud(String line) {
        return new Sign(Sign.Tone.LOUD, line);
    }
}
