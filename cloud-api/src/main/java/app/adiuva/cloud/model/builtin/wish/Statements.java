package app.adiuva.cloud.model.builtin.wish;

import app.adiuva.cloud.model.builtin.wish.Wish.Beyond;
import app.adiuva.cloud.model.builtin.wish.Wish.NewTask;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What is told and asks for nothing. Alone it is kept as a note: "Jonas owes me 20 euros". Before a task it is the
/// reason
/// without which the task could not be understood later: "the rent went up, call the landlord on Monday". Stateless.
final class Statements {
    private static final int LONGEST = 80;
    private static final String HAPPENED =
            "came|arrived|went|broke|got|made|wrote|rang|said|called|moved|changed|ended|failed";

    /// Somebody or something, and what became of it.
    private static final Pattern STATED = Pattern.compile(
            "(?:\\p{L}[\\p{L}'’-]*\\s+){1,4}?(?:is|are|was|were|has|have|wants?|needs?|owes?|says|drips|leaks|hurts|\\p{L}{3,}ed|"
                    + HAPPENED + ")\\b.*",
            Pattern.CASE_INSENSITIVE);

    /// Here the first word may be a verb elsewhere: "water bill came".
    private static final Pattern SURELY_STATED =
            Pattern.compile("(?:\\p{L}[\\p{L}'’-]*\\s+){2,4}?(?:" + HAPPENED + ")\\b.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern SMALL_TALK = Pattern.compile(
            "^(?:it|that|this|there|here|you|nothing|everything|so|well|oh|say|sing|play)\\b|\\b(?:you|your|adiuva|joke)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OWN_NUMBER = Pattern.compile("my .* is \\S*\\d\\S*", Pattern.CASE_INSENSITIVE);
    private static final int FEWEST = 4;
    private static final int LONGEST_NOTE = 500;

    private Statements() {}

    /// A statement as a note; small talk stays what it is.
    static WishReader.Read kept(WishReader.Read read, ZonedDateTime now) {
        boolean unread = read.wish() instanceof Beyond(var _, Beyond.Field field)
                && read.text().length() <= LONGEST_NOTE
                && (field == Beyond.Field.ELSEWHERE
                        || OWN_NUMBER.matcher(read.text()).matches());
        if (!unread) {
            return read;
        }
        Clause said = Clause.of(read.text(), now);
        boolean told = Recalled.isStatement(read, now)
                && said.words().size() >= FEWEST
                && STATED.matcher(read.text()).matches()
                && !SMALL_TALK.matcher(read.text()).find()
                && Stream.of("chore", "show").noneMatch(said::begins);
        return told
                ? new WishReader.Read(
                        read.text(), new Wish.Thought(Text.capitalized(Text.trimmed(read.text())), "note", said.tags()))
                : read;
    }

    /// The task with its reason in the title, when what was said before is one.
    ///
    /// @param part how the task was said
    static Optional<Wish> in(WishReader.Read before, String part, Wish wish, ZonedDateTime now) {
        return wish instanceof NewTask task && isReason(before, now)
                ? Optional.of(new NewTask(
                        Text.title(before.text()) + ": " + asSaid(task.title(), part),
                        task.due(),
                        task.recurrence(),
                        task.priority(),
                        task.tags(),
                        task.purpose()))
                : Optional.empty();
    }

    /// Without the capital letter that a title begins with, unless a name begins it.
    private static String asSaid(String title, String part) {
        String small = Text.uncapitalized(title);
        return part.contains(small) ? small : title;
    }

    private static boolean isReason(WishReader.Read before, ZonedDateTime now) {
        String said = before.text();
        if (said.length() > LONGEST) {
            return false;
        }
        return Recalled.isStatement(before, now) && STATED.matcher(said).matches()
                || before.wish() instanceof NewTask task
                        && isAllOf(said, task)
                        && SURELY_STATED.matcher(said).matches();
    }

    /// Whether a task is no more than these words: it has no time, no marks and no reason of its own.
    private static boolean isAllOf(String said, NewTask task) {
        return task.due().isEmpty() && task.title().equals(Text.title(said));
    }
}
