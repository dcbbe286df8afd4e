package app.adiuva.desktop.ui.checkin;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.checkin.Insight;

/// An insight in words: a title, and one sentence that says why.
public final class InsightWords {
    private InsightWords() {}

    public static String title(Insight insight) {
        return switch (insight.kind()) {
            case RECURRING -> text("insight.recurring", insight.subject());
            case FORGOTTEN -> text("insight.forgotten", insight.subject());
            case OVERDUE -> text("insight.overdue", insight.subject());
            case QUESTION -> text("insight.question", insight.subject());
            case REPEATED -> text("insight.repeated", insight.subject());
        };
    }

    public static String sentence(Insight insight) {
        return switch (insight.kind()) {
            case RECURRING -> text("insight.recurring.why", insight.thoughtIds().size());
            case FORGOTTEN -> text("insight.forgotten.why");
            case OVERDUE -> text("insight.overdue.why");
            case QUESTION -> text("insight.question.why");
            case REPEATED -> text("insight.repeated.why");
        };
    }
}
