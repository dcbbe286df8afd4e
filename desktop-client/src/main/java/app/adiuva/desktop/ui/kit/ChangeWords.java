package app.adiuva.desktop.ui.kit;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.plan.RowDiff;
import java.util.stream.Collectors;

/// Says in one sentence what a change did.
public final class ChangeWords {
    private ChangeWords() {}

    /// `Added task “Milk”`, `Changed task “Milk”: Priority`…
    public static String of(RowDiff diff) {
        String kind = diff.table() == null ? text("history.notification") : Diffs.kind(diff.table());
        String what = diff.title().isEmpty() ? kind : text("history.what", kind, diff.title());
        return switch (diff.kind()) {
            case CREATE -> text("history.created", what);
            case DELETE -> text("history.deleted", what);
            case NOTIFY -> text("history.shown", what);
            case UPDATE ->
                "done".equals(diff.after().get("status"))
                        ? text("history.completed", what)
                        : text("history.updated", what, fields(diff));
        };
    }

    private static String fields(RowDiff diff) {
        return diff.after().keySet().stream()
                .filter(name -> !name.equals("completed_at"))
                .map(Diffs::label)
                .collect(Collectors.joining(", "));
    }
}
