package app.adiuva.desktop.plan;

import app.adiuva.desktop.store.Sql;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The titles of the tasks that others are parts of, for people who read a change; inside one transaction.
record Wholes(Sql sql) {
    /// The change with the titles of the tasks that its fields name.
    RowDiff named(RowDiff diff) {
        Map<String, String> titles = new LinkedHashMap<>();
        Stream.of(diff.before(), diff.after())
                .map(fields -> fields.get(Parts.PARENT))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .forEach(id -> sql.first("SELECT title FROM tasks WHERE id = ?", row -> row.text("title"), id)
                        .ifPresent(title -> titles.put(id, title)));
        return titles.isEmpty()
                ? diff
                : new RowDiff(
                        diff.action(),
                        diff.kind(),
                        diff.table(),
                        diff.id(),
                        diff.title(),
                        diff.before(),
                        diff.after(),
                        titles);
    }
}
