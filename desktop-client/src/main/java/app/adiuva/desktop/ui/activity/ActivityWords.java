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
        if (entry.isDelivery()) {
            return text("activity.delivery");
        }
        if (kind.equals(ApiPaths.STEPS_EXECUTE)) {
            return text("activity.step");
        }
        if (kind.equals(ApiPaths.SUGGESTIONS)) {
            return text("activity.suggestions");
        }
        if (kind.equals(ApiPaths.PLAYBOOKS)) {
            return text("activity.playbooks");
        }
        if (kind.startsWith(ApiPaths.PLAYBOOKS)) {
            return text("activity.playbook");
        }
        if (kind.startsWith(ApiPaths.BACKUP)) {
            return text("activity.backup");
        }
        return switch (kind) {
            case ApiPaths.REGISTER -> text("activity.register");
            case ApiPaths.LOGIN -> text("activity.login");
            case ApiPaths.REFRESH -> text("activity.refresh");
            default -> paid(kind);
        };
    }

    private static String paid(String kind) {
        boolean paying = kind.startsWith(ApiPaths.BILLING) || kind.startsWith(ApiPaths.PAYMENT_CREATE);
        return paying ? text("activity.plan") : text("activity.other", kind);
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
            case BACKUPS -> text("activity.backups");
            case ACCOUNT -> text("activity.account");
            case FAILED -> text("activity.unanswered");
        };
    }
}
