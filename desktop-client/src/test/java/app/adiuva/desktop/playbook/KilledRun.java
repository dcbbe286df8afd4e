package app.adiuva.desktop.playbook;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.contracts.playbook.StepResult;
import app.adiuva.desktop.cloud.Cancellation;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/// A process that runs a playbook up to a moment, says so, and waits there to be killed.
final class KilledRun {
    static final String STEPS = """
            [{"action": "query", "variables": {"source": "tasks", "state": "open"}},
             {"action": "generate", "prompt_template": "step.test", "data_from_step": 0},
             {"action": "propose", "data_from_step": 1}]
            """;

    private KilledRun() {}

    static StepResult proposal() {
        return FakeCloud.says("Rest.", PlanAction.create(Table.TASKS, Map.of("title", "Once")));
    }

    /// @param arguments the profile's folder, and the moment, such as `began 1`, `ended 2` or `applied`
    public static void main(String[] arguments) {
        String moment = arguments[1];
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (PlaybookBench bench = new PlaybookBench(Path.of(arguments[0]))) {
            bench.cloud.answer = step -> proposal();
            PlaybookRunner.Ended ended = bench.runner.run(
                    bench.runner.begin(FakeCloud.made(STEPS), Map.of()).id(),
                    new PlaybookRunner.Listener() {
                        @Override
                        public void began(int position) {
                            waitAt("began " + position, moment, out);
                        }

                        @Override
                        public void ended(int position, StepOutput output) {
                            waitAt("ended " + position, moment, out);
                        }
                    },
                    new Cancellation());
            bench.workspace.changes().apply(Objects.requireNonNull(ended.preview()));
            waitAt("applied", moment, out);
        }
    }

    static List<String> moments() {
        return List.of("began 0", "ended 0", "began 1", "ended 1", "began 2", "ended 2", "applied");
    }

    private static void waitAt(String here, String moment, PrintStream out) {
        if (here.equals(moment)) {
            out.println(here);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
