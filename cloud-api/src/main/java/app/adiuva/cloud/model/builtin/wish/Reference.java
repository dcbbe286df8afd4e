package app.adiuva.cloud.model.builtin.wish;

import app.adiuva.cloud.model.builtin.wish.Wish.ChangeTasks;
import app.adiuva.cloud.model.builtin.wish.Wish.DeleteEvents;
import app.adiuva.cloud.model.builtin.wish.Wish.DeleteTasks;
import app.adiuva.cloud.model.builtin.wish.Wish.MoveEvent;
import app.adiuva.cloud.model.builtin.wish.Wish.When;
import app.adiuva.cloud.model.builtin.wish.Wish.Which;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What "it" means: what the wish before was about, a task or an event.
record Reference(String name, boolean event) {

    /// What the last clause of a text was about, if that is clear.
    static Optional<Reference> last(List<WishReader.Read> reads) {
        return reads.reversed().stream()
                .flatMap(read -> of(read.wish()).stream())
                .findFirst();
    }

    static Optional<Reference> of(Wish wish) {
        return wish.subject()
                .filter(name -> !name.isEmpty() && !isPronoun(name))
                .map(name -> new Reference(name, wish.isAboutEvent()));
    }

    /// The wish with the name in place of the pronoun.
    Wish into(Wish wish) {
        return switch (wish) {
            case MoveEvent(String query, var from, When to, boolean sameDay)
            when isPronoun(query) ->
                event ? new MoveEvent(name, from, to, sameDay) : new ChangeTasks(task(), Map.of("due_at", to), false);
            case DeleteEvents(String query, var on, boolean all)
            when isPronoun(query) -> event ? new DeleteEvents(name, on, all) : new DeleteTasks(task(), false);
            case DeleteTasks(Which which, boolean all)
            when isPronoun(which.query()) ->
                event ? new DeleteEvents(name, Optional.empty(), false) : new DeleteTasks(task(), all);
            case ChangeTasks(Which which, var fields, boolean all)
            when isPronoun(which.query()) ->
                event && fields.get("due_at") instanceof When to
                        ? new MoveEvent(name, Optional.empty(), to, false)
                        : new ChangeTasks(task(), fields, all);
            case Wish.NewTask task
            when isPronoun(task.title()) ->
                new Wish.NewTask(name, task.due(), task.recurrence(), task.priority(), task.tags(), task.purpose());
            default -> wish;
        };
    }

    /// A reminder of "this" is none when nothing was spoken of before.
    static Wish named(Wish wish) {
        return wish instanceof Wish.NewTask task && isPronoun(task.title())
                ? new Wish.Beyond("task_agent", Wish.Beyond.Field.NO_WHAT)
                : wish;
    }

    private Which task() {
        return new Which(name, "", "");
    }

    private static boolean isPronoun(String name) {
        return Vocabulary.set("it").contains(name.toLowerCase(Locale.ROOT));
    }
}
