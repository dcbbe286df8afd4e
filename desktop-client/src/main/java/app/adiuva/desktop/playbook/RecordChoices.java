package app.adiuva.desktop.playbook;

import app.adiuva.contracts.playbook.DataQuery;
import app.adiuva.contracts.playbook.DataQuery.Source;
import app.adiuva.contracts.playbook.PlaybookInput.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The records that an input may mean, the likeliest first. Thread-safe.
public record RecordChoices(LocalRows rows) {
    private static final int DAYS_AHEAD = 60;

    /// A record to choose.
    ///
    /// @param label its title, subject or beginning, on one line
    public record Choice(String id, String label) {}

    /// None for an input that is no record.
    public List<Choice> of(Kind kind) {
        return switch (kind) {
            case TEXT, DAY -> List.of();
            case TASK -> choices(Source.TASKS, "open", null);
            case EVENT ->
                Stream.concat(
                                choices(Source.EVENTS, DataQuery.ANY, 0).stream(),
                                choices(Source.EVENTS, DataQuery.ANY, null).stream())
                        .distinct()
                        .toList();
            case MAIL -> choices(Source.MAILS, DataQuery.ANY, null);
            case THOUGHT -> choices(Source.THOUGHTS, DataQuery.ANY, null);
            case DOCUMENT -> choices(Source.DOCUMENTS, DataQuery.ANY, null);
        };
    }

    private List<Choice> choices(Source source, String state, @Nullable Integer fromDays) {
        Integer toDays = fromDays == null ? null : DAYS_AHEAD;
        DataQuery query = new DataQuery(source, state, fromDays, toDays, null, DataQuery.MOST_ROWS);
        return rows.of(query, null).stream().map(RecordChoices::choice).toList();
    }

    private static Choice choice(Map<String, Object> row) {
        String name = Stream.of("title", "subject", "content")
                .map(row::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Object::toString)
                .orElse("");
        Object sender = row.get("sender");
        String line = name.strip().lines().findFirst().orElse("");
        return new Choice(String.valueOf(row.get("id")), sender == null ? line : sender + ": " + line);
    }
}
