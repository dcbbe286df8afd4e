package app.adiuva.desktop.playbook;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.chat.ModelUsage;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.contracts.playbook.DataQuery;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.StepResult;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.PlanApplied;
import app.adiuva.desktop.plan.RowDiff;
import app.adiuva.desktop.plan.UndoResult;
import app.adiuva.desktop.playbook.PlaybookRun.State;
import app.adiuva.desktop.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaybookRunnerTest {
    private static final String ASK = """
            [{"action": "query", "variables": {"source": "tasks", "state": "open"}},
             {"action": "generate", "prompt_template": "step.test", "variables": {"style": "short"}, "data_from_step": 0},
             {"action": "propose", "data_from_step": 1}]
            """;

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

    @Test
    void a_playbook_without_a_model_step_asks_no_cloud_and_is_taken_back_with_one_undo() {
        bench.task("Old", "2026-11-18T09:00:00+01:00");
        bench.task("Older", "2026-11-10T00:00:00+01:00");
        bench.task("Later today", "2026-11-21T23:00:00+01:00");
        PlaybookRunner.Ended ended =
                bench.run(ShippedPlaybooks.find("roll_over_overdue").orElseThrow(), Map.of("day", "2026-11-23"));
        List<RowDiff> shown = requireNonNull(ended.preview()).diff();
        assertEquals(List.of("Older", "Old"), shown.stream().map(RowDiff::title).toList());
        assertEquals("2026-11-23T00:00:00+01:00", shown.getFirst().after().get("due_at"));
        List<JournalEntry> applied = bench.workspace.changes().apply(ended.preview());
        assertEquals(shown, applied.stream().map(JournalEntry::diff).toList());
        List<JournalEntry> latest = bench.workspace.changes().latest();
        assertEquals(2, latest.size());
        latest.reversed()
                .forEach(entry -> assertTrue(bench.workspace.changes().undo(entry.id()) instanceof UndoResult.Undone));
        assertEquals(List.of(), bench.cloud.asked);
        assertEquals(List.of(), bench.workspace.egress().latest(10));
    }

    @Test
    void every_playbook_of_the_app_proposes_something_and_changes_nothing_by_itself() {
        weeksAgo();
        bench.task("Old", "2026-11-18T09:00:00+01:00");
        List<JournalEntry> before = bench.workspace.changes().history(100, null);
        for (Playbook own : ShippedPlaybooks.all()) {
            PlaybookRunner.Ended ended = bench.run(
                    own,
                    own.inputs().stream().anyMatch(i -> i.name().equals("place")) ? Map.of("place", "Rome") : Map.of());
            assertFalse(requireNonNull(ended.preview(), own.id()).isEmpty(), own.id());
        }
        assertEquals(before, bench.workspace.changes().history(100, null));
        assertEquals(List.of(), bench.cloud.asked);
    }

    @Test
    void archiving_leaves_what_the_numbers_say_of_finished_tasks() {
        weeksAgo();
        Map<?, ?> before = completed();
        assertEquals(1, before.size());
        bench.workspace.changes().apply(requireNonNull(shipped("archive_done").preview()));
        assertEquals(before, completed());
        JournalEntry archived = bench.workspace.changes().latest().getFirst();
        assertEquals("archived", archived.diff().after().get("status"));
        String task = String.valueOf(archived.diff().id());
        bench.workspace.changes().perform(List.of(PlanAction.update(Table.TASKS, task, Map.of("status", "open"))));
        assertEquals(Map.of(), completed());
    }

    /// A task that was done, a thought that was captured and a mail that came three weeks ago.
    private void weeksAgo() {
        bench.close();
        Clock then = Clock.offset(PlaybookBench.CLOCK, Duration.ofDays(-21));
        try (Workspace workspace = Workspace.open(new AppPaths(home), then)) {
            workspace
                    .changes()
                    .perform(List.of(PlanAction.create(Table.TASKS, Map.of("title", "Done", "status", "done"))));
            workspace.thoughts().capture("an idea");
            workspace.mails().add("Ann", List.of(), "Hi " + "x".repeat(900), null, then.instant(), true);
        }
        bench = new PlaybookBench(home);
    }

    private Map<?, ?> completed() {
        DataQuery numbers = DataQuery.of(Map.of("source", "metrics"));
        return (Map<?, ?>)
                bench.workspace.playbookRows().of(numbers, null).getFirst().get("tasks_completed_by_day");
    }

    private PlaybookRunner.Ended shipped(String id) {
        return bench.run(ShippedPlaybooks.find(id).orElseThrow(), Map.of());
    }

    @Test
    void an_answer_without_a_plan_can_be_read_again_until_it_is_forgotten() {
        bench.task("Call Ann", null);
        bench.cloud.answer = step -> FakeCloud.says("A quiet week.").withUsage(new ModelUsage(9, 9, 3, 2, 40));
        String run = bench.run(FakeCloud.made(ASK), Map.of()).run().id();
        PlaybookRuns runs = bench.workspace.playbookRuns();
        assertEquals(List.of(), runs.waiting());
        assertEquals(run, runs.answered().getFirst().id());
        PlaybookRunner.Ended again = bench.goOn(run);
        assertEquals("A quiet week.", again.run().text());
        assertEquals(2, requireNonNull(again.run().usage()).credits());
        assertNull(again.preview());
        assertEquals(1, bench.cloud.asked.size(), "it is not asked and paid for again");
        assertEquals(Set.of(1), again.run().outputs().keySet(), "the rows it had read are not kept");
        assertTrue(runs.forget(run));
        assertEquals(List.of(), runs.answered());
    }

    @Test
    void what_was_sent_or_copied_makes_a_plan_untrusted_whatever_the_cloud_says() {
        weeksAgo();
        bench.cloud.answer = step -> FakeCloud.says("", PlanAction.create(Table.TASKS, Map.of("title", "Pay")));
        PlaybookRunner.Ended lied = bench.run(
                FakeCloud.made("task_agent", "[]", ASK.replace("\"tasks\", \"state\": \"open\"", "\"mails\"")),
                Map.of());
        assertEquals(List.of("mail"), requireNonNull(lied.preview()).readUntrusted());
        assertTrue(lied.preview().needsApproval());
        bench.cloud.answer = step -> new StepResult("", List.of(), "task_agent", "built-in", null, List.of("web"));
        PlaybookRunner.Ended thoughts = bench.run(FakeCloud.made("""
                [{"action": "query", "variables": {"source": "thoughts"}},
                 {"action": "generate", "prompt_template": "step.test", "data_from_step": 0},
                 {"action": "create_record", "variables": {"table": "tasks", "data": {"title": "Think"}}}]
                """), Map.of());
        assertEquals(List.of("web"), requireNonNull(thoughts.preview()).readUntrusted());
        assertEquals(
                List.of("mail"),
                requireNonNull(shipped("answer_mails").preview()).readUntrusted());
        assertEquals(List.of(), requireNonNull(shipped("mail_zero").preview()).readUntrusted());
    }

    @Test
    void a_run_of_a_newer_app_is_listed_and_forgotten_and_does_not_block_the_others() {
        PlaybookRun readable = bench.runner.begin(FakeCloud.made(ASK), Map.of());
        PlaybookRun newer = bench.runner.begin(FakeCloud.made(ASK), Map.of());
        bench.close();
        try (Database database =
                Database.open(new AppPaths(home).database(), new AppPaths(home).quarantine(), PlaybookBench.CLOCK)) {
            database.write(sql -> sql.update(
                    "UPDATE playbook_runs SET definition = replace(definition, '\"free\"', '\"golden\"') WHERE id = ?",
                    newer.id()));
        }
        bench = new PlaybookBench(home);
        PlaybookRuns runs = bench.workspace.playbookRuns();
        assertEquals(
                List.of(newer.id(), readable.id()),
                runs.waiting().stream().map(ListedRun::id).toList());
        assertEquals("Test", runs.endingIn(newer.id()).getFirst().title());
        assertThrows(PlaybookRefused.class, () -> bench.goOn(newer.id()));
        assertTrue(runs.forget(newer.id()));
        assertEquals(State.ANSWERED, bench.goOn(readable.id()).run().state());
    }

    @Test
    void what_was_applied_counts_although_it_was_declined_elsewhere() {
        bench.cloud.answer = step -> FakeCloud.says("", PlanAction.create(Table.TASKS, Map.of("title", "Once")));
        PlaybookRunner.Ended ended = bench.run(FakeCloud.made(ASK), Map.of());
        bench.runner.decline(ended.run().id(), null);
        bench.workspace.changes().apply(requireNonNull(ended.preview()));
        assertEquals(
                State.APPLIED,
                bench.workspace.playbookRuns().latest(1).getFirst().state());
    }

    @Test
    void a_query_says_what_it_found_itself_and_whether_there_was_more() {
        for (int i = 0; i < 3; i++) {
            bench.task("Task " + i, null);
        }
        PlaybookRun run = bench.runner.begin(FakeCloud.made("user", "[]", """
                [{"action": "query", "variables": {"source": "tasks"}},
                 {"action": "query", "variables": {"source": "tasks", "limit": 2}, "data_from_step": 0},
                 {"action": "update_record", "data_from_step": 1,
                  "variables": {"table": "tasks", "data": {"id": "{{row.id}}", "priority": "high"}}}]
                """), Map.of());
        PlaybookRun ended = bench.goOn(run.id()).run();
        StepOutput.Rows all = (StepOutput.Rows) requireNonNull(ended.outputs().get(0));
        StepOutput.Rows two = (StepOutput.Rows) requireNonNull(ended.outputs().get(1));
        assertEquals(List.of(3, 2, 3), List.of(all.found(), two.found(), two.count()));
        assertEquals(List.of(false, true), List.of(all.more(), two.more()));
    }

    @Test
    void a_model_step_gets_the_rows_and_what_it_proposes_waits_for_the_user() {
        String id = bench.task("Call Ann", null);
        bench.cloud.answer = step -> FakeCloud.says(
                "One task is **urgent**.", PlanAction.update(Table.TASKS, id, Map.of("priority", "urgent")));
        PlaybookRunner.Ended ended = bench.run(FakeCloud.made(ASK), Map.of());
        String asked = bench.cloud.asked.getFirst();
        assertTrue(asked.contains("data={tasks=[{id=" + id) && asked.contains("title=Call Ann}]}"), asked);
        assertTrue(asked.contains("style=short, now=2026-11-21T09:00+01:00, time_zone=Europe/Berlin"), asked);
        assertEquals("One task is **urgent**.", ended.run().text());
        assertEquals(State.READY, ended.run().state());
        assertEquals(
                List.of(ended.run().id()),
                bench.workspace.playbookRuns().waiting().stream()
                        .map(ListedRun::id)
                        .toList());
        bench.workspace.changes().apply(requireNonNull(ended.preview()));
        assertEquals(List.of(), bench.workspace.playbookRuns().waiting());
        assertEquals(
                ended.run().id(), bench.workspace.changes().latest().getFirst().planId());
    }

    @Test
    void a_run_that_broke_goes_on_at_the_step_that_had_not_ended() {
        bench.task("Call Ann", null);
        bench.cloud.answer = step -> {
            throw CloudFailure.Offline.unreachable("nowhere");
        };
        String run = bench.runner.begin(FakeCloud.made(ASK), Map.of()).id();
        assertThrows(CloudFailure.Offline.class, () -> bench.goOn(run));
        assertEquals(
                "offline",
                requireNonNull(bench.workspace
                                .playbookRuns()
                                .find(run)
                                .orElseThrow()
                                .trouble())
                        .code());
        bench.task("Made since", null);
        bench.close();
        bench = new PlaybookBench(home);
        assertEquals(State.ANSWERED, bench.goOn(run).run().state());
        assertEquals(List.of("ended 0", "began 1", "ended 1", "began 2", "ended 2"), bench.heard);
        assertTrue(!bench.cloud.asked.getFirst().contains("Made since"), "the rows of the first try count");
        assertNull(bench.workspace.playbookRuns().find(run).orElseThrow().trouble());
    }

    @Test
    void stop_ends_at_once_and_the_run_can_go_on() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        bench.cloud.answer = step -> {
            asked.countDown();
            try {
                never.await();
            } catch (InterruptedException stopped) {
                interrupted.countDown();
            }
            return FakeCloud.says("too late");
        };
        String run = bench.runner.begin(FakeCloud.made(ASK), Map.of()).id();
        Cancellation cancellation = new Cancellation();
        Thread.ofVirtual().start(() -> {
            try {
                asked.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            cancellation.cancel();
        });
        PlaybookRunner.Listener deaf = new PlaybookRunner.Listener() {
            @Override
            public void began(int position) {}

            @Override
            public void ended(int position, StepOutput output) {}
        };
        assertThrows(CloudFailure.Stopped.class, () -> bench.runner.run(run, deaf, cancellation));
        assertTrue(interrupted.await(5, TimeUnit.SECONDS));
        assertEquals(
                State.UNFINISHED,
                bench.workspace.playbookRuns().find(run).orElseThrow().state());
        bench.cloud.answer = step -> FakeCloud.says("now");
        assertEquals("now", bench.goOn(run).run().text());
    }

    @Test
    void a_crash_between_applying_and_noting_it_never_applies_twice() {
        bench.cloud.answer = step -> FakeCloud.says("", PlanAction.create(Table.TASKS, Map.of("title", "Once")));
        PlaybookRunner.Ended ended = bench.run(FakeCloud.made(ASK), Map.of());
        bench.workspace.changes().apply(requireNonNull(ended.preview())); // and then the process dies
        bench.close();
        bench = new PlaybookBench(home);
        assertEquals(
                State.APPLIED,
                bench.workspace
                        .playbookRuns()
                        .find(ended.run().id())
                        .orElseThrow()
                        .state());
        assertThrows(PlaybookRefused.class, () -> bench.goOn(ended.run().id()));
        assertThrows(PlanApplied.class, () -> bench.workspace.changes().apply(requireNonNull(ended.preview())));
        assertEquals(List.of("Once"), bench.titles());
    }

    @Test
    void two_previews_of_one_run_are_applied_once() {
        bench.cloud.answer = step -> FakeCloud.says("", PlanAction.create(Table.TASKS, Map.of("title", "Once")));
        PlaybookRunner.Ended first = bench.run(FakeCloud.made(ASK), Map.of());
        PlaybookRunner.Ended again = bench.goOn(first.run().id());
        bench.workspace.changes().apply(requireNonNull(first.preview()));
        PlanApplied already =
                assertThrows(PlanApplied.class, () -> bench.workspace.changes().apply(requireNonNull(again.preview())));
        assertEquals(1, already.entries().size());
        assertEquals(List.of("Once"), bench.titles());
    }

    @Test
    void what_a_row_says_is_never_read_as_a_placeholder() {
        bench.task("{{text}} {{row.id}} $1", null);
        Playbook copy = FakeCloud.made(
                "user", "[{\"name\": \"who\", \"label\": \"Who\", \"kind\": \"text\", \"required\": true}]", """
                [{"action": "query", "variables": {"source": "tasks"}},
                 {"action": "create_record", "data_from_step": 0,
                  "variables": {"table": "tasks", "data": {"title": "For {{who}}: {{row.title}}", "list": "{{row.list}}"}}}]
                """);
        PlaybookRunner.Ended ended = bench.run(copy, Map.of("who", "{{row.id}}"));
        assertEquals(
                "For {{row.id}}: {{text}} {{row.id}} $1",
                requireNonNull(ended.preview()).diff().getFirst().title());
    }

    @Test
    void a_query_can_add_to_an_earlier_one_and_a_change_takes_the_rows_of_its_own_source() {
        String id = bench.task("Both times found", null);
        bench.workspace.thoughts().capture("a thought");
        Playbook both = FakeCloud.made("user", "[]", """
                [{"action": "query", "variables": {"source": "tasks", "state": "open"}},
                 {"action": "query", "variables": {"source": "thoughts"}, "data_from_step": 0},
                 {"action": "query", "variables": {"source": "tasks"}, "data_from_step": 1},
                 {"action": "delete_record", "data_from_step": 2, "variables": {"table": "tasks", "data": {"id": "{{row.id}}"}}}]
                """);
        PlaybookRunner.Ended ended = bench.run(both, Map.of());
        assertEquals(2, ((StepOutput.Rows) ended.run().outputs().get(2)).count());
        assertEquals(
                List.of(id),
                requireNonNull(ended.preview()).diff().stream().map(RowDiff::id).toList());
        assertTrue(ended.preview().needsApproval());
    }

    @Test
    void inputs_are_checked_before_anything_starts() {
        Playbook asks = FakeCloud.made("user", """
                [{"name": "mail", "label": "Which mail?", "kind": "mail", "required": true}]
                """, """
                [{"action": "query", "variables": {"source": "mails", "id": "{{mail}}"}},
                 {"action": "update_record", "data_from_step": 0,
                  "variables": {"table": "mails", "data": {"id": "{{row.id}}", "status": "archived"}}}]
                """);
        assertThrows(PlaybookRefused.class, () -> bench.runner.begin(asks, Map.of()));
        assertThrows(PlaybookRefused.class, () -> bench.runner.begin(asks, Map.of("mail", "' OR 1=1 --")));
        assertThrows(PlaybookRefused.class, () -> bench.runner.begin(asks, Map.of("mail", "x", "other", "y")));
        String mail = bench.workspace
                .mails()
                .add("Ann", List.of(), "Hi", null, PlaybookBench.CLOCK.instant(), true)
                .id();
        bench.workspace.mails().add("Bob", List.of(), "Ho", null, PlaybookBench.CLOCK.instant(), true);
        PlaybookRun run = bench.run(asks, Map.of("mail", mail)).run();
        assertEquals(1, ((StepOutput.Rows) requireNonNull(run.outputs().get(0))).count());
        assertEquals(State.READY, run.state());
    }

    @Test
    void runs_are_forgotten_thirty_days_after_they_began_also_when_they_wait() {
        bench.run(ShippedPlaybooks.find("archive_done").orElseThrow(), Map.of());
        bench.runner.begin(FakeCloud.made(ASK), Map.of());
        bench.close();
        Clock later = Clock.offset(PlaybookBench.CLOCK, Duration.ofDays(31));
        try (Workspace workspace = Workspace.open(new AppPaths(home), later)) {
            assertEquals(List.of(), workspace.playbookRuns().latest(10));
        }
        bench = new PlaybookBench(home);
    }
}
