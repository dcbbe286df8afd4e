package app.adiuva.desktop.quickadd;

import app.adiuva.desktop.task.Priority;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the line that makes a task: `Pay the rent #home !high @1 dec 9:00 every month ^Flat *10m`. `docs/quick-add.md`
/// is its grammar. What it does not understand stays in the title and is marked; nothing is guessed in silence.
///
/// One reads one line. Not thread-safe.
public final class QuickAdd {
    private static final Pattern PROJECT = Pattern.compile("[\\^/](\\p{L}[\\p{L}\\p{M}\\p{N}_-]{0,59})");
    private static final Pattern EVERY = Pattern.compile("(?iu)every|jede[nrs]?|alle");
    private static final Pattern NAMED = Pattern.compile("[@*!][\\p{L}\\p{N}+\"“„].*");
    private static final Map<String, Priority> PRIORITIES = Map.ofEntries(
            Map.entry("!1", Priority.URGENT),
            Map.entry("!urgent", Priority.URGENT),
            Map.entry("!dringend", Priority.URGENT),
            Map.entry("!2", Priority.HIGH),
            Map.entry("!high", Priority.HIGH),
            Map.entry("!hoch", Priority.HIGH),
            Map.entry("!3", Priority.NORMAL),
            Map.entry("!normal", Priority.NORMAL),
            Map.entry("!4", Priority.LOW),
            Map.entry("!low", Priority.LOW),
            Map.entry("!niedrig", Priority.LOW));

    private final Words words;
    private final String line;
    private final ZonedDateTime now;
    private final DayOfWeek weekStart;
    private final List<String> projects;
    private final List<Span> spans = new ArrayList<>();
    private final List<Place> dueAt = new ArrayList<>();
    private @Nullable When when;
    private @Nullable Repetition repetition;
    private @Nullable Place repeatAt;
    private @Nullable Pending reminder;
    private boolean prioritised;
    private boolean placed;

    private record Place(int start, int end) {}

    private record Pending(int start, int end, Ahead ahead) {}

    private QuickAdd(String line, ZonedDateTime now, DayOfWeek weekStart, List<String> projects) {
        this.line = line;
        this.words = new Words(line);
        this.now = now;
        this.weekStart = weekStart;
        this.projects = projects;
    }

    /// @param now the user's moment and zone
    /// @param weekStart on which weeks begin, for `next week`
    /// @param projects the names of the user's projects; upper and lower case make no difference
    public static Understood read(String line, ZonedDateTime now, DayOfWeek weekStart, List<String> projects) {
        return new QuickAdd(line, now, weekStart, projects).read();
    }

    private Understood read() {
        int from = 0;
        for (int word = 0; word < words.count(); word++) {
            if (words.start(word) >= from) {
                from = Math.max(from, read(word, words.start(word), words.word(word)));
            }
        }
        resolve();
        spans.sort(Comparator.comparingInt(Span::start));
        return new Understood(line, spans);
    }

    /// @return where the next word may begin
    private int read(int word, int start, String text) {
        return switch (text.charAt(0)) {
            case '\\' -> escape(start, text);
            case '#' -> tag(start, text);
            case '!' -> priority(start, text);
            case '@' -> moment(word, start);
            case '*' -> remind(word, start);
            case '^', '/' -> project(start, text);
            default -> EVERY.matcher(text).matches() ? repeat(word, start) : start;
        };
    }

    private int escape(int start, String text) {
        boolean signs = text.length() > 1 && "#!@^/*\\".indexOf(text.charAt(1)) >= 0;
        if (signs || EVERY.matcher(text.substring(1)).matches()) {
            spans.add(new Span(start, start + 1, new Meaning.Escape()));
        }
        return start + 1;
    }

    private int tag(int start, String text) {
        var match = TagWord.WHOLE.matcher(Words.unclosed(text));
        return match.matches()
                ? add(start, text.length(), new Meaning.Tag(match.group(1).toLowerCase(Locale.ROOT)))
                : start;
    }

    private int priority(int start, String text) {
        Priority priority = PRIORITIES.get(Words.unclosed(text).toLowerCase(Locale.ROOT));
        if (priority == null) {
            return unknown(start, text, Meaning.Why.NO_PRIORITY);
        }
        Meaning meaning =
                prioritised ? new Meaning.NotUnderstood(Meaning.Why.SECOND) : new Meaning.Importance(priority);
        prioritised = true;
        return add(start, text.length(), meaning);
    }

