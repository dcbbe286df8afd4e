package app.adiuva.cloud.model.builtin.wish;

import app.adiuva.cloud.model.builtin.wish.Wish.Beyond;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads wishes out of English sentences: the first rule that a clause fits says what it means. Stateless.
public final class WishReader {
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_WISHES = 50;

    /// Said to impress a language model, or to lead up to the wish; here it means nothing.
    private static final List<Phrase> NOISE = List.of(
            Phrase.of("(ignore|disregard|forget) [all|any] [of] [the|my|your] (previous|prior|earlier|above)"
                    + " (instructions|instruction|rules|prompt|prompts|commands)"),
            Phrase.of("[please] (go ahead|do me a favor|do me a favour|be so kind|listen|look)"));

    /// Somebody's text that wants to command whoever reads it.
    private static final Phrase COMMANDING = Phrase.of(
            "... (ignore|disregard|forget|override|bypass) ... (instructions|instruction|rules|prompt|prompts|commands) ...");

    private static final Pattern SPACES = Pattern.compile("[ \\t\\u00a0]+");

    /// In the order in which they are tried: what is surely meant before what may be.
    private static final List<Rule> RULES = Stream.of(
                    Routines.RULES,
                    Talking.RULES,
                    Scheduling.REMINDED,
                    Adding.REMINDERS,
                    Noting.WRITTEN,
                    Topics.ABILITIES,
                    Topics.TALK,
                    Counting.RULES,
                    Topics.RULES,
                    Fields.FIGURES,
                    Fields.CONTACTS,
                    Topics.HOW_TO,
                    Asking.PLANNING,
                    Adding.LISTS,
                    Changing.COMPLETING,
                    Asking.CONFLICTS,
                    Asking.MAILS,
                    Asking.NEXT,
                    Asking.ON_THE_CALENDAR,
                    Asking.TASKS,
                    Asking.EVENTS,
                    Noting.FINDING,
                    Changing.EDITING,
                    Deleting.RULES,
                    Moving.RULES,
                    Moving.LONGER,
                    Scheduling.MEETING,
                    Adding.EXPLICIT_TASKS,
                    Scheduling.RULES,
                    Adding.CHORES)
            .flatMap(List::stream)
            .toList();

    private WishReader() {}

    /// A clause and what it asks for.
    public record Read(String text, Wish wish) {}

    /// What a text asks for, in its order.
    ///
    /// Of a text over 20,000 characters or 50 wishes only that much is read; see [#readsAll].
    ///
    /// @param earlier the user's request before it, or an empty text; says what "it" means
    public static List<Read> read(String text, String earlier, ZonedDateTime now) {
        if (earlier.isBlank()) {
            return read(text, now, Optional.empty(), Optional.empty());
        }
        List<Read> before = read(earlier, now, Optional.empty(), Optional.empty());
        return read(text, now, Reference.last(before), last(before));
    }

    /// Whether a text that somebody sent wants to command the assistant who reads it.
    public static boolean commands(String text) {
        return COMMANDING.in(Words.of(text)).isPresent();
    }

    /// A phrase such as "send the report by Friday" as a task; empty for one that wants to command whoever reads it.
    public static Optional<Wish.NewTask> task(String phrase, ZonedDateTime now) {
        if (commands(phrase)) {
            return Optional.empty();
        }
        Clause clause = Clause.of(phrase, now);
        // "Ask Jana for a second one": a length of time that names no day is a part of the sentence.
        boolean timeless = clause.when().isEmpty() && clause.recurrence().isEmpty() && !clause.isMarked();
        String title = Text.title(timeless ? clause.text() : clause.bare());
        return title.isBlank()
                ? Optional.empty()
                : Optional.of(new Wish.NewTask(
                        title,
                        clause.when(),
                        clause.recurrence(),
                        clause.priority(),
                        clause.tags(),
                        Wish.NewTask.Purpose.TASK));
    }

    /// Whether [#read] reads the whole text: at most 20,000 characters and 50 wishes.
    public static boolean readsAll(String text) {
        return text.length() <= LONGEST_TEXT && Clauses.of(text).size() <= MOST_WISHES;
    }

    private static List<Read> read(String text, ZonedDateTime now, Optional<Reference> before, Optional<Read> earlier) {
        String some = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        String plain = Spelling.mended(SPACES.matcher(some).replaceAll(" ").strip());
        if (Fields.isGerman(Words.of(plain))) {
            return List.of(new Read(text, new Beyond("general_agent", Beyond.Field.GERMAN)));
        }
        List<Read> reads = new ArrayList<>();
        Optional<Reference> reference = before;
        List<String> parts = wanted(Clauses.of(plain));
        for (String part : parts.subList(0, Math.min(MOST_WISHES, parts.size()))) {
            Clause clause = Clause.of(part, now);
            if (clause.words().size() > 0 || reads.isEmpty()) {
                Optional<Read> last = last(reads);
                Optional<Wish> subject = last.or(() -> earlier).map(read -> Recalled.subject(read, now));
                Optional<Wish> reminder = Recalled.of(clause, subject).or(() -> Ahead.of(part, subject, now));
                Wish wish = reminder.orElseGet(() -> wish(clause));
                Wish named = Reference.named(reference.map(it -> it.into(wish)).orElse(wish));
                reference = Reference.of(named).or(() -> before);
                boolean one = reminder.isPresent()
                        && last.filter(read -> Recalled.takesIn(part, clause, read))
                                .isPresent();
                Optional<Wish> reasoned =
                        one ? Optional.empty() : last.flatMap(read -> Statements.in(read, part, named, now));
                String all = one || reasoned.isPresent() ? reads.removeLast().text() + ", " + part : part;
                reads.add(new Read(all, reasoned.orElse(named)));
            }
        }
        return reads.size() == 1 ? List.of(Statements.kept(reads.getFirst(), now)) : List.copyOf(reads);
    }

    private static Optional<Read> last(List<Read> reads) {
        return reads.isEmpty() ? Optional.empty() : Optional.of(reads.getLast());
    }

    /// The parts without noise, unless there is nothing else.
    private static List<String> wanted(List<String> parts) {
        List<String> wanted = parts.stream()
                .filter(part -> NOISE.stream()
                        .allMatch(noise -> noise.in(Words.of(part)).isEmpty()))
                .toList();
        return wanted.isEmpty() ? parts : wanted;
    }

    private static Wish wish(Clause clause) {
        if (clause.words().size() == 0) {
            return Fields.of(clause);
        }
        return note(clause)
                .or(() -> RULES.stream()
                        .flatMap(rule -> rule.read(clause).stream())
                        .findFirst())
                .orElseGet(() -> Fields.of(clause));
    }

    /// A note keeps its words as they are, times too, and its tags beside them.
    private static Optional<Wish> note(Clause clause) {
        Marks marks = Marks.ofNote(clause.text());
        Clause whole = new Clause(
                marks.rest(), Words.of(marks.rest()), clause.times(), marks.tags(), clause.priority(), clause.now());
        return Noting.KEEPING.stream()
                .flatMap(rule -> rule.read(whole).stream())
                .findFirst();
    }
}
