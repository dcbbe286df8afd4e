package app.adiuva.desktop.ui.thoughts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.thought.ThoughtFilter;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.kit.Desk;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A list that was scrolled far down, read again after changes.
class LongThoughtListTest {
    private static final int ALL = 2 * Piece.SIZE + 500;
    private static final int DEEP = 2 * Piece.SIZE - 200;

    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    private Desk desk;
    private ThoughtsViewModel thoughts;

    @BeforeEach
    void scrollToTheEnd() {
        Clock before = Clock.offset(TestWindow.CLOCK, Duration.ofHours(-1));
        try (Workspace filling = Workspace.open(new AppPaths(home), before)) {
            for (int first = 0; first < ALL; first += 500) {
                filling.changes()
                        .perform(IntStream.range(first, first + 500)
                                .mapToObj(n -> PlanAction.create(Table.THOUGHTS, Map.of("content", "note " + n)))
                                .toList());
            }
        }
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        desk = Desks.inline(workspace);
        thoughts = new ThoughtsViewModel(desk, new SuggestionsModel(desk));
        thoughts.inView(() -> DEEP);
        while (thoughts.thoughts().size() < ALL) {
            thoughts.loadMore();
        }
    }

    @Test
    void what_is_in_view_comes_first_and_in_the_end_all_is_as_it_is_stored() {
        Thought inView = thoughts.thoughts().get(DEEP);
        List<List<String>> shown = new ArrayList<>();
        thoughts.thoughts().addListener((ListChangeListener<Thought>) _ ->
                shown.add(thoughts.thoughts().stream().map(Thought::content).toList()));
        workspace.thoughts().capture("the newest");
        workspace
                .changes()
                .perform(List.of(
                        update(inView, "reworded"),
                        PlanAction.delete(
                                Table.THOUGHTS,
                                thoughts.thoughts().get(DEEP + 1).id()),
                        PlanAction.delete(
                                Table.THOUGHTS, thoughts.thoughts().getLast().id())));
        desk.edits().changed();
        assertEquals(3, shown.size(), "one change for each piece");
        assertEquals("reworded", shown.getFirst().get(DEEP));
        assertEquals(ALL - 1, shown.getFirst().size());
        assertFalse(shown.getFirst().contains("the newest"));
        assertEquals(workspace.thoughts().latest(ThoughtFilter.NOT_ARCHIVED, ALL, null), thoughts.thoughts());
    }

    @Test
    void what_was_chosen_stays_chosen_wherever_it_is_and_what_is_gone_does_not() {
        Thought near = thoughts.thoughts().get(3);
        Thought far = thoughts.thoughts().get(DEEP);
        Thought gone = thoughts.thoughts().get(ALL - 1);
        thoughts.choose(List.of(near, far, gone));
        thoughts.actions().tag(List.of(near, far), Set.of("kept"), Set.of());
        workspace.changes().perform(List.of(PlanAction.delete(Table.THOUGHTS, gone.id())));
        desk.edits().changed();
        assertEquals(
                List.of(near.id(), far.id()),
                thoughts.chosen().get().stream().map(Thought::id).toList());
        assertTrue(thoughts.chosen().get().stream().allMatch(one -> one.tags().equals(List.of("kept"))));
    }

    @Test
    void nothing_moves_when_nothing_has_changed() {
        List<String> moved = new ArrayList<>();
        thoughts.thoughts().addListener((ListChangeListener<Thought>) change -> moved.add(change.toString()));
        desk.edits().changed();
        assertEquals(List.of(), moved);
    }

    private static PlanAction update(Thought thought, String content) {
        return PlanAction.update(Table.THOUGHTS, thought.id(), Map.of("content", content));
    }
}
