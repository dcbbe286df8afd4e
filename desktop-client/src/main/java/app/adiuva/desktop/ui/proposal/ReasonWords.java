package app.adiuva.desktop.ui.proposal;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.chat.TextOrigin;
import app.adiuva.desktop.plan.ApprovalReason;
import java.util.List;
import java.util.stream.Collectors;

/// Says why a plan needs the user's yes.
final class ReasonWords {
    private ReasonWords() {}

    static String of(ApprovalReason reason) {
        return switch (reason) {
            case ApprovalReason.OthersText(List<String> origins) ->
                text(
                        "plan.reason.others",
                        origins.stream().map(ReasonWords::origin).distinct().collect(Collectors.joining(", ")));
            case ApprovalReason.Deletes(List<String> titles) -> text("plan.reason.deletes", named(titles));
            case ApprovalReason.ManyRows(int rows) -> text("plan.reason.rows", rows);
        };
    }

    private static String named(List<String> titles) {
        String first = titles.stream()
                .limit(ApprovalReason.MOST_NAMES)
                .map(title -> text("plan.reason.title", title))
                .collect(Collectors.joining(", "));
        int more = titles.size() - ApprovalReason.MOST_NAMES;
        return more > 0 ? text("plan.reason.more", first, more) : first;
    }

    private static String origin(String wire) {
        return switch (TextOrigin.of(wire, TextOrigin.DOCUMENT)) {
            case MAIL -> text("plan.origin.mail");
            case CALENDAR -> text("plan.origin.calendar");
            case WEB -> text("plan.origin.web");
            case REPOSITORY -> text("plan.origin.repository");
            case DOCUMENT, USER -> text("plan.origin.document");
        };
    }
}
