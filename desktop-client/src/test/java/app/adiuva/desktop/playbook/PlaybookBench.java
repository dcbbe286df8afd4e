package app.adiuva.desktop.playbook;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.task.Task;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A profile with a runner on a cloud that a test scripts.
final class PlaybookBench implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneId.of("Europe/Berlin"));

    final FakeCloud cloud = new FakeCloud();
    final Workspace workspace;
    final PlaybookRunner runner;
    final List<String> heard = new ArrayList<>();

    PlaybookBench(Path home) {
        workspace = Workspace.open(new AppPaths(home), CLOCK);
        runner = new PlaybookRunner(workspace, cloud);
    }

    String task(String title, @Nullable String due) {
        Map<String, @Nullable Object> fields = new java.util.HashMap<>();
        fields.put("title", title);
        fields.put("due_at", due);
        return String.valueOf(workspace
                .changes()
                .perform(List.of(PlanAction.create(Table.TASKS, fields)))
                .getFirst()
                .diff()
                .id());
    }

    List<String> titles() {
        return workspace.tasks().all().stream().map(Task::title).sorted().toList();
    }

    PlaybookRunner.Ended run(Playbook playbook, Map<String, String> inputs) {
        return goOn(runner.begin(playbook, inputs).id());
    }

    PlaybookRunner.Ended goOn(String run) {
        return runner.run(
                run,
                new PlaybookRunner.Listener() {
                    @Override
                    public void began(int position) {
                        heard.add("began " + position);
                    }

                    @Override
                    public void ended(int position, StepOutput output) {
                        heard.add("ended " + position);
                    }
                },
                new Cancellation());
    }

    @Override
    public void close() {
        workspace.close();
    }
}
