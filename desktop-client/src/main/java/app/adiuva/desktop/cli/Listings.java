package app.adiuva.desktop.cli;

import app.adiuva.desktop.calendar.Event;
import app.adiuva.desktop.task.Priority;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskStatus;
import app.adiuva.desktop.thought.Thought;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Records as tables for people.
///
/// @param clock its zone is the user's
public record Listings(Clock clock) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

    public TextTable tasks(List<Task> tasks) {
        return new TextTable(
                List.of("", "TASK", "DUE", "REMINDER", "PROJECT", "TAGS", "ID"),
                tasks.stream().map(this::row).toList());
    }

    public TextTable events(List<Event> events) {
        return new TextTable(
                List.of("STARTS", "EVENT", "WHERE", "WITH", "ID"),
                events.stream()
                        .map(event -> List.of(
                                when(event.startsAt(), event.allDay()),
                                DiffPrinter.shortened(event.title()),
                                event.location() == null ? "" : event.location(),
                                String.join(", ", event.attendees()),
                                ShortId.of(event.id())))
                        .toList());
    }

    public TextTable thoughts(List<Thought> thoughts) {
        return new TextTable(
                List.of("WHEN", "THOUGHT", "TAGS", "ID"),
                thoughts.stream()
                        .map(thought -> List.of(
                                when(thought.createdAt(), false),
                                DiffPrinter.shortened(thought.content()),
                                tags(thought.tags()),
                                ShortId.of(thought.id())))
                        .toList());
    }

    public TextTable trashed(List<Trashed> items) {
        return new TextTable(
                List.of("DELETED", "FROM", "WHAT", "ID"),
                items.stream()
                        .map(item -> List.of(
                                when(item.deletedAt(), false),
                                item.table(),
                                DiffPrinter.shortened(item.title()),
                                ShortId.of(item.id())))
                        .toList());
    }

    private List<String> row(Task task) {
        String list = task.list();
        return List.of(
                mark(task.status(), task.priority()),
                DiffPrinter.shortened(task.title()),
                when(task.dueAt(), task.allDay()),
                when(task.remindAt(), false),
                list == null ? "" : list,
                tags(task.tags()),
                ShortId.of(task.id()));
    }

    private static String tags(List<String> tags) {
        return String.join(" ", tags.stream().map(tag -> "#" + tag).toList());
    }

    private static String mark(TaskStatus status, Priority priority) {
        return switch (status) {
            case DONE -> "x";
            case ARCHIVED -> "-";
            case OPEN, IN_PROGRESS ->
                switch (priority) {
                    case URGENT -> "!!";
                    case HIGH -> "!";
                    case NORMAL, LOW -> "";
                };
        };
    }

    /// A day and a minute.
    public String moment(Instant instant) {
        return MINUTE.format(instant.atZone(clock.getZone()));
    }

    private String when(@Nullable Instant instant, boolean allDay) {
        return instant == null ? "" : (allDay ? DAY : MINUTE).format(instant.atZone(clock.getZone()));
    }
}
