package app.adiuva.cloud.model.provider;

import static app.adiuva.cloud.model.provider.JsonEvents.holds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Ollama, on this computer or another one.
public final class Ollama implements Provider {
    /// A server keeps 4,096 unless told otherwise, and silently forgets the beginning of what is longer.
    private static final int CONTEXT_TOKENS = 16_384;

    /// Small models are sooner led astray by chance than large ones.
    private static final double USUAL_TEMPERATURE = 0.0;

    private static final String ADDRESS = "http://localhost:11434";
    private static final WireFormat FORMAT = new Format();

    @Override
    public String name() {
        return "ollama";
    }

    @Override
    public String title() {
        return "Ollama";
    }

    /// Which models there are is the user's choice.
    @Override
    public @Nullable String usualModel() {
        return "llama3.1";
    }

    @Override
    public boolean needsKey() {
        return false;
    }

    /// @param config `extra.num_ctx` for another length of what it reads
    @Override
    public StreamingChatModel open(ProviderConfig config, Transport transport) {
        OllamaStreamingChatModel model = OllamaStreamingChatModel.builder()
                .httpClientBuilder(transport.speaking(FORMAT))
                .baseUrl(config.address(ADDRESS))
                .modelName(config.model())
                .temperature(Objects.requireNonNullElse(config.temperature(), USUAL_TEMPERATURE))
                .numCtx(config.number("num_ctx", CONTEXT_TOKENS))
                .customHeaders(
                        config.apiKey() == null ? Map.of() : Map.of("Authorization", "Bearer " + config.keyText()))
                .logRequests(false)
                .logResponses(false)
                .build();
        return new WithoutToolChoice(model);
    }

    /// One JSON object a line until one is `done`; `error` when it gives up.
    private static final class Format implements WireFormat {
        @Override
        public boolean isStream(String contentType) {
            return contentType.startsWith("application/x-ndjson");
        }

        @Override
        public Reader reader() {
            return new Lines();
        }
    }

    /// Numbers the calls of tools, which come whole: the adapter would otherwise join those without a number.
    private static final class Lines implements WireFormat.Reader {
        private int calls;

        @Override
        public WireFormat.Event read(ServerSentEvent event) throws IOException {
            String data = event.data();
            if (data.isBlank()) {
                throw new JsonEvents.NotAnEvent();
            }
            JsonEvents.requireObject(data);
            boolean special = holds(data, "error") || holds(data, "tool_calls") || holds(data, "done");
            JsonNode line = special ? JsonEvents.parse(data) : null;
            if (line == null) {
                return new WireFormat.Piece(event, false);
            }
            if (line.path("error").isTextual()) {
                return new WireFormat.Refused(new WireFormat.Refusal(500, Optional.empty()));
            }
            JsonNode found = line.path("message").path("tool_calls");
            found.forEach(this::number);
            ServerSentEvent numbered = found.isEmpty() ? event : new ServerSentEvent(null, line.toString());
            return new WireFormat.Piece(numbered, line.path("done").asBoolean());
        }

        private void number(JsonNode call) {
            if (call.path("function") instanceof ObjectNode function) {
                function.put("index", calls++);
            }
        }
    }
}
