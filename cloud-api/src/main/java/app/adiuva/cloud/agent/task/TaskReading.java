package app.adiuva.cloud.agent.task;

import app.adiuva.cloud.agent.Moment;
import app.adiuva.cloud.agent.TaskRow;
import app.adiuva.cloud.agent.ToolAnswer;
import app.adiuva.cloud.agent.ToolArguments;
import app.adiuva.cloud.agent.Turn;
import app.adiuva.cloud.agent.wording.ActionPhrases;
import app.adiuva.cloud.agent.wording.FriendlyTime;
import app.adiuva.cloud.agent.wording.Wording;
import app.adiuva.contracts.chat.ConversationTurn;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The task tools that only read.
final class TaskReading {
    private static final int RECENT_TURNS = 10;

    private TaskReading() {}

    static ToolAnswer list(ToolArguments arguments, Turn turn) {
        List<TaskRow> found = turn.tasks().stream()
                .filter(task -> fits(task, arguments))
                .sorted(byUrgency())
                .toList();
        return new ToolAnswer.Found(
                summary(found, arguments, turn.friendly()),
                found.stream().map(TaskRow::toRow).toList(),
                found.size());
    }

    /// Due first, then by priority, then by title.
    private static Comparator<TaskRow> byUrgency() {
        return Comparator.comparing((TaskRow task) ->
                        task.dueAt().map(ZonedDateTime::toInstant).orElse(Instant.MAX))
                .thenComparingInt(TaskRow::rank)
                .thenComparing(TaskRow::title);
    }

    private static boolean fits(TaskRow task, ToolArguments arguments) {
        return fitsStatus(task, arguments.text("status").orElse("active"))
                && arguments
                        .text("query")
                        .map(query -> Wording.matches(query, words(task)))
                        .orElse(true)
                && arguments
                        .text("list")
                        .map(name -> task.list().filter(name::equalsIgnoreCase).isPresent())
                        .orElse(true)
                && arguments.text("priority").map(task.priority()::equals).orElse(true)
                && arguments
                        .text("tag")
                        .map(tag -> task.tags().stream().anyMatch(tag::equalsIgnoreCase))
                        .orElse(true)
                && arguments.moment("due_from").map(from -> dueFrom(task, from)).orElse(true)
                && arguments.moment("due_to").map(to -> dueBefore(task, to)).orElse(true)
                && arguments
                        .moment("completed_from")
                        .map(from -> finished(task, done -> !done.isBefore(from.at())))
                        .orElse(true)
                && arguments
                        .moment("completed_to")
                        .map(to -> finished(task, done -> done.isBefore(to.at())))
                        .orElse(true);
    }

    private static boolean fitsStatus(TaskRow task, String status) {
        return switch (status) {
            case "any" -> true;
            case "active" -> task.active();
            default -> task.status().equals(status);
        };
    }

    private static boolean dueFrom(TaskRow task, Moment from) {
        return task.dueAt().filter(due -> !due.isBefore(from.at())).isPresent();
    }

    private static boolean dueBefore(TaskRow task, Moment to) {
        return task.dueAt().filter(due -> due.isBefore(to.at())).isPresent();
    }

    private static boolean finished(TaskRow task, Predicate<ZonedDateTime> then) {
        return task.completedAt().filter(then).isPresent();
    }

    private static String words(TaskRow task) {
        return String.join(
                " ", task.title(), task.description(), task.list().orElse(""), String.join(" ", task.tags()));
    }

    private static String summary(List<TaskRow> found, ToolArguments arguments, FriendlyTime friendly) {
        String kind = kind(arguments);
        String where = due(arguments, friendly)
                + arguments
                        .text("list")
                        .map(name -> " on your " + name + " list")
                        .orElse("")
                + arguments
                        .text("query")
                        .map(query -> " matching " + Wording.quoted(query))
                        .orElse("");
        if (found.isEmpty()) {
            return "You have no " + kind + "tasks" + where + ".";
        }
        List<String> lines = found.stream()
                .limit(ToolAnswer.Found.MOST_ROWS)
                .map(task -> line(task, friendly))
                .toList();
        return Wording.bullets("You have " + Wording.count(found.size(), kind + "task") + where + ":", lines);
    }

    private static String kind(ToolArguments arguments) {
        String status = switch (arguments.text("status").orElse("active")) {
            case "any" -> "";
            case "done" -> arguments.has("completed_from") ? "" : "completed ";
            case "archived" -> "archived ";
            case "in_progress" -> "started ";
            default -> "open ";
        };
        String priority = arguments.text("priority").map(p -> p + "-priority ").orElse("");
        return status + priority;
    }

    private static String due(ToolArguments arguments, FriendlyTime friendly) {
        Optional<ZonedDateTime> from = arguments.moment("due_from").map(Moment::at);
        Optional<ZonedDateTime> to = arguments.moment("due_to").map(Moment::at);
        if (arguments.has("completed_from") && arguments.has("completed_to")) {
            return " finished "
                    + friendly.during(
                            arguments.moment("completed_from").orElseThrow().at(),
                            arguments.moment("completed_to").orElseThrow().at());
        }
        if (from.isPresent() && to.isPresent()) {
            return " due " + friendly.during(from.get(), to.get());
        }
        return from.map(time -> " due from " + friendly.day(time.toLocalDate()) + " on")
                .or(() -> to.map(time -> time.isAfter(friendly.now())
                        ? " due by " + friendly.day(time.minusNanos(1).toLocalDate())
                        : " whose time has passed"))
                .orElse("");
    }

    static String line(TaskRow task, FriendlyTime friendly) {
        StringBuilder line = new StringBuilder(task.title());
        task.dueAt()
                .ifPresent(due -> line.append(task.overdue(friendly.now()) ? " — overdue since " : " — ")
                        .append(friendly.day(due.toLocalDate()))
                        .append(task.allDay() ? "" : " at " + friendly.clock(due)));
        if (task.rank() < 2 && task.active()) {
            line.append(" (").append(task.priority()).append(")");
        }
        return line.toString();
    }

    static ToolAnswer suggest(ToolArguments arguments, Turn turn) {
        Set<String> existing = new LinkedHashSet<>();
        turn.tasks().forEach(task -> existing.add(task.title().toLowerCase(Locale.ROOT)));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Source source : sources(arguments, turn)) {
            for (String title : ActionPhrases.in(source.text())) {
                if (existing.add(title.toLowerCase(Locale.ROOT))) {
                    rows.add(Map.of("title", title, "source", source.name()));
                }
            }
        }
        if (rows.isEmpty()) {
            return new ToolAnswer.Said("I found nothing to do in "
                    + (arguments.has("text") ? "this text." : "our conversation or in your notes."));
        }
        List<String> lines =
                rows.stream().map(row -> String.valueOf(row.get("title"))).toList();
        return new ToolAnswer.Found(
                Wording.bullets("These could be tasks. Which of them shall I add?", lines), rows, rows.size());
    }

    private record Source(String name, String text) {}

    private static List<Source> sources(ToolArguments arguments, Turn turn) {
        if (arguments.has("text")) {
            return List.of(new Source("text", arguments.needed("text")));
        }
        List<ConversationTurn> turns = turn.conversation();
        Stream<Source> said = turns.subList(Math.max(0, turns.size() - RECENT_TURNS), turns.size()).stream()
                .filter(t -> "user".equals(t.role())
                        && Objects.requireNonNullElse(t.content(), "").length() > 0)
                .map(t -> new Source("conversation", t.content()));
        Stream<Source> noted = turn.documents().stream().map(text -> new Source("notes", text));
        return Stream.concat(said, noted).toList();
    }
}
