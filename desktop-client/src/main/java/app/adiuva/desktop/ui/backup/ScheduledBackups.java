package app.adiuva.desktop.ui.backup;

import app.adiuva.desktop.backup.BackupStatus;
import app.adiuva.desktop.backup.Schedule;
import app.adiuva.desktop.ui.kit.Desk;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes backups while the window is open, when [Schedule] says so, and tries a whole restore once a month, when the
/// user has changed nothing for a while. Never while something else is done with the backups. JavaFX thread only.
public final class ScheduledBackups {
    private final Desk desk;
    private final Vault vault;
    private final BackupViewModel backups;
    private long seenRevision = -1;

    public ScheduledBackups(Desk desk, Vault vault, BackupViewModel backups) {
        this.desk = desk;
        this.vault = vault;
        this.backups = backups;
    }

    private enum Due {
        NOTHING,
        BACKUP,
        PROOF
    }

    /// Looks whether something is due; to be called every few minutes.
    public void tick() {
        long revision = desk.edits().revision().get();
        boolean idle = revision == seenRevision;
        seenRevision = revision;
        backups.watch().refresh();
        if (backups.work().isFree()) {
            backups.work().ask(() -> due(idle), this::start, _ -> {}); // the next tick tries again
        }
    }

    private void start(Due due) {
        switch (due) {
            case BACKUP -> backups.backUpUnasked();
            case PROOF -> backups.proveUnasked();
            case NOTHING -> {}
        }
    }

    private Due due(boolean idle) {
        BackupStatus status = vault.status();
        if (!status.setUp() || status.undecided()) {
            return Due.NOTHING;
        }
        Instant now = desk.workspace().clock().instant();
        Instant last = orNever(status.lastBackup());
        BackupStatus.Trouble trouble = status.trouble();
        Instant failed = trouble == null ? Instant.EPOCH : trouble.at();
        if (Schedule.isBackupDue(now, last, failed, desk.workspace().changesSince(last))) {
            return Due.BACKUP;
        }
        boolean provable = idle && status.lastBackup() != null;
        return provable && Schedule.isFullProofDue(now, orNever(status.lastFullProof()), failed)
                ? Due.PROOF
                : Due.NOTHING;
    }

    private static Instant orNever(@Nullable Instant time) {
        return Objects.requireNonNullElse(time, Instant.EPOCH);
    }
}
