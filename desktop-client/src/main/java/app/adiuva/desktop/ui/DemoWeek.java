package app.adiuva.desktop.ui;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.task.Task;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
        on(6, 18, 40, USER, "Pay the rent", "Read “The Design");
        on(6, 19, 5, USER, "Gift for Jonas");
        on(5, 9, 5, TASK_AGENT, "Prepare slides", "Draft the project", "Send the signed lease");
        on(4, 8, 20, USER, "Good walk");
        on(3, 12, 30, CALENDAR_AGENT, "Coffee with Paul", "Budget call");
        on(3, 16, 10, USER, "Stand-up");
        on(2, 17, 2, TASK_AGENT, "Milk", "Eggs", "Sourdough bread");
        on(2, 21, 10, USER, "The onboarding could");
        on(1, 8, 45, USER, "Water the plants", "Renew the library card");
        on(1, 10, 5, TASK_AGENT, "Call Anna", "Book the dentist");
        on(1, 15, 20, USER, "The old archive");
        on(1, 16, 30, CALENDAR_AGENT, "Design review");
        at(1, 17, 5);
        begin("Draft the project", "Collect the numbers", "Outline", "Ask Lena for the budget");
        change("Collect the numbers", Map.of("status", "done"));
        at(0, 8, 50);
        change("Renew the library card", Map.of("status", "done"));
        at(0, 9, 12);
        change("Water the plants", Map.of("status", "done"));
        on(0, 9, 40, USER, "What if the weekly report");
        at(0, 10, 35);
        change("Book the dentist", Map.of("priority", "high"));
    }

    private void on(int daysAgo, int hour, int minute, String origin, String... beginnings) {
        at(daysAgo, hour, minute);
        List<PlanAction> actions = Stream.of(beginnings).map(this::example).toList();
        workspace.changes().apply(workspace.changes().preview(origin, actions));
    }

    private void at(int daysAgo, int hour, int minute) {
        LocalDate day = content.today().minusDays(daysAgo);
        clock.set(day.atTime(hour, minute));
    }

    private PlanAction example(String beginning) {
        return content.actions().stream()
                .filter(action -> Stream.of("title", "content")
                        .anyMatch(field ->
                                String.valueOf(action.data().get(field)).startsWith(beginning)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no example begins with " + beginning));
    }

    private void begin(String beginning, String... parts) {
        Task task = task(beginning);
        workspace
                .changes()
                .perform(Stream.of(parts)
                        .map(part -> PlanAction.create(Table.TASKS, Map.of("title", part, "parent_id", task.id())))
                        .toList());
        change(beginning, Map.of("status", "in_progress"));
    }

    private void change(String beginning, Map<String, @Nullable Object> fields) {
        workspace
                .changes()
                .perform(List.of(PlanAction.update(Table.TASKS, task(beginning).id(), fields)));
    }

    private Task task(String beginning) {
        Predicate<Task> meant = task -> task.title().startsWith(beginning);
        return workspace.tasks().all().stream().filter(meant).findFirst().orElseThrow();
    }
}
