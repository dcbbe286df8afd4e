package app.adiuva.desktop.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.contracts.playbook.StepResult;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.cloud.Json;
import app.adiuva.desktop.playbook.PlaybookRun.State;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a wrong or lying cloud may send.
class HostilePlaybookTest {
    private static final String GENERATE = "{\"action\": \"generate\", \"prompt_template\": \"step.a\"}";

    @TempDir
    Path home;

    private PlaybookBench bench;

    @BeforeEach
    void open() {
        bench = new PlaybookBench(home);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{\"action\": \"format_disk\"}]",
                "[{\"action\": \"generate\"}]",
                "[{\"action\": \"generate\", \"prompt_template\": \"step.a\", \"variables\": {\"x\": \"{{secret}}\"}}]",
                "[{\"action\": \"query\", \"variables\": {\"source\": \"settings\"}}]",
                "[{\"action\": \"query\", \"variables\": {\"source\": \"tasks\", \"limit\": 100000}}]",
                "[{\"action\": \"query\", \"variables\": {\"source\": \"tasks\", \"where\": \"1=1\"}}]",
                "[{\"action\": \"query\", \"prompt_template\": \"a\", \"variables\": {\"source\": \"tasks\"}}]",
                "[{\"action\": \"query\", \"variables\": {\"source\": \"tasks\"}}, {\"action\": \"propose\", \"data_from_step\": 0}]",
                "[{\"action\": \"propose\"}]",
                "[{\"action\": \"create_record\", \"variables\": {\"table\": \"settings\", \"data\": {}}}]",
                "[{\"action\": \"create_record\", \"variables\": {\"table\": \"tasks\"}}]",
                "[{\"action\": \"create_record\", \"variables\": {\"table\": \"tasks\", \"data\": {\"title\": \"{{text}}\"}}}]",
                "[{\"action\": \"create_record\", \"variables\": {\"table\": \"tasks\", \"data\": {\"title\": \"{{row.title}}\"}}}]",
                "[{\"action\": \"create_record\", \"variables\": {\"table\": \"tasks\", \"data\": {}, \"sql\": \"x\"}}]"
            })
    void a_playbook_whose_steps_make_no_sense_is_refused(String steps) {
        bench.cloud.offered.add(FakeCloud.made(steps));
        PlaybookRefused refused =
                assertThrows(PlaybookRefused.class, () -> catalogue().find("test.one"));
        assertTrue(refused.detail().contains("cannot be used"), refused.detail());
    }

    @Test
    void a_playbook_of_a_thousand_steps_is_refused() {
        bench.cloud.offered.add(FakeCloud.made("[" + String.join(",", Collections.nCopies(1_000, GENERATE)) + "]"));
        PlaybookRefused refused =
                assertThrows(PlaybookRefused.class, () -> catalogue().find("test.one"));
        assertTrue(refused.detail().contains("1000 steps"), refused.detail());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, -1})
    void a_step_that_refers_to_itself_or_a_later_one_is_not_even_read(int source) {
        assertThrows(
                Json.Malformed.class,
                () -> FakeCloud.made("[{\"action\": \"propose\", \"data_from_step\": " + source + "}]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "root_agent", "task_agent+user", ""})
    void a_cloud_cannot_act_as_the_user_or_as_nobody(String agent) {
        bench.cloud.offered.add(FakeCloud.made(agent, "[]", "[" + GENERATE + "]"));
        assertThrows(PlaybookRefused.class, () -> catalogue().find("test.one"));
    }

    @Test
    void another_playbook_than_the_one_asked_for_is_refused() {
        bench.cloud.offered.add(FakeCloud.made("[" + GENERATE + "]"));
        FakeCloud liar = bench.cloud;
        PlaybookCloud lying = new PlaybookCloud() {
            @Override
            public List<app.adiuva.contracts.playbook.PlaybookSummary> list() {
                return liar.list();
            }

            @Override
            public app.adiuva.contracts.playbook.Playbook playbook(String id) {
                return liar.playbook("test.one");
            }

            @Override
            public StepResult execute(app.adiuva.contracts.playbook.StepRequest step) {
                return liar.execute(step);
            }
        };
        Playbooks catalogue = new Playbooks(bench.workspace.ownPlaybooks(), bench.workspace.keptPlaybooks(), lying);
        assertThrows(CloudFailure.Broken.class, () -> catalogue.find("archive"));
        assertThrows(PlaybookRefused.class, () -> catalogue.find("../../etc"));
    }

    @Test
    void actions_beyond_the_agents_are_refused_and_the_run_can_be_tried_again() {
        refuses(FakeCloud.says("", PlanAction.delete(Table.EVENTS, "x")), "not allowed");
        refuses(FakeCloud.says("", PlanAction.create(Table.TASKS, Map.of("title", "x", "id", "mine"))), "no field");
        refuses(
                FakeCloud.says("", PlanAction.create(Table.TASKS, Map.of("title", "x", "completed_at", "now"))),
                "no field");
        refuses(FakeCloud.says("", PlanAction.create(Table.TASKS, Map.of("title", 7))), "must be a string");
        refuses(new StepResult("", List.of(), "calendar_agent", "m", null), "another agent");
        refuses(new StepResult("", List.of(), "user", "m", null), "another agent");
        refuses(new StepResult("x".repeat(100_001), List.of(), "task_agent", "m", null), "too long");
        refuses(json("{\"actions\": [], \"agent\": \"task_agent\", \"model\": \"m\"}"), "its text is missing");
        refuses(json("{\"text\": \"\", \"actions\": [], \"model\": \"m\"}"), "another agent");
        refuses(
                json("{\"text\": \"\", \"actions\": [{\"data\": {}}], \"agent\": \"task_agent\", \"model\": \"m\"}"),
                "no type");
        refuses(
                new StepResult(
                        "",
                        Collections.nCopies(201, PlanAction.create(Table.TASKS, Map.of("title", "x"))),
                        "task_agent",
                        "m",
                        null),
                "more than 200");
    }

    private void refuses(StepResult result, String why) {
        bench.cloud.answer = step -> result;
        PlaybookRun run = bench.runner.begin(FakeCloud.made("[" + GENERATE + "]"), Map.of());
        PlaybookRefused refused = assertThrows(PlaybookRefused.class, () -> bench.goOn(run.id()));
        assertTrue(refused.detail().contains(why), refused.detail());
        PlaybookRun kept = bench.workspace.playbookRuns().find(run.id()).orElseThrow();
        assertEquals(State.UNFINISHED, kept.state());
        assertEquals(Map.of(), kept.outputs());
        assertEquals(new RunTrouble(RunTrouble.REFUSED, refused.detail()), kept.trouble());
    }

    private static StepResult json(String text) {
        return Json.read(text, StepResult.class).orElseThrow();
    }

    private Playbooks catalogue() {
        return new Playbooks(bench.workspace.ownPlaybooks(), bench.workspace.keptPlaybooks(), bench.cloud);
    }
}
