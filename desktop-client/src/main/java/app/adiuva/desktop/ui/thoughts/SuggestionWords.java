package app.adiuva.desktop.ui.thoughts;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.suggestion.Finding;
import app.adiuva.desktop.suggestion.Proposal;
import app.adiuva.desktop.suggestion.Suggestion;
import app.adiuva.desktop.ui.kit.Formats;
import java.time.ZonedDateTime;

/// A suggestion in words.
record SuggestionWords(Formats formats) {
    String proposal(Proposal proposal) {
        return switch (proposal) {
            case Proposal.NewTag tag -> text("tag", tag.tag());
            case Proposal.NewTask task -> task.title();
        };
    }

    /// When the task would be due; empty when nobody said.
    String due(Proposal.NewTask task) {
        if (task.day() == null) {
            return "";
        }
        String day = formats.day(task.day());
        return task.time() == null
                ? day
                : day + ", "
                        + formats.time(ZonedDateTime.of(task.day(), task.time(), formats.zone())
                                .toInstant());
    }

    String certainty(Suggestion suggestion) {
        return switch (suggestion.certainty()) {
            case "sure" -> text("suggestion.sure");
            case "likely" -> text("suggestion.likely");
            default -> text("suggestion.perhaps");
        };
    }

    String reason(Finding finding) {
        return switch (finding.reason()) {
            case ASKED -> text("suggestion.asked", finding.words());
            case DEED -> text("suggestion.deed", finding.words());
            case NAMED -> text("suggestion.named", finding.words());
            case LEARNT -> text("suggestion.learnt", finding.words());
            case CLOUD ->
                finding.words().isEmpty() ? text("suggestion.cloud.silent") : text("suggestion.cloud", finding.words());
        };
    }
}
