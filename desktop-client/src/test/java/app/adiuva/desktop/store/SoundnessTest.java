package app.adiuva.desktop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundnessTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    private Path file = Path.of("");

    @BeforeEach
    void make() {
        file = home.resolve("adiuva.db");
        try (Database database = Database.open(file, home.resolve("quarantine"), CLOCK)) {
            database.write(
                    sql -> sql.update(
                            "INSERT INTO thoughts (id, content, tags, status, created_at, updated_at)"
                                    + " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)"
                                    + " SELECT 'thought ' || i, 'paint the shed ' || hex(randomblob(200)), '[]', 'inbox', i, i FROM n"));
        }
    }

    @Test
    void finds_nothing_in_a_sound_database() throws InterruptedException {
        assertEquals(List.of(), problems());
    }

    @Test
    void finds_a_search_index_that_lacks_its_entries() throws Exception {
        spoil("DELETE FROM search_thoughts_data WHERE id > 10");
        assertTrue(problems().toString().contains("search_thoughts"), problems().toString());
    }

    @Test
    void finds_rows_that_an_index_does_not_have() throws Exception {
        spoil("CREATE TABLE pairs (a, b)", "CREATE INDEX pairs_a ON pairs (a)", indexOf("pairs (a) WHERE a > 100"));
        spoil("INSERT INTO pairs VALUES (1, 2)", indexOf("pairs (a)"));
        assertTrue(problems().toString().contains("pairs_a"), problems().toString());
    }

    @Test
    void finds_a_row_without_its_parent() throws Exception {
        spoil(
                "PRAGMA foreign_keys = OFF",
                "INSERT INTO messages (id, chat_id, role, content, state, created_at)"
                        + " VALUES ('m', 'no such chat', 'user', 'hello', 'complete', 1)");
        assertEquals(List.of("a row of messages without its parent"), problems());
    }

    private static String indexOf(String what) {
        return "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE INDEX pairs_a ON " + what
                + "' WHERE name = 'pairs_a'";
    }

    private List<String> problems() throws InterruptedException {
        return DatabaseCopy.problems(file);
    }

    private void spoil(String... statements) throws SQLException {
        try (Connection connection = SqliteFile.connect(file, false)) {
            for (String statement : statements) {
                new Sql(connection).script(statement);
            }
        }
    }
}
