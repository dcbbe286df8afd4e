package app.adiuva.cloud.model.provider;

import static app.adiuva.cloud.model.provider.JsonEvents.holds;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/// Google's Gemini.
public final class Google implements Provider {
    private static final String ADDRESS = "https://generativelanguage.googleapis.com/v1beta";
    private static final WireFormat FORMAT = new Format();

    @Override
    public String name() {
        return "google";
    }

    @Override
    public String title() {
        return "Google";
    }

    @Override
    public String usualModel() {
        return "gemini-2.5-flash";
    }

    @Override
    public boolean needsKey() {
        return true;
    }

    /// Thoughts would otherwise come as text of the answer.
    @Override
    public StreamingChatModel open(ProviderConfig config, Transport transport) {
        return GoogleAiGeminiStreamingChatModel.builder()
                .httpClientBuilder(transport.speaking(FORMAT))
                .baseUrl(config.address(ADDRESS))
                .apiKey(config.keyText())
                .modelName(config.model())
                .temperature(config.temperature())
                .returnThinking(false)
                .logRequests(false)
                .logResponses(false)
                .build();
    }

    /// Responses until one has a `finishReason`; an `error` object instead of one. A key that is refused comes with
    /// status 400, and how long to wait in the body.
    private static final class Format implements WireFormat, WireFormat.Reader {
        @Override
        public boolean isStream(String contentType) {
            return contentType.startsWith("text/event-stream");
        }

        @Override
        public Reader reader() {
            return this;
        }

        @Override
        public Event read(ServerSentEvent event) throws IOException {
            String data = event.data();
            JsonEvents.requireObject(data);
            boolean special = holds(data, "error") || holds(data, "promptFeedback") || holds(data, "finishReason");
            JsonNode response = special ? JsonEvents.parse(data) : null;
            if (response == null) {
                return new Piece(event, false);
            }
            JsonNode error = response.path("error");
            if (error.isObject()) {
                return new Refused(refusal(error.path("code").asInt(500), error));
            }
            if (response.path("promptFeedback").path("blockReason").isTextual()) {
                return new Refused(new Refusal(400, Optional.empty()));
            }
            return new Piece(
                    event,
                    response.path("candidates").path(0).path("finishReason").isTextual());
        }

        @Override
        public Refusal refusal(int status, String body) {
            return refusal(status, JsonEvents.parseOrNothing(body).path("error"));
        }

        private static Refusal refusal(int status, JsonNode error) {
            Optional<Duration> wait = Optional.empty();
            boolean badKey = false;
            for (JsonNode detail : error.path("details")) {
                badKey |= detail.path("reason").asText().startsWith("API_KEY_");
                wait = wait.or(() -> duration(detail.path("retryDelay").asText()));
            }
            return new Refusal(badKey ? 401 : status, wait);
        }

        /// As in `"retryDelay": "17s"` or `"3.5s"`.
        private static Optional<Duration> duration(String text) {
            try {
                return text.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Duration.parse("PT" + text.toUpperCase(Locale.ROOT)));
            } catch (DateTimeParseException other) {
                return Optional.empty();
            }
        }
    }
}
