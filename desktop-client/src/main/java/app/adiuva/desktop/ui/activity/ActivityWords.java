package app.adiuva.desktop.ui.activity;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.ApiPaths;
import app.adiuva.desktop.cloud.EgressEntry;
import app.adiuva.desktop.cloud.EgressFilter.Topic;

/// What the window says about a request.
final class ActivityWords {
    private ActivityWords() {}

    /// What the user did that made the request.
    static String why(EgressEntry entry) {
        String kind = entry.kind();
        if (kind.startsWith(ApiPaths.CHAT)) {
            return text("activity.question");
        }
        if (kind.equals(ApiPaths.STEPS_EXECUTE)) {
            return text("activity.step");
        }
        if (kind.equals(ApiPaths.PLAYBOOKS)) {
            return text("activity.playbooks");
        }
        return kind.startsWith(ApiPaths.PLAYBOOKS) ? text("activity.playbook") : text("activity.other", kind);
    }

    static String outcome(EgressEntry entry) {
        return switch (entry.outcome()) {
            case "answered" -> text("activity.answered");
            case "sent" -> text("activity.open");
            default -> text("activity.failed", entry.outcome());
        };
    }

    static String name(Topic topic) {
        return switch (topic) {
            case ALL -> text("activity.all");
            case QUESTIONS -> text("activity.questions");
            case PLAYBOOKS -> text("activity.of_playbooks");
            case FAILED -> text("activity.unanswered");
        };
    }
}
