package app.adiuva.cloud.model.builtin.wish;

import app.adiuva.cloud.model.builtin.wish.Rule.Said;
import app.adiuva.cloud.model.builtin.wish.Wish.DeleteTasks;
import app.adiuva.cloud.model.builtin.wish.Wish.Which;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Wishes to delete. Whatever they propose, the user is asked before it happens.
final class Deleting {
    private static final Set<String> EVERYTHING = Set.of("", "all", "every", "everything");

    static final List<Rule> RULES = List.of(
            // "clear my calendar for Friday"; without a time it asks which
            Rule.of(
                    said -> new Wish.DeleteEvents(
                            "", said.clause().slot(), said.clause().range().isPresent()),
                    "(clear|clean|empty|wipe|delete|erase|free up) [up|out|off] [all|everything|all data|all events] [of|on|from]"
                            + " [my|the] [whole|entire] ({calendar}|day|morning|afternoon|events)"),
            // "cancel all my meetings tomorrow"
            Rule.maybe(
                    said -> said.clause().range().isPresent()
                            ? Optional.of(
                                    new Wish.DeleteEvents("", said.clause().slot(), true))
                            : Optional.empty(),
                    "(cancel|call off|{delete}) (all|every) [of] [{my}] {appointed} [i have]"),
            // "take the haircut off my calendar"
            Rule.of(
                    Deleting::onTheCalendar,
                    "({delete}|take|cross|strike) [off|out] [<what>] (from|off|off of|out of|on|of) [{my}] {calendar} [...]",
                    "(take|cross|strike) (off|out) [of] [{my}] {calendar} <what>"),
            // "delete all completed tasks", "clear the done tasks"
            Rule.of(
                    said -> new DeleteTasks(new Which("", "done", ""), true),
                    "{delete} [out|up|away] [all|every|everything] [of] [{my}] [task|tasks] (that is|that are|i have) {done}",
                    "{delete} [out|up|away] everything {done}",
                    "{delete} [out] [all|every] [of] [{my}] {done} {task}",
                    "{delete} [all] [of] [{my}] {task} [that|i|which] [are|have] {done}"),
            // "delete all shopping tasks", "delete everything", "clear my shopping list"
            Rule.of(
                    said -> new DeleteTasks(new Which("", "any", said.get("list")), true),
                    "{delete} [all|everything] [the] [{task}] (on|from|in|off) {my} <list> list",
                    "(clear|empty|delete|remove|erase|reset) [out] (my|the|our) <list> list"),
            // "delete everything on Friday": what has a day stands on the calendar
            Rule.maybe(
                    said -> said.clause().range().isPresent()
                            ? Optional.of(
                                    new Wish.DeleteEvents("", said.clause().slot(), true))
                            : Optional.empty(),
                    "{delete} [out|off] (everything|all|all of it) [i have|that i have|planned|scheduled]"),
            Rule.of(
                    said -> new DeleteTasks(new Which(Text.name(said.get("what")), "any", ""), true),
                    "{delete} (all|every) [of] [{my}] <what> {task}",
                    "{delete} (everything|all|all of them|all of it)",
                    "{delete} (all|every) [of] [{my}] {task}"),
            // "remove milk from my shopping list"
            Rule.of(
                    said -> new DeleteTasks(
                            new Which(Text.name(said.get("what")), "any", Text.name(said.get("list"))), false),
                    "(delete|remove|take|erase|cross|strike|drop) [off|out] <what> (from|off|off of|out of|on) [{my}] <list> list"),
            Rule.of(
                    said -> new DeleteTasks(new Which(Text.name(said.get("what")), "any", ""), false),
                    "(delete|remove|take|erase|cross|strike|drop) [off|out] <what> (from|off|off of|out of|on) {my} (list|to-do|todo|to do list|tasks|to-dos|todos)"),
            // "cancel the meeting with Paul", "delete Brunch from my calendar"
            Rule.of(Deleting::event, "(cancel|call off) <what>"),
            Rule.maybe(
                    said -> !said.clause().mentions("list_word")
                                    && !said.clause().mentions("task")
                                    && (said.clause().mentions("event")
                                            || !said.clause().times().isEmpty())
                            ? Optional.of(event(said))
                            : Optional.empty(),
                    "{delete} <what>"),
            // "delete the unicorn task"
            Rule.of(
                    said -> new DeleteTasks(new Which(Text.name(said.get("what")), "any", ""), false),
                    "{delete} <what>"));

    private Deleting() {}

    /// What stands on the calendar is no task, whatever it is called.
    private static Wish onTheCalendar(Said said) {
        String what = Text.name(said.get("what"));
        return new Wish.DeleteEvents(
                EVERYTHING.contains(what) ? "" : what, said.clause().slot(), false);
    }

    private static Wish event(Said said) {
        String what = Text.name(said.get("what"));
        boolean task = Words.of(said.get("what")).all().stream()
                .anyMatch(w -> Vocabulary.set("task").contains(w.lower()));
        if (task) {
            return new DeleteTasks(new Which(EVERYTHING.contains(what) ? "" : what, "any", ""), false);
        }
        boolean everything = EVERYTHING.contains(what);
        return new Wish.DeleteEvents(
                everything ? "" : what,
                said.clause().slot(),
                everything && !what.isEmpty() && said.clause().range().isPresent());
    }
}
