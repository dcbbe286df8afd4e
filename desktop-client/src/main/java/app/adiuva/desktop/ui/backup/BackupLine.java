package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.backup.StoredBackup;
import app.adiuva.desktop.ui.kit.Formats;
import java.util.List;
import java.util.stream.IntStream;

/// One backup of the list.
///
/// @param change against the one before it
record BackupLine(StoredBackup backup, String when, String change, boolean newest) {
    /// @param all newest first
    static List<BackupLine> of(List<StoredBackup> all, Formats formats) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> new BackupLine(
                        all.get(i),
                        formats.moment(all.get(i).created(), false),
                        change(all.get(i), all.subList(i + 1, all.size())),
                        i == 0))
                .toList();
    }

    private static String change(StoredBackup backup, List<StoredBackup> older) {
        if (!backup.readable()) {
            return text("backup.unreadable");
        }
        return older.stream()
                .filter(StoredBackup::readable)
                .findFirst()
                .map(before -> RowCounts.changes(backup.rows(), before.rows()))
                .orElseGet(() -> text("backup.oldest"));
    }
}
