package app.adiuva.desktop.ui.thoughts;

import app.adiuva.desktop.thought.Condition;
import app.adiuva.desktop.thought.ThoughtFilter;
import app.adiuva.desktop.thought.ThoughtStatus;
import app.adiuva.desktop.thought.ThoughtType;
import java.util.Set;

/// What the Thoughts screen lists before anything is filtered.
public enum ThoughtScope {
    /// Everything that is not archived.
    ALL,
    INBOX,
    IDEAS,
    ACTIONABLE,
    ARCHIVE,
    /// What was deleted; no filter counts there.
    TRASH;

    /// The statuses that it shows unless the filter line says which.
    ThoughtFilter statuses() {
        return switch (this) {
            case ALL, IDEAS, ACTIONABLE, TRASH -> ThoughtFilter.NOT_ARCHIVED;
            case INBOX -> ThoughtFilter.of(new Condition.StatusIn(Set.of(ThoughtStatus.INBOX)));
            case ARCHIVE -> ThoughtFilter.of(new Condition.StatusIn(Set.of(ThoughtStatus.ARCHIVED)));
        };
    }

    /// What else it asks for.
    ThoughtFilter narrowing() {
        return switch (this) {
            case ALL, INBOX, ARCHIVE, TRASH -> ThoughtFilter.ALL;
            case IDEAS -> ThoughtFilter.of(new Condition.TypeIn(Set.of(ThoughtType.IDEA)));
            case ACTIONABLE -> ThoughtFilter.of(new Condition.Actionable());
        };
    }
}
