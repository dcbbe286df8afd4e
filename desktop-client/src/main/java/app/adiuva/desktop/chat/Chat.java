package app.adiuva.desktop.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A conversation.
///
/// @param title the start of its first message, or what the user called it
/// @param folder the user's name for what belongs together; null for none
/// @param branchedFrom the message of another conversation that it is a copy up to; null for none
public record Chat(
        String id,
        String title,
        Instant createdAt,
        Instant updatedAt,
        boolean pinned,
        @Nullable String folder,
        @Nullable String branchedFrom) {}
