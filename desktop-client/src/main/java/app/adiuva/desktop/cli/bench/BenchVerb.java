package app.adiuva.desktop.cli.bench;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Screens;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.TextTable;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.LedgerEgress;
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
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `adiuva bench`: how fast the things are that a person waits for, in a profile of its own that is thrown away.
@Command(
        name = "bench",
        description = "Measure capture, search, lists and ask on this computer. Your own profile is not touched.",
        footer = {
            "",
            "adiuva bench routing|datetime FILE measures how well the built-in planner reads labelled sentences,",
            "adiuva bench streams what the cloud adds between a client and a language model.",
            "",
            "Exit codes: 0 everything within its limit, 1 not, 2 a number below 1."
        })
public final class BenchVerb extends Verb.WithJson {
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
                results.addAll(new RecordBench(workspace, thoughts, rounds).all(cloud));
            }
            if (window) {
                results.addAll(screens(paths));
            }
            return report(results, peakMemory());
        } finally {
            delete(home);
        }
    }

    private List<Measurement> screens(AppPaths paths) {
        try (Screens screens = Screens.load()) {
            screens.open(paths);
            List<String> names = screens.names();
            return names.stream()
                    .map(name -> Measurement.of(
                            "screen " + name,
                            "to the front and drawn, %,d thoughts".formatted(thoughts),
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
}
