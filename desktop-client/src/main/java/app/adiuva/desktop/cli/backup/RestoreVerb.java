package app.adiuva.desktop.cli.backup;

import app.adiuva.desktop.backup.Preview;
import app.adiuva.desktop.backup.Restored;
import app.adiuva.desktop.backup.StoredBackup;
import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.Terminal.Paint;
import app.adiuva.desktop.cli.TextTable;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `adiuva backup restore`: a backup comes back, into a folder or in place.
@Command(
        name = "restore",
        description = "Bring a backup back: in place of today's data, which is kept, or into a new folder.",
        footer = {
            "",
            "In place it shows what would change and asks first; without a terminal it needs --yes.",
            "Exit codes: 0 restored, shown, or declined; 1 what the cloud has is damaged; 2 usage; 3 no answer from the",
            "cloud; 4 refused (no such backup, the folder is not empty, made by a newer Adiuva); 5 the database or the",
            "disk cannot be used; 130 stopped. Whatever the code but 0, your data is as it was."
        })
final class RestoreVerb extends BackupWork {
    @Parameters(
            arity = "0..1",
            paramLabel = "BACKUP",
            defaultValue = "latest",
            description =
                    "A number or ID of `adiuva backup list`, `latest`, or a date or time (2026-11-21, 2026-11-21T15:00) whose"
                            + " last backup is meant.")
    String wanted = "latest";

    @Option(names = "--into", paramLabel = "DIR", description = "Into a new folder, which ADIUVA_HOME may name then.")
    @Nullable
    Path into;

    @Option(names = "--preview", description = "Only show what would change.")
    boolean previewOnly;

    @Option(names = "--undo", description = "Put back what the last restore in place replaced.")
    boolean undo;

    @Option(
            names = {"-y", "--yes"},
            description = "Do it without asking.")
    boolean yes;

    RestoreVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        if (undo) {
            return undo();
        }
        if (into == null && !previewOnly) {
            requireAnswer(yes);
        }
        StoredBackup backup =
                ChosenBackup.of(wanted, backups().list(), session.clock().getZone());
        if (previewOnly) {
            preview(backups().preview(backup.id(), session.workspace()));
            return ExitCode.DONE;
        }
        return into == null ? inPlace(backup) : into(into, backup);
    }

    private ExitCode into(Path folder, StoredBackup backup) {
        Restored restored = working((progress, stop) -> backups().restoreInto(folder, backup.id(), progress, stop));
        if (json) {
            document(rows().restored(restored));
            return ExitCode.DONE;
        }
        terminal()
                .line(terminal().paint(Paint.GREEN, "Backup " + name(backup)) + " is in " + restored.place()
                        + ", checked.");
        terminal().line("To look into it: ADIUVA_HOME=" + restored.place() + " adiuva list tasks");
        return ExitCode.DONE;
    }

    private ExitCode inPlace(StoredBackup backup) {
        if (!yes) {
            preview(backups().preview(backup.id(), session.workspace()));
        }
        if (!confirmed(yes, "Put this in the place of today's data, which is kept as a copy? [y/N] ")) {
            return ExitCode.DONE;
        }
        Restored restored =
                working((progress, stop) -> backups().restoreInPlace(session.workspace(), backup.id(), progress, stop));
        if (json) {
            document(rows().restored(restored));
            return ExitCode.DONE;
        }
        terminal().line(terminal().paint(Paint.GREEN, "Your data is as it was in backup " + name(backup)) + ".");
        terminal().line("What it replaced is kept in " + restored.safetyCopy());
        terminal().line("To put that back: adiuva backup restore --undo");
        return ExitCode.DONE;
    }

    private ExitCode undo() {
        if (into != null || previewOnly || !wanted.equals("latest")) {
            throw new CommandFailure(ExitCode.USAGE, "usage", "--undo goes with --yes and --json only.");
        }
        if (!confirmed(yes, "Put back what the last restore replaced? Today's data is kept as a copy. [y/N] ")) {
            return ExitCode.DONE;
        }
        Restored restored = working((progress, stop) -> backups().undoRestore(session.workspace(), progress, stop));
        if (json) {
            document(rows().restored(restored));
            return ExitCode.DONE;
        }
        terminal().line(terminal().paint(Paint.GREEN, "Your data is as it was before the last restore."));
        terminal().line("What it replaced is kept in " + restored.safetyCopy());
        return ExitCode.DONE;
    }

    private void preview(Preview preview) {
        if (json) {
            document(rows().preview(preview));
            return;
        }
        terminal().line("Backup " + name(preview.backup()) + ":");
        List<List<String>> tables = preview.tables().stream()
                .filter(each -> RowChanges.isWorthAWord(each.table()) && each.then() + each.now() > 0)
                .map(each -> List.of(
                        each.table(),
                        String.valueOf(each.now()),
                        String.valueOf(each.then()),
                        each.then() == each.now() ? "" : "%+d".formatted(each.then() - each.now())))
                .toList();
        new TextTable(List.of("", "NOW", "THEN", "CHANGE"), tables).print(terminal());
    }

    private String name(StoredBackup backup) {
        return backup.sequence() + " of " + When.minute(backup.created(), session.clock());
    }
}
