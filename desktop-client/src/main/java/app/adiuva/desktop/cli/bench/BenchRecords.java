package app.adiuva.desktop.cli.bench;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.Workspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Made-up records, the same in every run. Some words are frequent and most are rare, as in real text. Confined to one
/// thread.
final class BenchRecords {
    private static final List<String> WORDS = List.of(
            ("paint hallway garden letter train window dentist invoice river piano lamp soup ticket harbour carpet"
                            + " engine meadow sister budget holiday recipe bridge market novel winter bicycle")
                    .split(" "));
    private static final int BATCH = 500;
    private static final int WORDS_IN_A_THOUGHT = 12;
    private static final int THOUGHTS_FOR_A_TASK = 5;
    private static final int MOST_TASKS = 20_000;
    private static final int LISTS = 12;

    private final Random random = new Random(7);

    /// Stores thoughts, and one task for every five of them, 20,000 at most.
    void fill(Workspace workspace, int thoughts) {
        store(workspace, thoughts, () -> PlanAction.create(Table.THOUGHTS, Map.of("content", sentence())));
        store(
                workspace,
                Math.min(MOST_TASKS, thoughts / THOUGHTS_FOR_A_TASK),
                () -> PlanAction.create(Table.TASKS, task()));
    }

    private static void store(Workspace workspace, int rows, Supplier<PlanAction> row) {
        for (int stored = 0; stored < rows; stored += BATCH) {
            List<PlanAction> batch = IntStream.range(0, Math.min(BATCH, rows - stored))
                    .mapToObj(i -> row.get())
                    .toList();
            workspace.changes().perform(batch);
        }
    }

    private Map<String, @Nullable Object> task() {
        Map<String, @Nullable Object> task = new HashMap<>();
        task.put("title", word() + " " + word() + " " + word());
        task.put("list", WORDS.get(random.nextInt(LISTS)));
        if (random.nextBoolean()) {
            int day = 1 + random.nextInt(28);
            task.put("due_at", "2026-%02d-%02dT10:00:00Z".formatted(1 + random.nextInt(12), day));
        }
        return task;
    }

    String sentence() {
        return IntStream.range(0, WORDS_IN_A_THOUGHT).mapToObj(i -> word()).collect(Collectors.joining(" "));
    }

    String word() {
        double skewed = random.nextDouble() * random.nextDouble();
        return random.nextInt(3) == 0 ? "w" + (int) (skewed * 20_000) : WORDS.get((int) (skewed * WORDS.size()));
    }
}
