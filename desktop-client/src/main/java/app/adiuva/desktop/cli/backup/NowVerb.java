package app.adiuva.desktop.cli.backup;

import app.adiuva.desktop.backup.BackupResult;
import app.adiuva.desktop.backup.BackupStatus;
import app.adiuva.desktop.backup.Backups;
import app.adiuva.desktop.backup.Proof;
import app.adiuva.desktop.backup.Schedule;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.Terminal.Paint;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `adiuva backup now`: what changed goes up, and a part of it is read back.
@Command(
        name = "now",
        description = "Make a backup of what has changed, and read a part of it back.",
        footer = {
            "",
            "Ctrl+C stops it; what was sent is used by the next one.",
            "Exit codes: 0 made, or nothing had changed, or not due; 1 what the cloud has is damaged; 3 no answer from",
            "the cloud, 4 refused (not set up, another one is running, another computer goes on with these backups),",
            "5 the database or the disk cannot be used, 130 stopped."
        })
final class NowVerb extends BackupWork {
    @Option(
            names = "--if-due",
            description =
                    "Only what is due: a backup once an hour when much has changed, every six hours when anything "
                            + "has, and every day; and every 30 days a restore of all of it into a scratch folder. For cron.")
    boolean ifDue;

    NowVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        var _ = session.workspace(); // a damaged database is found before it is copied, and an empty one made
        Backups backups = backups();
        BackupStatus status = backups.status();
        boolean scheduled = ifDue && status.setUp();
        BackupResult result = scheduled && !isDue(status) ? null : working(backups::now);
        if (!json) {
            print(result);
        }
        Proof proof = scheduled ? proveIfDue(backups) : null;
        if (json) {
            document(rows().outcome(result, proof));
        }
        return ExitCode.DONE;
    }

    private boolean isDue(BackupStatus status) {
        Instant last = orBeginning(status.lastBackup());
        return !status.undecided()
                && Schedule.isBackupDue(
                        session.clock().instant(),
                        last,
                        lastTrouble(status),
                        session.workspace().changesSince(last));
    }

    private @Nullable Proof proveIfDue(Backups backups) {
        BackupStatus status = backups.status();
        boolean due = status.lastBackup() != null
                && Schedule.isFullProofDue(
                        session.clock().instant(), orBeginning(status.lastFullProof()), lastTrouble(status));
        if (!due) {
            return null;
        }
        Proof proof = working((progress, stop) -> backups.verify(true, progress, stop));
        if (!json) {
            terminal().line(VerifyVerb.words(proof));
        }
        return proof;
    }

    private static Instant lastTrouble(BackupStatus status) {
        return Optional.ofNullable(status.trouble())
                .map(BackupStatus.Trouble::at)
                .orElse(Instant.EPOCH);
    }

    private static Instant orBeginning(@Nullable Instant time) {
        return time == null ? Instant.EPOCH : time;
    }

    /// @param result null when no backup was due
    private void print(@Nullable BackupResult result) {
        switch (result) {
            case null -> terminal().line("No backup is due.");
            case BackupResult.Unchanged _ -> terminal().line("Nothing has changed since the last backup.");
            case BackupResult.Made made -> print(made);
        }
    }

    private void print(BackupResult.Made made) {
        Proof proof = made.proof();
        terminal()
                .line(terminal().paint(Paint.GREEN, "Backup " + made.sequence()) + ": " + Amount.of(made.sentBytes())
                        + " sent for a database of " + Amount.of(made.databaseBytes()) + ", "
                        + Plural.of(made.changedPages(), "changed page") + ".");
        terminal()
                .line("Read back and found right: the list of contents and " + proof.packs() + " of "
                        + Plural.of(proof.of(), "pack") + " (" + Amount.of(proof.bytes()) + ").");
        if (made.damagedBackup() > 0) {
            terminal()
                    .error("The cloud no longer had backup " + made.damagedBackup()
                            + " as it was stored, so that one cannot be restored. This one takes its place.");
        }
        if (made.restlessFiles() > 0) {
            terminal()
                    .error(
                            Plural.of(made.restlessFiles(), "attachment")
                                    + " kept changing while being read, and stayed as in the backup before, or out of this one.");
        }
        if (made.lostPacks() > 0) {
            terminal()
                    .error("The cloud had lost " + Plural.of(made.lostPacks(), "pack")
                            + ". Their content was sent again; older backups may lack it.");
        }
    }
}
