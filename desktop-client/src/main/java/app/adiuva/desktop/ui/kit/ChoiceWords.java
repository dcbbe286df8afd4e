package app.adiuva.desktop.ui.kit;

import static app.adiuva.desktop.ui.kit.Messages.text;

/// The words of the user for the words that fields hold, such as `in_progress`.
public final class ChoiceWords {
    private ChoiceWords() {}

    /// @param value of a status, a priority or a kind of thought; another one is shown as it is, with a capital
    public static String of(String value) {
        return switch (value) {
            case "open" -> text("board.open");
            case "in_progress" -> text("board.in_progress");
            case "done" -> text("board.done");
            case "archived" -> text("choice.archived");
            case "low" -> text("priority.low");
            case "normal" -> text("priority.normal");
            case "high" -> text("priority.high");
            case "urgent" -> text("priority.urgent");
            case "inbox" -> text("thoughts.inbox");
            case "kept" -> text("thoughts.kept");
            case "note" -> text("thought.note");
            case "idea" -> text("thought.idea");
            case "question" -> text("thought.question");
            case "task" -> text("thought.task");
            case "journal" -> text("thought.journal");
            case "unread" -> text("choice.unread");
            case "read" -> text("choice.read");
            case "answered" -> text("choice.answered");
            default -> capitalised(value.replace('_', ' '));
        };
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
