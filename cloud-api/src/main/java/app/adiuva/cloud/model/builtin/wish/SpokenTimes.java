package app.adiuva.cloud.model.builtin.wish;

import app.adiuva.cloud.model.builtin.time.Grain;
import app.adiuva.cloud.model.builtin.time.TimeExpression;
import app.adiuva.cloud.model.builtin.time.TimeExpression.Moment;
import app.adiuva.cloud.model.builtin.time.TimeExpression.Repeat;
import app.adiuva.cloud.model.builtin.time.TimeExpression.Span;
import app.adiuva.cloud.model.builtin.time.TimeGrammar;
import app.adiuva.cloud.model.builtin.time.TimeMatch;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The times of a clause, and the clause without them. Times in quotation marks and those that are part of a name
/// ("the Sunday newspaper") stay where they are.
///
/// @param bare the words without times and without the prepositions that led to them
record SpokenTimes(String bare, List<TimeExpression> all) {
    private static final Pattern MEAL =
            Pattern.compile("\\b(?<!at )(?:lunch|dinner|breakfast|brunch)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DANGLING = Pattern.compile(
            "(?:(?<=\\s)|^)(?:(?<!\\bgoing )on|at|by|for|(?<!\\bis )(?<!\\bare )(?<!['’]s )(?<!\\banything )due|from|in|until|till|before|to|of|the|every|starting|around|about|per)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WEEKDAY = Pattern.compile(
            "(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LEADS_TO_TIME = Pattern.compile(
            ".*\\b(?:on|at|by|for|due|from|in|until|till|before|to|after|this|next|coming|last|every|and|or|me|is|am|i|does|do|did|was|will|about"
                    + "|,)$|.*,$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern HOW_OFTEN =
            Pattern.compile("(?:dai|(?:bi)?week|month|quarter|year|annual|hour|fortnight)ly", Pattern.CASE_INSENSITIVE);
    private static final Pattern ARTICLE =
            Pattern.compile("\\b(?:the|this|that|last|an?)\\s+$", Pattern.CASE_INSENSITIVE);
    private static final Set<String> COMES_AGAIN =
            Set.of("reminder", "reminders", "alarm", "alarms", "alert", "notification", "task", "chore", "routine");
    private static final Set<String> AFTER_A_TIME = Set.of(
            "to", "at", "in", "on", "for", "with", "from", "and", "or", "by", "until", "till", "about", "that", "of",
            "is", "please", "via", "because", "before", "after", "off", "as", "task", "tasks", "i", "a", "an", "the",
            "my", "would", "not", "instead", "work", "works", "so", "if", "free");

    private static final Pattern MOVED = Pattern.compile(
            "(?:move|reschedule|shift|change|push|postpone|bring|put off|delay|snooze)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_SOMETHING =
            Pattern.compile("\\b(?:for|about|of|from|since|until|till|before|after|by)\\s+$", Pattern.CASE_INSENSITIVE);

    SpokenTimes {
        all = List.copyOf(all);
    }

    static SpokenTimes of(String text, ZonedDateTime now) {
        String masked = Text.masked(text);
        List<TimeMatch> matches = TimeGrammar.of(now).findAll(masked).stream()
                .filter(match -> !isName(masked, match))
                .toList();
        List<TimeExpression> times = joined(masked, matches, now)
                .map(List::of)
                .orElseGet(() -> matches.stream().map(TimeMatch::value).toList());
        StringBuilder bare = new StringBuilder();
        int at = 0;
        for (TimeMatch match : matches) {
            String before = text.substring(at, match.start());
            bare.append(undangled(before)).append(' ');
            bare.append(meal(before, text.substring(match.start(), match.end())));
            at = match.end();
        }
        bare.append(text.substring(at));
        return new SpokenTimes(bare.toString().replaceAll("[ \\t]+", " ").strip(), times);
    }

    /// "At 12:30 in the canteen on Monday": a day, or what comes again, and an hour that stand apart are one time. Of
    /// what is moved they are
    /// two, and in "at 3 about the report for Friday" the day belongs to something else.
    private static Optional<TimeExpression> joined(String text, List<TimeMatch> matches, ZonedDateTime now) {
        boolean apart = matches.size() == 2
                && matches.stream()
                        .noneMatch(match -> OF_SOMETHING
                                .matcher(text.substring(0, match.start()))
                                .find());
        if (!apart || MOVED.matcher(text).lookingAt()) {
            return Optional.empty();
        }
        Optional<TimeMatch> day = matches.stream().filter(SpokenTimes::isDay).findFirst();
        Optional<TimeMatch> hour = matches.stream().filter(SpokenTimes::isHour).findFirst();
        return day.flatMap(on -> hour.map(at -> said(text, on) + " " + said(text, at)))
                .flatMap(together -> TimeGrammar.of(now).findAll(together).stream()
                        .filter(match -> match.start() == 0 && match.end() == together.length())
                        .map(TimeMatch::value)
                        .findFirst());
    }

    private static boolean isDay(TimeMatch match) {
        return match.value() instanceof Repeat
                || match.value() instanceof Moment(var _, Grain grain) && grain == Grain.DAY;
    }

    private static boolean isHour(TimeMatch match) {
        return match.value() instanceof Moment(var _, Grain grain) && !grain.isCalendar();
    }

    private static String said(String text, TimeMatch match) {
        return text.substring(match.start(), match.end());
    }

    /// "lunch tomorrow" is a time and what happens then; "at lunch" is a time only.
    private static String meal(String before, String time) {
        Matcher meal = MEAL.matcher(time);
        boolean only = before.strip().matches("(?is).*\\b(?:at|over|after|before|during|by)");
        return meal.find() && !only ? meal.group() + " " : "";
    }

    private static String undangled(String before) {
        String rest = before.stripTrailing();
        String shorter = DANGLING.matcher(rest).replaceFirst("").stripTrailing();
        while (!shorter.equals(rest)) {
            rest = shorter;
            shorter = DANGLING.matcher(rest).replaceFirst("").stripTrailing();
        }
        return rest;
    }

    /// A weekday between a word that leads to no time and another noun is a name: "watch Friday Night Lights".
    private static boolean isName(String text, TimeMatch match) {
        String said = text.substring(match.start(), match.end());
        if (match.value() instanceof Repeat && HOW_OFTEN.matcher(said).matches()) {
            return isAdjective(text, match);
        }
        boolean day = match.value() instanceof Moment(var _, Grain grain) && grain.isCalendar()
                || match.value() instanceof Span;
        if (!day || match.start() == 0 || !WEEKDAY.matcher(said).matches()) {
            return false;
        }
        String before =
                text.substring(Math.max(0, match.start() - 20), match.start()).stripTrailing();
        String after = text.substring(match.end());
        if (before.isEmpty() || LEADS_TO_TIME.matcher(before).matches() || !after.startsWith(" ")) {
            return false;
        }
        return isNoun(wordAt(after));
    }

    /// "The quarterly report" is one report; "the weekly meeting" and "a daily reminder" come again.
    private static boolean isAdjective(String text, TimeMatch match) {
        return ARTICLE.matcher(text.substring(0, match.start())).find()
                && isNoun(wordAt(text.substring(match.end())))
                && !COMES_AGAIN.contains(wordAt(text.substring(match.end())));
    }

    private static String wordAt(String text) {
        return text.strip().split("[^\\p{L}\\p{N}'’-]+", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static boolean isNoun(String word) {
        return !word.isEmpty()
                && Character.isLetter(word.charAt(0))
                && !AFTER_A_TIME.contains(word)
                && !Vocabulary.set("event").contains(word)
                && !Vocabulary.set("calendar").contains(word);
    }
}
