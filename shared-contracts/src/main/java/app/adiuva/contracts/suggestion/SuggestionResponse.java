package app.adiuva.contracts.suggestion;

import app.adiuva.contracts.chat.ModelUsage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was read out of the thoughts of a request.
///
/// @param suggestions at most [#MOST_OF_ONE] of one thought; none when there is nothing to suggest
/// @param model the model that answered
/// @param usage what it took of a paid model; null when no model costs anything
public record SuggestionResponse(
        List<Suggested> suggestions, String model, @Nullable ModelUsage usage) {
    public static final int MOST_OF_ONE = 5;

    public SuggestionResponse(
            @Nullable List<Suggested> suggestions, @Nullable String model, @Nullable ModelUsage usage) {
        this.suggestions = suggestions == null ? List.of() : List.copyOf(suggestions);
        this.model = model == null ? "" : model;
        this.usage = usage;
    }

    public SuggestionResponse withUsage(@Nullable ModelUsage used) {
        return new SuggestionResponse(suggestions, model, used);
    }

    @Override
    public String toString() {
        return "SuggestionResponse[" + model + ", " + suggestions.size() + " suggestions, REDACTED]";
    }
}
