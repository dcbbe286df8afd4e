package app.adiuva.desktop.ui.kit;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.RowDiff;
import java.util.List;

/// Names an act of the user, such as `“Milk” deleted`.
final class ActWords {
    private ActWords() {}

    /// @param entries what was changed together, in order
    static String of(List<JournalEntry> entries) {
        List<RowDiff> rows = entries.stream()
                .filter(JournalEntry::isTurnable)
                .map(JournalEntry::diff)
                .toList();
        if (rows.isEmpty()) {
            return "";
        }
        RowDiff first = rows.getFirst();
        List<RowDiff> asked =
                rows.stream().filter(row -> row.action() != first.action()).toList();
        long others = asked.stream().map(RowDiff::action).distinct().count();
        String which = others == 0 ? text("act.one", first.title()) : text("act.many", first.title(), others);
        return text("act.done", which, verb(first, asked));
    }

    /// What followed from an action has no word of its own.
    private static String verb(RowDiff first, List<RowDiff> others) {
        boolean alike = others.stream().allMatch(row -> row.kind() == first.kind());
        RowDiff.Kind kind = alike ? first.kind() : RowDiff.Kind.UPDATE;
        return switch (kind) {
            case CREATE -> text("act.create");
            case DELETE -> text("act.delete");
            case UPDATE ->
                alike && "done".equals(first.after().get("status")) ? text("act.complete") : text("act.update");
            case NOTIFY -> "";
        };
    }
}
