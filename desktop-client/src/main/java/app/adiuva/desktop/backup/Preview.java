package app.adiuva.desktop.backup;

import java.util.List;

/// What a restore would change, by the number of rows.
public record Preview(StoredBackup backup, List<TableChange> tables) {
    public Preview {
        tables = List.copyOf(tables);
    }

    /// @param then rows in the backup
    /// @param now rows in the database
    public record TableChange(String table, long then, long now) {}
}
