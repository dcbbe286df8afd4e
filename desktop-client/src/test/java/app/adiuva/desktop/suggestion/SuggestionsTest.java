package app.adiuva.desktop.suggestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.checkin.CheckIns;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.suggestion.Proposal.NewTask;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.thought.ThoughtStatus;
import app.adiuva.desktop.thought.ThoughtType;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestionsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneId.of("Europe/Berlin"));

    @TempDir
    Path home;

    private final List<JournalEntry> made = new ArrayList<>();

    @AutoClose
    private Workspace workspace;

    private ThoughtReading reading;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), CLOCK);
        reading = workspace.jobs().thoughtReading(new ThoughtReading.Listener() {
            @Override
            public void changed() {}

            @Override
            public void created(List<JournalEntry> entries) {
                made.addAll(entries);
            }
        });
    }

    @Test
    void accepting_makes_a_task_that_knows_its_thought_and_one_undo_brings_the_suggestion_back() {
        Thought thought = capture("The kitchen floods again. Call the plumber before Friday. #house");
        Suggestion suggestion = only();
        assertEquals("Call the plumber before Friday.", suggestion.finding().words());
        assertEquals("likely", suggestion.certainty());

        List<JournalEntry> entries = workspace.suggestions().accept(suggestion.id());
        Task task = workspace.tasks().all().getFirst();
        assertEquals("Call the plumber", task.title());
        assertEquals(thought.id(), task.sourceThoughtId());
        assertEquals(Instant.parse("2026-11-26T23:00:00Z"), task.dueAt());
        assertTrue(task.allDay());
        assertEquals(
                ThoughtStatus.KEPT,
                workspace.thoughts().find(thought.id()).orElseThrow().status());
        assertEquals(List.of(), workspace.suggestions().accept(suggestion.id()));

        entries.reversed().forEach(entry -> workspace.changes().undo(entry.id()));
        assertEquals(List.of(), workspace.tasks().all());
        assertEquals(suggestion, only());
        assertEquals(
                2,
                workspace
                        .suggestions()
                        .accept(suggestion.id(), new NewTask("Phone Ben", null, null))
                        .size());
        assertEquals("Phone Ben", workspace.tasks().all().getFirst().title());
        assertEquals(0, workspace.suggestions().count());
    }

    @Test
    void what_was_rejected_never_returns_however_the_thought_is_edited_a_little() {
        Random random = new Random(11);
        List<String> said = List.of(
                "Call the plumber before Friday",
                "I need to renew my passport",
                "- [ ] water the tomatoes in the garden",
                "Remember to send Anna the photos of the trip",
                "buy a birthday present for the twins");
        for (int round = 0; round < 60; round++) {
            String content = said.get(round % said.size());
            Thought thought = capture(content);
            workspace
                    .suggestions()
                    .openOf(thought.id())
                    .forEach(each -> workspace.suggestions().reject(each.id()));
            String edited = edited(content, random);
            reword(thought, edited);
            assertEquals(
                    List.of(), workspace.suggestions().openOf(thought.id()), "seed 11, round " + round + ": " + edited);
        }
    }

    private static String edited(String content, Random random) {
        int at = random.nextInt(content.indexOf(' ') + 1, content.length());
        return switch (random.nextInt(6)) {
            case 0 -> content + ".";
            case 1 -> content + " please";
            case 2 -> content.substring(0, at) + content.substring(Math.min(content.length(), at + 1));
            case 3 -> content.substring(0, at) + 'e' + content.substring(at);
            case 4 -> "Good morning! " + content + ". It rains.";
            default -> content + " on the 5th";
        };
    }

    @Test
    void another_task_in_the_same_thought_is_still_suggested() {
        Thought thought = capture("Call the plumber");
        workspace.suggestions().reject(only().id());
        reword(thought, "Call the plumber. Order new filters");
        assertEquals(
                new NewTask("Order new filters", null, null), only().finding().proposal());
    }

    @Test
    void a_suggestion_goes_when_the_thought_no_longer_says_it_or_is_archived() {
        Thought thought = capture("Call the plumber");
        reword(thought, "The plumber was here");
        assertEquals(0, workspace.suggestions().count());
        Thought other = capture("Order new filters");
        workspace
                .changes()
                .perform(List.of(PlanAction.update(Table.THOUGHTS, other.id(), Map.of("status", "archived"))));
        assertEquals(0, workspace.suggestions().count());
    }

    @Test
    void a_sure_task_is_made_without_asking_only_when_both_settings_say_so() {
        workspace.settings().put(SuggestionSettings.MODE, "auto");
        capture("I need to renew my passport by 3 December");
        assertEquals(List.of(), workspace.tasks().all());
        workspace.settings().put(SuggestionSettings.CREATE, "true");
        capture("I have to pay the rent by 1 December");
        capture("Water the plants");
        assertEquals(
                List.of("Pay the rent"),
                workspace.tasks().all().stream().map(Task::title).toList());
        assertEquals(2, made.size());
        workspace.settings().put(SuggestionSettings.MODE, "off");
        capture("I must call the bank");
        assertEquals(0, workspace.suggestions().count());
        workspace.settings().put(SuggestionSettings.MODE, "auto");
        assertEquals(2, workspace.suggestions().count());
    }

    @Test
    void tags_are_learnt_from_the_users_own_and_a_word_that_is_a_tag_is_enough() {
        for (String room : List.of("hallway", "kitchen", "bedroom", "cellar")) {
            capture("blue paint in the " + room + " #renovation");
            capture("a quiet walk near the " + room + " window");
        }
        Thought thought = capture("which blue paint did the neighbours use");
        Suggestion learnt = workspace.suggestions().openOf(thought.id()).getFirst();
        assertEquals(new Proposal.NewTag("renovation"), learnt.finding().proposal());
        assertEquals(Reason.LEARNT, learnt.finding().reason());
        assertEquals("blue, paint", learnt.finding().words());
        workspace.suggestions().accept(learnt.id());
        assertEquals(
                List.of("renovation"),
                workspace.thoughts().find(thought.id()).orElseThrow().tags());

        Thought named = capture("the renovation drags on");
        assertEquals(
                Reason.NAMED,
                workspace.suggestions().openOf(named.id()).getFirst().finding().reason());
        assertEquals(
                List.of(),
                workspace.suggestions().openOf(capture("a quiet walk at last").id()));
    }

    @Test
    void days_and_times_are_read_where_they_are_plainly_given() {
        assertEquals(task("Call Anna", "2026-11-22", "15:00"), found("Call Anna tomorrow at 3pm"));
        assertEquals(task("Call İrem", "2026-11-22", "17:00"), found("Call İrem tomorrow at 5pm"));
        assertEquals(task("Call Anna", "2026-11-22", "17:00"), found("Call Anna tomorrow AT 5 PM"));
        assertEquals(task("Pay the rent", "2026-12-01", null), found("pay the rent on the 1st"));
        assertEquals(
                task("Send the offer", "2026-11-27", null), found("We must send the offer by the end of the week"));
        assertEquals(task("Book flights", "2027-03-04", null), found("Book flights by March 4th"));
        assertEquals(task("Check the tyres", "2026-12-05", null), found("Check the tyres in two weeks"));
        assertEquals(task("Read the sundial book", null, null), found("read the sundial book"));
        assertEquals(task("Sign it on 31 February", null, null), found("sign it on 31 February"));
        assertEquals(task("Toner bestellen", "2026-11-22", null), found("Morgen muss ich Toner bestellen."));
        assertEquals(task("Zahnarzt anrufen", "2026-11-23", "09:00"), found("Am Montag um 9 Uhr Zahnarzt anrufen"));
        assertEquals(task("Miete überweisen", "2026-12-01", null), found("Miete überweisen bis 1. Dezember"));
        assertEquals(task("Vertrag kündigen", "2026-12-12", null), found("Vertrag kündigen bis zum 12.12."));
        assertEquals(
                task("Den Keller aufräumen", "2026-12-05", null),
                found("Wir müssen in zwei Wochen den Keller aufräumen"));
    }

    private static NewTask task(String title, String day, String time) {
        return new NewTask(
                title,
                day == null ? null : LocalDate.parse(day),
                time == null ? null : java.time.LocalTime.parse(time));
    }

    private static Proposal found(String text) {
        return TaskRules.tasks(text, LocalDate.of(2026, 11, 21), 1).getFirst().proposal();
    }

    @Test
    void questions_ideas_and_memories_are_no_tasks() {
        for (String text : TaskSentences.NONE) {
            assertEquals(List.of(), TaskRules.tasks(text, LocalDate.of(2026, 11, 21), 5), text);
        }
        for (String text : TaskSentences.SOME) {
            assertEquals(1, TaskRules.tasks(text, LocalDate.of(2026, 11, 21), 5).size(), text);
        }
    }

    @Test
    void a_suggestion_is_put_away_after_ninety_days_and_not_made_again_while_thoughts_stay() {
        Thought thought = capture("Order new filters");
        workspace.settings().put(SuggestionSettings.MODE, "suggest");
        workspace.close();
        workspace = openAt("2027-02-18T08:00:00Z");
        workspace.jobs().retention().step();
        assertEquals(1, workspace.suggestions().count());
        workspace.close();
        workspace = openAt("2027-02-20T08:00:00Z");
        workspace.jobs().retention().step();
        assertEquals(0, workspace.suggestions().count());
        assertTrue(workspace.thoughts().find(thought.id()).isPresent());
        reading = workspace.jobs().thoughtReading(new ThoughtReading.Listener() {
            @Override
            public void changed() {}

            @Override
            public void created(List<JournalEntry> entries) {}
        });
        reword(thought, "Order new filters soon");
        assertEquals(0, workspace.suggestions().count());
    }

    @Test
    void what_was_accepted_and_taken_back_follows_its_thought_again() {
        Thought thought = capture("Call the plumber");
        workspace
                .suggestions()
                .accept(only().id())
                .reversed()
                .forEach(entry -> workspace.changes().undo(entry.id()));
        reword(thought, "Call the plumber tomorrow");
        assertEquals(
                task("Call the plumber", "2026-11-22", null), only().finding().proposal());
        reword(thought, "The plumber was here");
        assertEquals(0, workspace.suggestions().count());
    }

    @Test
    void what_was_accepted_does_not_wait_again_when_its_task_is_removed_from_the_trash_for_good() {
        Thought thought = capture("Call the plumber");
        workspace.changes().perform(List.of(PlanAction.update(Table.THOUGHTS, thought.id(), Map.of("status", "kept"))));
        assertEquals(1, workspace.suggestions().accept(only().id()).size());
        workspace
                .changes()
                .perform(List.of(PlanAction.delete(
                        Table.TASKS, workspace.tasks().all().getFirst().id())));
        workspace.close();
        workspace = openAt("2026-12-22T08:00:00Z");
        workspace.trash().purge();
        assertEquals(List.of(), workspace.trash().list(10));
        assertEquals(0, workspace.suggestions().count());
    }

    @Test
    void what_was_rejected_stays_so_when_its_thought_is_taken_back_and_comes_again() {
        Thought thought = captureAndReject("Call the plumber");
        String captured = workspace.changes().latest().getFirst().id();
        workspace.changes().undo(captured);
        assertTrue(workspace.thoughts().find(thought.id()).isEmpty());
        workspace.changes().redo(captured);
        reading.step();
        assertTrue(workspace.thoughts().find(thought.id()).isPresent());
        assertEquals(0, workspace.suggestions().count());
    }

    @Test
    void nothing_is_kept_of_a_thought_that_can_no_longer_come_back() {
        captureAndReject("Call the plumber");
        workspace.changes().undo(workspace.changes().latest().getFirst().id());
        Thought deleted = captureAndReject("Order new filters");
        workspace.changes().perform(List.of(PlanAction.delete(Table.THOUGHTS, deleted.id())));
        assertEquals(2, rows("suggestions"));
        workspace.close();
        workspace = openAt("2026-12-22T08:00:00Z");
        workspace.trash().purge();
        assertEquals(0, rows("suggestions"));
        assertEquals(List.of(), workspace.changes().history(10, null));
    }

    private Thought captureAndReject(String content) {
        Thought thought = capture(content);
        workspace.suggestions().reject(only().id());
        return thought;
    }

    @Test
    void what_asks_for_something_is_to_be_acted_on_whatever_its_kind() {
        assertTrue(capture("Ich muss noch den Reisepass verlängern").actionable());
        assertTrue(capture("The kitchen floods again. Call the plumber before Friday.")
                .actionable());
        assertFalse(capture("The light in the hallway was blue").actionable());

        Thought noticed = capture("The boiler is loud");
        assertEquals(
                Map.of("content", "The boiler is loud. Call the plumber.", "is_actionable", true),
                workspace.thoughts().reworded(noticed, "The boiler is loud. Call the plumber."));
        assertEquals(
                Map.of("thought_type", "task", "is_actionable", true),
                workspace.thoughts().retyped(noticed, ThoughtType.TASK));
        assertEquals(Map.of("thought_type", "idea"), workspace.thoughts().retyped(noticed, ThoughtType.IDEA));
        assertEquals(
                Map.of("content", "The boiler is very loud"),
                workspace.thoughts().reworded(noticed, "The boiler is very loud"));
    }

    @Test
    void accepting_a_task_marks_its_thought() {
        Thought thought = capture("Order new filters");
        workspace
                .changes()
                .perform(List.of(PlanAction.update(Table.THOUGHTS, thought.id(), Map.of("is_actionable", false))));
        workspace.suggestions().accept(only().id());
        assertTrue(workspace.thoughts().find(thought.id()).orElseThrow().actionable());
    }

    @Test
    void what_waits_is_out_of_sight_while_its_setting_is_off_and_comes_back() {
        for (String plant : List.of("rose", "fern", "moss", "ivy", "lily", "oak")) {
            capture("Water for the " + plant + " in the garden bed #garden");
        }
        Thought thought = capture("Water the tomatoes in the garden bed");
        List<String> kinds = kinds();
        assertEquals(List.of("tag", "task"), kinds);
        workspace.settings().put(SuggestionSettings.MODE, "off");
        assertEquals(List.of("tag"), kinds());
        workspace.settings().put(SuggestionSettings.TAGS, "false");
        assertEquals(List.of(), kinds());
        assertEquals(0, workspace.suggestions().count());
        assertEquals(List.of(), workspace.suggestions().openOf(thought.id()));
        workspace.settings().put(SuggestionSettings.MODE, "suggest");
        workspace.settings().put(SuggestionSettings.TAGS, "true");
        assertEquals(kinds, kinds());
    }

    private List<String> kinds() {
        return workspace.suggestions().open(10).stream()
                .map(each -> each.finding().proposal() instanceof NewTask ? "task" : "tag")
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void check_ins_go_after_7_and_30_days_or_as_many_as_are_set() {
        workspace.thoughts().capture("The boiler is loud");
        workspace.checkIns().run(CheckIns.Cause.DEMAND);
        workspace.checkIns().run(CheckIns.Cause.SCHEDULE);
        workspace.checkIns().run(CheckIns.Cause.SCHEDULE);
        assertEquals(3, checkInsOn("2026-11-27T09:00:00Z"));
        assertEquals(2, checkInsOn("2026-11-28T09:00:00Z"));
        assertEquals(2, checkInsOn("2026-12-20T09:00:00Z"));
        assertEquals(1, checkInsOn("2026-12-21T09:00:00Z"), "the newest stays");

        workspace.checkIns().run(CheckIns.Cause.DEMAND);
        workspace.checkIns().run(CheckIns.Cause.DEMAND);
        workspace.settings().put(Retention.ANALYSES, "2");
        assertEquals(2, checkInsOn("2026-12-22T09:00:00Z"));
        assertEquals(1, checkInsOn("2026-12-23T10:00:00Z"));
    }

    /// How many are left when that day is over.
    private long checkInsOn(String time) {
        workspace.close();
        workspace = openAt(time);
        workspace.jobs().retention().step();
        return rows("check_ins");
    }

    private long rows(String name) {
        return workspace.rows().stream()
                .filter(table -> table.table().equals(name))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private Workspace openAt(String time) {
        return Workspace.open(new AppPaths(home), Clock.fixed(Instant.parse(time), CLOCK.getZone()));
    }

    private Suggestion only() {
        List<Suggestion> open = workspace.suggestions().open(10);
        assertEquals(1, open.size());
        return open.getFirst();
    }

    private Thought capture(String content) {
        Thought thought = workspace.thoughts().capture(content);
        reading.step();
        return thought;
    }

    private void reword(Thought thought, String content) {
        workspace
                .changes()
                .perform(List.of(PlanAction.update(Table.THOUGHTS, thought.id(), Map.of("content", content))));
        reading.step();
    }
}
