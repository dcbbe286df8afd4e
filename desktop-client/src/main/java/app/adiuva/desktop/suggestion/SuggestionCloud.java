package app.adiuva.desktop.suggestion;

import app.adiuva.contracts.suggestion.SuggestionRequest;
import app.adiuva.contracts.suggestion.SuggestionResponse;

/// Who is asked about thoughts of which the rules are unsure.
@FunctionalInterface
public interface SuggestionCloud {
    /// Asks and waits. What comes back is never trusted.
    ///
    /// @throws app.adiuva.desktop.cloud.CloudFailure when there is no answer
    SuggestionResponse ask(SuggestionRequest request);
}
