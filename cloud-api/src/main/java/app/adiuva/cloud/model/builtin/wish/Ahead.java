package app.adiuva.cloud.model.builtin.wish;

import app.adiuva.cloud.model.builtin.time.TimeExpression.Length;
import app.adiuva.cloud.model.builtin.time.TimeGrammar;
import app.adiuva.cloud.model.builtin.time.TimeMatch;
import app.adiuva.cloud.model.builtin.wish.Wish.NewTask;
import app.adiuva.cloud.model.builtin.wish.Wish.When;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reminders ahead of what was wished for just before: "… and remind me the day before", of that or of something to do
/// for it: "… and remind me the evening before to find the tickets", "… and pack the bags two hours before". Stateless.
final class Ahead {
    private static final int DAY_BEFORE_HOUR = 9;
    private static final Pattern BEFORE = Pattern.compile(
            "(?:please )?(?:remind|notify|alert|warn|ping|nudge) me(?: (?:of|about) (?:it|that|this)| to (?<first>.{1,200}?))? "
                    + "(?:(?<the>the (?:day|evening|night|week))|(?<much>.{1,30}?)) (?:before|ahead|earlier|in advance|beforehand|prior)"
                    + "(?: (?:it|that|this|then))?(?: to (?<then>.{1,200}?))?[.!]?",
            Pattern.CASE_INSENSITIVE);

    /// "… ; prepare slides the day before"
    private static final Pattern DEED_BEFORE = Pattern.compile(
            "(?:please )?(?:i (?:need|have) to )?(?<first>(?<verb>\\p{L}+) .{1,200}?) "
                    + "(?:(?<the>the (?:day|evening|night|week))|(?<much>(?:\\d{1,3}|an?|one|two|three|four|five|six|ten|half an) .{1,20}?))"
                    + " (?:before|ahead|earlier|in advance|beforehand|prior)(?: (?:it|that|this|then))?[.!]?",
            Pattern.CASE_INSENSITIVE);

    /// "Remind me two hours before my flight on Friday at 15:00 to pack": all is said at once.
    private static final Pattern BEFORE_A_THING = Pattern.compile(
            "(?:please )?(?:remind|notify|alert|warn|ping|nudge) me (?:to (?<first>.{1,100}?) )?(?<much>.{1,30}?) before (?<thing>.{1,200}?)"
                    + "(?: to (?<then>.{1,200}?))?[.!]?",
            Pattern.CASE_INSENSITIVE);

    private Ahead() {}

    /// Empty when no time of the thing is said: nobody knows when it is.
    private static Optional<Wish> beforeThing(Matcher said, ZonedDateTime now) {
        Clause thing = Clause.of(said.group("thing"), now);
        Optional<String> deed = Optional.ofNullable(said.group("first"))
                .or(() -> Optional.ofNullable(said.group("then")))
                .map(Text::title);
        return thing.when()
                .flatMap(start -> earlier(said.group("much"), start, now))
                .map(due -> reminder(
                        deed.orElseGet(() -> Text.title(Text.withoutArticle(thing.bare()))),
                        due,
                        deed.isPresent() ? NewTask.Purpose.REMINDER_TO : NewTask.Purpose.REMINDER_OF));
    }

    /// Whether a text asks for something ahead of what was said before it, and not of what it names itself.
    static boolean isOfBefore(String text) {
        return BEFORE.matcher(text).matches() || DEED_BEFORE.matcher(text).matches();
    }

    /// What the text asks for, when the wish before has a time.
    static Optional<Wish> of(String text, Optional<Wish> before, ZonedDateTime now) {
        Matcher said = BEFORE.matcher(text);
        if (said.matches()) {
            return before.flatMap(wish -> reminder(said, wish, now));
        }
        Matcher thing = BEFORE_A_THING.matcher(text);
        if (thing.matches()) {
            return beforeThing(thing, now);
        }
        Matcher deed = DEED_BEFORE.matcher(text);
        return deed.matches()
                        && Vocabulary.set("chore").contains(deed.group("verb").toLowerCase(Locale.ROOT))
                ? before.flatMap(wish -> task(deed, wish, now))
                : Optional.empty();
    }

    /// What is to be done the day before is due on that day, at no certain hour.
    private static Optional<Wish> task(Matcher said, Wish before, ZonedDateTime now) {
        Optional<When> start = switch (before) {
            case Wish.NewEvent event -> Optional.of(event.start());
            case NewTask task -> task.due();
            default -> Optional.empty();
        };
        return start.flatMap(at -> due(said, at, now)).map(due -> {
            boolean day = Optional.ofNullable(said.group("the"))
                    .filter(the -> the.endsWith("day"))
                    .isPresent();
            When when = day ? new When(due.at().truncatedTo(ChronoUnit.DAYS), true) : due;
            return new NewTask(
                    Text.title(said.group("first")),
                    Optional.of(when),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    NewTask.Purpose.TASK);
        });
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
                        .map(due -> reminder(
                                deed.orElse(task.title()),
                                due,
                                deed.isEmpty() && task.purpose() == NewTask.Purpose.REMINDER_THAT
                                        ? task.purpose()
                                        : NewTask.Purpose.REMINDER_TO));
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
        return earlier(said.group("much"), start, now);
    }

    private static Optional<When> earlier(String much, When start, ZonedDateTime now) {
        return TimeGrammar.of(now).findAll(much).stream()
                .map(TimeMatch::value)
                .filter(Length.class::isInstance)
                .map(Length.class::cast)
                .map(length -> new When(
                        start.at().minus(length.period()).minus(length.duration()),
                        start.allDay() && length.duration().isZero()))
                .findFirst();
    }
}
