package app.adiuva.desktop.ui.today;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.checkin.Insight;
import app.adiuva.desktop.task.ListedTask;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskFilter;
import app.adiuva.desktop.task.TaskSort;
import app.adiuva.desktop.thought.Thought;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Reads what one day holds. Blocking.
record TodayQueries(Workspace workspace, ZoneId zone) {
    private static final int MOST_TASKS = 30;
    private static final int MOST_THOUGHTS = 3;
    private static final int MOST_NOTICED = 5;
    private static final String NAME = "profile.name";

    /// @param name of the user, empty when not given
    record Page(String name, DayPlan plan, List<Noticed> noticed) {}

    /// @param thoughts the first of those it was found in
    record Noticed(Insight insight, List<Thought> thoughts) {}

    Page page(LocalDate day) {
        Instant start = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        DayPlan plan = new DayPlan(
                DayPlan.slots(workspace.events().between(start, end)),
                first(TaskFilter.OPEN.dueBefore(start)),
                first(TaskFilter.OPEN.dueFrom(start).dueBefore(end)),
                workspace.thoughts().latest(MOST_THOUGHTS, null));
        return new Page(workspace.settings().getOrDefault(NAME, ""), plan, noticed());
    }

    private List<Noticed> noticed() {
        return workspace.checkIns().open().stream()
                .limit(MOST_NOTICED)
                .map(insight -> new Noticed(insight, thoughts(insight)))
                .toList();
    }

    private List<Thought> thoughts(Insight insight) {
        return insight.thoughtIds().stream()
                .limit(MOST_THOUGHTS)
                .flatMap(id -> workspace.thoughts().find(id).stream())
                .toList();
    }

    private DayPlan.Tasks first(TaskFilter filter) {
        List<Task> first = workspace.tasks().page(filter, TaskSort.DUE, false, MOST_TASKS).stream()
                .map(ListedTask::task)
                .toList();
        return new DayPlan.Tasks(
                first,
                first.size() < MOST_TASKS ? first.size() : workspace.tasks().count(filter));
    }
}
