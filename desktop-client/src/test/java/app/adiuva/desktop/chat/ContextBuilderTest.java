package app.adiuva.desktop.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.chat.ChatContext;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.plan.Changes;
import app.adiuva.desktop.settings.Settings;
import app.adiuva.desktop.store.JsonText;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextBuilderTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneId.of("Europe/Berlin"));
    private static final int CHARACTERS_A_TOKEN = 4;

    @TempDir
    Path home;

    @Test
    void of_many_rows_the_right_ones_go_along_within_the_budget() {
        pick(1_000, 5_000);
    }

    @Test
    @Tag("slow")
    void of_a_hundred_thousand_thoughts_the_right_ones_go_along_in_time() {
        pick(20_000, 100_000);
    }

    private void pick(int tasks, int thoughts) {
        try (Workspace workspace = Workspace.open(new AppPaths(home), CLOCK)) {
            Changes changes = workspace.changes();
            changes.perform(List.of(
                    PlanAction.create(Table.TASKS, Map.of("title", "Book the dentist")),
                    PlanAction.create(Table.THOUGHTS, Map.of("content", "The dentist moved to Harbour Street"))));
            fill(
                    changes,
                    tasks,
                    i -> PlanAction.create(
                            Table.TASKS, Map.of("title", "Paint wall " + i, "description", "blue ".repeat(30))));
            fill(
                    changes,
                    thoughts,
                    i -> PlanAction.create(
                            Table.THOUGHTS, Map.of("content", "garden letter train window number " + i)));
            workspace.settings().put(Settings.PROFILE + "name", "Anna");
            workspace.settings().put(Settings.PROFILE + "about", "x".repeat(50_000));
            ContextBuilder builder = workspace.contextBuilder();
            builder.build("warm up", null);

            long start = System.nanoTime();
            ChatContext context = builder.build("Where in the garden is the dentist, and which wall is next?", null);
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            assertTrue(context.recentTasks().toString().contains("Book the dentist"));
            assertTrue(context.thoughts().toString().contains("Harbour Street"));
            assertEquals("Anna", context.userProfile().get("name"));
            int tokens = JsonText.of(List.of(
                                    context.userProfile(),
                                    context.relevantDocuments(),
                                    context.thoughts(),
                                    context.recentTasks(),
                                    context.events()))
                            .length()
                    / CHARACTERS_A_TOKEN;
            assertTrue(tokens < ContextBuilder.BUDGET, tokens + " tokens");
            assertTrue(took.toMillis() < 2_000, took + " for one context");
        }
    }

    @Test
    void figures_go_along_whole_and_leave_room_for_rows() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), CLOCK)) {
            fill(
                    workspace.changes(),
                    400,
                    i -> PlanAction.create(
                            Table.EVENTS,
                            Map.of(
                                    "title", "Day " + i,
                                    "starts_at",
                                            CLOCK.instant()
                                                    .minus(Duration.ofDays(i))
                                                    .toString(),
                                    "ends_at",
                                            CLOCK.instant()
                                                    .minus(Duration.ofDays(i))
                                                    .toString())));
            workspace.changes().perform(List.of(PlanAction.create(Table.TASKS, Map.of("title", "Call Anna"))));

            ChatContext context = workspace.contextBuilder().build("how many events did I have last year?", null);

            assertEquals(400, ((Map<?, ?>) context.metrics().get("events_by_day")).size());
            assertEquals(1, context.recentTasks().size());
        }
    }

    @Test
    void after_a_move_to_another_zone_days_and_times_are_those_of_the_new_one() {
        AppPaths paths = new AppPaths(home);
        try (Workspace berlin = Workspace.open(paths, CLOCK)) {
            berlin.changes()
                    .perform(List.of(PlanAction.create(
                            Table.TASKS, Map.of("title", "Call Anna", "due_at", "2026-11-21T23:30:00+01:00"))));
        }
        try (Workspace tokyo = Workspace.open(paths, CLOCK.withZone(ZoneId.of("Asia/Tokyo")))) {
            ChatContext context = tokyo.contextBuilder().build("how many tasks?", null);

            assertEquals("Asia/Tokyo", context.timeZone());
            assertEquals("2026-11-21T18:00+09:00", context.now());
            assertEquals(
                    "2026-11-22T07:30+09:00", context.recentTasks().getFirst().get("due_at"));
            assertEquals(1, tokyo.changes().history(10, null).size());
            tokyo.changes().undo(tokyo.changes().history(1, null).getFirst().id());
            assertEquals(List.of(), tokyo.tasks().all());
        }
    }

    private static void fill(Changes changes, int rows, IntFunction<PlanAction> row) {
        for (int from = 0; from < rows; from += 1_000) {
            changes.perform(IntStream.range(from, Math.min(rows, from + 1_000))
                    .mapToObj(row)
                    .toList());
        }
    }
}
