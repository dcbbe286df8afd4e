package app.adiuva.desktop.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), Clock.systemUTC());
        workspace.thoughts().capture("The blue paint looked best in the hallway");
        workspace.thoughts().capture("Café Zürich serves crème brûlée #food");
        workspace
                .changes()
                .perform(List.of(
                        PlanAction.create(Table.TASKS, Map.of("title", "Paint the fence")),
                        PlanAction.create(
                                Table.EVENTS,
                                Map.of(
                                        "title", "Meet Paul",
                                        "location", "paint shop",
                                        "starts_at", "2026-11-24T10:00:00Z",
                                        "ends_at", "2026-11-24T11:00:00Z"))));
    }

    @Test
    void finds_every_kind_and_ranks_a_title_first() {
        List<Hit> hits = find("paint");

        assertEquals("task", hits.getFirst().kind());
        assertEquals(
                List.of("event", "task", "thought"),
                hits.stream().map(Hit::kind).sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hallw", "BLUE hallway", "cafe", "zurich", "brul", "food"})
    void finds_beginnings_in_any_case_with_or_without_accents(String text) {
        assertEquals(1, find(text).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"",
                "'",
                "*",
                "a*b",
                "NEAR(paint",
                "paint AND",
                "OR",
                "NOT paint",
                "title:paint",
                "(((",
                "-paint",
                "^paint",
                "{body} : paint",
                "paint; DROP TABLE tasks",
                "\u0000",
                "\ud800",
                "🙂",
                "%",
                "kind : task"
            })
    void nothing_typed_is_an_operator(String text) {
        find(text);
        assertEquals(1, find("fence").size());
    }

    @Test
    void a_very_long_query_is_cut_and_answered() {
        assertTrue(find("paint ".repeat(100_000)).size() <= 3);
        assertEquals(0, find("x".repeat(1_000_000)).size());
    }

    @Test
    void a_kind_with_many_matches_does_not_push_others_out_of_sight() {
        workspace
                .changes()
                .perform(IntStream.range(0, 2 * Search.MOST_RANKED)
                        .mapToObj(i -> thought("paint number " + i))
                        .toList());

        List<Hit> hits = find("paint");

        assertEquals("Paint the fence", hits.getFirst().title());
        assertTrue(hits.stream().anyMatch(hit -> hit.kind().equals("event")));
        assertEquals(
                "paint number " + (2 * Search.MOST_RANKED - 1),
                firstThought(hits).snippet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"咖啡", "東京", "カフェ", "กาแฟ", "咖啡 berlin", "커피"})
    void finds_words_of_other_scripts(String text) {
        workspace.thoughts().capture("我喜欢咖啡 in Berlin，東京のカフェ, ฉันชอบกาแฟ, 커피를 마신다");
        assertEquals(1, find(text).size());
        assertEquals(0, find(text + " 茶").size());
    }

    @Test
    void of_equal_matches_the_newest_comes_first_and_whole_words_before_beginnings() {
        workspace.changes().perform(List.of(thought("harbour one"), thought("harbours two"), thought("harbour three")));

        assertEquals(
                List.of("harbour three", "harbour one", "harbours two"),
                find("harbour").stream().map(Hit::snippet).toList());
    }

    @Test
    void a_snippet_shows_the_words_where_they_stand_together() {
        String filler = "something else entirely ".repeat(40);
        workspace.thoughts().capture("lamp " + filler + "the RED\nlámp and 🙂 " + filler);

        String snippet = find("red lamp").getFirst().snippet();

        assertTrue(snippet.contains("the RED lámp and 🙂"), snippet);
        assertTrue(snippet.startsWith("…") && snippet.endsWith("…") && snippet.length() < 160, snippet);
    }

    @Test
    void rare_words_tell_more_than_frequent_ones() {
        workspace.thoughts().capture("the dentist has moved");
        workspace
                .changes()
                .perform(IntStream.range(0, 300)
                        .mapToObj(i -> thought("garden letter train " + i))
                        .toList());

        String best = workspace
                .search()
                .idsOf(Kind.THOUGHT, List.of("garden", "letter", "dentist"), 1)
                .getFirst();

        assertEquals(
                "the dentist has moved",
                workspace.thoughts().find(best).orElseThrow().content());
    }

    private static PlanAction thought(String content) {
        return PlanAction.create(Table.THOUGHTS, Map.of("content", content));
    }

    private static Hit firstThought(List<Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.kind().equals("thought"))
                .findFirst()
                .orElseThrow();
    }

    private List<Hit> find(String text) {
        return workspace.search().find(text, 10);
    }
}
