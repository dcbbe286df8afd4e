package app.adiuva.cloud.agent.task;

import app.adiuva.cloud.agent.TaskRow;
import app.adiuva.cloud.agent.ToolAnswer;
import app.adiuva.cloud.agent.ToolArguments;
import app.adiuva.cloud.agent.Turn;
import app.adiuva.cloud.agent.calendar.DaysAhead;
import app.adiuva.cloud.agent.wording.Wording;
import app.adiuva.contracts.plan.PlanAction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The end of a day: what was finished, what was left and moves on, what comes next.
final class DayReview {
    private DayReview() {}

    static ToolAnswer write(ToolArguments arguments, Turn turn) {
        LocalDate day = arguments.day("date");
        LocalDate next = day.plusDays(1);
        List<TaskRow> left = turn.tasks().stream()
                .filter(TaskRow::active)
                .filter(task -> task.recurrence().isEmpty())
                .filter(task -> isDue(task, day))
                .sorted(Comparator.comparingInt(TaskRow::rank).thenComparing(TaskRow::title))
                .toList();
        String rest = String.join("\n\n", sections(day, next, turn));
        if (left.isEmpty()) {
            return new ToolAnswer.Said(rest + "\n\nNothing of the day is left.");
        }
        List<PlanAction> actions = left.stream()
                .map(task -> OverdueTasks.move(task, next, turn.zone()))
                .toList();
        turn.propose(actions);
        String moves = Wording.bullets(
                "move " + Wording.count(left.size(), "unfinished task") + " to "
                        + turn.friendly().day(next) + ":",
                left.stream().map(TaskRow::title).toList());
        return new ToolAnswer.Proposed(moves + "\n\n" + rest, actions);
    }

    private static boolean isDue(TaskRow task, LocalDate day) {
        return task.dueAt().filter(due -> due.toLocalDate().equals(day)).isPresent();
    }

    private static List<String> sections(LocalDate day, LocalDate next, Turn turn) {
        List<String> done = turn.tasks().stream()
                .filter(task -> task.status().equals("done"))
                .map(TaskRow::title)
                .toList();
        List<String> coming = new ArrayList<>(DaysAhead.events(next, turn));
        turn.tasks().stream()
                .filter(task -> task.active() && isDue(task, next))
                .map(task -> "Due: " + task.title())
                .forEach(coming::add);
        String when = Wording.capitalized(turn.friendly().day(next));
        List<String> sections = new ArrayList<>();
        sections.add(
                done.isEmpty()
                        ? "No task was finished " + turn.friendly().day(day) + "."
                        : Wording.bullets("**Finished " + turn.friendly().day(day) + "** (" + done.size() + ")", done));
        sections.add(
                coming.isEmpty()
                        ? when + ": nothing on your calendar, nothing else due."
                        : Wording.bullets("**" + when + "**", coming));
        long late = turn.tasks().stream()
                .filter(task -> task.overdue(turn.now()) && !isDue(task, day))
                .count();
        if (late > 0) {
            sections.add(Wording.capitalized(Wording.count(late, "task")) + " from earlier "
                    + (late == 1 ? "is" : "are") + " overdue.");
        }
        return sections;
    }
}
