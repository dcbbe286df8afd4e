package app.adiuva.desktop.attachment;

import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.attachment.AttachmentRefused.Reason;
import app.adiuva.desktop.store.AnyCase;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Ids;
import app.adiuva.desktop.store.Row;
import app.adiuva.desktop.store.Sql;
import app.adiuva.desktop.store.StorageException;
import app.adiuva.desktop.store.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Attaches files to thoughts and tasks. A file is whole and on the disk before its row is. Files and rows change only
/// inside a write of the database, so that no other process takes a file away that a new row needs. Thread-safe; calls
/// block on the disk.
public final class Attachments {
    /// Bytes of one file.
    public static final long LARGEST = 100_000_000;

    private final Database database;
    private final StoredFiles files;
    private final ViewedFiles viewed;
    private final Clock clock;

    /// @param folder of the profile; made when the first file comes
    public Attachments(Database database, Path folder, Clock clock) {
        this.database = database;
        this.files = new StoredFiles(folder);
        this.viewed = new ViewedFiles(folder.resolveSibling("viewed"));
        this.clock = clock;
    }

    /// Copies a file of the user. The file stays as it is.
    ///
    /// @throws AttachmentRefused if it cannot be taken; then nothing was kept
    public Attachment add(Table table, String rowId, Path file) {
        return add(table, rowId, new Offered.OfFile(file));
    }

    private Attachment add(Table table, String rowId, Offered offered) {
        try (InputStream bytes = offered.open()) {
            return add(table, rowId, offered.name(), bytes);
        } catch (IOException unreadable) {
            throw new AttachmentRefused(Reason.UNREADABLE);
        }
    }

    /// Takes each that can be taken.
    ///
    /// @return the others
    public List<Refusal> addAll(Table table, String rowId, List<Offered> all) {
        List<Refusal> refused = new ArrayList<>();
        for (Offered offered : all) {
            try {
                add(table, rowId, offered);
            } catch (AttachmentRefused reason) {
                refused.add(new Refusal(offered, reason.reason()));
            } catch (StorageException failure) { // what it belongs to is kept already, and stays so
                boolean full = failure.reason() == StorageException.Reason.DISK_FULL;
                refused.add(new Refusal(offered, full ? Reason.DISK_FULL : Reason.NOT_WRITABLE));
            }
        }
        return refused;
    }

    /// Keeps bytes that have no file, such as a picture of the clipboard.
    ///
    /// @param name from outside: it is made safe first
    /// @throws AttachmentRefused if they cannot be taken; then nothing was kept
    public Attachment add(Table table, String rowId, String name, InputStream bytes) {
        StoredFiles.Incoming incoming = files.take(bytes, LARGEST);
        try {
            return database.write(sql -> {
                if (!exists(sql, table, rowId)) {
                    throw new AttachmentRefused(Reason.NO_ROW);
                }
                files.place(incoming);
                return insert(sql, table, rowId, ShownName.of(name), incoming);
            });
        } finally {
            StoredFiles.discard(incoming.file());
        }
    }

    private Attachment insert(Sql sql, Table table, String rowId, String name, StoredFiles.Incoming incoming) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Attachment added = new Attachment(
                Ids.next(now), table, rowId, name, ShownName.mediaType(name), incoming.bytes(), incoming.sha256(), now);
        sql.update("""
                INSERT INTO attachments (id, table_name, row_id, name, media_type, bytes, sha256, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, added.id(), table.wire(), rowId, name, added.mediaType(), added.bytes(), added.sha256(), now);
        return added;
    }

    private static boolean exists(Sql sql, Table table, String rowId) {
        return switch (table) {
            case TASKS -> sql.number("SELECT count(*) FROM tasks WHERE id = ?", rowId) > 0;
            case THOUGHTS -> sql.number("SELECT count(*) FROM thoughts WHERE id = ?", rowId) > 0;
            default -> false;
        };
    }

    /// What belongs to a row, in the order in which it came.
    public List<Attachment> of(String rowId) {
        return database.read(sql -> sql.query(
                "SELECT * FROM attachments WHERE row_id = ? AND deleted_at IS NULL ORDER BY seq",
                Attachments::attachment,
                rowId));
    }

    /// Those whose names hold the text; case does not matter. The newest first, none of rows in the trash.
    public List<Attachment> named(String part, int limit) {
        AnyCase wanted = new AnyCase(part);
        return database.read(
                sql -> sql.query("""
                SELECT * FROM attachments WHERE deleted_at IS NULL AND (%s)
                    AND (EXISTS (SELECT 1 FROM tasks WHERE tasks.id = row_id AND tasks.deleted_at IS NULL)
                        OR EXISTS (SELECT 1 FROM thoughts WHERE thoughts.id = row_id AND thoughts.deleted_at IS NULL))
                ORDER BY seq DESC LIMIT ?
                """.formatted(wanted.in("name")), Attachments::attachment, wanted.pattern(), limit));
    }

    public Optional<Attachment> find(String id) {
        return database.read(sql -> sql.first(
                "SELECT * FROM attachments WHERE id = ? AND deleted_at IS NULL", Attachments::attachment, id));
    }

    /// How many were taken off their rows and can still be put back.
    public long putAway() {
        return database.read(sql -> sql.number("SELECT count(*) FROM attachments WHERE deleted_at IS NOT NULL"));
    }

    /// Takes it off its row. It can be put back for [CollectFiles#KEPT].
    public void remove(String id) {
        database.write(sql -> sql.update(
                "UPDATE attachments SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL", clock.instant(), id));
    }

    /// Puts back what was removed; false when it is gone for good.
    public boolean restore(String id) {
        return database.write(sql -> sql.update("UPDATE attachments SET deleted_at = NULL WHERE id = ?", id)) > 0;
    }

    /// Where its bytes are, to be read only. The file has no ending.
    public Path file(Attachment attachment) {
        return files.file(attachment.sha256());
    }

    /// A copy under its own name for another program to open; it goes a day later.
    ///
    /// @throws UncheckedIOException if the profile cannot be written
    public Path copyToView(Attachment attachment) {
        return viewed.copy(attachment, file(attachment));
    }

    /// Copies it to a place of the user's choice, in the stead of what is there.
    ///
    /// @throws UncheckedIOException if that place cannot be written; what was there is there still
    public void saveAs(Attachment attachment, Path target) {
        try {
            WholeFile.copy(file(attachment), target);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The job that removes files no row needs any more.
    public CollectFiles collector() {
        return new CollectFiles(database, files, viewed, clock);
    }

    private static Attachment attachment(Row row) {
        return new Attachment(
                row.text("id"),
                table(row.text("table_name")),
                row.text("row_id"),
                row.text("name"),
                row.text("media_type"),
                row.number("bytes"),
                row.text("sha256"),
                row.instant("created_at"));
    }

    private static Table table(String name) {
        return Stream.of(Table.values())
                .filter(table -> table.wire().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
