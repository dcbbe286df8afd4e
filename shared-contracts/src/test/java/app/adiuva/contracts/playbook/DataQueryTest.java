package app.adiuva.contracts.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DataQueryTest {
    @Test
    void reads_what_it_writes() {
        DataQuery query = new DataQuery(DataQuery.Source.TASKS, "overdue", -7, 0, null, 50);
        assertEquals(query, DataQuery.of(query.variables()));
    }

    @Test
    void takes_all_rows_of_a_source_without_more_words() {
        assertEquals(
                new DataQuery(DataQuery.Source.MAILS, DataQuery.ANY, null, null, null, DataQuery.MOST_ROWS),
                DataQuery.of(Map.of("source", "mails")));
    }

    @Test
    void refuses_what_no_desktop_could_read() {
        List<Map<String, Object>> wrong = List.of(
                Map.of(),
                Map.of("source", "passwords"),
                Map.of("source", "tasks", "state", "unread"),
                Map.of("source", "tasks", "where", "1=1"),
                Map.of("source", "tasks", "limit", 0),
                Map.of("source", "tasks", "limit", 201),
                Map.of("source", "tasks", "limit", "10"),
                Map.of("source", "events", "from_days", 2, "to_days", 1),
                Map.of("source", "events", "from_days", Integer.MIN_VALUE));
        wrong.forEach(variables ->
                assertThrows(IllegalArgumentException.class, () -> DataQuery.of(variables), variables.toString()));
    }
}
