package app.adiuva.desktop.ui.thoughts;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.search.Hit;
import app.adiuva.desktop.search.Kind;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.thought.ThoughtFilter;
import app.adiuva.desktop.thought.ThoughtStatus;
import app.adiuva.desktop.thought.ThoughtType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the list of the Thoughts screen. Blocking.
record ThoughtQueries(Workspace workspace) {
    private static final int PAGE = 200;

    /// @param words empty for the newest thoughts, else the best matches
    record Question(ThoughtFilter filter, String words) {
        boolean isSearch() {
            return !words.isBlank();
        }
    }

    /// @param complete whether nothing comes after the last one
    record Page(List<Thought> thoughts, boolean complete) {}

    /// As much as was shown before, from the newest on.
    ///
    /// @param revealed id of a thought to list first when it is not among them; null for none
    Page first(Question question, int shown, @Nullable String revealed) {
        Page page = question.isSearch() ? found(question) : newest(question, Math.max(PAGE, shown), null);
        if (revealed == null || page.thoughts().stream().anyMatch(t -> t.id().equals(revealed))) {
            return page;
        }
        List<Thought> thoughts = new ArrayList<>(page.thoughts());
        workspace.thoughts().find(revealed).ifPresent(thoughts::addFirst);
        return new Page(List.copyOf(thoughts), page.complete());
    }

    Page after(Question question, String last) {
        return newest(question, PAGE, last);
    }

    private Page newest(Question question, int limit, @Nullable String before) {
        List<Thought> thoughts = workspace.thoughts().latest(question.filter(), limit, before);
        return new Page(thoughts, thoughts.size() < limit);
    }

    private Page found(Question question) {
        List<Thought> thoughts = workspace.search().find(Kind.THOUGHT, question.words(), PAGE).stream()
                .map(Hit::id)
                .map(workspace.thoughts()::find)
                .flatMap(Optional::stream)
                .filter(thought -> fits(thought, question.filter()))
                .toList();
        return new Page(thoughts, true);
    }

    private static boolean fits(Thought thought, ThoughtFilter filter) {
        return switch (filter) {
            case ALL -> true;
            case INBOX -> thought.status() == ThoughtStatus.INBOX;
            case IDEAS -> thought.thoughtType() == ThoughtType.IDEA;
            case ACTIONABLE -> thought.actionable();
        };
    }
}
