package app.adiuva.desktop.ui.kit;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.UndoResult;
import java.util.stream.Collectors;

/// Says why a change could not be taken back or done again, and what to do.
public final class UndoWords {
    private static final int MOST_NAMES = 3;

    private UndoWords() {}

    public static String of(UndoResult.Conflict conflict) {
        return switch (conflict.obstacle()) {
            case CHANGED -> changed(conflict);
            case ENDS_BEFORE_IT_STARTS -> text("undo.backwards", conflict.title());
            case COMPLETION_UNDONE -> text("undo.completion", conflict.title());
        };
    }

    private static String changed(UndoResult.Conflict conflict) {
        String which = conflict.blocking().stream()
                .limit(MOST_NAMES)
                .map(JournalEntry::diff)
                .map(ChangeWords::of)
                .collect(Collectors.joining("; "));
        return which.isEmpty()
                ? text("undo.changed", conflict.title())
                : text("undo.changed.by", conflict.title(), which);
    }

    public static String of(UndoResult.NotPossible result) {
        return switch (result) {
            case UndoResult.Gone(String title) -> text("undo.gone", title);
            case UndoResult.Impossible impossible ->
                text("undo.impossible", impossible.title(), FaultWords.of(impossible.fault()));
            case UndoResult.Never never -> of(never);
        };
    }

    private static String of(UndoResult.Never never) {
        return switch (never) {
            case UNDONE_BEFORE -> text("undo.before");
            case IN_FORCE -> text("undo.in_force");
            case SHOWN -> text("undo.shown");
            case SHOWN_ONCE -> text("undo.shown_once");
            case UNKNOWN -> text("undo.unknown");
            case NOT_IN_TRASH -> text("undo.not_in_trash");
        };
    }
}
