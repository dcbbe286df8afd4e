package app.adiuva.cloud.model.provider;

import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import java.io.IOException;
import java.util.Optional;

/// Anthropic's messages.
public final class Anthropic implements Provider {
    /// The API wants a number; this is as much as its smallest current models write at once.
    static final int MOST_OUTPUT_TOKENS = 8096;

    private static final String ADDRESS = "https://api.anthropic.com/v1";
    private static final WireFormat FORMAT = new Format();

    @Override
    public String name() {
        return "anthropic";
    }

    @Override
    public String title() {
        return "Anthropic";
    }

    @Override
    public String usualModel() {
        return "claude-sonnet-4-5";
    }

    @Override
    public boolean needsKey() {
        return true;
    }

    /// @param config `extra.max_tokens` for another limit of an answer
    @Override
    public StreamingChatModel open(ProviderConfig config, Transport transport) {
        return AnthropicStreamingChatModel.builder()
                .httpClientBuilder(transport.speaking(FORMAT))
                .baseUrl(config.address(ADDRESS))
                .apiKey(config.keyText())
                .modelName(config.model())
                .maxTokens(config.number("max_tokens", MOST_OUTPUT_TOKENS))
                .temperature(config.temperature())
                .logRequests(false)
                .logResponses(false)
                .build();
    }

    /// Named events from `message_start` to `message_stop`; `error` when it gives up.
    private static final class Format implements WireFormat, WireFormat.Reader {
        @Override
        public boolean isStream(String contentType) {
            return contentType.startsWith("text/event-stream");
        }

        @Override
        public Reader reader() {
            return this;
        }

        /// The adapter drops events without a name, which would make holes in the answer.
        @Override
        public Event read(ServerSentEvent event) throws IOException {
            JsonEvents.requireObject(event.data());
            String name = event.event() == null
                    ? JsonEvents.parse(event.data()).path("type").asText()
                    : event.event();
            if (name.equals("error")) {
                String type = JsonEvents.parse(event.data())
                        .path("error")
                        .path("type")
                        .asText();
                return new Refused(new Refusal(status(type), Optional.empty()));
            }
            return new Piece(new ServerSentEvent(name, event.data()), name.equals("message_stop"));
        }

        private static int status(String type) {
            return switch (type) {
                case "invalid_request_error" -> 400;
                case "authentication_error" -> 401;
                case "permission_error" -> 403;
                case "not_found_error" -> 404;
                case "request_too_large" -> 413;
                case "rate_limit_error" -> 429;
                case "timeout_error" -> 504;
                default -> 529;
            };
        }
    }
}
