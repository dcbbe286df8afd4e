package app.adiuva.desktop.cli.backup;

import app.adiuva.desktop.backup.StoredBackup;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.ShortId;
import app.adiuva.desktop.cli.TextTable;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// `adiuva backup list`: what can be restored.
@Command(
        name = "list",
        description = "The backups that can be restored, newest first.",
        footer = {
            "",
            "SIZE is what a restore on a new computer fetches, ADDED what this backup did not share with the one before.",
            "Exit codes: 0 listed, 3 no answer from the cloud, 4 backups are not set up."
        })
final class BackupListVerb extends BackupWork {
    BackupListVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        List<StoredBackup> all = backups().list();
        if (json) {
            document(IntStream.range(0, all.size())
                    .mapToObj(i -> rows().backup(all.get(i), before(all, i)))
                    .toList());
        } else if (all.isEmpty()) {
            terminal().line("There is no backup yet. Make one: adiuva backup now");
        } else {
            table(all).print(terminal());
            warn(all);
        }
        return ExitCode.DONE;
    }

    private void warn(List<StoredBackup> all) {
        long damaged = all.stream().filter(backup -> !backup.readable()).count();
        if (damaged > 0) {
            terminal()
                    .error("The cloud no longer has " + Plural.of(damaged, "backup")
                            + " as it was stored. The others are whole as far as they were read; `adiuva backup now`"
                            + " makes another one.");
        }
    }

    private TextTable table(List<StoredBackup> all) {
        return new TextTable(
                List.of("NO", "MADE", "SIZE", "ADDED", "ID", "CHANGES"),
                IntStream.range(0, all.size())
                        .mapToObj(i -> row(all.get(i), before(all, i)))
                        .toList());
    }

    private List<String> row(StoredBackup backup, @Nullable StoredBackup before) {
        return List.of(
                String.valueOf(backup.sequence()),
                When.minute(backup.created(), session.clock()),
                Amount.of(backup.sizeBytes()),
                backup.readable() ? Amount.of(backup.addedBytes()) : "?",
                ShortId.of(backup.id()),
                changes(backup, before));
    }

    private static String changes(StoredBackup backup, @Nullable StoredBackup before) {
        if (!backup.readable()) {
            return "damaged: cannot be restored";
        }
        return before == null ? RowChanges.words(backup) : RowChanges.words(before, backup);
    }

    /// The last one before that can be read.
    private static @Nullable StoredBackup before(List<StoredBackup> newestFirst, int index) {
        return newestFirst.stream()
                .skip(index + 1L)
                .filter(StoredBackup::readable)
                .findFirst()
                .orElse(null);
    }
}