    private int project(int start, String text) {
        boolean quoted = text.length() > 1 && text.charAt(0) == '^' && "\"“„".indexOf(text.charAt(1)) >= 0;
        int end = quoted ? words.quoted(start + 1).map(close -> close + 1).orElse(start) : start + text.length();
        String name = quoted && end > start ? line.substring(start + 2, end - 1).strip() : "";
        var match = PROJECT.matcher(Words.unclosed(text));
        if (!quoted && match.matches()) {
            name = match.group(1);
        }
        if (name.isEmpty()) {
            return start;
        }
        Meaning meaning = placed ? new Meaning.NotUnderstood(Meaning.Why.SECOND) : new Meaning.Project(known(name));
        placed = true;
        return add(start, end - start, meaning);
    }

    private String known(String name) {
        return projects.stream().filter(name::equalsIgnoreCase).findFirst().orElse(name);
    }

    private int moment(int word, int start) {
        var found = words.longest(word, start + 1, phrase -> When.read(phrase, now, weekStart));
        if (found.isEmpty()) {
            return unknown(start, words.word(word), Meaning.Why.NO_TIME);
        }
        When read = found.get().value();
        Optional<When> both = when == null ? Optional.of(read) : when.with(read);
        if (both.isEmpty()) {
            return add(start, found.get().end() - start, new Meaning.NotUnderstood(Meaning.Why.SECOND));
        }
        when = both.get();
        dueAt.add(new Place(start, found.get().end()));
        return found.get().end();
    }

    private int remind(int word, int start) {
        var found = words.longest(word, start + 1, phrase -> Ahead.read(phrase, now, weekStart));
        if (found.isEmpty()) {
            return unknown(start, words.word(word), Meaning.Why.NO_REMINDER);
        }
        if (reminder != null) {
            return add(start, found.get().end() - start, new Meaning.NotUnderstood(Meaning.Why.SECOND));
        }
        reminder = new Pending(start, found.get().end(), found.get().value());
        return found.get().end();
    }

    private int repeat(int word, int start) {
        int from = words.end(word) + 1;
        if (word + 1 >= words.count()) {
            return start;
        }
        var found = words.longest(
                word + 1, Math.max(from, words.start(word + 1)), phrase -> Repetition.read(phrase, now, weekStart));
        if (found.isEmpty()) {
            return start;
        }
        if (repetition != null) {
            return add(start, found.get().end() - start, new Meaning.NotUnderstood(Meaning.Why.SECOND));
        }
        repetition = found.get().value();
        repeatAt = new Place(start, found.get().end());
        return found.get().end();
    }

    /// What needs the whole line: times that two parts give together, the first of what repeats, reminders before.
    private void resolve() {
        if (repetition != null && (when == null || when.day() == null && when.exact() == null)) {
            LocalTime said = when == null ? null : when.time();
            when = repetition.start(said, now);
        } else if (repetition != null && when != null && when.time() == null && when.exact() == null) {
            when = new When(when.day(), repetition.time(), false, null);
        }
        Meaning.Due due = when == null ? null : when.due(now);
        if (due != null) {
            dueAt.forEach(place -> spans.add(new Span(place.start(), place.end(), due)));
            if (repetition != null && repeatAt != null) {
                spans.add(new Span(repeatAt.start(), repeatAt.end(), new Meaning.Repeats(repetition.rule(), due)));
            }
        }
        if (reminder != null) {
            Meaning meaning = reminder.ahead()
                    .resolve(due, now)
                    .<Meaning>map(Meaning.Reminder::new)
                    .orElse(new Meaning.NotUnderstood(Meaning.Why.NOTHING_DUE));
            spans.add(new Span(reminder.start(), reminder.end(), meaning));
        }
    }

    private int unknown(int start, String text, Meaning.Why why) {
        return NAMED.matcher(text).matches() ? add(start, text.length(), new Meaning.NotUnderstood(why)) : start;
    }

    private int add(int start, int length, Meaning meaning) {
        spans.add(new Span(start, start + length, meaning));
        return start + length;
    }
}
