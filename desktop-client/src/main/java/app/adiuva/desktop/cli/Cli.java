package app.adiuva.desktop.cli;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.cli.account.AccountVerb;
import app.adiuva.desktop.cli.backup.BackupVerb;
import app.adiuva.desktop.cli.bench.BenchVerb;
import app.adiuva.desktop.cli.change.ActivityVerb;
import app.adiuva.desktop.cli.change.HistoryVerb;
import app.adiuva.desktop.cli.change.InboxVerb;
import app.adiuva.desktop.cli.change.PoliciesVerb;
import app.adiuva.desktop.cli.change.RedoVerb;
import app.adiuva.desktop.cli.change.UndoVerb;
import app.adiuva.desktop.cli.chat.AskVerb;
import app.adiuva.desktop.cli.chat.ChatVerb;
import app.adiuva.desktop.cli.chat.ChatsVerb;
import app.adiuva.desktop.cli.chat.KeysVerb;
import app.adiuva.desktop.cli.chat.ModelsVerb;
import app.adiuva.desktop.cli.chat.OutboxVerb;
import app.adiuva.desktop.cli.delivery.DeliverVerb;
import app.adiuva.desktop.cli.delivery.TargetVerb;
import app.adiuva.desktop.cli.plan.PlanVerb;
import app.adiuva.desktop.cli.playbook.PlaybookVerb;
import app.adiuva.desktop.cli.record.AddVerb;
import app.adiuva.desktop.cli.record.CaptureVerb;
import app.adiuva.desktop.cli.record.CheckInVerb;
import app.adiuva.desktop.cli.record.InsightsVerb;
import app.adiuva.desktop.cli.record.ListVerb;
import app.adiuva.desktop.cli.record.NotificationsVerb;
import app.adiuva.desktop.cli.record.RelatedVerb;
import app.adiuva.desktop.cli.record.RemindVerb;
import app.adiuva.desktop.cli.record.SearchVerb;
import app.adiuva.desktop.cli.record.SuggestionsVerb;
import app.adiuva.desktop.cli.record.TrashVerb;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The `adiuva` command as a function of its arguments and streams.
public final class Cli {
    private static final Map<String, Function<Session, Verb>> VERBS = new LinkedHashMap<>();

    static {
        VERBS.put("ask", AskVerb::new);
        VERBS.put("chat", ChatVerb::new);
        VERBS.put("chats", ChatsVerb::new);
        VERBS.put("outbox", OutboxVerb::new);
        VERBS.put("capture", CaptureVerb::new);
        VERBS.put("add", AddVerb::new);
        VERBS.put("remind", RemindVerb::new);
        VERBS.put("notifications", NotificationsVerb::new);
        VERBS.put("list", ListVerb::new);
        VERBS.put("search", SearchVerb::new);
        VERBS.put("suggestions", SuggestionsVerb::new);
        VERBS.put("related", RelatedVerb::new);
        VERBS.put("check-in", CheckInVerb::new);
        VERBS.put("insights", InsightsVerb::new);
        VERBS.put("inbox", InboxVerb::new);
        VERBS.put("policies", PoliciesVerb::new);
        VERBS.put("history", HistoryVerb::new);
        VERBS.put("activity", ActivityVerb::new);
        VERBS.put("undo", UndoVerb::new);
        VERBS.put("redo", RedoVerb::new);
        VERBS.put("trash", TrashVerb::new);
        VERBS.put("playbook", PlaybookVerb::new);
        VERBS.put("account", AccountVerb::new);
        VERBS.put("backup", BackupVerb::new);
        VERBS.put("plan", PlanVerb::new);
        VERBS.put("target", TargetVerb::new);
        VERBS.put("deliver", DeliverVerb::new);
        VERBS.put("settings", SettingsVerb::new);
        VERBS.put("models", ModelsVerb::new);
        VERBS.put("keys", KeysVerb::new);
        VERBS.put("open", OpenVerb::new);
        VERBS.put("link", LinkVerb::new);
        VERBS.put("cloud", CloudVerb::new);
        VERBS.put("screenshot", ScreenshotVerb::new);
        VERBS.put("doctor", DoctorVerb::new);
        VERBS.put("bench", BenchVerb::new);
    }

