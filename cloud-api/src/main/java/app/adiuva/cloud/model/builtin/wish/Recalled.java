package app.adiuva.cloud.model.builtin.wish;

import app.adiuva.cloud.model.builtin.wish.Wish.Beyond;
import app.adiuva.cloud.model.builtin.wish.Wish.NewTask;
import app.adiuva.cloud.model.builtin.wish.Wish.NewTask.Purpose;
import app.adiuva.cloud.model.builtin.wish.Wish.When;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reminders of what was said just before: "I owe Tom 20 euros, remind me on Sunday", "call Bo, remind me at 5", "the
/// passport ends in May, remind me two months before". Stateless.
final class Recalled {
    /// With a time, and nothing else.
    private static final Phrase AGAIN =
            Phrase.of("[please] (remind|notify|alert|warn|ping|nudge) me [again] [(of|about) (it|that|this)] [again]");

    /// What may be a statement that no rule reads.
    private static final Set<Beyond.Field> STATED = Set.of(
            Beyond.Field.ELSEWHERE,
            Beyond.Field.FIGURES,
            Beyond.Field.CONTACTS,
            Beyond.Field.TASKS,
            Beyond.Field.CALENDAR,
            Beyond.Field.NO_TIME);

    private Recalled() {}

    /// What a reminder that follows may be of: a wish, or a statement that asks for nothing by itself.
    static Wish subject(WishReader.Read before, ZonedDateTime now) {
        if (!isStatement(before, now)) {
            return before.wish();
        }
        Clause said = Clause.of(before.text(), now);
        return new NewTask(
                Text.title(said.text()),
                said.when(),
                Optional.empty(),
                said.priority(),
                said.tags(),
                Purpose.REMINDER_THAT);
    }

    /// The reminder, when the clause is one and tells no more than when.
    static Optional<Wish> of(Clause clause, Optional<Wish> subject) {
        return AGAIN.in(clause.words())
                .flatMap(_ -> clause.when())
                .flatMap(when -> subject.flatMap(wish -> reminder(wish, when)));
    }

    /// Whether the reminder says all that was wished for before: of a statement, or of a task that has no time.
    static boolean takesIn(String text, Clause clause, WishReader.Read before) {
        boolean ofBefore = AGAIN.in(clause.words()).isPresent() || Ahead.isOfBefore(text);
        boolean timeless = before.wish() instanceof NewTask task
                && task.due().isEmpty()
                && task.recurrence().isEmpty();
        return ofBefore && (timeless || isStatement(before, clause.now()));
    }

    /// Whether it asks for nothing by itself.
    static boolean isStatement(WishReader.Read read, ZonedDateTime now) {
        return read.wish() instanceof Beyond beyond
                && STATED.contains(beyond.field())
                && !Clause.of(read.text(), now).asks();
    }

    private static Optional<Wish> reminder(Wish subject, When when) {
        return switch (subject) {
            case NewTask task ->
                Optional.of(new NewTask(
                        task.title(),
                        Optional.of(when),
                        Optional.empty(),
                        task.priority(),
                        task.tags(),
                        task.purpose() == Purpose.TASK ? Purpose.REMINDER_TO : task.purpose()));
            case Wish.NewEvent event -> Optional.of(of(event.title(), when, Purpose.REMINDER_OF));
            case Wish.Thought thought -> Optional.of(of(Text.title(thought.content()), when, Purpose.REMINDER_THAT));
            case Wish.ListItems(String list, List<NewTask> items) ->
                Optional.of(of(
                        items.size() == 1 ? items.getFirst().title() : Text.capitalized(list) + " list",
                        when,
                        Purpose.REMINDER_OF));
            default -> Optional.empty();
        };
    }

    private static Wish of(String title, When when, Purpose purpose) {
        return new NewTask(title, Optional.of(when), Optional.empty(), Optional.empty(), List.of(), purpose);
    }
}
