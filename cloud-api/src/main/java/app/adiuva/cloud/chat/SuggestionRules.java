package app.adiuva.cloud.chat;

import static app.adiuva.cloud.chat.RowRules.require;
import static app.adiuva.contracts.suggestion.SuggestionRequest.LONGEST_TAG;
import static app.adiuva.contracts.suggestion.SuggestionRequest.LONGEST_THOUGHT;
import static app.adiuva.contracts.suggestion.SuggestionRequest.MOST_TAGS;
import static app.adiuva.contracts.suggestion.SuggestionRequest.MOST_THOUGHTS;

import app.adiuva.cloud.chat.work.UserClock;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.chat.ChatContext;
import app.adiuva.contracts.suggestion.SuggestionRequest;
import app.adiuva.contracts.suggestion.ThoughtText;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// What a request for suggestions must be before anybody thinks about it.
final class SuggestionRules {
    private SuggestionRules() {}

    /// @throws ProblemException `invalid_request` (422) naming the field
    static void check(SuggestionRequest request) {
        int thoughts = request.thoughts().size();
        require(
                thoughts >= 1 && thoughts <= MOST_THOUGHTS,
                "The field thoughts must hold 1 to " + MOST_THOUGHTS + " thoughts.");
        RowRules.list("thoughts", request.thoughts());
        request.thoughts().forEach(SuggestionRules::thought);
        tags("tags", request.tags());
        require(!request.kinds().isEmpty(), "The field kinds is empty. Name task, tag or both.");
        RowRules.list("kinds", request.kinds());
        UserClock.now(context(request), Clock.systemUTC());
    }

    private static void thought(ThoughtText thought) {
        String content = thought.content();
        require(
                !content.isBlank() && content.codePointCount(0, content.length()) <= LONGEST_THOUGHT,
                "The field thoughts.content must be a text of 1 to " + LONGEST_THOUGHT + " characters.");
        tags("thoughts.tags", thought.tags());
    }

    private static void tags(String field, List<String> tags) {
        RowRules.list(field, tags);
        require(
                tags.size() <= MOST_TAGS
                        && tags.stream().allMatch(tag -> !tag.isBlank() && tag.length() <= LONGEST_TAG),
                "The field " + field + " must hold at most " + MOST_TAGS + " texts of 1 to " + LONGEST_TAG
                        + " characters.");
    }

    /// All tags that the request names.
    static List<String> tags(SuggestionRequest request) {
        return Stream.concat(
                        request.tags().stream(),
                        request.thoughts().stream().flatMap(thought -> thought.tags().stream()))
                .toList();
    }

    /// The request as agents see others: its thoughts and its clock.
    static ChatContext context(SuggestionRequest request) {
        return new ChatContext(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                request.now(),
                request.timeZone(),
                request.thoughts().stream().map(ThoughtText::content).toList());
    }
}
