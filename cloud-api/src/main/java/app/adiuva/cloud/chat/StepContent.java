package app.adiuva.cloud.chat;

import static app.adiuva.cloud.chat.RowRules.require;

import app.adiuva.cloud.plan.StepTemplate;
import app.adiuva.contracts.chat.ChatContext;
import app.adiuva.contracts.playbook.DataQuery.Source;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The `data` of a step: rows by source, or a text.
///
/// @param text empty where there are rows
record StepContent(Map<Source, List<Map<String, Object>>> rows, String text) {
    private static final int MOST_ROWS = 1_000;
    private static final int LONGEST_TEXT = 100_000;
    private static final String FIELD = "variables.data";

    static StepContent of(StepTemplate template, @Nullable Object data) {
        return switch (data) {
            case null -> new StepContent(Map.of(), "");
            case String text -> {
                require(template.takesText(), "The field variables.data must hold rows by source here.");
                require(text.length() <= LONGEST_TEXT, "The field variables.data is longer than 100000 characters.");
                yield new StepContent(Map.of(), text);
            }
            case Map<?, ?> bySource -> ofRows(template, bySource);
            default -> {
                require(false, "The field variables.data must be rows by source, or a text.");
                yield new StepContent(Map.of(), "");
            }
        };
    }

    private static StepContent ofRows(StepTemplate template, Map<?, ?> bySource) {
        Map<Source, List<Map<String, Object>>> rows = new EnumMap<>(Source.class);
        bySource.forEach((name, list) -> {
            Source source = Stream.of(Source.values())
                    .filter(s -> s.wire().equals(name) && template.sources().contains(s))
                    .findFirst()
                    .orElse(null);
            require(source != null, "The field variables.data has rows that this template does not read.");
            if (source != null) {
                rows.put(source, rows(source, list));
            }
        });
        int all = rows.values().stream().mapToInt(List::size).sum();
        require(all <= MOST_ROWS, "The field variables.data has more than 1000 rows. Send fewer.");
        return new StepContent(rows, "");
    }

    private static List<Map<String, Object>> rows(Source source, @Nullable Object value) {
        String field = FIELD + "." + source.wire();
        List<Map<String, Object>> rows = new ArrayList<>();
        require(value instanceof List<?>, "The field " + field + " must be a list of rows.");
        if (value instanceof List<?> list) {
            list.forEach(row -> rows.add(row(field, row)));
        }
        if (source == Source.MAILS) {
            RowRules.mails(field, rows);
        } else {
            RowRules.rows(field, rows);
        }
        return List.copyOf(rows);
    }

    /// Whatever was read from JSON as a map has texts as keys.
    @SuppressWarnings("unchecked")
    private static Map<String, Object> row(String field, @Nullable Object row) {
        require(row instanceof Map<?, ?>, "The field " + field + " must be a list of rows.");
        return row == null ? Map.of() : (Map<String, Object>) row;
    }

    /// How many rows of these sources there are.
    int count(Set<Source> sources) {
        return sources.stream().mapToInt(source -> of(source).size()).sum();
    }

    /// What an agent reads. A thought that says that it is to be done becomes an open box.
    ChatContext context(@Nullable String now, @Nullable String timeZone) {
        List<String> passages = new ArrayList<>();
        of(Source.DOCUMENTS).forEach(row -> passages.add(words(row, "title") + "\n" + words(row, "content")));
        if (!text.isBlank()) {
            passages.add(text);
        }
        return new ChatContext(
                null,
                present(passages.stream()),
                of(Source.TASKS),
                null,
                of(Source.EVENTS),
                of(Source.MAILS),
                of(Source.METRICS).stream().findFirst().orElse(null),
                now,
                timeZone,
                present(of(Source.THOUGHTS).stream().map(StepContent::thought)));
    }

    private static List<String> present(Stream<String> texts) {
        return texts.map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    private static String thought(Map<String, Object> row) {
        String content = words(row, "content");
        boolean isTask = Boolean.TRUE.equals(row.get("is_actionable")) || "task".equals(row.get("thought_type"));
        boolean oneLine = content.strip().lines().count() == 1;
        return isTask && oneLine && !content.strip().startsWith("- [") ? "- [ ] " + content.strip() : content;
    }

    private static String words(Map<String, Object> row, String name) {
        return row.get(name) instanceof String text ? text : "";
    }

    private List<Map<String, Object>> of(Source source) {
        return rows.getOrDefault(source, List.of());
    }
}
