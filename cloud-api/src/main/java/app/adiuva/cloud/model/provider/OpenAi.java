package app.adiuva.cloud.model.provider;

import static app.adiuva.cloud.model.provider.JsonEvents.holds;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.io.IOException;
import java.util.Optional;

/// OpenAI, and every endpoint that speaks its chat completions.
public final class OpenAi implements Provider {
    private static final String ADDRESS = "https://api.openai.com/v1";
    private static final WireFormat FORMAT = new Format();

    @Override
    public String name() {
        return "openai";
    }

    @Override
    public String title() {
        return "OpenAI";
    }

    @Override
    public String usualModel() {
        return "gpt-4o-mini";
    }

    @Override
    public boolean needsKey() {
        return true;
    }

    @Override
    public StreamingChatModel open(ProviderConfig config, Transport transport) {
        return OpenAiStreamingChatModel.builder()
                .httpClientBuilder(transport.speaking(FORMAT))
                .baseUrl(config.address(ADDRESS))
                .apiKey(config.keyText())
                .modelName(config.model())
                .temperature(config.temperature())
                .logRequests(false)
                .logResponses(false)
                .build();
    }

    /// Chunks with `choices[0].finish_reason`; an `error` object instead of a chunk.
    private static final class Format implements WireFormat, WireFormat.Reader {
        private static final String DONE = "[DONE]";

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
            if (data.strip().equals(DONE)) {
                return new Piece(event, false);
            }
            JsonEvents.requireObject(data);
            if (holds(data, "error")) {
                JsonNode error = JsonEvents.parse(data).path("error");
                if (error.isObject() || error.isTextual()) {
                    return new Refused(new Refusal(status(error), Optional.empty()));
                }
            }
            boolean last = holds(data, "finish_reason")
                    && JsonEvents.parse(data)
                            .path("choices")
                            .path(0)
                            .path("finish_reason")
                            .isTextual();
            return new Piece(event, last);
        }

        /// Endpoints put a status, a word or nothing into `code`.
        private static int status(JsonNode error) {
            int code = error.path("code").asInt(0);
            if (code >= 400 && code < 600) {
                return code;
            }
            String words =
                    error.path("type").asText() + " " + error.path("code").asText();
            if (words.contains("rate_limit")) {
                return 429;
            }
            return words.contains("invalid_request") ? 400 : 500;
        }
    }
}
