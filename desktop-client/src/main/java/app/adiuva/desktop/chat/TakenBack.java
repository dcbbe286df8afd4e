package app.adiuva.desktop.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question that was taken back from the cloud's queue.
///
/// @param chatId its conversation; null when that is gone, because nothing else was said there
/// @param draft the place of the draft in which the disk has its words
/// @param documents that a conversation which is gone was given, by their ids
/// @param model that a conversation which is gone had picked; null for the usual one
public record TakenBack(
        @Nullable String chatId,
        String messageId,
        String words,
        String draft,
        List<String> documents,
        @Nullable ModelPick model) {
    public TakenBack {
        documents = List.copyOf(documents);
    }

    @Override
    public String toString() {
        return "TakenBack[" + messageId + ", REDACTED]";
    }
}
