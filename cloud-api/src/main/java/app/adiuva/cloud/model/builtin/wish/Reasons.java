package app.adiuva.cloud.model.builtin.wish;

import app.adiuva.cloud.model.builtin.wish.Wish.NewTask;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/// Why something is to be done, said before it: "the rent went up, call the landlord on Monday". It asks for nothing,
/// but without it the task could not be understood later. Stateless.
final class Reasons {
    private static final int LONGEST = 80;
    private static final String HAPPENED =
            "came|arrived|went|broke|got|made|wrote|rang|said|called|moved|changed|ended|failed";

    /// Somebody or something, and what became of it.
    private static final Pattern STATED = Pattern.compile(
            "(?:\\p{L}[\\p{L}'’-]*\\s+){1,4}?(?:is|are|was|were|has|have|wants?|needs?|says|drips|leaks|hurts|\\p{L}{3,}ed|"
                    + HAPPENED + ")\\b.*",
            Pattern.CASE_INSENSITIVE);

    /// Here the first word may be a verb elsewhere: "water bill came".
    private static final Pattern SURELY_STATED =
            Pattern.compile("(?:\\p{L}[\\p{L}'’-]*\\s+){2,4}?(?:" + HAPPENED + ")\\b.*", Pattern.CASE_INSENSITIVE);

    private Reasons() {}

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
