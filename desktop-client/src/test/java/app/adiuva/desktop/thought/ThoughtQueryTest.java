package app.adiuva.desktop.thought;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.filter.FilterLine;
import app.adiuva.desktop.filter.SavedView;
import app.adiuva.desktop.ui.TestWindow;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThoughtQueryTest {
    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    @BeforeEach
    void open() {
        captured(Duration.ofDays(400), Map.of("content", "Old vow", "status", "kept", "thought_type", "journal"));
        captured(Duration.ofDays(5), Map.of("content", "Moss", "tags", List.of("Garden", "shade")));
        captured(Duration.ofDays(1), Map.of("content", "Why gray?", "thought_type", "question", "status", "archived"));
        captured(
                Duration.ofHours(1),
                Map.of("content", "Café of the gardeners", "thought_type", "idea", "is_actionable", true));
        workspace = workspace(Duration.ZERO);
        add(workspace, Map.of("content", "blue, not gray paint", "tags", List.of("blue-walls")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            #ärzte               | Praxis
            -#ÄRZTE created:today | blue, not gray paint;Café of the gardeners
            """)
    void finds_tags_of_any_script_in_either_case(String line, String contents) {
        add(workspace, Map.of("content", "Praxis", "tags", List.of("Ärzte")));
        finds_what_the_words_mean(line, contents);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~                     | blue, not gray paint;Café of the gardeners;Moss;Old vow
            status:any gray        | blue, not gray paint;Why gray?
            #garden                | Moss
            -#garden               | blue, not gray paint;Café of the gardeners;Old vow
            #blue-walls            | blue, not gray paint
            #blue                  | ~~
            garden                 | Café of the gardeners;Moss
            cafe                   | Café of the gardeners
            "not gr"               | blue, not gray paint
            "gray not"             | ~~
            untagged               | Café of the gardeners;Old vow
            tag:any type:note      | blue, not gray paint;Moss
            type:idea,journal      | Café of the gardeners;Old vow
            actionable             | Café of the gardeners
            created:7d             | blue, not gray paint;Café of the gardeners;Moss
            created:today          | blue, not gray paint;Café of the gardeners
            -created:today         | Moss;Old vow
            created<1y             | Old vow
            status:any created:yesterday | Why gray?
            created>=2026-11-16 created<=2026-11-16 | Moss
            created:monday         | Moss
            has:files              | ~~
            """)
    void finds_what_the_words_mean(String line, String contents) {
        ThoughtQuery query = ThoughtQuery.parse(line == null ? "" : line, now());
        assertEquals(List.of(), query.problems());
        List<Thought> found = workspace.thoughts().latest(query.wanted(), 100, null);
        assertEquals(
                contents == null ? "" : contents,
                found.stream().map(Thought::content).collect(Collectors.joining(";")));
        assertEquals(found.size(), workspace.thoughts().count(query.wanted()));
    }

    @ParameterizedTest
    @CsvSource({
        "type:poem, NO_TYPE",
        "created:soon, NO_DAY",
        "status:done, NO_STATUS",
        "!high, NO_FIELD",
        "has:x, NO_FIELD",
        "created:+999999999-12-31, NO_DAY"
    })
    void says_which_word_it_does_not_understand(String word, FilterLine.Kind kind) {
        assertEquals(
                List.of(new FilterLine.Problem(kind, word)),
                ThoughtQuery.parse("moss " + word, now()).problems());
    }

    @Test
    void the_longest_line_is_not_too_much_for_the_database() {
        for (String words : List.of("b ", "-b ", "#b ")) {
            String line = words.repeat(FilterLine.LONGEST / words.length());
            assertEquals(
                    0,
                    workspace
                            .thoughts()
                            .count(ThoughtQuery.parse("x " + line.substring(2), now())
                                    .wanted()));
        }
    }

    @Test
    void pages_of_a_search_follow_each_other_without_gap() {
        List<PlanAction> many = java.util.stream.IntStream.range(0, 1_200)
                .mapToObj(i -> PlanAction.create(Table.THOUGHTS, Map.of("content", "pebble " + i)))
                .toList();
        workspace.changes().perform(many);
        ThoughtFilter pebbles = ThoughtQuery.parse("pebble", now()).wanted();
        List<Thought> first = workspace.thoughts().latest(pebbles, 1_000, null);
        List<Thought> rest =
                workspace.thoughts().latest(pebbles, 1_000, first.getLast().id());
        assertEquals(1_000, first.size());
        assertEquals(200, rest.size());
    }

    @Test
    void tags_of_thoughts_and_tasks_are_one_list_and_the_most_used_come_first() {
        workspace
                .changes()
                .perform(List.of(
                        PlanAction.create(
                                Table.TASKS, Map.of("title", "Mow", "tags", List.of("garden", "errand", "Übung"))),
                        PlanAction.create(Table.TASKS, Map.of("title", "Sow", "tags", List.of("übung")))));
        assertEquals(
                List.of("Garden", "Übung", "blue-walls", "errand", "shade"),
                workspace.thoughts().tags());
    }

    @Test
    void views_of_thoughts_and_of_tasks_may_have_one_name() {
        SavedView idle = workspace.thoughtViews().save("Idle", "untagged");
        workspace.taskViews().save("Idle", "due:none");
        assertEquals(List.of(idle), workspace.thoughtViews().list());
    }

    private static ZonedDateTime now() {
        return ZonedDateTime.now(TestWindow.CLOCK);
    }

    private void captured(Duration ago, Map<String, Object> fields) {
        try (Workspace then = workspace(ago)) {
            add(then, fields);
        }
    }

    private Workspace workspace(Duration ago) {
        return Workspace.open(new AppPaths(home), Clock.offset(TestWindow.CLOCK, ago.negated()));
    }

    private static void add(Workspace workspace, Map<String, Object> fields) {
        workspace.changes().perform(List.of(PlanAction.create(Table.THOUGHTS, Map.copyOf(fields))));
    }
}