    private Cli() {}

    /// Runs the verb that the arguments name, on the process's own streams.
    ///
    /// @return the exit status, see `docs/cli.md`
    public static int run(List<String> arguments) {
        Map<String, String> environment = System.getenv();
        return run(arguments, Terminal.ofProcess(environment), environment, Clock.system(ZoneId.systemDefault()));
    }

    /// Every verb by its name, as help lists them.
    static Map<String, Function<Session, Verb>> verbs() {
        return Collections.unmodifiableMap(VERBS);
    }

    static int run(List<String> given, Terminal terminal, Map<String, String> environment, Clock clock) {
        List<String> arguments = explained(given);
        try (Session session = new Session(terminal, environment, clock)) {
            int status = commandLine(arguments, session).execute(arguments.toArray(String[]::new));
            return terminal.loss().map(reason -> lost(terminal, reason)).orElse(status);
        }
    }

    private static int lost(Terminal terminal, String reason) {
        terminal.error("adiuva: The output could not be written (" + reason + ") and is not complete.");
        return ExitCode.FAILED.status();
    }

    /// `help VERB` is what `VERB --help` is.
    private static List<String> explained(List<String> arguments) {
        return arguments.isEmpty() || !arguments.getFirst().equals("help")
                ? arguments
                : Stream.concat(arguments.stream().skip(1).limit(1), Stream.of("--help"))
                        .toList();
    }

    private static CommandLine commandLine(List<String> arguments, Session session) {
        CommandLine command = new CommandLine(new Root(session));
        String first = arguments.isEmpty() ? "" : arguments.getFirst();
        Function<Session, Verb> wanted = VERBS.get(first);
        if (wanted != null) {
            command.addSubcommand(first, wanted.apply(session).commandLine()); // the others would only cost time
        } else {
            VERBS.forEach((name, verb) ->
                    command.addSubcommand(name, verb.apply(session).commandLine()));
        }
        Terminal terminal = session.terminal();
        boolean json = arguments.contains("--json");
        return command.setExpandAtFiles(false) // a text may begin with @
                .setOut(terminal.writer())
                .setErr(terminal.errorWriter())
                .setUsageHelpWidth(110)
                .setParameterExceptionHandler((problem, given) -> misused(terminal, json, problem))
                .setExecutionExceptionHandler((failure, line, parsed) -> failed(terminal, json, failure));
    }

    private static int misused(Terminal terminal, boolean json, ParameterException problem) {
        return report(terminal, json, new Failures.Report(ExitCode.USAGE, "usage", Misuse.explain(problem)));
    }

    private static int failed(Terminal terminal, boolean json, Exception failure) {
        return report(terminal, json, Failures.of(failure));
    }

    private static int report(Terminal terminal, boolean json, Failures.Report report) {
        if (json) {
            var document = object("error", object("code", report.code(), "message", report.message()));
            document.putAll(report.fields());
            JsonDocument.write(document, terminal.raw());
        }
        terminal.error("adiuva: " + report.message());
        return report.exit().status();
    }

    /// The command without a verb: the window, or what to do where there is none.
    @Command(
            name = "adiuva",
            description = "A private assistant. Without a verb it opens the window.",
            footer = {
                "",
                "Your data is in one file on this computer; ADIUVA_HOME names its folder.",
                "Exit codes: 0 done, 1 failed, 2 usage, 3 no answer, 4 refused, 5 database, 130 stopped."
            })
    static final class Root extends Verb {
        @Spec
        CommandSpec spec = CommandSpec.create();

        Root(Session session) {
            super(session);
        }

        @Override
        public ExitCode run() {
            return new NoWindow(session)
                    .run(() -> spec.commandLine().usage(terminal().writer()));
        }
    }
}
