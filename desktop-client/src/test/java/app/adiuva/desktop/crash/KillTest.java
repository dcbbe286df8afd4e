package app.adiuva.desktop.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.task.Task;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a writing process again and again on the same database: it opens, it is sound, nothing acknowledged is
/// missing and no plan is half applied.
class KillTest {
    private static final long SEED = 20261121;

    @TempDir
    Path home;

    private final Set<String> thoughts = new HashSet<>();
    private final Set<String> plans = new HashSet<>();

    @Test
    void survives_being_killed() throws IOException, InterruptedException {
        kill(5);
    }

    @Test
    @Tag("slow")
    void survives_being_killed_a_hundred_times() throws IOException, InterruptedException {
        kill(100);
    }

    private void kill(int rounds) throws IOException, InterruptedException {
        Random random = new Random(SEED);
        for (int round = 0; round < rounds; round++) {
            runAndKill(1 + random.nextInt(40), random.nextInt(3_000));
            check("seed " + SEED + ", round " + round);
        }
        assertTrue(thoughts.size() >= rounds, "the writer hardly wrote anything");
    }

    /// Lets the writer acknowledge some writes and kills it a random number of microseconds later.
    private void runAndKill(int writes, int microseconds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < writes; i++) {
                remember(lines.readLine());
            }
            long end = System.nanoTime() + microseconds * 1_000L;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            // Not Process.destroyForcibly: it would close the stream before the last lines are read.
            process.toHandle().destroyForcibly();
            process.waitFor();
            lines.lines().forEach(this::remember);
        }
    }

    private void remember(String line) {
        String[] words = line.split(" ");
        if (words.length == 2 && words[1].length() == 36) {
            (words[0].equals("plan") ? plans : thoughts).add(words[1]);
        }
    }

    private void check(String where) {
        try (Workspace workspace = Workspace.open(new AppPaths(home), Clock.systemUTC())) {
            assertEquals(List.of(), workspace.integrityProblems(), where);
            Set<String> kept = workspace.thoughts().latest(1_000_000, null).stream()
                    .map(thought -> thought.id())
                    .collect(Collectors.toSet());
            assertTrue(kept.containsAll(thoughts), where + ": an acknowledged thought is missing");
            List<JournalEntry> journal = new ArrayList<>(workspace.changes().history(1_000_000, null));
            Map<String, Long> rowsByPlan = journal.stream()
                    .filter(entry -> entry.origin().equals("task_agent"))
                    .collect(Collectors.groupingBy(JournalEntry::planId, Collectors.counting()));
            assertTrue(rowsByPlan.keySet().containsAll(plans), where + ": an acknowledged plan is missing");
            assertEquals(
                    Set.of(),
                    rowsByPlan.values().stream()
                            .filter(rows -> rows != Writer.TASKS_A_PLAN)
                            .collect(Collectors.toSet()),
                    where + ": a plan is half applied");
            assertEquals(
                    (long) rowsByPlan.size() * Writer.TASKS_A_PLAN,
                    workspace.tasks().all().stream().map(Task::id).distinct().count(),
                    where);
        }
    }
}
