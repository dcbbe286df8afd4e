package app.adiuva.cloud.model.builtin;

import app.adiuva.cloud.model.builtin.time.Grain;
import app.adiuva.cloud.model.builtin.time.TimeExpression;
import app.adiuva.cloud.model.builtin.time.TimeExpression.Bound;
import app.adiuva.cloud.model.builtin.time.TimeExpression.Length;
import app.adiuva.cloud.model.builtin.time.TimeExpression.Moment;
import app.adiuva.cloud.model.builtin.time.TimeExpression.Repeat;
import app.adiuva.cloud.model.builtin.time.TimeExpression.Span;
import app.adiuva.cloud.model.builtin.time.TimeGrammar;
import app.adiuva.cloud.model.builtin.time.TimeMatch;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One part of a request: its words, and the times, tags and priorities taken out of them.
///
/// @param text what was said, without polite words
/// @param bare the text without times, tags and priorities
record Clause(
        String text,
        String bare,
        List<TimeExpression> times,
        List<String> tags,
        Optional<String> priority,
        ZonedDateTime now) {
    private static final Pattern POLITE = Pattern.compile(
            "^(?:(?:hey|hi|ok|okay|so|then|also|and|please|adiuva|kindly)[,\\s]+|(?:can|could|would|will) you"
                    + " (?:please )?|i(?:'d| would) like (?:you )?to |i want (?:you )?to |let's |lets )+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("(?<!\\S)#([\\p{L}\\p{N}_-]+)");
    private static final Pattern PRIORITY = Pattern.compile(
            "(?<!\\S)!(low|normal|high|urgent)\\b|,?\\s*(?:with )?\\b(low|high|urgent) priority\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DANGLING = Pattern.compile(
            "(?:\\s+(?:on|at|by|for|due|from|in|until|till|before|to|of|the|every))+$", Pattern.CASE_INSENSITIVE);

    private static final int MOST_MINUTES = 7 * 24 * 60;

    static Clause of(String said, ZonedDateTime now) {
        String text = POLITE.matcher(said.strip())
                .replaceFirst("")
                .replaceAll("[\\s.!?]+$", "")
                .strip();
        List<String> tags = new ArrayList<>();
        String rest = TAG.matcher(text).replaceAll(found -> {
            tags.add(found.group(1));
            return "";
        });
        Matcher priority = PRIORITY.matcher(rest);
        Optional<String> level = Optional.empty();
        if (priority.find()) {
            String word = priority.group(1) == null ? priority.group(2) : priority.group(1);
            level = Optional.of(word.toLowerCase(Locale.ROOT));
            rest = rest.substring(0, priority.start()) + rest.substring(priority.end());
        }
        List<TimeExpression> times = new ArrayList<>();
        StringBuilder bare = new StringBuilder();
        int at = 0;
        for (TimeMatch match : TimeGrammar.of(now).findAll(rest)) {
            times.add(match.value());
            bare.append(DANGLING.matcher(rest.substring(at, match.start()).stripTrailing())
                            .replaceFirst(""))
                    .append(' ');
            at = match.end();
        }
        bare.append(rest.substring(at));
        return new Clause(text, bare.toString().replaceAll("\\s+", " ").strip(), times, tags, level, now);
    }

    /// Whether the words, without regard to case, fit the whole pattern.
    Optional<Matcher> fits(Pattern pattern) {
        Matcher matcher = pattern.matcher(bare);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    /// The point in time that was said; of a recurrence its first.
    Optional<Wish.When> when() {
        for (TimeExpression time : times) {
            Optional<Wish.When> when = switch (time) {
                case Moment(ZonedDateTime at, Grain grain) -> Optional.of(new Wish.When(at, grain.isCalendar()));
                case Bound(var _, ZonedDateTime at, Grain grain) -> Optional.of(new Wish.When(at, grain.isCalendar()));
                case Span(ZonedDateTime start, var _, Grain grain) ->
                    Optional.of(new Wish.When(start, grain.isCalendar()));
                case Repeat(var _, Optional<Moment> first) ->
                    first.map(m -> new Wish.When(m.at(), m.grain().isCalendar()));
                case Length _ -> Optional.empty();
            };
            if (when.isPresent()) {
                return when;
            }
        }
        return Optional.empty();
    }

    /// The last point in time that was said.
    Optional<Wish.When> lastWhen() {
        return times.isEmpty()
                ? Optional.empty()
                : new Clause(text, bare, List.of(times.getLast()), tags, priority, now).when();
    }

    Optional<String> recurrence() {
        return times.stream()
                .filter(Repeat.class::isInstance)
                .map(t -> ((Repeat) t).rrule())
                .findFirst();
    }

    /// The length in minutes that was said.
    Optional<Integer> minutes() {
        for (TimeExpression time : times) {
            switch (time) {
                case Length length -> {
                    return Optional.of(Math.clamp(length.seconds() / 60, 1, MOST_MINUTES));
                }
                case Span(ZonedDateTime start, ZonedDateTime end, Grain grain)
                when !grain.isCalendar() -> {
                    return Optional.of(
                            Math.clamp(java.time.Duration.between(start, end).toMinutes(), 1, MOST_MINUTES));
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    /// The span of days or hours that was said; of a day the whole day.
    Optional<Wish.Range> range() {
        for (TimeExpression time : times) {
            switch (time) {
                case Span(ZonedDateTime start, ZonedDateTime end, var _) -> {
                    return Optional.of(new Wish.Range(start, end));
                }
                case Moment(ZonedDateTime at, var _) -> {
                    ZonedDateTime day = at.toLocalDate().atStartOfDay(at.getZone());
                    return Optional.of(new Wish.Range(day, day.plusDays(1)));
                }
                default -> {}
            }
        }
        return Optional.empty();
    }
}
