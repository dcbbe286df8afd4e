package app.adiuva.desktop.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.playbook.Playbook;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaybooksTest {
    private static final String LOCAL = "[{\"action\": \"query\", \"variables\": {\"source\": \"tasks\"}}]";
    private static final String MODEL = "[{\"action\": \"generate\", \"prompt_template\": \"step.a\"}]";

    @TempDir
    Path home;

    @Test
    void the_apps_own_stand_first_and_none_of_them_needs_a_model() {
        try (PlaybookBench bench = new PlaybookBench(home)) {
            List<ListedPlaybook> known = catalogue(bench).known();
            assertTrue(known.size() >= 4);
            assertTrue(known.stream()
                    .allMatch(one -> one.onThisComputer() && !one.summary().needsModel()));
            assertEquals(List.of(), bench.cloud.asked);
        }
    }

    @Test
    void what_the_cloud_told_is_there_without_it_and_one_without_a_model_step_is_fetched_once() {
        try (PlaybookBench bench = new PlaybookBench(home)) {
            bench.cloud.offered.add(FakeCloud.made(LOCAL));
            catalogue(bench).refresh();
            Playbook whole = catalogue(bench).find("test.one");
            catalogue(bench).refresh();
            bench.cloud.asked.clear();
            assertEquals(whole, catalogue(bench).find("test.one"));
            assertTrue(
                    catalogue(bench).known().stream().anyMatch(one -> one.id().equals("test.one")));
            assertEquals(List.of(), bench.cloud.asked);
            bench.cloud.offered.set(0, FakeCloud.made(MODEL));
            catalogue(bench).refresh();
            assertTrue(catalogue(bench).find("test.one").needsModel());
            bench.cloud.offered.clear();
            assertTrue(catalogue(bench).refresh().stream()
                    .noneMatch(one -> one.id().equals("test.one")));
        }
    }

    private static Playbooks catalogue(PlaybookBench bench) {
        return new Playbooks(bench.workspace.ownPlaybooks(), bench.workspace.keptPlaybooks(), bench.cloud);
    }
}
