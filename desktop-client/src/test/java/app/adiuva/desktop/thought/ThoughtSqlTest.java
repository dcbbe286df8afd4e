package app.adiuva.desktop.thought;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.adiuva.desktop.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThoughtSqlTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(home.resolve("adiuva.db"), home.resolve("quarantine"), CLOCK);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /// To sort a million thoughts for the first two hundred takes seconds.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "status:inbox",
                "status:archived",
                "status:inbox,kept",
                "status:kept,archived",
                "type:idea",
                "type:idea,question",
                "actionable",
                "untagged",
                "created:7d",
                "-status:archived actionable type:note"
            })
    void the_list_is_read_in_its_own_order(String line) {
        ThoughtSql query = ThoughtSql.of(
                ThoughtQuery.parse(line, CLOCK.instant().atZone(ZoneOffset.UTC)).wanted());
        for (ThoughtSql page : List.of(query, query.olderThan("some-id"))) {
            List<String> plan = plan(page.newestFirst(), page.parameters());
            assertFalse(plan.contains("USE TEMP B-TREE FOR ORDER BY"), plan::toString);
            assertFalse(plan.contains("SCAN t"), plan::toString);
        }
    }

    @Test
    void what_is_not_archived_is_read_from_its_own_index() {
        ThoughtSql query = ThoughtSql.of(ThoughtFilter.NOT_ARCHIVED);
        assertEquals(List.of("SCAN t USING INDEX thoughts_in_use"), plan(query.newestFirst(), query.parameters()));
    }

    private List<String> plan(String statement, List<?> parameters) {
        List<Object> all = new ArrayList<>(parameters);
        all.add(200);
        return database.read(
                sql -> sql.query("EXPLAIN QUERY PLAN " + statement, row -> row.text("detail"), all.toArray()));
    }
}
