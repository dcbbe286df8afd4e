package app.adiuva.cloud.bench;

import app.adiuva.cloud.config.LogConfig;
import app.adiuva.cloud.log.Logging;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `adiuva bench routing FILE` and `adiuva bench datetime FILE`: how well the built-in planner reads sentences that
/// somebody else has labelled, and how long it takes.
public final class PlannerBench {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;
    private static final String USAGE = """
            Usage: adiuva bench routing|datetime FILE [--json]

              routing   which agent each sentence is for: {"text", "agent"} with the agents task, calendar, email,
                        analytics, general
              datetime  what each phrase means: {"phrase", "reference", "type", "expected" or "alternatives"}

            FILE holds one JSON object a line. --json prints {n, accuracy, misses[]} and more.
            Exit codes: 0 measured, 1 the file cannot be read, 2 wrong use.
            """;

    private PlannerBench() {}

    public static void main(String[] args) {
        Logging.start(new LogConfig("error", null));
        System.exit(run(List.of(args), System.out, System.err));
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.contains("--help") || args.contains("-h")) {
            out.print(USAGE);
            return DONE;
        }
        List<String> words = new ArrayList<>(args);
        boolean json = words.remove("--json");
        if (words.size() != 2 || !List.of("routing", "datetime").contains(words.getFirst())) {
            err.print(USAGE);
            return WRONG_USE;
        }
        try {
            List<JsonNode> rows = Rows.read(Path.of(words.getLast()));
            Score score = words.getFirst().equals("routing") ? RoutingBench.score(rows) : DatetimeBench.score(rows);
            out.println(json ? score.json() : score.text());
            return DONE;
        } catch (IOException e) {
            err.println("The file cannot be read: " + words.getLast());
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
        }
        return FAILED;
    }
}
