package app.adiuva.cloud.model.builtin.wish;

import app.adiuva.cloud.model.builtin.time.TimeExpression.Length;
import app.adiuva.cloud.model.builtin.time.TimeGrammar;
import app.adiuva.cloud.model.builtin.time.TimeMatch;
import app.adiuva.cloud.model.builtin.wish.Rule.Said;
import app.adiuva.cloud.model.builtin.wish.Wish.ChangeTasks;
import app.adiuva.cloud.model.builtin.wish.Wish.Which;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Wishes to move a task or an event: to another time, or by so much.
final class Moving {
    private static final Pattern TIME_ALONE = Pattern.compile(
            "\\b(?:to|until|till|for)\\s+(?:at\\s+)?(?:\\d{1,2}(?:[:.]\\d{2})?\\s*(?:[ap]\\.?m\\.?|o'clock)?|noon|midnight)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EVERYTHING = Pattern.compile(
            "(?:all|everything|all of it|(?:all )?(?:of )?(?:my |the )?(?:open |remaining |unfinished )?(?:'s )?(?:tasks|to-?dos|things|reminders))"
                    + "(?: (?:from|due|of|for|on|that is|that are|left|over))*",
            Pattern.CASE_INSENSITIVE);

    /// "push the call back an hour", "move the standup 30 minutes later", "delay the rent by a week"
    private static final Pattern BY = Pattern.compile(
            "(?:push|move|shift|delay|postpone|bring|put off|reschedule)\\s+(?<first>back|forward|up|out)?\\s*(?<what>\\S.*?)\\s+"
                    + "(?<way>back|forward|up|out|by|back by|forward by|up by|out by)?\\s*(?<much>(?:an?|half an?|\\d+|one|two|three|four|five|ten"
                    + "|fifteen|twenty|thirty|forty-five)\\s+(?:and a half )?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|hour))"
                    + "\\s*(?<end>later|earlier|back|forward|up|sooner)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EARLIER =
            Pattern.compile("(?:forward|up|earlier|sooner)(?: by)?", Pattern.CASE_INSENSITIVE);

    /// "move the dentist appointment to Friday", "push the rent to Monday", "lunch with Tom was moved to Friday"
    static final List<Rule> RULES = List.of(
            Rule.maybe(
                    said -> isOf("event", said.get("what")) && !said.clause().asks()
                            ? moved(said, false)
                            : Optional.empty(),
                    "<what> [is|was|got|has been] (moved|postponed|rescheduled|delayed) [to|until|till]"),
            Rule.maybe(Moving::shifted, "(push|move|shift|delay|postpone|bring|put off|reschedule) ..."),
            Rule.maybe(
                    said -> said.clause()
                            .lastWhen()
                            .map(to -> new ChangeTasks(named(said), Map.of("due_at", to), false)),
                    "(change|set|move|update) [{my}] (due date|deadline) (of|for) <what> [to]"),
            Rule.of(
                    said -> new ChangeTasks(
                            named(said), Map.of("list", said.get("list").toLowerCase(Locale.ROOT)), false),
                    "move <what> to {my} <list> list",
                    "move <what> to [{my}] project <list>"),
            Rule.maybe(
                    said -> moved(said, true),
                    "(push|postpone|snooze|defer|delay|put off) [back|off|out] <what> [to|until|till|by|for]",
                    "(push|postpone) back <what>"),
            Rule.maybe(
                    said -> moved(said, false),
                    "(move|reschedule|shift|change|bring) [back|forward|up] [{my}] (time|date|start) of <what> [to|until|till|by|for]",
                    "(move|reschedule|shift|change|bring|update) [back|forward|up] <what> [to|until|till|by|for|into]",
                    "make <what> (due)",
                    "(move|roll|carry|push) over <what> [to]"));

    /// "make the standup 15 minutes longer": how long something takes cannot be changed by so much
    static final List<Rule> LONGER = List.of(Rule.of(
            said -> new Wish.Beyond("calendar_agent", Wish.Beyond.Field.CALENDAR),
            "(make|keep) <what> (longer|shorter)",
            "(extend|shorten|lengthen) <what> [by]"));

    private Moving() {}

    private static Optional<Wish> shifted(Said said) {
        Matcher by = BY.matcher(said.clause().text());
        if (!by.matches() || by.group("first") == null && by.group("way") == null && by.group("end") == null) {
            return Optional.empty();
        }
        String way = Optional.ofNullable(by.group("end"))
                .or(() -> Optional.ofNullable(by.group("way")))
                .filter(word -> !word.equalsIgnoreCase("by"))
                .orElse(Optional.ofNullable(by.group("first")).orElse("back"));
        String what = by.group("what");
        return length(by.group("much"), said).map(length -> {
            // What is put off by hours is likely to have one; what is put off by days may be anything that is due.
            boolean byHours = length.period().isZero();
            boolean event = !isOf("task", what)
                    && (byHours
                            || isOf("event", what)
                            || !said.clause().text().matches("(?i)(?:delay|postpone|put off).*"));
            return new Wish.Shift(Text.name(what), event, EARLIER.matcher(way).matches() ? negated(length) : length);
        });
    }

    static Optional<Length> length(String text, Said said) {
        return TimeGrammar.of(said.clause().now()).findAll(text).stream()
                .map(TimeMatch::value)
                .filter(Length.class::isInstance)
                .map(Length.class::cast)
                .findFirst();
    }

    private static Length negated(Length length) {
        Period period = length.period().negated();
        Duration duration = length.duration().negated();
        return new Length(period, duration);
    }

    /// All that is due when it was said, or all that is open: "everything from today to tomorrow", "all my tasks to
    /// Monday".
    private static Wish all(Clause said, Wish.When last) {
        Clause clause = said.withDaysApart();
        Optional<Wish.Range> due = clause.times().size() < 2 ? Optional.empty() : clause.range();
        Wish.When to = clause.lastWhen().orElse(last);
        return new ChangeTasks(new Which("", "", "", due), Map.of("due_at", to), true);
    }

    private static boolean isOf(String set, String what) {
        return Words.of(what).all().stream().anyMatch(w -> Vocabulary.set(set).contains(w.lower()));
    }

    private static Which named(Said said) {
        return new Which(Text.name(said.get("what")), "", "");
    }

    /// The last time that was said is the new one; one before it says which event is meant.
    private static Optional<Wish> moved(Said said, boolean puttingOff) {
        boolean timeAlone = TIME_ALONE.matcher(said.clause().text()).find();
        Clause clause = timeAlone ? said.clause().withEndsApart() : said.clause();
        String what = said.get("what");
        return clause.lastWhen().map(to -> {
            if (EVERYTHING.matcher(what).matches()) {
                return all(clause, to);
            }
            if (isOf("task", what) || puttingOff && !isOf("event", what)) {
                return new ChangeTasks(named(said), Map.of("due_at", to), false);
            }
            return new Wish.MoveEvent(Text.name(what), clause.earlierSlot(), to, timeAlone);
        });
    }
}
