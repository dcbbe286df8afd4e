package app.adiuva.desktop.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.adiuva.desktop.playbook.PlaybookRun.State;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the process at every moment of a run: what had ended is not done again, the rest is, and nothing twice.
class KilledRunTest {
    @TempDir
    Path home;

    @Test
    void a_run_goes_on_wherever_it_was_killed() throws IOException, InterruptedException {
        for (String moment : KilledRun.moments()) {
            Path profile = Files.createDirectories(home.resolve(moment.replace(' ', '-')));
            kill(profile, moment);
            try (PlaybookBench bench = new PlaybookBench(profile)) {
                bench.cloud.answer = step -> KilledRun.proposal();
                ListedRun listed = bench.workspace.playbookRuns().latest(2).getFirst();
                PlaybookRun run =
                        bench.workspace.playbookRuns().find(listed.id()).orElseThrow();
                if (moment.equals("applied")) {
                    assertEquals(State.APPLIED, run.state());
                    assertEquals(State.APPLIED, listed.state());
                    assertThrows(PlaybookRefused.class, () -> bench.goOn(run.id()));
                } else {
                    assertEquals(ended(moment), run.outputs().size(), moment);
                    assertEquals(ended(moment), listed.stepsEnded(), moment);
                    bench.workspace
                            .changes()
                            .apply(Objects.requireNonNull(bench.goOn(run.id()).preview()));
                    assertEquals(
                            3 - ended(moment),
                            bench.heard.stream()
                                    .filter(h -> h.startsWith("began"))
                                    .count(),
                            moment);
                    assertEquals(ended(moment) <= 1 ? 1 : 0, bench.cloud.asked.size(), moment);
                }
                assertEquals(List.of("Once"), bench.titles(), moment);
                assertEquals(List.of(), bench.workspace.integrityProblems());
            }
        }
    }

    /// How many steps have ended at this moment.
    private static int ended(String moment) {
        int position = Integer.parseInt(moment.split(" ")[1]);
        return moment.startsWith("ended") ? position + 1 : position;
    }

    private static void kill(Path profile, String moment) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRun.class.getName(),
                        profile.toString(),
                        moment)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals(moment, lines.readLine());
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
    }
}
