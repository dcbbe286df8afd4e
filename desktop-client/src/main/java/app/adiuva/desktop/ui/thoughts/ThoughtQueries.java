package app.adiuva.desktop.ui.thoughts;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.search.Hit;
import app.adiuva.desktop.search.Kind;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.thought.ThoughtStatus;
import app.adiuva.desktop.thought.ThoughtType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the list of the Thoughts screen. Blocking.
record ThoughtQueries(Workspace workspace) {
    private static final int PAGE = 500;

    /// @param words empty for the newest thoughts, else the best matches
    List<Thought> read(ThoughtFilter filter, String words) {
        return candidates(words).filter(thought -> fits(thought, filter)).toList();
    }

    private Stream<Thought> candidates(String words) {
        if (words.isBlank()) {
            return workspace.thoughts().latest(PAGE, null).stream();
        }
        return workspace.search().find(Kind.THOUGHT, words, PAGE).stream()
                .map(Hit::id)
                .map(workspace.thoughts()::find)
                .flatMap(Optional::stream);
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
