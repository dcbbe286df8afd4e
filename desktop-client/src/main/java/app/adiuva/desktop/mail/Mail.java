package app.adiuva.desktop.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is kept of a message: its envelope and what was judged of it, never its body.
///
/// @param snippet its first words
/// @param status `unread`, `read`, `answered` or `archived`
public record Mail(
        String id,
        String sender,
        List<String> recipients,
        String subject,
        @Nullable String snippet,
        Instant receivedAt,
        String status,
        @Nullable String category,
        boolean needsAnswer,
        Instant createdAt) {
    public Mail {
        recipients = List.copyOf(recipients);
    }
}
