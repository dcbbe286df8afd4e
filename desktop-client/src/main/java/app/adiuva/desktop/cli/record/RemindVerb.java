package app.adiuva.desktop.cli.record;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Listings;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.ShortId;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.quickadd.Meaning;
import app.adiuva.desktop.quickadd.QuickAdd;
import app.adiuva.desktop.quickadd.Understood;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskFilter;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `adiuva remind`: sets or takes away the reminder of a task.
@Command(
        name = "remind",
        description = "Set the reminder of a task: adiuva remind 3f2a91c0 tomorrow 9:00",
        footer = {
            "",
            "TIME is written as in `adiuva add` after @ (14:00, in 20 minutes, fri 9:00), or as ISO-8601 with an offset;",
            "a day alone means 09:00. `off` takes the reminder away. The open window tells it.",
            "Exit codes: 0 set, 2 no such time, 4 no such task, 5 the database cannot be used."
        })
public final class RemindVerb extends Verb.WithJson {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    @Parameters(index = "0", paramLabel = "TASK", description = "Its ID, from `adiuva list tasks`.")
    String id = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "TIME", description = "When, or off.")
    List<String> words = List.of();

    public RemindVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        String given = String.join(" ", words).strip();
        Map<String, @Nullable Object> field = new LinkedHashMap<>();
        field.put("remind_at", given.equals("off") ? null : wire(moment(given)));
        Task task = task();
        session.workspace().changes().perform(List.of(PlanAction.update(Table.TASKS, task.id(), field)));
        Task now = session.workspace().tasks().find(task.id()).orElseThrow();
        if (json) {
            document(session.rows().task(now));
        } else {
            Listings listings = new Listings(session.workspace().clock());
            terminal()
                    .line(
                            now.remindAt() == null
                                    ? "No reminder: " + now.title()
                                    : "Reminder " + listings.moment(now.remindAt()) + ": " + now.title());
        }
        return ExitCode.DONE;
    }

    private ZonedDateTime moment(String given) {
        ZonedDateTime now = session.clock().instant().atZone(session.workspace().zone());
        ZonedDateTime moment = iso(given).or(() -> read(given, now)).orElseThrow(() -> unknown(given));
        if (!moment.isAfter(now)) {
            throw new CommandFailure(ExitCode.USAGE, "usage", "That time is over. Nothing was changed.");
        }
        return moment;
    }

    private Optional<ZonedDateTime> iso(String given) {
        try {
            return Optional.of(OffsetDateTime.parse(given)
                    .atZoneSameInstant(session.workspace().zone()));
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }

    /// Only when all of it is a time.
    private Optional<ZonedDateTime> read(String given, ZonedDateTime now) {
        Understood read = QuickAdd.read("x @" + given, now, session.workspace().weekStart(), List.of());
        Optional<Meaning.Due> due = read.title().equals("x") ? read.due() : Optional.empty();
        return due.map(found -> found.allDay() ? found.at().with(MORNING) : found.at());
    }

    private static CommandFailure unknown(String given) {
        return new CommandFailure(
                ExitCode.USAGE, "usage", "This is no time: " + given + ". Try 14:00, tomorrow 9:00, or off.");
    }

    private static String wire(ZonedDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.toOffsetDateTime());
    }

    private Task task() {
        return session.workspace()
                .tasks()
                .find(id)
                .or(() -> ShortId.one(session.workspace().tasks().list(TaskFilter.ALL), Task::id, id))
                .orElseThrow(() -> new CommandFailure(ExitCode.REFUSED, "no_task", "No task has this ID."));
    }
}
