package app.adiuva.desktop.cli.record;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.InputText;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.ShortId;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.quickadd.Meaning;
import app.adiuva.desktop.quickadd.QuickAdd;
import app.adiuva.desktop.quickadd.Span;
import app.adiuva.desktop.quickadd.Understood;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.quickadd.MeaningWords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `adiuva add`: makes a task of one line.
@Command(
        name = "add",
        description = "Make a task of one line, such as: Pay the rent #home !high @1 dec every month",
        footer = {
            "",
            "docs/quick-add.md says what can be written. Nothing leaves this computer.",
            "Exit codes: 0 added, 2 the line cannot be taken, 5 the database cannot be used."
        })
public final class AddVerb extends Verb.WithJson {
    private static final int MAX_LENGTH = 2_000;

    @Parameters(arity = "0..*", paramLabel = "LINE", description = "The task; standard input when absent or `-`.")
    List<String> words = List.of();

    @Option(names = "--dry-run", description = "Show what is understood, and add nothing.")
    boolean dryRun;

    public AddVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        String line = InputText.of(
                        words.isEmpty() ? "-" : String.join(" ", words),
                        terminal().input(),
                        MAX_LENGTH)
                .replaceAll("\\s+", " ");
        Understood read = QuickAdd.read(
                line,
                session.clock().instant().atZone(session.workspace().zone()),
                session.workspace().weekStart(),
                session.workspace().tasks().lists());
        if (dryRun) {
            show(read);
        } else {
            add(read);
        }
        return ExitCode.DONE;
    }

    private void add(Understood read) {
        String id = String.valueOf(session.workspace()
                .changes()
                .perform(List.of(PlanAction.create(Table.TASKS, read.fields())))
                .getFirst()
                .diff()
                .id());
        Task task = session.workspace().tasks().find(id).orElseThrow();
        if (json) {
            document(session.rows().task(task));
        } else {
            terminal().line("Added task " + ShortId.of(task.id()) + ": " + task.title());
            parts(read);
        }
    }

    private void show(Understood read) {
        if (json) {
            document(object(
                    "fields",
                    read.fields(),
                    "spans",
                    read.spans().stream().map(span -> span(read, span)).toList()));
        } else {
            terminal().line(read.title());
            parts(read);
        }
    }

    private void parts(Understood read) {
        read.spans().stream()
                .filter(span -> !(span.meaning() instanceof Meaning.Escape))
                .forEach(span -> terminal().line("  " + part(read, span) + ": " + means(span)));
    }

    private Map<String, @Nullable Object> span(Understood read, Span span) {
        return object(
                "start", span.start(),
                "end", span.end(),
                "kind", kind(span.meaning()),
                "text", part(read, span),
                "means", means(span));
    }

    private static String part(Understood read, Span span) {
        return read.line().substring(span.start(), span.end());
    }

    private String means(Span span) {
        return MeaningWords.of(
                span.meaning(), new Formats(session.clock(), session.workspace().zone(), Locale.UK));
    }

    private static String kind(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Tag _ -> "tag";
            case Meaning.Importance _ -> "priority";
            case Meaning.Due _ -> "due";
            case Meaning.Repeats _ -> "repeats";
            case Meaning.Project _ -> "project";
            case Meaning.Reminder _ -> "reminder";
            case Meaning.Escape _ -> "escape";
            case Meaning.NotUnderstood _ -> "not_understood";
        };
    }
}
