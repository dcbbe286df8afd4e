package app.adiuva.cloud.model.builtin.wish;

import app.adiuva.cloud.model.builtin.time.Grain;
import app.adiuva.cloud.model.builtin.time.TimeExpression;
import app.adiuva.cloud.model.builtin.time.TimeExpression.Bound;
import app.adiuva.cloud.model.builtin.time.TimeExpression.Length;
import app.adiuva.cloud.model.builtin.time.TimeExpression.Moment;
import app.adiuva.cloud.model.builtin.time.TimeExpression.Repeat;
import app.adiuva.cloud.model.builtin.time.TimeExpression.Span;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One part of a request: its words, and the times, tags and the priority taken out of them.
///
/// @param text what was said, without polite words
/// @param words the text without times, tags and priorities
record Clause(
        String text,
        Words words,
        List<TimeExpression> times,
        List<String> tags,
        Optional<String> priority,
        ZonedDateTime now) {
    private static final Pattern PART_OF_DAY = Pattern.compile(
            "\\b(?:morning|afternoon|evening|tonight|night|lunch|dinner|breakfast|brunch)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UNTIL = Pattern.compile("\\b(?:until|till)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TONIGHT = Pattern.compile("\\b(?:tonight|tonite)\\b", Pattern.CASE_INSENSITIVE);

    /// The hour of "tonight": most people are home and have eaten by then, and few are in bed.
    static final int TONIGHT_HOUR = 20;

    private static final int MOST_MINUTES = 7 * 24 * 60;

    Clause {
        times = List.copyOf(times);
        tags = List.copyOf(tags);
    }

    static Clause of(String said, ZonedDateTime now) {
        String spoken = Politeness.stripped(said);
        String text = MeantHours.settled(spoken);
        Marks marks = Marks.of(text);
        String timed = MeantHours.spelled(marks.rest());
        SpokenTimes times = SpokenTimes.of(timed, now);
        return new Clause(text, Words.of(times.bare()), begun(times, timed), marks.tags(), marks.priority(), now);
    }

    /// "Every Monday, starting in January": what comes again is read as it would be on its first day.
    private static List<TimeExpression> begun(SpokenTimes times, String timed) {
        boolean repeats = times.all().stream().anyMatch(Repeat.class::isInstance);
        return times.all().stream()
                .filter(time -> repeats
                        && time instanceof Bound(var side, var _, Grain grain)
                        && side == TimeExpression.Side.AFTER
                        && grain.isCalendar())
                .map(start -> SpokenTimes.of(timed, ((Bound) start).at()).all().stream()
                        .filter(Repeat.class::isInstance)
                        .toList())
                .findFirst()
                .filter(again -> !again.isEmpty())
                .map(again -> Stream.concat(
                                again.stream(), times.all().stream().filter(time -> !(time instanceof Repeat)))
                        .toList())
                .orElse(times.all());
    }

    /// The words without times, as one text.
    String bare() {
        return words.text();
    }

    boolean asks() {
        List<Words.Word> all = Words.of(text).all();
        return !all.isEmpty()
                && Vocabulary.set("question").contains(all.getFirst().lower());
    }

    /// Whether it carries a tag or a priority, as only tasks do.
    boolean isMarked() {
        return !tags.isEmpty() || priority.isPresent();
    }

    /// Whether one of the words is in the set of [Vocabulary].
    boolean mentions(String set) {
        return words.all().stream().anyMatch(w -> Vocabulary.set(set).contains(w.lower()));
    }

    /// Whether the present moment is one of the times.
    boolean isNow() {
        return times.stream().anyMatch(time -> time instanceof Moment(var at, var _) && at.equals(now));
    }

    /// Whether the first word is in the set of [Vocabulary].
    boolean begins(String set) {
        return words.size() > 0
                && Vocabulary.set(set).contains(words.all().getFirst().lower());
    }

    /// Nine is in the morning of the days to come, though it is in the evening of today.
    private LocalTime byDay(LocalTime hour) {
        boolean meant = hour.getHour() < 19 || MeantHours.isLate(text);
        return meant ? hour : hour.minusHours(12);
    }

    /// Whether an hour was said, and not only a day.
    boolean hasHour() {
        return !times.isEmpty() && when().filter(when -> !when.allDay()).isPresent() && !isNow();
    }

    /// The point in time that was said; of a recurrence its first.
    Optional<Wish.When> when() {
        boolean repeats = times.stream().anyMatch(Repeat.class::isInstance);
        Optional<Wish.When> first = times.stream()
                .filter(time -> !(repeats && isEnd(time)))
                .flatMap(t -> when(t).stream())
                .findFirst();
        return repeats ? first.map(this::atItsHour) : first;
    }

    /// "Every weekday from 9 to 11": the day of the one and the hour of the other.
    private Wish.When atItsHour(Wish.When day) {
        return times.stream()
                .flatMap(t -> when(t).stream())
                .filter(when -> day.allDay() && !when.allDay())
                .findFirst()
                .map(hour -> new Wish.When(day.at().with(byDay(hour.at().toLocalTime())), false))
                .orElse(day);
    }

    /// The last point in time that was said.
    Optional<Wish.When> lastWhen() {
        return times.isEmpty() ? Optional.empty() : when(times.getLast());
    }

    private Optional<Wish.When> when(TimeExpression time) {
        return switch (time) {
            case Moment(ZonedDateTime at, Grain grain) -> Optional.of(new Wish.When(at, grain.isCalendar()));
            case Bound(var _, ZonedDateTime at, Grain grain) -> Optional.of(new Wish.When(at, grain.isCalendar()));
            case Span(ZonedDateTime start, var _, Grain grain) ->
                Optional.of(new Wish.When(settled(start, grain), grain.isCalendar()));
            case Repeat(var _, Optional<Moment> first) ->
                first.map(m -> new Wish.When(m.at(), m.grain().isCalendar()));
            case Length _ -> Optional.empty();
        };
    }

    /// "Tonight" begins at 18:00, but what is put for tonight is put for 20:00, or for the next full hour after that.
    private ZonedDateTime settled(ZonedDateTime start, Grain grain) {
        if (grain.isCalendar() || !TONIGHT.matcher(text).find()) {
            return start;
        }
        ZonedDateTime usual = start.withHour(TONIGHT_HOUR);
        return usual.isAfter(now) ? usual : now.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }

    Optional<String> recurrence() {
        return times.stream()
                .filter(Repeat.class::isInstance)
                .map(t -> ((Repeat) t).rrule())
                .findFirst()
                .map(rule -> rule + until());
    }

    /// "Every Tuesday until Easter": the last day, as RFC 5545 (3.3.10) ends a rule.
    private String until() {
        return times.stream()
                .filter(this::isEnd)
                .map(end -> ";UNTIL="
                        + DateTimeFormatter.BASIC_ISO_DATE.format(
                                ((Bound) end).at().toLocalDate()))
                .findFirst()
                .orElse("");
    }

    /// "Until" ends what comes again; "every day by nine" does not.
    private boolean isEnd(TimeExpression time) {
        return time instanceof Bound(var side, var _, Grain grain)
                && side == TimeExpression.Side.BEFORE
                && grain.isCalendar()
                && UNTIL.matcher(text).find();
    }

    /// The length in minutes that was said.
    Optional<Integer> minutes() {
        boolean part = PART_OF_DAY.matcher(text).find();
        return times.stream()
                .filter(t -> !(part && t instanceof Span))
                .flatMap(t -> minutes(t).stream())
                .findFirst();
    }

    private static Optional<Integer> minutes(TimeExpression time) {
        return switch (time) {
            case Length length -> Optional.of(Math.clamp(length.seconds() / 60, 1, MOST_MINUTES));
            case Span(ZonedDateTime start, ZonedDateTime end, Grain grain)
            when !grain.isCalendar() ->
                Optional.of(Math.clamp(Duration.between(start, end).toMinutes(), 1, MOST_MINUTES));
            default -> Optional.empty();
        };
    }

    /// The span of days or hours that was said; of a day the whole day.
    Optional<Wish.Range> range() {
        return times.stream().flatMap(t -> range(t).stream()).findFirst();
    }

    /// The end, exclusive, of several days that were said.
    Optional<ZonedDateTime> endOfDays() {
        return times.stream()
                .filter(time -> time instanceof Span(var _, var _, Grain grain) && grain.isCalendar())
                .map(time -> ((Span) time).end())
                .findFirst();
    }

    /// The days that were said, and not the hours: of "lunch next week" the week.
    Optional<Wish.Range> days() {
        return times.stream()
                .filter(time -> when(time).filter(Wish.When::allDay).isPresent())
                .flatMap(time -> range(time).stream())
                .findFirst()
                .or(this::range);
    }

    /// Like [#range], but of a time of day only the hour that begins with it: "at 10 tomorrow" is 10:00 to 11:00.
    Optional<Wish.Range> slot() {
        return slot(times);
    }

    /// The slot of all times but the last: when that is which gets a new time in "move my 10am meeting tomorrow to
    /// 4pm".
    Optional<Wish.Range> earlierSlot() {
        return times.size() < 2 ? Optional.empty() : slot(times.subList(0, times.size() - 1));
    }

    /// "Tomorrow to 4pm" is a span to the grammar, but of what is moved it is two times: from when and to when.
    Clause withEndsApart() {
        if (times.isEmpty()
                || !(times.getLast() instanceof Span(var start, var end, Grain grain))
                || grain.isCalendar()) {
            return this;
        }
        List<TimeExpression> apart = new ArrayList<>(times.subList(0, times.size() - 1));
        apart.add(new Moment(start, start.toLocalTime().equals(LocalTime.MIDNIGHT) ? Grain.DAY : grain));
        apart.add(new Moment(end, grain));
        return new Clause(text, words, apart, tags, priority, now);
    }

    /// "Today to tomorrow" is a span of days to the grammar, but of what is moved it is the old day and the new one.
    Clause withDaysApart() {
        if (times.size() != 1
                || !(times.getFirst() instanceof Span(var start, var end, Grain grain))
                || !grain.isCalendar()) {
            return this;
        }
        List<TimeExpression> apart = List.of(new Moment(start, Grain.DAY), new Moment(end.minusDays(1), Grain.DAY));
        return new Clause(text, words, apart, tags, priority, now);
    }

    private static Optional<Wish.Range> slot(List<TimeExpression> times) {
        Optional<Moment> clock = moment(times, false);
        Optional<Moment> day = moment(times, true);
        return clock.map(hour ->
                        day.map(date -> date.at().with(hour.at().toLocalTime())).orElse(hour.at()))
                .map(at -> new Wish.Range(at, at.plusHours(1)))
                .or(() -> times.stream().flatMap(t -> range(t).stream()).findFirst());
    }

    private static Optional<Moment> moment(List<TimeExpression> times, boolean wholeDay) {
        return times.stream()
                .filter(Moment.class::isInstance)
                .map(Moment.class::cast)
                .filter(moment -> moment.grain().isCalendar() == wholeDay)
                .findFirst();
    }

    private static Optional<Wish.Range> range(TimeExpression time) {
        return switch (time) {
            case Span(ZonedDateTime start, ZonedDateTime end, var _) -> Optional.of(new Wish.Range(start, end));
            case Moment(ZonedDateTime at, var _) -> {
                ZonedDateTime day = at.toLocalDate().atStartOfDay(at.getZone());
                yield Optional.of(new Wish.Range(day, day.plusDays(1)));
            }
            default -> Optional.empty();
        };
    }
}
