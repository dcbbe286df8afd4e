package app.adiuva.desktop.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    @Test
    void keeps_the_settings_that_make_a_write_durable() {
        try (Database database = open()) {
            assertEquals(
                    List.of("wal", "2", "1"),
                    database.write(sql -> List.of(
                            sql.first("PRAGMA journal_mode", row -> row.text("journal_mode"))
                                    .orElseThrow(),
                            String.valueOf(sql.number("PRAGMA synchronous")),
                            String.valueOf(sql.number("PRAGMA foreign_keys")))));
        }
    }

    @Test
    void a_failed_transaction_leaves_nothing_behind() {
        try (Database database = open()) {
            assertThrows(
                    IllegalStateException.class,
                    () -> database.write(sql -> {
                        put(sql, "a", "1");
                        throw new IllegalStateException("stop");
                    }));
            assertEquals(0, count(database, "settings"));
        }
    }

    @Test
    void a_rehearsal_sees_its_own_changes_and_nobody_else_does() {
        try (Database database = open()) {
            long seen = database.rehearse(sql -> {
                put(sql, "a", "1");
                return sql.number("SELECT count(*) FROM settings");
            });
            assertEquals(1, seen);
            assertEquals(0, count(database, "settings"));
        }
    }

    @Test
    void two_programs_may_write_to_the_same_file() {
        try (Database one = open();
                Database other = open()) {
            one.write(sql -> put(sql, "one", "1"));
            other.write(sql -> put(sql, "other", "2"));
            assertEquals(2, count(one, "settings"));
        }
    }

    @Test
    void a_file_that_is_no_database_is_kept_untouched_and_nothing_takes_its_place() throws IOException {
        byte[] garbage = new byte[20_000];
        new Random(3).nextBytes(garbage);
        Files.write(file(), garbage);

        DatabaseDamaged damaged = assertThrows(DatabaseDamaged.class, this::open);

        assertArrayEquals(garbage, Files.readAllBytes(damaged.keptAt()));
        assertFalse(Files.exists(file()));
        assertEquals(
                damaged.keptAt(),
                assertThrows(DatabaseDamaged.class, this::open).keptAt());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void a_database_with_scribbled_pages_is_found_out(int seed) throws IOException {
        try (Database database = open()) {
            for (int i = 0; i < 300; i++) {
                String key = "key" + i;
                database.write(sql -> put(sql, key, "x".repeat(400)));
            }
        }
        byte[] bytes = Files.readAllBytes(file());
        Random random = new Random(seed);
        int from = 4096 + random.nextInt(bytes.length - 3 * 4096);
        for (int i = 0; i < 6000 && from + i < bytes.length; i++) {
            bytes[from + i] ^= (byte) (1 + random.nextInt(255));
        }
        Files.write(file(), bytes);

        assertThrows(DatabaseDamaged.class, this::open);
    }

    @Test
    void a_fresh_start_is_made_only_after_the_user_asked_for_it() throws IOException {
        Files.writeString(file(), "this is a note, not a database, and long enough to be read as one ".repeat(20));
        DatabaseDamaged damaged = assertThrows(DatabaseDamaged.class, this::open);

        new Quarantine(file(), home.resolve("quarantine")).startFresh();

        try (Database database = open()) {
            assertEquals(0, count(database, "tasks"));
        }
        assertTrue(Files.exists(damaged.keptAt()));
    }

    @Test
    void two_damages_in_the_same_second_are_both_kept_with_their_logs() throws IOException {
        Files.writeString(file(), "first ".repeat(1_000));
        Files.writeString(home.resolve("adiuva.db-wal"), "log of the first");
        Path first = assertThrows(DatabaseDamaged.class, this::open).keptAt();
        Files.writeString(file(), "second ".repeat(1_000));
        Path second = assertThrows(DatabaseDamaged.class, this::open).keptAt();

        assertTrue(Files.readString(first).startsWith("first"));
        assertTrue(Files.readString(second).startsWith("second"));
        assertFalse(Files.exists(home.resolve("adiuva.db-wal")), "the old log must not meet a new database");
    }

    @Test
    void a_file_that_may_only_be_read_is_called_so() throws IOException {
        try (Database database = open()) {
            database.write(sql -> put(sql, "a", "1"));
            database.write(sql -> {
                sql.script("PRAGMA query_only = ON");
                return true;
            });
            StorageException refused =
                    assertThrows(StorageException.class, () -> database.write(sql -> put(sql, "b", "1")));
            assertEquals(StorageException.Reason.READ_ONLY, refused.reason());
            assertEquals(1, count(database, "settings"));
        }
    }

    @Test
    void a_folder_that_cannot_hold_a_database_is_called_so() throws IOException {
        Path occupied = Files.writeString(home.resolve("occupied"), "a file where the profile should be");
        StorageException refused = assertThrows(
                StorageException.class,
                () -> Database.open(occupied.resolve("adiuva.db"), home.resolve("quarantine"), CLOCK));
        assertEquals(StorageException.Reason.READ_ONLY, refused.reason());
    }

    @Test
    void a_newer_database_is_left_alone() throws IOException {
        try (Database database = open()) {
            database.write(sql -> {
                sql.script("PRAGMA user_version = 900");
                return true;
            });
        }
        byte[] before = Files.readAllBytes(file());

        assertThrows(DatabaseTooNew.class, this::open);

        assertArrayEquals(before, Files.readAllBytes(file()));
    }

    @Test
    void after_closing_everything_is_in_the_one_file() throws IOException {
        try (Database database = open()) {
            database.write(sql -> put(sql, "a", "1"));
        }
        try (var files = Files.list(home)) {
            assertEquals(
                    List.of("adiuva.db"),
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void a_full_disk_is_called_so_and_what_was_stored_is_kept() {
        try (Database database = open()) {
            database.write(sql -> put(sql, "acknowledged", "1"));
            long pages = database.read(sql -> sql.number("PRAGMA page_count"));
            StorageException full = assertThrows(
                    StorageException.class,
                    () -> database.write(sql -> {
                        sql.script("PRAGMA max_page_count = " + pages);
                        return put(sql, "big", "x".repeat(1_000_000));
                    }));
            assertEquals(StorageException.Reason.DISK_FULL, full.reason());
            assertEquals(1, count(database, "settings"));
            database.write(sql -> put(sql, "small", "1"));
            assertEquals(2, count(database, "settings"));
        }
    }

    @Test
    void an_interrupted_thread_still_reads_and_writes_and_stays_interrupted() {
        try (Database database = open()) {
            Thread.currentThread().interrupt();
            database.write(sql -> put(sql, "a", "1"));
            assertEquals(1, count(database, "settings"));
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void whoever_reads_after_closing_is_refused() {
        Database database = open();
        database.close();
        database.close();
        assertThrows(StorageException.class, () -> count(database, "settings"));
    }

    @Test
    void the_file_is_for_its_owner_alone() throws IOException {
        try (Database _ = open()) {
            if (Files.getFileStore(home).supportsFileAttributeView("posix")) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
            }
        }
    }

    private static long count(Database database, String table) {
        return database.read(sql -> sql.number("SELECT count(*) FROM " + table));
    }

    private static int put(Sql sql, String key, String value) {
        return sql.update("INSERT INTO settings (key, value, updated_at) VALUES (?, ?, 0)", key, value);
    }

    private Database open() {
        return Database.open(file(), home.resolve("quarantine"), CLOCK);
    }

    private Path file() {
        return home.resolve("adiuva.db");
    }
}
