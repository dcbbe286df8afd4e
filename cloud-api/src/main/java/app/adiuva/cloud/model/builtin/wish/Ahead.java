package app.adiuva.cloud.model.builtin.wish;

import app.adiuva.cloud.model.builtin.time.TimeExpression.Length;
import app.adiuva.cloud.model.builtin.time.TimeGrammar;
import app.adiuva.cloud.model.builtin.time.TimeMatch;
import app.adiuva.cloud.model.builtin.wish.Wish.NewTask;
import app.adiuva.cloud.model.builtin.wish.Wish.When;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reminders ahead of what was wished for just before: "… and remind me the day before", of that or of something to do
/// for it: "… and remind me the evening before to find the tickets". Stateless.
final class Ahead {
    private static final int DAY_BEFORE_HOUR = 9;
    private static final Pattern BEFORE = Pattern.compile(
            "(?:please )?(?:remind|notify|alert|warn|ping|nudge) me(?: (?:of|about) (?:it|that|this)| to (?<first>.{1,200}?))? "
                    + "(?:(?<the>the (?:day|evening|night|week))|(?<much>.{1,30}?)) (?:before|ahead|earlier|in advance|beforehand|prior)"
                    + "(?: (?:it|that|this|then))?(?: to (?<then>.{1,200}?))?[.!]?",
            Pattern.CASE_INSENSITIVE);

    private Ahead() {}

    /// The reminder that the text asks for, when the wish before has a time.
    static Optional<Wish> of(String text, Optional<Wish> before, ZonedDateTime now) {
        Matcher said = BEFORE.matcher(text);
        return said.matches() ? before.flatMap(wish -> reminder(said, wish, now)) : Optional.empty();
    }

    private static Optional<Wish> reminder(Matcher said, Wish before, ZonedDateTime now) {
        Optional<String> deed = Optional.ofNullable(said.group("first"))
                .or(() -> Optional.ofNullable(said.group("then")))
                .map(Text::title);
        return switch (before) {
            case Wish.NewEvent event ->
                due(said, event.start(), now)
                        .map(due -> deed.map(title -> reminder(title, due, NewTask.Purpose.REMINDER_TO))
                                .orElseGet(() -> reminder(event.title(), due, NewTask.Purpose.REMINDER_OF)));
            case NewTask task ->
                task.due()
                        .flatMap(start -> due(said, start, now))
                        .map(due -> reminder(deed.orElse(task.title()), due, NewTask.Purpose.REMINDER_TO));
            default -> Optional.empty();
        };
    }

    private static Wish reminder(String title, When due, NewTask.Purpose purpose) {
        return new NewTask(title, Optional.of(due), Optional.empty(), Optional.empty(), List.of(), purpose);
    }

    /// "The day before" is nine in the morning of that day, "the evening before" eight in the evening.
    private static Optional<When> due(Matcher said, When start, ZonedDateTime now) {
        String the = Optional.ofNullable(said.group("the")).orElse("");
        if (the.endsWith("week")) {
            return Optional.of(new When(start.at().minusWeeks(1), start.allDay()));
        }
        if (!the.isEmpty()) {
            int hour = the.endsWith("day") ? DAY_BEFORE_HOUR : Clause.TONIGHT_HOUR;
            return Optional.of(new When(start.at().minusDays(1).withHour(hour).withMinute(0), false));
        }
        return TimeGrammar.of(now).findAll(said.group("much")).stream()
                .map(TimeMatch::value)
                .filter(Length.class::isInstance)
                .map(Length.class::cast)
                .map(length -> new When(
                        start.at().minus(length.period()).minus(length.duration()),
                        start.allDay() && length.duration().isZero()))
                .findFirst();
    }
}
