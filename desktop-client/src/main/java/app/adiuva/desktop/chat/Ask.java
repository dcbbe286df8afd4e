package app.adiuva.desktop.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the user wants to have answered.
public sealed interface Ask {
    /// New words.
    ///
    /// @param chatId the conversation to go on with; null begins a new one
    /// @param documents that the conversation is given with it, by their ids
    /// @param model that answers in a new conversation; null for the usual one, and for one that there is
    record Words(
            @Nullable String chatId,
            String text,
            List<String> documents,
            @Nullable ModelPick model) implements Ask {
        public Words {
            documents = List.copyOf(documents);
        }

        public Words(@Nullable String chatId, String text) {
            this(chatId, text, List.of(), null);
        }

        @Override
        public String toString() {
            return "Words[REDACTED]";
        }
    }

    /// A question of a conversation once more; what followed it is replaced.
    record Again(String questionId) implements Ask {}

    /// A question in other words; the old one and what followed it are replaced.
    record Edited(String questionId, String text) implements Ask {
        @Override
        public String toString() {
            return "Edited[" + questionId + ", REDACTED]";
        }
    }
}
