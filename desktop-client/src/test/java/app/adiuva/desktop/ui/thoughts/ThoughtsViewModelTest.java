package app.adiuva.desktop.ui.thoughts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.suggestion.Suggestion;
import app.adiuva.desktop.suggestion.ThoughtReading;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.thought.ThoughtQuery;
import app.adiuva.desktop.thought.ThoughtStatus;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.kit.Desk;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThoughtsViewModelTest {
    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    private Desk desk;
    private ThoughtsViewModel thoughts;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        desk = Desks.inline(workspace);
        thoughts = new ThoughtsViewModel(desk, new SuggestionsModel(desk));
    }

    @Test
    void a_thought_that_could_not_be_saved_stays_in_the_box() {
        thoughts.draft().set("x".repeat(100_001));
        thoughts.capture();
        assertEquals(100_001, thoughts.draft().get().length());
        assertTrue(Desks.toasts(desk).getFirst().startsWith("Not saved; what you typed is still here: "));
    }

    @Test
    void two_quick_presses_of_enter_keep_one_thought_and_what_is_typed_after_it() {
        Desks.Later later = new Desks.Later();
        Desk patient = Desks.on(workspace, later);
        ThoughtsViewModel slow = new ThoughtsViewModel(patient, new SuggestionsModel(patient));
        slow.draft().set("first");
        slow.capture();
        slow.capture();
        slow.draft().set("firstsecond");
        later.runAll();
        assertEquals("second", slow.draft().get());
        assertEquals(List.of("first"), contents(slow));
    }

    @Test
    void marks_that_are_taken_back_on_their_way_are_as_they_were() {
        capture("a blue notebook");
        Thought thought = thoughts.thoughts().getFirst();
        Desks.Later later = new Desks.Later();
        ThoughtActions actions = new ThoughtActions(Desks.on(workspace, later));
        actions.actionable(List.of(thought), !thought.actionable());
        actions.actionable(List.of(thought), thought.actionable());
        actions.status(List.of(thought), ThoughtStatus.KEPT);
        actions.status(List.of(thought), thought.status());
        later.runAll();
        Thought now = workspace.thoughts().find(thought.id()).orElseThrow();
        assertEquals(thought.actionable(), now.actionable());
        assertEquals(thought.status(), now.status());
    }

    @Test
    void a_deleted_thought_comes_back_by_undo() {
        capture("a blue notebook");
        thoughts.delete(List.of(thoughts.thoughts().getFirst()));
        assertEquals(List.of(), thoughts.thoughts());
        desk.toasts().shown().getLast().action().run().run();
        assertEquals(List.of("a blue notebook"), contents(thoughts));
    }

    @Test
    void the_trash_lists_what_was_deleted_and_puts_one_or_all_of_it_back() {
        List.of("a blue notebook", "a red pen", "a ruler").forEach(this::capture);
        thoughts.delete(thoughts.thoughts().stream()
                .filter(thought -> !thought.content().equals("a blue notebook"))
                .toList());
        thoughts.scope().set(ThoughtScope.TRASH);
        assertEquals(Set.of("a red pen", "a ruler"), Set.copyOf(contents(thoughts)));
        thoughts.chooseAll();
        thoughts.restore(thoughts.chosen().get());
        assertEquals(List.of(), thoughts.thoughts());
        thoughts.scope().set(ThoughtScope.ALL);
        assertEquals(3, thoughts.thoughts().size());
        desk.edits().redoLatest();
        assertEquals(List.of("a blue notebook"), contents(thoughts));
    }

    @Test
    void the_undo_key_brings_a_rejected_suggestion_back_and_no_older_act() {
        capture("I need to renew my passport");
        workspace.jobs().thoughtReading(new Unheard()).step();
        SuggestionsModel suggestions = thoughts.suggestions();
        suggestions.reload();
        assertEquals(1, suggestions.count().get());
        suggestions.reject();
        assertEquals(0, suggestions.count().get());
        desk.edits().undoLatest();
        assertEquals(1, suggestions.count().get());
        assertEquals(1, thoughts.thoughts().size());
    }

    @Test
    void the_suggestion_in_front_and_its_edit_stay_while_everything_is_read_again() {
        SuggestionsModel suggestions = twoThoughtsWithSuggestions();
        assertEquals(thoughts.selected().get().id(), suggestions.current().get().thoughtId());
        suggestions.next();
        Suggestion front = suggestions.current().get();
        assertNotEquals(thoughts.selected().get().id(), front.thoughtId());
        suggestions.edit();
        desk.edits().changed();
        suggestions.reload();
        thoughts.actions().addTag(thoughts.selected().get(), "blue");
        assertEquals(List.of("blue"), thoughts.selected().get().tags());
        assertEquals(front, suggestions.current().get());
        assertTrue(suggestions.editing().get());
    }

    @Test
    void the_suggestion_that_is_edited_stays_while_another_thought_is_opened() {
        SuggestionsModel suggestions = twoThoughtsWithSuggestions();
        Suggestion front = suggestions.current().get();
        suggestions.edit();
        thoughts.select(thoughts.thoughts().getFirst());
        assertEquals(front, suggestions.current().get());
        assertTrue(suggestions.editing().get());
        workspace.suggestions().reject(front.id());
        suggestions.reload();
        assertNotEquals(front, suggestions.current().get());
    }

    @Test
    void a_suggestion_that_waits_no_longer_gives_way_to_one_that_does() {
        SuggestionsModel suggestions = twoThoughtsWithSuggestions();
        Suggestion front = suggestions.current().get();
        workspace.suggestions().reject(front.id());
        suggestions.reload();
        assertEquals(1, suggestions.count().get());
        assertNotEquals(front, suggestions.current().get());
        workspace.suggestions().reject(suggestions.current().get().id());
        suggestions.reload();
        assertNull(suggestions.current().get());
    }

    @Test
    void a_decision_that_is_undone_is_in_front_again_unless_the_user_went_on() {
        SuggestionsModel suggestions = twoThoughtsWithSuggestions();
        Suggestion front = suggestions.current().get();
        suggestions.reject();
        assertNotEquals(front, suggestions.current().get());
        desk.edits().undoLatest();
        assertEquals(front, suggestions.current().get());
        suggestions.reject();
        Suggestion other = suggestions.current().get();
        suggestions.edit();
        desk.edits().undoLatest();
        assertEquals(2, suggestions.count().get());
        assertEquals(other, suggestions.current().get());
        assertTrue(suggestions.editing().get());
    }

    /// The older thought is open.
    private SuggestionsModel twoThoughtsWithSuggestions() {
        capture("I need to renew my passport");
        capture("I need to call the plumber");
        workspace.jobs().thoughtReading(new Unheard()).step();
        thoughts.suggestions().reload();
        assertEquals(2, thoughts.suggestions().count().get());
        thoughts.select(thoughts.thoughts().getLast());
        return thoughts.suggestions();
    }

    @Test
    void a_view_that_was_removed_or_replaced_comes_back_by_undo() {
        thoughts.named().save("Blue", "#blue", _ -> {});
        thoughts.named().save("Blue", "#navy", _ -> {});
        assertEquals("View “Blue” replaced", Desks.toasts(desk).getLast());
        desk.edits().undoLatest();
        assertEquals("#blue", thoughts.views().getFirst().query());
        thoughts.named().remove(thoughts.views().getFirst(), () -> {});
        assertEquals(List.of(), thoughts.views());
        desk.edits().undoLatest();
        assertEquals("Blue", thoughts.views().getFirst().name());
    }

    @Test
    void words_and_filter_narrow_the_list_together() {
        capture("what if the report wrote itself?");
        capture("the report is late");
        thoughts.filter().set("report");
        assertEquals(2, thoughts.thoughts().size());
        thoughts.filter().set("late");
        assertEquals(List.of("the report is late"), contents(thoughts));
        thoughts.filter().set("nowhere");
        assertEquals(List.of(), thoughts.thoughts());
    }

    @Test
    void a_task_made_of_a_thought_has_its_first_line_and_one_undo_takes_it_back() {
        capture("Call Anna\nabout the trip");
        thoughts.actions().turnIntoTask(thoughts.thoughts().getFirst());
        Task task = workspace.tasks().all().getFirst();
        assertEquals("Call Anna", task.title());
        assertEquals("Call Anna\nabout the trip", task.description());
        assertEquals(workspace.thoughts().latest(1, null).getFirst().id(), task.sourceThoughtId());
        thoughts.scope().set(ThoughtScope.INBOX);
        assertEquals(List.of(), thoughts.thoughts());
        desk.edits().undoLatest();
        assertEquals(List.of(), workspace.tasks().all());
        assertEquals(1, thoughts.thoughts().size());
    }

    @Test
    void tags_are_given_however_they_are_typed_and_taken_again() {
        capture("the blue hallway #paint");
        thoughts.actions().addTag(thoughts.thoughts().getFirst(), " #Blue walls ");
        thoughts.actions().addTag(thoughts.thoughts().getFirst(), "PAINT");
        assertEquals(
                List.of("paint", "Blue-walls"), thoughts.thoughts().getFirst().tags());
        thoughts.actions().removeTag(thoughts.thoughts().getFirst(), "paint");
        assertEquals(List.of("Blue-walls"), thoughts.thoughts().getFirst().tags());
    }

    @Test
    void a_tag_that_came_since_the_thought_was_shown_is_kept() {
        capture("the blue hallway");
        Thought shown = thoughts.thoughts().getFirst();
        thoughts.actions().addTag(shown, "paint");
        thoughts.actions().addTag(shown, "walls");
        assertEquals(List.of("paint", "walls"), thoughts.thoughts().getFirst().tags());
        thoughts.actions().removeTag(shown, "Walls");
        assertEquals(List.of("paint"), thoughts.thoughts().getFirst().tags());
        thoughts.actions().delete(List.of(shown));
        thoughts.actions().addTag(shown, "gone");
        desk.edits().undoLatest();
        assertEquals(List.of("paint"), thoughts.thoughts().getFirst().tags());
    }

    @Test
    void of_more_than_can_be_changed_at_once_the_newest_are_chosen_and_it_says_so() {
        fill(30);
        var most = new ThoughtQueries(workspace, desk.formats(), 20);
        var few = new ThoughtsViewModel(desk, new SuggestionsModel(desk), most);
        few.reload();
        few.chooseAll();
        assertEquals(few.thoughts().subList(0, 20), few.chosen().get());
        assertEquals(
                "The first 20 are chosen; more cannot be changed at once.",
                Desks.toasts(desk).getLast());
        few.actions().status(few.chosen().get(), ThoughtStatus.ARCHIVED);
        assertEquals(10, few.thoughts().size());
        assertEquals(List.of(), few.chosen().get(), "the others were not chosen");
        few.chooseAll();
        assertEquals(10, few.chosen().get().size());
    }

    @Test
    void many_are_tagged_archived_and_deleted_as_one_act_each() {
        fill(450);
        thoughts.chooseAll();
        assertEquals(450, thoughts.chosen().get().size());
        thoughts.actions().tag(thoughts.chosen().get(), Set.of("blue"), Set.of());
        assertEquals(450, count("#blue"));
        assertEquals(450, thoughts.chosen().get().size(), "they stay chosen");
        thoughts.actions().status(thoughts.chosen().get(), ThoughtStatus.ARCHIVED);
        assertEquals(List.of(), thoughts.thoughts());
        desk.edits().undoLatest();
        thoughts.chooseAll();
        thoughts.delete(thoughts.chosen().get());
        assertEquals(0, count("status:any"));
        desk.edits().undoLatest();
        desk.edits().undoLatest();
        assertEquals(0, count("#blue"));
        assertEquals(450, count("status:any"));
    }

    @Test
    void what_is_archived_is_out_of_the_way_and_found_where_it_is_asked_for() {
        capture("a blue notebook");
        thoughts.actions().status(List.copyOf(thoughts.thoughts()), ThoughtStatus.ARCHIVED);
        assertEquals(List.of(), contents(thoughts));
        thoughts.filter().set("status:any");
        assertEquals(List.of("a blue notebook"), contents(thoughts));
        thoughts.filter().set("");
        thoughts.scope().set(ThoughtScope.ARCHIVE);
        assertEquals(List.of("a blue notebook"), contents(thoughts));
        thoughts.scope().set(ThoughtScope.ALL);
        thoughts.reveal(workspace.thoughts().latest(1, null).getFirst().id());
        assertEquals("a blue notebook", thoughts.selected().get().content());
    }

    @Test
    void a_filter_that_has_a_name_is_known_by_it_until_it_goes() {
        thoughts.filter().set("untagged created:7d");
        thoughts.named().save("Loose ends", "untagged created:7d", _ -> {});
        assertEquals("Loose ends", thoughts.view().orElseThrow().name());
        thoughts.named().rename(thoughts.view().orElseThrow(), "Strays", _ -> {});
        assertEquals("Strays", thoughts.views().getFirst().name());
        thoughts.filter().set("untagged");
        assertTrue(thoughts.view().isEmpty());
        thoughts.named().remove(thoughts.views().getFirst(), () -> {});
        assertEquals(List.of(), thoughts.views());
    }

    @Test
    void an_idea_older_than_a_page_of_notes_is_among_the_ideas() {
        store(Map.of("content", "the one idea", "thought_type", "idea"));
        fill(450);
        thoughts.scope().set(ThoughtScope.IDEAS);
        assertEquals(List.of("the one idea"), contents(thoughts));
    }

    @Test
    void pages_follow_each_other_to_the_oldest_without_gap_or_double() {
        fill(450);
        thoughts.reload();
        assertEquals(200, thoughts.thoughts().size());
        thoughts.loadMore();
        thoughts.loadMore();
        thoughts.loadMore();
        assertEquals(450, new HashSet<>(contents(thoughts)).size());
        assertEquals(450, thoughts.thoughts().size());
    }

    @Test
    void a_thought_older_than_the_page_is_shown_when_it_was_searched_for_and_stays_one() {
        fill(251);
        String id = workspace.thoughts().latest(251, null).getLast().id();
        thoughts.filter().set("words that find nothing");
        thoughts.reveal(id);
        assertEquals(id, thoughts.selected().get().id());
        assertEquals(id, thoughts.thoughts().getFirst().id());
        thoughts.loadMore();
        assertEquals(251, thoughts.thoughts().size());
        desk.edits().changed();
        assertEquals(id, thoughts.selected().get().id());
    }

    @Test
    void revealing_a_deleted_thought_says_so() {
        capture("gone");
        String id = thoughts.thoughts().getFirst().id();
        thoughts.delete(List.of(thoughts.thoughts().getFirst()));
        thoughts.reveal(id);
        assertNull(thoughts.selected().get());
        assertEquals(
                "That was deleted meanwhile. It may be in the trash.",
                Desks.toasts(desk).getLast());
    }

    private void capture(String content) {
        thoughts.draft().set(content);
        thoughts.capture();
    }

    private void store(Map<String, Object> fields) {
        workspace.changes().perform(List.of(PlanAction.create(Table.THOUGHTS, Map.copyOf(fields))));
    }

    private void fill(int count) {
        workspace
                .changes()
                .perform(IntStream.range(0, count)
                        .mapToObj(n -> PlanAction.create(Table.THOUGHTS, Map.of("content", "note " + n)))
                        .toList());
    }

    private long count(String line) {
        return workspace
                .thoughts()
                .count(ThoughtQuery.parse(line, desk.formats().now()).wanted());
    }

    private static List<String> contents(ThoughtsViewModel model) {
        return model.thoughts().stream().map(Thought::content).toList();
    }

    private static final class Unheard implements ThoughtReading.Listener {
        @Override
        public void changed() {}

        @Override
        public void created(List<JournalEntry> entries) {}
    }
}
