package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.plan.Retagging;
import app.adiuva.desktop.task.Condition;
import app.adiuva.desktop.task.NextOccurrence;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.task.TaskFilter;
import app.adiuva.desktop.task.TaskStatus;
import app.adiuva.desktop.ui.kit.Asked;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Draft;
import app.adiuva.desktop.ui.kit.Moments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the user does to tasks, one or many: each is one act, which one key takes back. JavaFX thread only.
public final class TaskActions {
    private final Desk desk;
    private final Asked asked;

    public TaskActions(Desk desk) {
        this.desk = desk;
        this.asked = new Asked(desk.edits());
    }

    /// Completes the open ones; when none is open, opens them again.
    public void toggle(List<Task> tasks) {
        asked.read();
        boolean done = tasks.stream()
                .allMatch(task -> wire(TaskStatus.DONE).equals(asked.or(task.id(), "status", wire(task.status()))));
        move(tasks, done ? TaskStatus.OPEN : TaskStatus.DONE);
    }

    /// Gives them another status.
    public void move(List<Task> tasks, TaskStatus status) {
        asked.read();
        List<Task> moved = tasks.stream()
                .filter(task -> asked.isNew(task.id(), "status", wire(status), wire(task.status())))
                .toList();
        String said = switch (status) {
            case OPEN -> text("task.reopened");
            case IN_PROGRESS -> text("task.started");
            case DONE -> text("task.completed");
            case ARCHIVED -> text("task.archived");
        };
        set(moved, Map.of("status", wire(status)), moved.size() > 1 ? counted(moved.size(), said) : said);
    }

    /// Takes them out of the archive: what was done is done, the rest is open.
    public void unarchive(List<Task> tasks) {
        each(
                tasks,
                task -> update(task, Map.of("status", task.completedAt() == null ? "open" : "done")),
                text("task.unarchived"));
    }

