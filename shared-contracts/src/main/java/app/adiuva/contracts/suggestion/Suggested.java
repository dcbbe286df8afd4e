package app.adiuva.contracts.suggestion;

import org.jspecify.annotations.Nullable;

/// One thing that a model reads out of a thought.
///
/// @param thought its place in the request, from 0
/// @param text the title of the task, or the tag
/// @param day when the task is due, such as `2026-12-24`; null when the thought names no day
/// @param time of that day, such as `15:00`; null for the whole day
/// @param confidence from 0 to 1
/// @param reason one line for the user; may be empty
public record Suggested(
        int thought,
        SuggestionKind kind,
        String text,
        @Nullable String day,
        @Nullable String time,
        double confidence,
        String reason) {
    @Override
    public String toString() {
        return "Suggested[" + kind + ", REDACTED]";
    }
}
