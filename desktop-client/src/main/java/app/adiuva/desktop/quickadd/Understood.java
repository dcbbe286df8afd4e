package app.adiuva.desktop.quickadd;

import app.adiuva.desktop.task.Priority;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A line that was read: its parts in order, none over another. What no part covers is the title.
public record Understood(String line, List<Span> spans) {
    public Understood {
        spans = List.copyOf(spans);
    }

    /// What is left for the title, with single spaces; the whole line when nothing else is.
    public String title() {
        StringBuilder left = new StringBuilder();
        int from = 0;
        for (Span span : spans) {
            if (span.understood()) {
                left.append(line, from, span.start());
                left.append(span.meaning() instanceof Meaning.Escape ? "" : " ");
                from = span.end();
            }
        }
        String title = left.append(line, from, line.length()).toString().strip().replaceAll("\\s+", " ");
        return title.isEmpty() ? line.strip().replaceAll("\\s+", " ") : title;
    }

    public List<String> tags() {
        return all(Meaning.Tag.class).stream().map(Meaning.Tag::name).distinct().toList();
    }

    public Optional<Meaning.Due> due() {
        return all(Meaning.Due.class).stream()
                .findFirst()
                .or(() -> all(Meaning.Repeats.class).stream().findFirst().map(Meaning.Repeats::first));
    }

    public Optional<Priority> priority() {
        return all(Meaning.Importance.class).stream().findFirst().map(Meaning.Importance::priority);
    }

    public Optional<String> repeats() {
        return all(Meaning.Repeats.class).stream().findFirst().map(Meaning.Repeats::rule);
    }

    public Optional<String> project() {
        return all(Meaning.Project.class).stream().findFirst().map(Meaning.Project::name);
    }

    public Optional<ZonedDateTime> reminder() {
        return all(Meaning.Reminder.class).stream().findFirst().map(Meaning.Reminder::at);
    }

    /// The fields of a new task, in the form that actions hold.
    public Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("title", title());
        priority().ifPresent(found -> fields.put("priority", found.name().toLowerCase(Locale.ROOT)));
        due().ifPresent(found -> {
            fields.put("due_at", iso(found.at()));
            fields.put("all_day", found.allDay());
        });
        if (!tags().isEmpty()) {
            fields.put("tags", tags());
        }
        project().ifPresent(name -> fields.put("list", name));
        repeats().ifPresent(rule -> fields.put("recurrence", rule));
        reminder().ifPresent(at -> fields.put("remind_at", iso(at)));
        return fields;
    }

    /// The line in which this part is plain text.
    public String plain(Span span) {
        return line.substring(0, span.start()) + "\\" + line.substring(span.start());
    }

    /// The last part that ends at the caret, or that the caret stands in.
    public Optional<Span> at(int caret) {
        Predicate<Span> touched = span -> span.start() < caret && caret <= span.end();
        return spans.stream().filter(touched).reduce((_, last) -> last);
    }

    private <T extends Meaning> List<T> all(Class<T> kind) {
        return spans.stream()
                .map(Span::meaning)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static String iso(ZonedDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.toOffsetDateTime());
    }
}
