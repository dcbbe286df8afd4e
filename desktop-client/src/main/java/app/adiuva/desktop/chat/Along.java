package app.adiuva.desktop.chat;

import app.adiuva.contracts.chat.ChatContext;
import app.adiuva.desktop.store.JsonText;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What goes along with a question besides its words and the time, by part. Immutable.
///
/// @param parts only those that hold something
public record Along(Map<Part, List<Entry>> parts) {
    public static final Along NOTHING = new Along(Map.of());

    private static final int LONGEST_NAME = 120;
    private static final TypeReference<Map<String, List<String>>> NAMES = new TypeReference<>() {};

    /// In the order in which they are told.
    public enum Part {
        TASKS,
        EVENTS,
        MAILS,
        THOUGHTS,
        DOCUMENTS,
        TURNS,
        PROFILE,
        FIGURES
    }

    /// One row, text or figure.
    ///
    /// @param name by which the user knows it
    /// @param fields as they are sent; empty for a text, and for what went with an earlier question
    public record Entry(String name, Map<String, Object> fields) {
        public Entry {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        private static Entry text(String text) {
            return new Entry(text, Map.of());
        }
    }

    public Along {
        Map<Part, List<Entry>> filled = new EnumMap<>(Part.class);
        parts.forEach((part, entries) -> {
            if (!entries.isEmpty()) {
                filled.put(part, List.copyOf(entries));
            }
        });
        parts = Collections.unmodifiableMap(filled);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    public List<Entry> of(Part part) {
        return parts.getOrDefault(part, List.of());
    }

    public static Along with(ChatContext context) {
        Map<Part, List<Entry>> parts = new EnumMap<>(Part.class);
        parts.put(Part.TASKS, rows(context.recentTasks(), "title"));
        parts.put(Part.EVENTS, rows(context.events(), "title"));
        parts.put(Part.MAILS, rows(context.mails(), "subject"));
        parts.put(Part.THOUGHTS, texts(context.thoughts()));
        parts.put(Part.DOCUMENTS, texts(context.relevantDocuments()));
        parts.put(
                Part.TURNS,
                context.conversationHistory().stream()
                        .map(turn -> Entry.text(turn.content()))
                        .toList());
        parts.put(Part.PROFILE, values(context.userProfile()));
        parts.put(Part.FIGURES, values(context.metrics()));
        return new Along(parts);
    }

    private static List<Entry> rows(List<Map<String, Object>> rows, String name) {
        return rows.stream()
                .map(row -> new Entry(String.valueOf(row.getOrDefault(name, "")), row))
                .toList();
    }

    private static List<Entry> texts(Collection<String> texts) {
        return texts.stream().map(Entry::text).toList();
    }

    private static List<Entry> values(Map<String, Object> values) {
        return values.entrySet().stream()
                .map(value -> new Entry(value.getKey(), Map.of(value.getKey(), value.getValue())))
                .toList();
    }

    /// As it is kept with the question: by name, but passages of documents whole.
    String json() {
        Map<String, List<String>> names = new HashMap<>();
        parts.forEach((part, entries) -> names.put(
                part.name().toLowerCase(Locale.ROOT),
                entries.stream()
                        .map(Entry::name)
                        .map(name -> part == Part.DOCUMENTS ? name : Budget.start(name, LONGEST_NAME))
                        .toList()));
        return JsonText.of(names);
    }

    /// What was kept. Earlier versions kept a list of passages of documents.
    static Along read(String json) {
        if (json.startsWith("[")) {
            return new Along(Map.of(Part.DOCUMENTS, texts(JsonText.words(json))));
        }
        Map<String, List<String>> names = JsonText.parse(json, NAMES);
        Map<Part, List<Entry>> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, texts(names.getOrDefault(part.name().toLowerCase(Locale.ROOT), List.of())));
        }
        return new Along(parts);
    }

    @Override
    public String toString() {
        return "Along[REDACTED]";
    }
}
