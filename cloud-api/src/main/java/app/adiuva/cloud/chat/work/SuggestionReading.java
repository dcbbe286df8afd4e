package app.adiuva.cloud.chat.work;

import app.adiuva.cloud.http.Json;
import app.adiuva.contracts.suggestion.Suggested;
import app.adiuva.contracts.suggestion.SuggestionKind;
import app.adiuva.contracts.suggestion.SuggestionRequest;
import app.adiuva.contracts.suggestion.SuggestionResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes of a model's suggestions what keeps to the contract and leaves the rest out.
final class SuggestionReading {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 200;
    private static final ObjectMapper JSON = Json.ofOthers();
    private static final Pattern NEW_TAG = Pattern.compile("(?!\\p{N}+$)[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_-]{0,39}");
    private static final Pattern SPACES =
            Pattern.compile("[\\p{Cntrl}\\s\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]+");

    private SuggestionReading() {}

    /// @return empty when the arguments are no suggestions at all
    static Optional<List<Suggested>> of(String argumentsJson, SuggestionRequest request) {
        JsonNode suggestions;
        try {
            suggestions = JSON.readTree(argumentsJson).path("suggestions");
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
        if (!suggestions.isArray()) {
            return Optional.empty();
        }
        List<Suggested> read = new ArrayList<>();
        int[] ofOne = new int[request.thoughts().size()];
        for (JsonNode node : suggestions) {
            one(node, request)
                    .filter(suggested -> ofOne[suggested.thought()]++ < SuggestionResponse.MOST_OF_ONE)
                    .ifPresent(read::add);
        }
        return Optional.of(read);
    }

    private static Optional<Suggested> one(JsonNode node, SuggestionRequest request) {
        int thought = node.path("thought").isInt() ? node.path("thought").asInt() : -1;
        Optional<SuggestionKind> kind = request.kinds().stream()
                .filter(each -> each.name()
                        .toLowerCase(Locale.ROOT)
                        .equals(node.path("kind").asText()))
                .findFirst();
        double confidence =
                node.path("confidence").isNumber() ? node.path("confidence").asDouble() : -1;
        if (kind.isEmpty()
                || thought < 0
                || thought >= request.thoughts().size()
                || !(confidence >= 0 && confidence <= 1)) {
            return Optional.empty();
        }
        String reason = line(node.path("reason"), LONGEST_REASON);
        return switch (kind.get()) {
            case TASK -> task(node, thought, confidence, reason);
            case TAG ->
                tag(node, request, thought)
                        .map(tag -> new Suggested(thought, SuggestionKind.TAG, tag, null, null, confidence, reason));
        };
    }

    private static Optional<Suggested> task(JsonNode node, int thought, double confidence, String reason) {
        String title = line(node.path("text"), LONGEST_TITLE);
        LocalDate day = day(node.path("day").asText());
        LocalTime time = day == null ? null : time(node.path("time").asText());
        return title.isEmpty()
                ? Optional.empty()
                : Optional.of(new Suggested(
                        thought,
                        SuggestionKind.TASK,
                        title,
                        day == null ? null : day.toString(),
                        time == null ? null : time.toString(),
                        confidence,
                        reason));
    }

    /// One of the user's tags as the user writes it, or a new one of a single word; none that the thought has.
    private static Optional<String> tag(JsonNode node, SuggestionRequest request, int thought) {
        String given = line(node.path("text"), SuggestionRequest.LONGEST_TAG).replaceFirst("^#+", "");
        boolean has = request.thoughts().get(thought).tags().stream().anyMatch(given::equalsIgnoreCase);
        return has
                ? Optional.empty()
                : Stream.concat(request.tags().stream(), Stream.of(given).filter(NEW_TAG.asMatchPredicate()))
                        .filter(given::equalsIgnoreCase)
                        .findFirst();
    }

    private static String line(JsonNode text, int longest) {
        String line = SPACES.matcher(text.isTextual() ? text.asText() : "")
                .replaceAll(" ")
                .strip();
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }

    private static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() >= 1900 && day.getYear() <= 2200 ? day : null;
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static @Nullable LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
