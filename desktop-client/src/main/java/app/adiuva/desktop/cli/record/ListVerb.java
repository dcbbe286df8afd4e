package app.adiuva.desktop.cli.record;

import app.adiuva.desktop.calendar.Event;
import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Listings;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.TextTable;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.filter.FilterLine;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskFilter;
import app.adiuva.desktop.task.TaskQuery;
import app.adiuva.desktop.task.TaskStatus;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.thought.ThoughtFilter;
import app.adiuva.desktop.thought.ThoughtQuery;
import app.adiuva.desktop.thought.ThoughtStatus;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `adiuva list`: tasks, thoughts or events.
@Command(
        name = "list",
        description = "List what is stored on this computer.",
        footer = {
            "",
            "--json lists every row; the table leaves out what is done or past, unless --all is given.",
            "Exit codes: 0 listed, 2 unknown kind or status, 5 the database cannot be used."
        })
public final class ListVerb extends Verb.WithJson {
    @Parameters(paramLabel = "KIND", description = "tasks, thoughts or events")
    Kind kind = Kind.tasks;

    @Option(names = "--all", description = "Show done, archived and past rows in the table too.")
    boolean all;

    @Option(names = "--status", paramLabel = "S", description = "Only rows of this status, such as open or done.")
    @Nullable
    String status;

    @Option(
            names = "--filter",
            paramLabel = "F",
            description = "Only rows that fit, such as 'project:home #tag !high due<7d' or 'untagged created:7d'.")
    @Nullable
    String filter;

    @Option(names = "--limit", paramLabel = "N", description = "At most N rows.")
    int limit = Integer.MAX_VALUE;

    /// The words as they are typed.
    enum Kind {
        tasks,
        thoughts,
        events
    }

    public ListVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        atLeastOne("--limit", limit);
        if (filter != null && kind == Kind.events) {
            throw new CommandFailure(ExitCode.USAGE, "usage", "Events have no --filter.");
        }
        Listings listings = new Listings(session.workspace().clock());
        switch (kind) {
            case tasks -> tasks(listings);
            case thoughts -> thoughts(listings);
            case events -> events(listings);
        }
        return ExitCode.DONE;
    }

    private void tasks(Listings listings) {
        TaskStatus wanted = status == null ? null : constant(TaskStatus.class, status);
        List<Task> tasks = session.workspace().tasks().list(taskFilter()).stream()
                .filter(task -> wanted == null || task.status() == wanted)
                .toList();
        show(tasks, task -> filter != null || task.status().isOpen(), session.rows()::task, listings::tasks);
    }

    private TaskFilter taskFilter() {
        if (filter == null) {
            return TaskFilter.ALL;
        }
        TaskQuery query = TaskQuery.parse(filter, now());
        refuse(query.problems(), "open, in_progress, done, archived or any", "project, tag, priority, status or due");
        return anyStatus() ? query.filter() : query.wanted();
    }

    private ThoughtFilter thoughtFilter() {
        if (filter == null) {
            return ThoughtFilter.ALL;
        }
        ThoughtQuery query = ThoughtQuery.parse(filter, now());
        refuse(query.problems(), "inbox, kept, archived or any", "tag, type, status, created or has:files");
        return anyStatus() ? query.filter() : query.wanted();
    }

    /// Whether an option says which rows are wanted, so that a filter that names no status keeps none back.
    private boolean anyStatus() {
        return all || status != null;
    }

    private ZonedDateTime now() {
        return session.workspace().clock().instant().atZone(session.workspace().zone());
    }

    private static void refuse(List<FilterLine.Problem> problems, String statuses, String fields) {
        if (!problems.isEmpty()) {
            FilterLine.Problem problem = problems.getFirst();
            String word = "“" + problem.word() + "” ";
            String wrong = switch (problem.kind()) {
                case NO_STATUS -> word + "is no status: " + statuses;
                case NO_PRIORITY -> word + "is no priority: low, normal, high or urgent";
                case NO_TYPE -> word + "is no type: note, idea, question, task or journal";
                case NO_DAY -> word + "is no day: today, 7d, 2w, friday or 2026-12-24";
                case NO_FIELD -> word + "is no field: " + fields;
                case TOO_LONG -> "A filter has at most %,d characters".formatted(FilterLine.LONGEST);
            };
            throw new CommandFailure(ExitCode.USAGE, "usage", wrong + ".");
        }
    }

    private void thoughts(Listings listings) {
        ThoughtStatus wanted = status == null ? null : constant(ThoughtStatus.class, status);
        List<Thought> thoughts =
                session.workspace().thoughts().latest(thoughtFilter(), Integer.MAX_VALUE, null).stream()
                        .filter(thought -> wanted == null || thought.status() == wanted)
                        .toList();
        show(
                thoughts,
                thought -> filter != null || thought.status() != ThoughtStatus.ARCHIVED,
                session.rows()::thought,
                listings::thoughts);
    }

    private void events(Listings listings) {
        if (status != null) {
            throw new CommandFailure(ExitCode.USAGE, "usage", "Events have no status.");
        }
        List<Event> events = session.workspace().events().all();
        show(
                events,
                event -> event.recurrence() != null
                        || event.endsAt().isAfter(session.clock().instant()),
                session.rows()::event,
                listings::events);
    }

    private <T> void show(
            List<T> rows, Predicate<T> current, Function<T, Object> toJson, Function<List<T>, TextTable> toTable) {
        if (json) {
            document(rows.stream().limit(limit).map(toJson).toList());
            return;
        }
        List<T> wanted = rows.stream()
                .filter(row -> all || status != null || current.test(row))
                .toList();
        List<T> shown = wanted.stream().limit(limit).toList();
        if (!shown.isEmpty()) {
            toTable.apply(shown).print(terminal());
        }
        if (rows.isEmpty()) {
            terminal().line("There are no " + kind + without());
        }
        leftOut(wanted.size() - shown.size(), "a higher --limit");
        leftOut(rows.size() - wanted.size(), "--all");
    }

    private String without() {
        return filter != null ? " that fit." : status != null ? " of this status." : " yet.";
    }

    private void leftOut(int rows, String wayToSee) {
        if (rows > 0) {
            terminal()
                    .line("%,d more %s not shown; %s shows %s."
                            .formatted(rows, rows == 1 ? "row is" : "rows are", wayToSee, rows == 1 ? "it" : "them"));
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        try {
            return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "usage",
                    "There is no such status. Known: "
                            + String.join(
                                    ", ",
                                    List.of(type.getEnumConstants()).stream()
                                            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                            .toList())
                            + ".");
        }
    }
}
