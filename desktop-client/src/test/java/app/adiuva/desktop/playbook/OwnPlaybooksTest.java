package app.adiuva.desktop.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.RowDiff;
import app.adiuva.desktop.task.Task;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Playbooks that are made of plans: made, kept, run another day, given away.
class OwnPlaybooksTest {
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

    @TempDir
    Path home;

    private PlaybookBench bench;
    private OwnPlaybooks own;

    @BeforeEach
    void open() {
        bench = new PlaybookBench(home);
        own = bench.workspace.ownPlaybooks();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Playbook made(List<PlanAction> actions) {
        List<RowDiff> diff = bench.workspace.changes().perform(actions).stream()
                .map(JournalEntry::diff)
                .toList();
        return PlaybookMaker.of(
                "Guests", "Before guests come.", diff, SATURDAY, ZoneId.of("Europe/Berlin"), known -> "Not " + known);
    }

    @Test
    void days_are_counted_from_the_run_and_times_stay_what_the_clock_on_the_wall_says() {
        Playbook guests = own.add(made(List.of(
                PlanAction.create(
                        Table.TASKS, Map.of("title", "Shop", "due_at", "2026-11-22T00:00:00+01:00", "all_day", true)),
                PlanAction.create(
                        Table.EVENTS,
                        Map.of(
                                "title", "Dinner",
                                "starts_at", "2026-11-23T19:30:00+01:00",
                                "ends_at", "2026-11-23T22:00:00+01:00")))));
        Clock march = Clock.fixed(Instant.parse("2027-03-27T09:00:00Z"), ZoneId.of("Europe/Berlin"));
        LocalRows then = new LocalRows(bench.workspace.playbookRows().database(), march);
        Map<String, String> days = new Inputs(then).of(guests, Map.of());
        assertEquals(
                Map.of(
                        "day+1", "2027-03-28T00:00:00+01:00",
                        "day+2t19:30", "2027-03-29T19:30:00+02:00",
                        "day+2t22:00", "2027-03-29T22:00:00+02:00"),
                days,
                "the clocks change on the 28th");
        bench.goOn(bench.runner.begin(guests, Map.of()).id());
        assertEquals(List.of("Shop"), bench.titles(), "a run changes nothing by itself");
    }

    @Test
    void a_record_that_was_changed_becomes_a_question_and_what_followed_by_itself_is_left_out() {
        String weekly = bench.task("Water the plants", "2026-11-21T09:00:00+01:00");
        bench.workspace
                .changes()
                .perform(List.of(PlanAction.update(Table.TASKS, weekly, Map.of("recurrence", "FREQ=WEEKLY"))));
        Playbook done = own.add(made(List.of(
                PlanAction.update(Table.TASKS, weekly, Map.of("status", "done")),
                PlanAction.delete(Table.TASKS, bench.task("Old", null)))));
        assertEquals(2, done.plan().steps().size());
        assertEquals(
                List.of("Not Water the plants", "Not Old"),
                done.inputs().stream().map(input -> input.label()).toList());
        String other = bench.task("Feed the cat", null);
        String another = bench.task("Older", null);
        var ended = bench.run(done, Map.of("task_a", other, "task_b", another));
        bench.workspace.changes().apply(java.util.Objects.requireNonNull(ended.preview()));
        Task fed = bench.workspace.tasks().find(other).orElseThrow();
        assertEquals(app.adiuva.desktop.task.TaskStatus.DONE, fed.status());
        assertTrue(bench.workspace.tasks().find(another).isEmpty());
    }

    @Test
    void it_is_listed_first_found_without_a_cloud_renamed_deleted_and_brought_back() {
        Playbook guests = own.add(made(List.of(PlanAction.create(Table.TASKS, Map.of("title", "Shop")))));
        Playbooks catalogue = new Playbooks(own, bench.workspace.keptPlaybooks(), bench.cloud);
        assertEquals(ListedPlaybook.Source.YOURS, catalogue.known().getFirst().source());
        assertEquals(guests, catalogue.find(guests.id()));
        assertEquals(
                "Visitors",
                own.rename(guests.id(), " Visitors ", "Before they come.").title());
        assertThrows(PlaybookRefused.class, () -> own.rename(guests.id(), " ", "x"));
        Playbook deleted = own.delete(guests.id());
        assertThrows(PlaybookRefused.class, () -> catalogue.find(guests.id()));
        own.restore(deleted);
        assertEquals("Visitors", catalogue.find(guests.id()).title());
        assertEquals(List.of(), bench.cloud.asked);
    }

    @Test
    void a_file_brings_it_to_another_profile_and_back_into_the_same_as_a_second_one() throws Exception {
        Playbook guests = own.add(made(List.of(PlanAction.create(
                Table.TASKS, Map.of("title", "Shop", "due_at", "2026-11-22T00:00:00+01:00", "all_day", true)))));
        Path file = home.resolve("guests.json");
        PlaybookFile.write(guests, file);
        try (Workspace other = Workspace.open(
                new app.adiuva.desktop.AppPaths(Files.createDirectory(home.resolve("other"))), PlaybookBench.CLOCK)) {
            Playbook read = other.ownPlaybooks().add(PlaybookFile.read(file));
            assertEquals(guests.plan().steps(), read.plan().steps());
        }
        assertFalse(own.add(PlaybookFile.read(file)).id().equals(guests.id()));
        assertEquals(2, own.all().size());
    }

    @Test
    void a_file_that_is_no_playbook_or_wants_too_much_is_refused_in_words() throws Exception {
        refuses("", "it is empty", "it is no JSON of a playbook");
        refuses("[1]", "it is no JSON of a playbook");
        refuses("{\"id\": \"x\"}", "it is no JSON of a playbook");
        refuses(of("[{\"action\": \"generate\", \"prompt_template\": \"step.a\"}]", "user"), "needs the cloud");
        refuses(
                of("[{\"action\": \"create_record\", \"variables\": {\"table\": \"secrets\", \"data\": {}}}]", "user"),
                "there is no such table");
        refuses(
                of(
                        "[{\"action\": \"create_record\", \"variables\": {\"table\": \"tasks\", \"data\": {\"password\": 1}}}]",
                        "user"),
                "no field");
        refuses(
                of(
                        "[{\"action\": \"create_record\", \"variables\": {\"table\": \"tasks\","
                                + " \"data\": {\"title\": \"{{day+999}}\"}}}]",
                        "user"),
                "neither an input nor a step");
        refuses(
                of("[{\"action\": \"query\", \"variables\": {\"source\": \"tasks\"}}]", "task_agent"),
                "somebody else than the user");
        assertThrows(PlaybookRefused.class, () -> PlaybookFile.read(home.resolve("none.json")));
        assertEquals(List.of(), own.all());
    }

    @Test
    void what_is_no_file_or_never_ends_is_refused_without_being_read_whole() throws Exception {
        assertThrows(PlaybookRefused.class, () -> PlaybookFile.read(home));
        Path large = Files.write(home.resolve("large.json"), new byte[(1 << 20) + 1]);
        assertThrows(PlaybookRefused.class, () -> PlaybookFile.read(large));
        Path endless = Path.of("/dev/zero");
        if (Files.exists(endless)) {
            PlaybookRefused refused = assertThrows(PlaybookRefused.class, () -> PlaybookFile.read(endless));
            assertTrue(refused.detail().contains("larger than a megabyte"), refused.detail());
        }
        String deep = "[".repeat(10_000) + "1" + "]".repeat(10_000);
        refuses(
                of(
                        "[{\"action\": \"create_record\", \"variables\": {\"table\": \"tasks\", \"data\": {\"title\": "
                                + deep + "}}}]",
                        "user"),
                "it is no JSON of a playbook");
    }

    private static String of(String steps, String agent) {
        return "{\"id\": \"x\", \"title\": \"X\", \"summary\": \"X.\", \"tier\": \"free\", \"inputs\": [], \"plan\":"
                + " {\"id\": \"00000000-0000-4000-8000-000000000001\", \"version\": 1, \"agent\": \"" + agent
                + "\", \"title\": \"X\", \"steps\": " + steps + "}}";
    }

    private void refuses(String json, String... why) throws Exception {
        Path file = Files.writeString(home.resolve("try.json"), json);
        PlaybookRefused refused = assertThrows(PlaybookRefused.class, () -> PlaybookFile.read(file));
        assertTrue(List.of(why).stream().anyMatch(refused.detail()::contains), refused.detail());
    }
}