    /// Completes a recurring task that does not come again.
    public void finish(Task task) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("status", "done");
        fields.put("recurrence", null);
        set(List.of(task), fields, text("task.finished"));
    }

    /// Moves a recurring task to its next time without completing it; its parts are open again, except those
    /// that repeat by themselves: what follows them is there already.
    public void skip(Task task) {
        if (task.recurrence() == null || task.dueAt() == null) {
            return;
        }
        NextOccurrence.of(
                        task.recurrence(),
                        task.dueAt().atZone(desk.formats().zone()),
                        task.allDay(),
                        task.remindAt(),
                        desk.formats().now().toInstant())
                .ifPresentOrElse(next -> skip(task, next), () -> desk.toasts().say(text("task.skip.last")));
    }

    private void skip(Task task, NextOccurrence next) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("due_at", Moments.iso(next.due().toInstant(), desk.formats().zone()));
        fields.put("recurrence", next.rule());
        if (next.remindAt() != null) {
            fields.put(
                    "remind_at",
                    Moments.iso(next.remindAt().toInstant(), desk.formats().zone()));
        }
        TaskFilter doneParts = TaskFilter.ALL
                .and(new Condition.PartOf(task.id()))
                .and(new Condition.StatusIn(Set.of(TaskStatus.DONE)));
        found(
                List.of(task.id(), fields),
                () -> {
                    List<PlanAction> actions = new ArrayList<>(List.of(update(task, fields)));
                    desk.workspace().tasks().list(doneParts).stream()
                            .filter(part -> part.recurrence() == null)
                            .map(part -> update(part, Map.of("status", "open")))
                            .forEach(actions::add);
                    return actions;
                },
                text("task.skipped", desk.formats().moment(next.due().toInstant(), task.allDay())));
    }

    /// To the trash, with their parts.
    public void delete(List<Task> tasks) {
        each(
                tasks,
                task -> PlanAction.delete(Table.TASKS, task.id()),
                tasks.size() == 1
                        ? text("task.deleted", tasks.getFirst().title())
                        : counted(tasks.size(), text("tasks.deleted")));
    }

    /// Writes the same fields of all.
    public void set(List<Task> tasks, Map<String, @Nullable Object> fields, String message) {
        each(tasks, task -> update(task, fields), message);
    }

    /// Writes fields of a task.
    ///
    /// @param done runs when they are stored
    void set(Task task, Map<String, @Nullable Object> fields, Runnable done) {
        desk.edits().perform(List.of(update(task, fields)), "", _ -> done.run());
    }

    /// Moves them into a project; none without a name.
    public void toProject(List<Task> tasks, @Nullable String name) {
        set(
                tasks,
                Moments.field("list", name),
                name == null ? text("tasks.moved.out") : text("tasks.moved", tasks.size(), name));
    }

    /// Adds and removes tags, each task keeping its others, also those that it has got meanwhile.
    public void tag(List<Task> tasks, Set<String> add, Set<String> remove) {
        retag(tasks, add, remove, counted(tasks.size(), text("tasks.tagged")), () -> {});
    }

    /// As [#tag(List, Set, Set)].
    ///
    /// @param done runs when they are stored
    void tag(Task task, Set<String> add, Set<String> remove, Runnable done) {
        retag(List.of(task), add, remove, "", done);
    }

    private void retag(List<Task> tasks, Set<String> add, Set<String> remove, String message, Runnable done) {
        Retagging wanted =
                new Retagging(Table.TASKS, tasks.stream().map(Task::id).toList(), add, remove);
        desk.edits().carryOut(wanted, pace -> desk.workspace().changes().retag(wanted, pace), message, _ -> done.run());
    }

    /// Adds a part; its title stays in the draft until it is on the disk.
    void addPart(Task parent, Draft draft) {
        String title = draft.ready();
        if (title.isEmpty()) {
            return;
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("title", title);
        fields.put("parent_id", parent.id());
        if (parent.list() != null) {
            fields.put("list", parent.list());
        }
        List<PlanAction> actions = List.of(PlanAction.create(Table.TASKS, fields));
        desk.edits().keep(draft, () -> desk.workspace().changes().perform(actions));
    }

    /// Makes a part a task of its own.
    public void detach(Task part) {
        set(List.of(part), Moments.field("parent_id", null), text("task.detached"));
    }

    /// Gives a project another name, with all its tasks.
    public void rename(String project, String name) {
        found(TaskFilter.ALL.inList(project), Map.of("list", name), text("project.renamed", name));
    }

    /// Puts away what is left of a project.
    public void archive(String project) {
        Condition archived = new Condition.StatusIn(Set.of(TaskStatus.ARCHIVED));
        found(
                TaskFilter.ALL.inList(project).and(new Condition.Not(archived)),
                Map.of("status", "archived"),
                text("project.archived", project));
    }

    /// Archives everything that is done.
    public void archiveDone() {
        found(
                TaskFilter.ALL.withStatuses(Set.of(TaskStatus.DONE)),
                Map.of("status", "archived"),
                text("tasks.archived_done"));
    }

    /// Writes the same fields of all tasks that fit.
    private void found(TaskFilter filter, Map<String, @Nullable Object> fields, String message) {
        found(
                List.of(filter, fields),
                () -> desk.workspace().tasks().list(filter).stream()
                        .map(task -> update(task, fields))
                        .toList(),
                message);
    }

    /// What is to be done is found out when it is done, not when it was asked for.
    private void found(Object change, Supplier<List<PlanAction>> actions, String message) {
        desk.edits()
                .carryOut(
                        change,
                        pace -> {
                            List<PlanAction> wanted = actions.get();
                            return wanted.isEmpty()
                                    ? List.of()
                                    : desk.workspace().changes().perform(wanted, pace);
                        },
                        message);
    }

    private void each(List<Task> tasks, Function<Task, PlanAction> action, String message) {
        if (!tasks.isEmpty()) {
            desk.edits().perform(tasks.stream().map(action).toList(), message);
        }
    }

    private static PlanAction update(Task task, Map<String, @Nullable Object> fields) {
        return PlanAction.update(Table.TASKS, task.id(), fields);
    }

    private static String counted(int count, String message) {
        return text("tasks.counted", count, message);
    }

    private static String wire(TaskStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
