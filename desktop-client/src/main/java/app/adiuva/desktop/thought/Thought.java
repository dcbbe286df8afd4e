package app.adiuva.desktop.thought;

import java.time.Instant;
import java.util.List;

/// A captured sentence or note.
///
/// @param actionable whether it seems to ask for something to be done
public record Thought(
        String id,
        String content,
        List<String> tags,
        ThoughtStatus status,
        ThoughtType thoughtType,
        boolean actionable,
        Instant createdAt,
        Instant updatedAt) {
    public Thought {
        tags = List.copyOf(tags);
    }
}
