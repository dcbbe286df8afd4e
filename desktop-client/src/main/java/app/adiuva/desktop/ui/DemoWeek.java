package app.adiuva.desktop.ui;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.ExampleContent.Example;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The week before the pictures were taken: the example content arrives day by day, by the user and by agents.
///
/// @param clock the workspace's; left at the last thing that happened
record DemoWeek(Workspace workspace, StoryClock clock, ExampleContent content) {
    private static final String TASK_AGENT = "task_agent";
    private static final String CALENDAR_AGENT = "calendar_agent";
    private static final String USER = "user";

    /// Lets the week happen, oldest first, as the journal wants it.
    void happen() {
        on(6, 18, 40, USER, Example.RENT, Example.BOOK);
        on(6, 19, 5, USER, Example.GIFT);
        on(5, 9, 5, TASK_AGENT, Example.SLIDES, Example.PROPOSAL, Example.LEASE);
        on(4, 8, 20, USER, Example.WALK);
        on(3, 12, 30, CALENDAR_AGENT, Example.COFFEE, Example.BUDGET);
        on(3, 16, 10, USER, Example.STAND_UP);
        on(2, 17, 2, TASK_AGENT, Example.MILK, Example.EGGS, Example.BREAD);
        on(2, 21, 10, USER, Example.ONBOARDING);
        on(1, 8, 45, USER, Example.PLANTS, Example.LIBRARY);
        on(1, 10, 5, TASK_AGENT, Example.CALL, Example.DENTIST);
        on(1, 15, 20, USER, Example.ARCHIVE);
        on(1, 16, 30, CALENDAR_AGENT, Example.REVIEW);
        at(1, 17, 5);
        begin(Example.PROPOSAL, text("picture.numbers"), text("picture.outline"), text("picture.lena"));
        change(text("picture.numbers"), Map.of("status", "done"));
        at(0, 8, 50);
        change(Example.LIBRARY, Map.of("status", "done"));
        at(0, 9, 12);
        change(Example.PLANTS, Map.of("status", "done"));
        on(0, 9, 40, USER, Example.REPORT);
        at(0, 10, 35);
        change(Example.DENTIST, Map.of("priority", "high"));
    }

    private void on(int daysAgo, int hour, int minute, String origin, Example... examples) {
        at(daysAgo, hour, minute);
        List<PlanAction> actions = Stream.of(examples).map(content::of).toList();
        workspace.changes().apply(workspace.changes().preview(origin, actions));
    }

    private void at(int daysAgo, int hour, int minute) {
        LocalDate day = content.today().minusDays(daysAgo);
        clock.set(day.atTime(hour, minute));
    }

    private void begin(Example whole, String... parts) {
        String id = task(title(whole)).id();
        workspace
                .changes()
                .perform(Stream.of(parts)
                        .map(part -> PlanAction.create(Table.TASKS, Map.of("title", part, "parent_id", id)))
                        .toList());
        change(whole, Map.of("status", "in_progress"));
    }

    private void change(Example example, Map<String, @Nullable Object> fields) {
        change(title(example), fields);
    }

    private void change(String title, Map<String, @Nullable Object> fields) {
        workspace
                .changes()
                .perform(List.of(PlanAction.update(Table.TASKS, task(title).id(), fields)));
    }

    private String title(Example example) {
        return String.valueOf(content.of(example).data().get("title"));
    }

    private Task task(String title) {
        return workspace.tasks().all().stream()
                .filter(task -> task.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
