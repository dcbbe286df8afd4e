package app.adiuva.desktop.chat;

import java.time.Instant;

/// A conversation.
///
/// @param title the start of its first message
public record Chat(String id, String title, Instant createdAt, Instant updatedAt) {}
