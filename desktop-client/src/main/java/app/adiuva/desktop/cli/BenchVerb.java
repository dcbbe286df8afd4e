package app.adiuva.desktop.cli;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.chat.Answer;
import app.adiuva.desktop.chat.Ask;
import app.adiuva.desktop.chat.Assistant;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `adiuva bench`: how fast the three things are that a person waits for, in a profile of its own that is thrown away.
@Command(
        name = "bench",
        description = "Measure capture, search and ask on this computer. Your own profile is not touched.",
        footer = {
            "",
            "adiuva bench routing|datetime FILE measures how well the built-in planner reads labelled sentences.",
            "",
            "Exit codes: 0 everything within its limit, 1 not, 2 a number below 1."
        })
final class BenchVerb extends Verb.WithJson {
    private static final String WORDS = "paint hallway garden letter train window dentist invoice river piano lamp soup"
            + " ticket harbour carpet engine meadow sister budget holiday recipe bridge market novel winter bicycle";
    private static final int BATCH = 500;

    @Option(
            names = "--thoughts",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Thoughts stored first (100000).")
    int thoughts;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "300", description = "Measured rounds each (300).")
    int rounds;

    private final Random random = new Random(7);
    private final List<String> words = List.of(WORDS.split(" "));

    BenchVerb(Session session) {
        super(session);
    }

    @Override
    protected ExitCode run() {
        atLeastOne("--thoughts", thoughts);
        atLeastOne("--rounds", rounds);
        Path home = temporaryHome();
        AppPaths paths = new AppPaths(home);
        try (Workspace workspace = Workspace.open(paths, session.clock());
                CloudConnection cloud = CloudConnection.open(paths, session.environment(), session.clock())) {
            fill(workspace);
            List<Measurement> results = new ArrayList<>();
            results.add(Measurement.of(
                    "capture",
                    "thought to disk, %,d stored".formatted(thoughts),
                    100,
                    rounds,
                    99,
                    10,
                    i -> workspace.thoughts().capture(sentence())));
            results.add(Measurement.of(
                    "search",
                    "words over %,d thoughts".formatted(thoughts),
                    100,
                    rounds,
                    95,
                    50,
                    i -> workspace.search().find(word() + " " + word(), 20)));
            results.add(asks(workspace, cloud));
            return report(results);
        } finally {
            delete(home);
        }
    }

    private Measurement asks(Workspace workspace, CloudConnection cloud) {
        Assistant assistant = new Assistant(workspace, cloud);
        return Measurement.of("ask", "sentence in to diff out, warm", 30, rounds, 95, 300, i -> {
            Answer answer = assistant.ask(
                    new Ask.Words(null, "Remind me to call " + word() + " tomorrow at 3pm"),
                    Silent.INSTANCE,
                    new Cancellation());
            if (answer.preview() == null) {
                throw new IllegalStateException("the answer had no plan");
            }
        });
    }

    private ExitCode report(List<Measurement> results) {
        boolean holds = results.stream().allMatch(Measurement::holds);
        if (json) {
            document(object(
                    "ok",
                    holds,
                    "results",
                    results.stream().map(Measurement::toJson).toList()));
        } else {
            new TextTable(
                            List.of("", "p50", "p95", "p99", "must hold", ""),
                            results.stream().map(BenchVerb::row).toList())
                    .print(terminal());
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

    private void fill(Workspace workspace) {
        for (int stored = 0; stored < thoughts; stored += BATCH) {
            workspace
                    .changes()
                    .perform(IntStream.range(0, Math.min(BATCH, thoughts - stored))
                            .mapToObj(i -> PlanAction.create(Table.THOUGHTS, Map.of("content", sentence())))
                            .toList());
        }
    }

    private String sentence() {
        return IntStream.range(0, 12)
                .mapToObj(i -> word())
                .reduce("", (a, b) -> a + " " + b)
                .strip();
    }

    /// Some words are frequent and most are rare, as in real text.
    private String word() {
        double skewed = random.nextDouble() * random.nextDouble();
        return random.nextInt(3) == 0 ? "w" + (int) (skewed * 20_000) : words.get((int) (skewed * words.size()));
    }

    private static Path temporaryHome() {
        try {
            return Files.createTempDirectory("adiuva-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path home) {
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
