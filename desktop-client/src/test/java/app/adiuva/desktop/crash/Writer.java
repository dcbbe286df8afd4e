package app.adiuva.desktop.crash;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A process that writes until it is killed. After each durable write it prints what it may no longer lose.
final class Writer {
    static final int TASKS_A_PLAN = 7;

    private Writer() {}

    public static void main(String[] arguments) {
        PrintStream acknowledged = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Workspace workspace = Workspace.open(new AppPaths(Path.of(arguments[0])), Clock.systemUTC())) {
            for (int i = 0; ; i++) {
                acknowledged.println("thought "
                        + workspace.thoughts().capture("thought number " + i).id());
                acknowledged.println("plan " + apply(workspace, i));
            }
        }
    }

    private static String apply(Workspace workspace, int round) {
        List<PlanAction> plan = IntStream.range(0, TASKS_A_PLAN)
                .mapToObj(i -> PlanAction.create(Table.TASKS, Map.of("title", "task " + i, "list", "round " + round)))
                .toList();
        var preview = workspace.changes().preview("task_agent", plan);
        workspace.changes().apply(preview);
        return preview.planId();
    }
}
