package app.adiuva.desktop.cli.bench;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Screens;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.chat.Answer;
import app.adiuva.desktop.chat.Ask;
import app.adiuva.desktop.chat.Assistant;
import app.adiuva.desktop.checkin.CheckIns;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.TextTable;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.LedgerEgress;
import app.adiuva.desktop.plan.UndoResult;
import app.adiuva.desktop.ui.checkin.CheckInWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `adiuva bench`: how fast the things are that a person waits for, in a profile of its own that is thrown away.
@Command(
        name = "bench",
        description = "Measure capture, search, undo and ask on this computer. Your own profile is not touched.",
        footer = {
            "",
            "adiuva bench routing|datetime FILE measures how well the built-in planner reads labelled sentences,",
            "adiuva bench streams what the cloud adds between a client and a language model.",
            "",
            "Exit codes: 0 everything within its limit, 1 not, 2 a number below 1."
        })
public final class BenchVerb extends Verb.WithJson {
    private static final int WARM_UP = 100;
    private static final int MOST_FOR_QUICK_SEARCH = 100_000;
    private static final long MOST_MEMORY = 600_000_000;

    @Option(
            names = "--thoughts",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Thoughts stored first (100000), and a task for every five of them, 20,000 at most.")
    int thoughts;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "300", description = "Measured rounds each (300).")
    int rounds;

    @Option(names = "--window", description = "Also open every screen, drawn in memory.")
    boolean window;

    private final BenchRecords records = new BenchRecords();

    public BenchVerb(Session session) {
        super(session);
    }

    @Override
    protected Map<String, Verb> below() {
        return Map.of("start", new StartVerb(session));
    }

    @Override
    public ExitCode run() {
        atLeastOne("--thoughts", thoughts);
        atLeastOne("--rounds", rounds);
        Path home = temporaryHome();
        AppPaths paths = new AppPaths(home);
        try {
            List<Measurement> results = new ArrayList<>();
            try (Workspace workspace = Workspace.open(paths, session.clock());
                    CloudConnection cloud = CloudConnection.open(
                            paths, session.environment(), session.clock(), new LedgerEgress(workspace::egress))) {
                records.fill(workspace, thoughts);
                results.add(captures(workspace));
                results.add(searches(workspace));
                results.add(undos(workspace));
                results.add(checkIns(workspace));
                results.add(asks(workspace, cloud));
            }
            if (window) {
                results.addAll(screens(paths));
            }
            return report(results, peakMemory());
        } finally {
            delete(home);
        }
    }

    private Measurement captures(Workspace workspace) {
        return Measurement.of(
                "capture",
                "thought to disk, " + stored(),
                WARM_UP,
                rounds,
                99,
                10,
                i -> workspace.thoughts().capture(records.sentence()));
    }

    private Measurement searches(Workspace workspace) {
        int limit = thoughts > MOST_FOR_QUICK_SEARCH ? 100 : 50;
        return Measurement.of(
                "search",
                "two words, " + stored(),
                WARM_UP,
                rounds,
                95,
                limit,
                i -> workspace.search().find(records.word() + " " + records.word(), 20));
    }

    private Measurement undos(Workspace workspace) {
        List<String> captured = IntStream.range(0, WARM_UP + rounds)
                .mapToObj(i -> {
                    var _ = workspace.thoughts().capture(records.sentence());
                    return workspace.changes().latest().getLast().id();
                })
                .toList();
        return Measurement.of("undo", "a capture taken back, " + stored(), WARM_UP, rounds, 95, 100, i -> {
            if (!(workspace.changes().undo(captured.get(i)) instanceof UndoResult.Undone)) {
                throw new IllegalStateException("a capture could not be taken back");
            }
        });
    }

    private Measurement checkIns(Workspace workspace) {
        return Measurement.of(
                "check-in",
                "a look over recent thoughts, " + stored(),
                1,
                Math.max(1, rounds / 20),
                95,
                5_000,
                i -> workspace.checkIn(CheckIns.Cause.DEMAND, new CheckInWords()));
    }

    private Measurement asks(Workspace workspace, CloudConnection cloud) {
        Assistant assistant = new Assistant(workspace, cloud);
        return Measurement.of("ask", "sentence in to diff out, warm", 30, rounds, 95, 300, i -> {
            Answer answer = assistant.ask(
                    new Ask.Words(null, "Remind me to call " + records.word() + " tomorrow at 3pm"),
                    Silent.INSTANCE,
                    new Cancellation());
            if (answer.preview() == null) {
                throw new IllegalStateException("the answer had no plan");
            }
        });
    }

    private List<Measurement> screens(AppPaths paths) {
        try (Screens screens = Screens.load()) {
            screens.open(paths);
            List<String> names = screens.names();
            return names.stream()
                    .map(name -> Measurement.of(
                            "screen " + name,
                            "to the front and drawn, " + stored(),
                            5,
                            Math.max(1, rounds / 10),
                            95,
                            300,
                            i -> {
                                screens.show(names.get(name.equals(names.getFirst()) ? 1 : 0));
                                screens.show(name);
                            }))
                    .toList();
        }
    }

    private String stored() {
        return "%,d thoughts".formatted(thoughts);
    }

    private ExitCode report(List<Measurement> results, OptionalLong memory) {
        boolean holds = results.stream().allMatch(Measurement::holds) && memory.orElse(0) < MOST_MEMORY;
        if (json) {
            document(object(
                    "ok",
                    holds,
                    "results",
                    results.stream().map(Measurement::toJson).toList(),
                    "memory",
                    memory.isPresent() ? memory.getAsLong() : null));
        } else {
            new TextTable(
                            List.of("", "p50", "p95", "p99", "must hold", ""),
                            results.stream().map(BenchVerb::row).toList())
                    .print(terminal());
            memory.ifPresent(bytes -> terminal()
                    .line("memory    %,d MB at most; must be under 600: %s"
                            .formatted(bytes / 1_000_000, bytes < MOST_MEMORY ? "yes" : "NO")));
        }
        return holds ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static List<String> row(Measurement m) {
        return List.of(
                m.name(),
                ms(m.p50()),
                ms(m.p95()),
                ms(m.p99()),
                "p%d < %.0f ms: %s".formatted(m.judged(), m.limit(), m.holds() ? "yes" : "NO"),
                m.description() + ", " + m.rounds() + " rounds");
    }

    private static String ms(double millis) {
        return String.format(Locale.ROOT, "%.2f ms", millis);
    }

    /// The most memory that this process ever had, in bytes; only Linux tells.
    private static OptionalLong peakMemory() {
        Path status = Path.of("/proc/self/status");
        try (Stream<String> lines = Files.exists(status) ? Files.lines(status) : Stream.empty()) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryHome() {
        try {
            return Files.createTempDirectory("adiuva-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path home) {
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private enum Silent implements Assistant.Listener {
        INSTANCE;

        @Override
        public void token(String text) {}

        @Override
        public void notice(String code, String message) {}
    }
}
