package app.adiuva.desktop.cli.backup;

import app.adiuva.desktop.backup.StoredBackup;
import app.adiuva.desktop.store.DatabaseCopy.TableRows;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What differs between two backups, by the number of rows.
final class RowChanges {
    /// What a person would count.
    private static final List<String> TOLD =
            List.of("thoughts", "tasks", "events", "mails", "documents", "chats", "messages");

    private RowChanges() {}

    /// How many rows more each table has that has more or fewer, by name.
    static Map<String, Long> between(StoredBackup before, StoredBackup after) {
        Map<String, Long> changes = counts(after);
        counts(before).forEach((table, rows) -> changes.merge(table, -rows, Long::sum));
        changes.values().removeIf(difference -> difference == 0);
        return changes;
    }

    /// `+12 thoughts, -1 task`.
    static String words(StoredBackup before, StoredBackup after) {
        Map<String, Long> changes = between(before, after);
        String words = words(changes, "+");
        return words.isEmpty() ? "edits only" : words;
    }

    /// `12 thoughts, 1 task in all`.
    static String words(StoredBackup all) {
        String words = words(counts(all), "");
        return words.isEmpty() ? "empty" : words + " in all";
    }

    static boolean isWorthAWord(String table) {
        return TOLD.contains(table);
    }

    private static String words(Map<String, Long> counts, String plus) {
        return TOLD.stream()
                .filter(table -> counts.getOrDefault(table, 0L) != 0)
                .map(table -> words(Objects.requireNonNull(counts.get(table)), table, plus))
                .collect(Collectors.joining(", "));
    }

    private static String words(long count, String table, String plus) {
        return (count > 0 ? plus : "") + Plural.of(count, table.substring(0, table.length() - 1));
    }

    private static Map<String, Long> counts(StoredBackup backup) {
        return backup.rows().stream()
                .collect(Collectors.toMap(TableRows::table, TableRows::rows, Long::sum, TreeMap::new));
    }
}
