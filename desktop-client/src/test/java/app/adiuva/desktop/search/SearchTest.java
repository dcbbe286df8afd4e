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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    @TempDir
    Path home;

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

    @AfterEach
    void close() {
        workspace.close();
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

    private List<Hit> find(String text) {
        return workspace.search().find(text, 10);
    }
}
