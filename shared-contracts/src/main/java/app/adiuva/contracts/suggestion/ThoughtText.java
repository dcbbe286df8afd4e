package app.adiuva.contracts.suggestion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A thought as far as a suggestion needs it: no id, no time.
///
/// @param content 1 to [SuggestionRequest#LONGEST_THOUGHT] characters
/// @param tags that it has
public record ThoughtText(String content, List<String> tags) {
    public ThoughtText(@Nullable String content, @Nullable List<String> tags) {
        this.content = content == null ? "" : content;
        this.tags = tags == null ? List.of() : tags;
    }

    @Override
    public String toString() {
        return "ThoughtText[REDACTED]";
    }
}
