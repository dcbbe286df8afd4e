package app.adiuva.desktop.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.filter.FilterLine;
import app.adiuva.desktop.filter.SavedView;
import app.adiuva.desktop.ui.TestWindow;
import java.nio.file.Path;
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

class TaskQueryTest {
    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        workspace
                .changes()
                .perform(List.of(
                        task(Map.of("title", "Gate", "list", "Home", "priority", "high", "tags", List.of("garden"))),
                        task(Map.of(
                                "title",
                                "Rent 100%",
                                "list",
                                "New flat",
                                "due_at",
                                "2026-11-20T00:00:00+01:00",
                                "all_day",
                                true)),
                        task(Map.of(
                                "title", "Call", "due_at", "2026-11-21T08:00:00+01:00", "recurrence", "FREQ=DAILY")),
                        task(Map.of("title", "Slides", "due_at", "2026-11-27T12:00:00+01:00", "status", "in_progress")),
                        task(Map.of("title", "Old", "list", "home", "status", "done"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            project:home              | Gate
            project:home status:any   | Gate Old
            project:"new flat"        | Rent 100%
            list:none                 | Call Slides
            #GARDEN !high             | Gate
            -#garden                  | Rent 100% Call Slides
            overdue                   | Rent 100% Call
            due:today                 | Call
            due<today                 | Rent 100%
            due<7d due>=today         | Call Slides
            due<=friday -overdue      | Slides
            -due:today                | Rent 100% Slides Gate
            due:none                  | Gate
            due>2026-11-27            | ~~
            status:in-progress        | Slides
            repeats                   | Call
            100%                      | Rent 100%
            "rent 100"                | Rent 100%
            status:done               | Old
            """)
    void finds_what_the_words_mean(String line, String titles) {
        TaskQuery query = parse(line);
        assertEquals(List.of(), query.problems());
        assertEquals(
                titles == null ? "" : titles,
                workspace.tasks().list(query.wanted()).stream().map(Task::title).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            über                 | Über Land
            ÜBER                 | Über Land
            -über status:open    | Rent 100% Call Gate Arzt
            größe                | Arzt
            #ärzte               | Arzt
            -#ärzte status:open  | Rent 100% Call Gate Über Land
            project:"ÖL 50%"     | Über Land Arzt
            """)
    void finds_letters_of_any_script_in_either_case(String line, String titles) {
        workspace
                .changes()
                .perform(List.of(
                        task(Map.of("title", "Über Land", "list", "öl 50%")),
                        task(Map.of(
                                "title",
                                "Arzt",
                                "tags",
                                List.of("rot", "Ärzte"),
                                "list",
                                "Öl 50%",
                                "description",
                                "die GRÖßE"))));
        finds_what_the_words_mean(line, titles);
        assertEquals(
                List.of(new Project("Home", 1), new Project("New flat", 1), new Project("Öl 50%", 2)),
                workspace.tasks().projects());
    }

    @ParameterizedTest
    @CsvSource({
        "due<soon, NO_DAY",
        "status:late, NO_STATUS",
        "!very, NO_PRIORITY",
        "colour:red, NO_FIELD",
        "due:+999999999-12-31, NO_DAY",
        "due<-999999999-01-01, NO_DAY"
    })
    void says_which_word_it_does_not_understand(String word, FilterLine.Kind kind) {
        assertEquals(
                List.of(new FilterLine.Problem(kind, word)),
                parse("gate " + word).problems());
    }

    @Test
    void a_line_that_is_too_long_for_the_database_is_refused_and_the_longest_is_not() {
        String longest = "-a -\"x\" ".repeat(125);
        assertEquals(FilterLine.LONGEST, longest.length());
        assertEquals(List.of(), workspace.tasks().list(parse("b ".repeat(500)).wanted()));
        assertEquals(2, workspace.tasks().list(parse(longest).wanted()).size());
        assertEquals(
                List.of(new FilterLine.Problem(FilterLine.Kind.TOO_LONG, "")),
                parse(longest + "x").problems());
    }

    @Test
    void a_project_is_one_whatever_its_case_and_counts_what_is_open() {
        assertEquals(
                List.of(new Project("Home", 1), new Project("New flat", 1)),
                workspace.tasks().projects());
    }

    @Test
    void a_view_keeps_its_name_to_itself() {
        SavedView week = workspace.taskViews().save("Week", "due<7d");
        SavedView home = workspace.taskViews().save("Home", "project:home");
        assertEquals(false, workspace.taskViews().rename(home.id(), "Week"));
        assertEquals(true, workspace.taskViews().rename(week.id(), "This week"));
        workspace.taskViews().exchange(home, null);
        assertEquals(
                List.of(new SavedView(week.id(), "This week", "due<7d")),
                workspace.taskViews().list());
    }

    private static TaskQuery parse(String line) {
        return TaskQuery.parse(line, ZonedDateTime.now(TestWindow.CLOCK));
    }

    private static PlanAction task(Map<String, Object> fields) {
        return PlanAction.create(Table.TASKS, Map.copyOf(fields));
    }
}
