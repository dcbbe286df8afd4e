package app.adiuva.cloud.agent.task;

import app.adiuva.cloud.agent.Moment;
import app.adiuva.cloud.agent.TaskRow;
import app.adiuva.cloud.agent.ToolAnswer;
import app.adiuva.cloud.agent.ToolArguments;
import app.adiuva.cloud.agent.Turn;
import app.adiuva.cloud.agent.wording.Wording;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gives overdue tasks days on which they can be done.
final class OverdueTasks {
    private static final int A_DAY = 4;
    private static final int MOST = 40;
    private static final int LONG_AGO_DAYS = 30;
    private static final int LAST_HOUR = 18;

    private OverdueTasks() {}

    static ToolAnswer spread(ToolArguments arguments, Turn turn) {
        List<TaskRow> overdue = turn.tasks().stream()
                .filter(task -> task.overdue(turn.now()))
                .filter(task -> task.recurrence().isEmpty())
                .sorted(Comparator.comparingInt(TaskRow::rank)
                        .thenComparing(task -> task.dueAt().orElseThrow().toInstant())
                        .thenComparing(TaskRow::title))
                .limit(MOST)
                .toList();
        if (overdue.isEmpty()) {
            return new ToolAnswer.Said("Nothing is overdue. Well done.");
        }
        Map<LocalDate, List<String>> days = new LinkedHashMap<>();
        List<PlanAction> actions = new ArrayList<>();
        LocalDate day = firstDay(turn.now());
        for (TaskRow task : overdue) {
            if (days.getOrDefault(day, List.of()).size() == A_DAY) {
                day = weekday(day.plusDays(1));
            }
            days.computeIfAbsent(day, d -> new ArrayList<>()).add(name(task));
            actions.add(move(task, day, turn.zone()));
        }
        turn.propose(actions);
        return new ToolAnswer.Proposed(summary(days, overdue, turn), actions);
    }

    /// A new day for a task; one that has a time of day keeps it.
    static PlanAction move(TaskRow task, LocalDate day, ZoneId zone) {
        ZonedDateTime due = task.allDay() || task.dueAt().isEmpty()
                ? day.atStartOfDay(zone)
                : day.atTime(task.dueAt().get().toLocalTime()).atZone(zone);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("due_at", Moment.iso(due));
        fields.put("all_day", task.allDay());
        return PlanAction.update(Table.TASKS, task.id(), fields);
    }

    /// Today while there is some of it left, and never a weekend.
    private static LocalDate firstDay(ZonedDateTime now) {
        return weekday(
                now.getHour() < LAST_HOUR
                        ? now.toLocalDate()
                        : now.toLocalDate().plusDays(1));
    }

    static LocalDate weekday(LocalDate day) {
        LocalDate working = day;
        while (working.getDayOfWeek() == DayOfWeek.SATURDAY || working.getDayOfWeek() == DayOfWeek.SUNDAY) {
            working = working.plusDays(1);
        }
        return working;
    }

    private static String name(TaskRow task) {
        return task.title() + (task.rank() < 2 ? " (" + task.priority() + ")" : "");
    }

    private static String summary(Map<LocalDate, List<String>> days, List<TaskRow> overdue, Turn turn) {
        List<String> lines = days.entrySet().stream()
                .map(e -> "**" + Wording.capitalized(turn.friendly().day(e.getKey())) + "**: "
                        + String.join("; ", e.getValue()))
                .toList();
        List<String> old = overdue.stream()
                .filter(task -> task.dueAt().orElseThrow().isBefore(turn.now().minusDays(LONG_AGO_DAYS)))
                .map(task -> Wording.quoted(task.title()))
                .toList();
        String remark = old.isEmpty()
                ? ""
                : "\n\n" + Wording.join(old) + (old.size() == 1 ? " is" : " are")
                        + " overdue for more than a month. Do you still want "
                        + (old.size() == 1 ? "it?" : "them?");
        return Wording.bullets(
                        "give " + Wording.count(overdue.size(), "overdue task")
                                + (overdue.size() == 1 ? " a new day:" : " new days:"),
                        lines)
                + remark;
    }
}
