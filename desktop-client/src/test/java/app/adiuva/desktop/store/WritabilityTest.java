package app.adiuva.desktop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class WritabilityTest {
    private static final String LONG = "x".repeat(100_000);

    @TempDir
    Path home;

    private Database open() {
        return Database.open(home.resolve("adiuva.db"), home.resolve("quarantine"), Clock.systemUTC());
    }

    private static int put(Database database, String key, String value) {
        return database.write(sql -> sql.update("INSERT INTO settings VALUES (?, ?, 0)", key, value));
    }

    private static long settings(Database database) {
        return database.read(sql -> sql.number("SELECT count(*) FROM settings WHERE key NOT LIKE 'test.%'"));
    }

    @Test
    void a_full_disk_is_known_until_a_trial_write_has_reached_it() {
        try (Database database = open()) {
            List<Optional<StorageException.Reason>> told = new ArrayList<>();
            Writability writability = database.writability();
            writability.onChange(() -> told.add(writability.refusal()));
            PageLimit.fill(database);
            assertThrows(StorageException.class, () -> put(database, "big", LONG));
            assertThrows(StorageException.class, () -> put(database, "big", LONG));
            put(database, "small", "fits");
            assertFalse(database.tryWriting());
            assertEquals(1, settings(database), "what fits is kept, and the trial leaves nothing");

            PageLimit.free(database);
            assertTrue(database.tryWriting());
            put(database, "big", LONG);
            assertEquals(2, settings(database));
            assertEquals(List.of(Optional.of(StorageException.Reason.DISK_FULL), Optional.empty()), told);
        }
    }

    @Test
    void a_change_that_is_refused_for_itself_says_nothing_about_the_disk() {
        try (Database database = open()) {
            put(database, "once", "1");
            assertThrows(StorageException.class, () -> put(database, "once", "2"));
            assertEquals(Optional.empty(), database.writability().refusal());
        }
    }

    @Test
    void a_file_that_may_only_be_read_is_known_and_read_on() {
        try (Database database = open()) {
            put(database, "kept", "1");
            database.write(sql -> {
                sql.script("PRAGMA query_only = ON");
                return true;
            });
            assertThrows(StorageException.class, () -> put(database, "more", "1"));
            assertEquals(
                    Optional.of(StorageException.Reason.READ_ONLY),
                    database.writability().refusal());
            assertEquals(1, settings(database));
        }
    }

    @Test
    void a_write_that_the_device_fails_is_told_from_a_page_that_cannot_be_read() {
        assertEquals(StorageException.Reason.DISK_ERROR, reason(SQLiteErrorCode.SQLITE_IOERR_WRITE));
        assertEquals(StorageException.Reason.FAILED, reason(SQLiteErrorCode.SQLITE_IOERR_READ));
    }

    /// What SQLite says when it opens a file on a disk without a single free page.
    @Test
    void a_log_whose_index_cannot_grow_means_a_full_disk() {
        assertEquals(StorageException.Reason.DISK_FULL, reason(SQLiteErrorCode.SQLITE_IOERR_SHMSIZE));
    }

    private static StorageException.Reason reason(SQLiteErrorCode code) {
        return StorageException.reason(new SQLiteException("", code));
    }
}
