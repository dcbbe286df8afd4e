package app.adiuva.desktop.ui.thoughts;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.thought.ThoughtStatus;
import app.adiuva.desktop.thought.ThoughtType;
import org.kordamp.ikonli.feather.Feather;

/// Names and signs of what a thought can be.
final class ThoughtWords {
    private ThoughtWords() {}

    static String type(ThoughtType type) {
        return switch (type) {
            case NOTE -> text("thought.note");
            case IDEA -> text("thought.idea");
            case QUESTION -> text("thought.question");
            case TASK -> text("thought.task");
            case JOURNAL -> text("thought.journal");
        };
    }

    static Feather symbol(ThoughtType type) {
        return switch (type) {
            case NOTE -> Feather.FILE_TEXT;
            case IDEA -> Feather.ZAP;
            case QUESTION -> Feather.HELP_CIRCLE;
            case TASK -> Feather.CHECK_CIRCLE;
            case JOURNAL -> Feather.BOOK_OPEN;
        };
    }

    static String status(ThoughtStatus status) {
        return switch (status) {
            case INBOX -> text("thoughts.inbox");
            case KEPT -> text("thoughts.kept");
            case ARCHIVED -> text("thoughts.archive");
        };
    }

    static String scope(ThoughtScope scope) {
        return switch (scope) {
            case ALL -> text("thoughts.all");
            case INBOX -> text("thoughts.inbox");
            case IDEAS -> text("thoughts.ideas");
            case ACTIONABLE -> text("thoughts.actionable");
            case ARCHIVE -> text("thoughts.archive");
            case TRASH -> text("scope.trash");
        };
    }
}
