package app.adiuva.desktop.cli.backup;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.backup.BackupStatus;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Rows;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.Terminal.Paint;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// `adiuva backup status`: whether one can rely on the backups.
@Command(
        name = "status",
        description = "Whether the backups are in order: the last one, and when it was last proven. Asks no cloud.",
        footer = {
            "",
            "Exit codes: 0 in order, 1 the last try failed or the last backup is older than two days, 4 backups are not",
            "set up."
        })
final class StatusVerb extends BackupWork {
    private static final Duration OLD = Duration.ofDays(2);

    StatusVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        BackupStatus status = backups().status();
        Optional<String> advice = advice(status);
        if (json) {
            document(document(status, advice));
        } else {
            print(status, advice);
        }
        return !status.setUp() ? ExitCode.REFUSED : advice.isPresent() ? ExitCode.FAILED : ExitCode.DONE;
    }

    /// What is wrong, for the user; empty when all is in order.
    private Optional<String> advice(BackupStatus status) {
        BackupStatus.Trouble trouble = status.trouble();
        Instant last = status.lastBackup();
        if (!status.setUp()) {
            return Optional.of("Backups are not set up. Turn them on: adiuva backup init");
        }
        if (trouble != null) {
            return Optional.of(
                    "The last try failed on " + When.minute(trouble.at(), session.clock()) + ": " + trouble.message());
        }
        if (last == null) {
            return Optional.of("There is no backup yet. Make one: adiuva backup now");
        }
        return last.isBefore(session.clock().instant().minus(OLD))
                ? Optional.of("The last backup is older than two days. Make one: adiuva backup now")
                : Optional.empty();
    }

    private void print(BackupStatus status, Optional<String> advice) {
        if (status.setUp()) {
            line("Last backup", status.lastBackup());
            line("Last read back", status.lastProof());
            line("Last proven restore", status.lastFullProof());
        }
        terminal().line("%-21s%s".formatted("Kept in", keptIn().words()));
        terminal()
                .line(advice.map(text -> terminal().paint(Paint.RED, text))
                        .orElseGet(() -> terminal().paint(Paint.GREEN, "All is in order.")));
    }

    private void line(String what, @Nullable Instant time) {
        terminal().line("%-21s%s".formatted(what, time == null ? "never" : When.minute(time, session.clock())));
    }

    private Object document(BackupStatus status, Optional<String> advice) {
        Rows times = new Rows(session.clock().getZone());
        BackupStatus.Trouble trouble = status.trouble();
        return object(
                "ok", advice.isEmpty(),
                "set_up", status.setUp(),
                "last_backup", times.time(status.lastBackup()),
                "last_proof", times.time(status.lastProof()),
                "last_full_proof", times.time(status.lastFullProof()),
                "trouble",
                        trouble == null
                                ? null
                                : object(
                                        "at", times.time(trouble.at()),
                                        "code", trouble.code(),
                                        "message", trouble.message()),
                "place", keptIn().document(),
                "advice", advice.orElse(null));
    }
}
