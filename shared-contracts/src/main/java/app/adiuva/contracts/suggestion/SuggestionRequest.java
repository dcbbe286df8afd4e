package app.adiuva.contracts.suggestion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Body of `POST /api/v1/suggestions`: thoughts, and what is wished to be read out of them.
///
/// @param thoughts 1 to [#MOST_THOUGHTS]; answers name them by their place
/// @param tags that the user gives, at most [#MOST_TAGS]
/// @param kinds what is wished for, at least one
/// @param now the user's clock as in [app.adiuva.contracts.chat.ChatContext]; null for the cloud's
/// @param timeZone an IANA zone; null for that of `now`
public record SuggestionRequest(
        List<ThoughtText> thoughts,
        List<String> tags,
        List<SuggestionKind> kinds,
        @Nullable String now,
        @Nullable String timeZone) {
    public static final int MOST_THOUGHTS = 20;
    public static final int LONGEST_THOUGHT = 2_000;
    public static final int MOST_TAGS = 200;
    public static final int LONGEST_TAG = 60;

    public SuggestionRequest(
            @Nullable List<ThoughtText> thoughts,
            @Nullable List<String> tags,
            @Nullable List<SuggestionKind> kinds,
            @Nullable String now,
            @Nullable String timeZone) {
        this.thoughts = thoughts == null ? List.of() : thoughts;
        this.tags = tags == null ? List.of() : tags;
        this.kinds = kinds == null ? List.of() : kinds;
        this.now = now;
        this.timeZone = timeZone;
    }

    @Override
    public String toString() {
        return "SuggestionRequest[" + thoughts.size() + " thoughts, REDACTED]";
    }
}
