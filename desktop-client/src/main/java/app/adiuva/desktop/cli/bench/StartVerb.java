package app.adiuva.desktop.cli.bench;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.Verb;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `adiuva bench start`: how long the window takes from nothing to its first frame, with the cache that the launcher
/// makes once and without it, in turn. Each start is a process of its own.
@Command(
        name = "start",
        description = "Measure the start of the window, drawn in memory, with the ahead-of-time cache and without.",
        footer = {"", "Exit codes: 0 within the limit, 1 not, or the cache has not been made yet, 2 a number below 1."})
final class StartVerb extends Verb.WithJson {
    private static final String FIRST_FRAME = "app.adiuva.desktop.FirstFrame";
    private static final String CACHE = "-XX:AOTCache=";
    private static final double LIMIT = 0.6;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "15", description = "Starts of each kind (15).")
    int rounds;

    StartVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        atLeastOne("--rounds", rounds);
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        String cache = options.stream()
                .filter(option -> option.startsWith(CACHE))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.FAILED,
                        "no_cache",
                        "The cache has not been made yet: it is being made now. Try again in a minute."));
        List<String> plain =
                options.stream().filter(option -> !option.startsWith(CACHE)).toList();
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            without.add(start(plain, "-Xshare:auto"));
            with.add(start(plain, cache));
        }
        return report(median(without), median(with));
    }

    private ExitCode report(double without, double with) {
        double ratio = with / without;
        if (json) {
            document(object(
                    "ok", ratio <= LIMIT, "plain_ms", without, "cached_ms", with, "ratio", ratio, "rounds", rounds));
        } else {
            terminal()
                    .line(
                            "first frame after %.0f ms, with the cache after %.0f ms: %.2f of it, must be at most %.1f: %s"
                                    .formatted(without, with, ratio, LIMIT, ratio <= LIMIT ? "yes" : "NO"));
        }
        return ratio <= LIMIT ? ExitCode.DONE : ExitCode.FAILED;
    }

    /// The first pair is the one that fills the system's caches, and does not count.
    private static double median(List<Double> times) {
        List<Double> sorted = times.stream().skip(1).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /// Milliseconds from the start of the process to the line that it prints with its first frame.
    private double start(List<String> options, String cache) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(cache);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FIRST_FRAME));
        try {
            Path home = Files.createTempDirectory("adiuva-start");
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("ADIUVA_HOME", home.toString());
            builder.environment().put("ADIUVA_CLOUD_URL", "http://127.0.0.1:9");
            long begun = System.nanoTime();
            Process process = builder.start();
            try (BufferedReader said = process.inputReader()) {
                String line = Optional.ofNullable(said.readLine()).orElse("");
                long nanos = System.nanoTime() - begun;
                if (!line.equals("drawn")) {
                    throw new CommandFailure(ExitCode.FAILED, "not_started", "The window did not open.");
                }
                return Math.round(nanos / 1e5) / 10.0;
            } finally {
                process.destroyForcibly();
                var _ = process.onExit().join();
                BenchVerb.delete(home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
