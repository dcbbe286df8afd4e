package app.adiuva.desktop.ui.thoughts;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.filter.SavedView;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.thought.ThoughtFilter;
import app.adiuva.desktop.thought.ThoughtQuery;
import app.adiuva.desktop.ui.kit.Chosen;
import app.adiuva.desktop.ui.kit.Formats;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the list of the Thoughts screen. Blocking.
///
/// @param mostAtOnce so many thoughts can be chosen
record ThoughtQueries(Workspace workspace, Formats formats, int mostAtOnce) {
    private static final int PAGE = 200;

    ThoughtQueries(Workspace workspace, Formats formats) {
        this(workspace, formats, Chosen.MOST);
    }

    /// @param line the filter line
    record Question(ThoughtScope scope, String line) {}

    /// @param complete whether nothing comes after the last one
    record Page(List<Thought> thoughts, boolean complete) {}

    /// The names that can be completed and chosen.
    record Names(List<String> tags, List<SavedView> views) {}

    /// As much as was shown before, from the newest on.
    ///
    /// @param revealed id of a thought to list first when it is not among them; null for none
    Page first(Question question, int shown, @Nullable String revealed) {
        Page page = newest(question, Math.max(PAGE, shown), null);
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

    List<Thought> piece(Question question, Piece piece) {
        return workspace.thoughts().between(filter(question), piece.above(), piece.last());
    }

    /// Everything that the list begins to show, as far as it can be held and changed at once.
    Chosen.All<Thought> all(Question question) {
        return Chosen.All.of(found(question, mostAtOnce + 1, null), mostAtOnce);
    }

    Names names() {
        return new Names(workspace.thoughts().tags(), workspace.thoughtViews().list());
    }

    private Page newest(Question question, int limit, @Nullable String before) {
        List<Thought> thoughts = found(question, limit, before);
        return new Page(thoughts, thoughts.size() < limit);
    }

    private List<Thought> found(Question question, int limit, @Nullable String before) {
        return question.scope() == ThoughtScope.TRASH
                ? workspace.thoughts().deleted(limit, before)
                : workspace.thoughts().latest(filter(question), limit, before);
    }

    /// The filter line names statuses, or the scope does.
    private ThoughtFilter filter(Question question) {
        ThoughtFilter typed = ThoughtQuery.parse(question.line(), formats.now()).filter();
        ThoughtFilter statuses =
                typed.namesStatus() ? ThoughtFilter.ALL : question.scope().statuses();
        return statuses.and(question.scope().narrowing()).and(typed);
    }
}
