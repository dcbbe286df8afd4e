package app.adiuva.desktop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    private static final Migration MOODS = new Migration("moods.sql", "CREATE TABLE moods (mood TEXT);");
    private static final Migration BROKEN =
            new Migration("broken.sql", "CREATE TABLE half (a); DELETE FROM settings; DELETE FROM nowhere;");

    private static final int NEWEST = Migration.RELEASED.size();

    @TempDir
    Path home;

    /// A script that was changed after its release would leave old files with other tables than new ones.
    @Test
    void released_scripts_never_change() {
        assertEquals(
                List.of(
                        "abc7a5daa37234625288ad5fc20182f4b8321706c084ab85d8ced7850f6423be",
                        "085c16b3569a77179e3fd055c6fd907769cecf30eef625274e609a5e137b6335",
                        "fb6e3b421fe5a9f124da4f2119cfe1162860e1d3747c765fc8697f80b5453a16",
                        "809118aa0824f510a1cb467b73f7a8e6b3c3c564f286ea131f7cf1db77aa83e4",
                        "ac01c48585244de65a8d180a4e2c9603dba8645a15f1783af3ffe345b1a5b81e",
                        "028ee568c0e0e1afc6d587b21a4bd2f6ce26933f9bef4008e8c6c621120d95d6",
                        "de14d3c97ed6ed27968f9de01bf6d93b63f1edbcad450ec36b231bd97a13700e",
                        "1d79b75677b74cc16a71e8bc854f4a830b97610e92b14bffa9e33a23ea8f9215",
                        "40b46cfb36db002f6a66369b37a33e02028c7be01d6915609b208bd48ba1134a",
                        "c28045de2a312c01482c8fea99e4f18cb8fae3c9c903beb006b40db8353e74ac",
                        "7d345275289498061a60bd9b63f59ea8f63ccbeb0b5f84e3d100dfbe9643344d",
                        "0c48768e785c476a8c925bf4893e9e36d0777671a264ffbf6cf0e4f96d706356",
                        "d933bc06b86a32ea1047ef59ed19d82f985bc6d790a1c832ba47bb02a406a3ae",
                        "dc5810d8659cb8e6f0a34458d7ef561a1222ec0c4b638864372b2d450274085a",
                        "2e53b7418f1717cda8413705939622032b6b39c4b1b1c8f646af2e589425663e"),
                Migration.RELEASED.stream().map(Migration::sha256).toList());
    }

    @Test
    void an_older_file_is_copied_for_its_owner_alone_and_brought_to_the_newest_version() throws IOException {
        try (Database old = open(Migration.RELEASED.subList(0, 1))) {
            old.write(sql -> sql.update("""
                    INSERT INTO thoughts (id, content, tags, created_at, updated_at)
                    VALUES ('a', 'the blue hallway', '["paint","two words"]', 1, 1), ('b', 'in the trash', '[]', 1, 1)
                    """));
            old.write(sql -> sql.update("UPDATE thoughts SET deleted_at = 2 WHERE id = 'b'"));
        }

        try (Database database = open(Migration.RELEASED)) {
            assertEquals(1, found(database, "hallway"));
            assertEquals(1, found(database, "words"));
            assertEquals(0, found(database, "trash"));
        }

        Path copy = home.resolve("adiuva.db.before-v2");
        if (Files.getFileStore(home).supportsFileAttributeView("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)));
        }
        Files.move(copy, home.resolve("adiuva.db"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (Database old = open(Migration.RELEASED.subList(0, 1))) {
            assertEquals(2, old.<Long>read(sql -> sql.number("SELECT count(*) FROM thoughts")));
        }
    }

    @Test
    void a_step_that_fails_leaves_the_file_as_it_was_and_is_named() throws IOException {
        put("kept");
        List<Migration> next = with(MOODS, BROKEN);

        StorageException failure = assertThrows(StorageException.class, () -> open(next));

        assertTrue(
                String.valueOf(failure.getMessage()).contains("version " + (NEWEST + 2) + " (broken.sql)"),
                failure.getMessage());
        assertTrue(Files.exists(home.resolve("adiuva.db.before-v" + (NEWEST + 1))));
        try (Database database = open(Migration.RELEASED)) {
            assertEquals(1, database.<Long>read(sql -> sql.number("SELECT count(*) FROM settings")));
            assertEquals(0, database.<Long>read(sql -> sql.number("""
                    SELECT count(*) FROM sqlite_schema WHERE name IN ('moods', 'half')
                    """)));
        }
    }

    @Test
    void what_check_ins_proposed_before_is_known_by_what_was_noticed() {
        try (Database old = open(Migration.RELEASED.subList(0, 14))) {
            old.write(sql -> sql.update("INSERT INTO check_ins (id, cause, started_at) VALUES ('look', 'demand', 1)"));
            old.write(sql -> sql.update("""
                    INSERT INTO insights (id, check_in_id, kind, fingerprint, subject, thought_ids, created_at)
                    VALUES ('i', 'look', 'recurring', 'recurring:garden', 'garden', '["a"]', 1)
                    """));
            old.write(sql -> sql.update("""
                    INSERT INTO proposals (id, origin, title, source, source_id, actions, created_at)
                    VALUES ('p', 'task_agent', '', 'check_in', 'i', '[]', 1),
                        ('q', 'task_agent', '', 'check_in', 'gone', '[]', 1),
                        ('r', 'task_agent', '', 'check_in', NULL, '[]', 1),
                        ('s', 'task_agent', '', 'chat', 'i', '[]', 1)
                    """));
        }
        try (Database database = open(Migration.RELEASED)) {
            assertEquals(
                    List.of("recurring:garden", "gone", "", "i"),
                    database.read(sql -> sql.query(
                            "SELECT coalesce(source_id, '') AS source FROM proposals ORDER BY id",
                            row -> row.text("source"))));
        }
    }

    @Test
    void a_file_made_with_another_script_is_left_alone() {
        put("kept");
        List<Migration> changed = new ArrayList<>(Migration.RELEASED);
        changed.set(1, new Migration("0002_search_by_kind.sql", "SELECT 'something else';"));

        StorageException failure = assertThrows(StorageException.class, () -> open(changed));

        assertTrue(String.valueOf(failure.getMessage()).contains("another 0002_search_by_kind.sql"));
    }

    @Test
    void a_newer_file_is_refused_by_an_older_app() {
        open(with(MOODS)).close();

        DatabaseTooNew refused = assertThrows(DatabaseTooNew.class, () -> open(Migration.RELEASED));

        assertEquals(
                "The database has version %d and this app knows versions up to %d. Nothing was changed; use the newer app."
                        .formatted(NEWEST + 1, NEWEST),
                refused.getMessage());
    }

    @Test
    void programs_that_start_at_once_bring_the_file_forward_once() throws Exception {
        open(Migration.RELEASED.subList(0, 1)).close();
        int programs = 4;
        CyclicBarrier start = new CyclicBarrier(programs);
        try (ExecutorService threads = Executors.newFixedThreadPool(programs)) {
            List<Future<Long>> versions = Stream.generate(() -> threads.submit(() -> {
                        start.await();
                        try (Database database = open(with(MOODS))) {
                            return database.<Long>read(sql -> sql.number("SELECT count(*) FROM migrations"));
                        }
                    }))
                    .limit(programs)
                    .toList();
            for (Future<Long> version : versions) {
                assertEquals(NEWEST + 1, version.get());
            }
        }
        try (Database copy = Database.open(
                home.resolve("adiuva.db.before-v2"),
                home.resolve("quarantine"),
                CLOCK,
                Migration.RELEASED.subList(0, 1))) {
            assertEquals(List.of(), copy.integrityProblems());
        }
    }

    @Test
    void a_copy_is_removed_after_thirty_days() throws IOException {
        open(Migration.RELEASED.subList(0, 1)).close();
        open(Migration.RELEASED).close();
        Path copy = home.resolve("adiuva.db.before-v2");

        Files.setLastModifiedTime(copy, FileTime.from(CLOCK.instant().minus(Migrations.COPY_KEPT)));
        open(Migration.RELEASED).close();
        assertTrue(Files.exists(copy));

        Files.setLastModifiedTime(copy, FileTime.from(CLOCK.instant().minus(Migrations.COPY_KEPT.plusSeconds(1))));
        open(Migration.RELEASED).close();
        assertFalse(Files.exists(copy));
    }

    private static long found(Database database, String word) {
        return database.read(
                sql -> sql.number("SELECT count(*) FROM search_thoughts WHERE search_thoughts MATCH ?", word));
    }

    private void put(String key) {
        try (Database database = open(Migration.RELEASED)) {
            database.write(sql -> sql.update("INSERT INTO settings (key, value, updated_at) VALUES (?, '', 0)", key));
        }
    }

    private static List<Migration> with(Migration... more) {
        return Stream.concat(Migration.RELEASED.stream(), Stream.of(more)).toList();
    }

    private Database open(List<Migration> known) {
        return Database.open(home.resolve("adiuva.db"), home.resolve("quarantine"), CLOCK, known);
    }
}
