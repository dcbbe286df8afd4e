package app.adiuva.desktop.document;

import java.time.Instant;

/// A text that was indexed for search and context.
public record Document(String id, String title, String content, Instant createdAt, Instant updatedAt) {}
