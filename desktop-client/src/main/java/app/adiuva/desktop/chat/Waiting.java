package app.adiuva.desktop.chat;

import java.time.Instant;

/// A question that has no answer yet and goes out by itself.
///
/// @param reason the code of what kept it, such as `offline`, or `sending` when nothing has yet
/// @param attempts how often it was sent
/// @param notBefore when it is sent next
/// @param claimed whether it is on its way now
public record Waiting(
        String messageId,
        String chatId,
        String content,
        Instant queuedAt,
        String reason,
        int attempts,
        Instant notBefore,
        boolean claimed) {
    @Override
    public String toString() {
        return "Waiting[" + reason + ", " + attempts + " attempts, REDACTED]";
    }
}
