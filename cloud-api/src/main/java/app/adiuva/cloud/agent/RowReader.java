package app.adiuva.cloud.agent;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads one row of the context, tolerantly: a field of another type counts as absent, for rows come from any client.
public record RowReader(Map<String, Object> row, ZoneId zone) {

    /// The first of the fields that holds a text that is not blank.
    public Optional<String> text(String... names) {
        for (String name : names) {
            if (row.get(name) instanceof String text && !text.isBlank()) {
                return Optional.of(text.strip());
            }
        }
        return Optional.empty();
    }

    public String textOr(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    public boolean flag(String name) {
        return row.get(name) instanceof Boolean flag
                ? flag
                : row.get(name) instanceof Number number && number.intValue() != 0;
    }

    public Optional<ZonedDateTime> time(String... names) {
        return text(names).flatMap(text -> Moment.parse(text, zone)).map(Moment::at);
    }

    public List<String> words(String name) {
        return row.get(name) instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }
}
