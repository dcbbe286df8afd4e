package app.adiuva.cloud.model.provider;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// How each provider writes on the wire, as its documentation shows it, for tests.
public enum Wire {
    OPENAI("openai", "text/event-stream", "/v1/chat/completions", "/v1") {
        @Override
        public List<String> start() {
            return List.of(event(chunk("{\"role\":\"assistant\",\"content\":\"\"}", "null")));
        }

        @Override
        public String text(String piece) {
            return event(chunk("{\"content\":" + json(piece) + "}", "null"));
        }

        @Override
        public List<String> calls(Call... calls) {
            List<String> events = new ArrayList<>();
            for (int i = 0; i < calls.length; i++) {
                events.add(event(chunk(
                        "{\"tool_calls\":[{\"index\":" + i + ",\"id\":\"call_" + i
                                + "\",\"type\":\"function\",\"function\":{\"name\":" + json(calls[i].name())
                                + ",\"arguments\":\"\"}}]}",
                        "null")));
                for (String part : halves(calls[i].arguments())) {
                    events.add(event(chunk(
                            "{\"tool_calls\":[{\"index\":" + i + ",\"function\":{\"arguments\":" + json(part) + "}}]}",
                            "null")));
                }
            }
            return events;
        }

        @Override
        public List<String> end(boolean calls) {
            return List.of(
                    event(chunk("{}", calls ? "\"tool_calls\"" : "\"stop\"")),
                    event("{\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\","
                            + "\"choices\":[],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":7,"
                            + "\"total_tokens\":19}}"),
                    event("[DONE]"));
        }

        @Override
        public String error() {
            return event("{\"error\":{\"message\":\"the engine is overloaded: hello\",\"type\":\"server_error\","
                    + "\"param\":null,\"code\":null}}");
        }

        @Override
        public String errorBody() {
            return "{\"error\":{\"message\":\"hello is refused\",\"type\":\"x\",\"param\":null,\"code\":\"x\"}}";
        }

        private String chunk(String delta, String finishReason) {
            return "{\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":"
                    + "[{\"index\":0,\"delta\":" + delta + ",\"finish_reason\":" + finishReason + "}]}";
        }
    },

    ANTHROPIC("anthropic", "text/event-stream; charset=utf-8", "/v1/messages", "/v1") {
        @Override
        public List<String> start() {
            return List.of(
                    event(
                            "message_start",
                            "{\"type\":\"message_start\",\"message\":{\"id\":\"msg_1\",\"type\":\"message\","
                                    + "\"role\":\"assistant\",\"model\":\"m\",\"content\":[],\"stop_reason\":null,"
                                    + "\"stop_sequence\":null,\"usage\":{\"input_tokens\":12,\"output_tokens\":1}}}"),
                    event("ping", "{\"type\":\"ping\"}"),
                    event(
                            "content_block_start",
                            "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":"
                                    + "{\"type\":\"text\",\"text\":\"\"}}"));
        }

        @Override
        public String text(String piece) {
            return event(
                    "content_block_delta",
                    "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":"
                            + json(piece) + "}}");
        }

        @Override
        public List<String> calls(Call... calls) {
            List<String> events = new ArrayList<>();
            for (int i = 0; i < calls.length; i++) {
                int index = i + 1;
                events.add(event(
                        "content_block_start",
                        "{\"type\":\"content_block_start\",\"index\":" + index
                                + ",\"content_block\":{\"type\":\"tool_use\",\"id\":\"toolu_" + i + "\",\"name\":"
                                + json(calls[i].name()) + ",\"input\":{}}}"));
                for (String part : halves(calls[i].arguments())) {
                    events.add(event(
                            "content_block_delta",
                            "{\"type\":\"content_block_delta\",\"index\":" + index
                                    + ",\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":" + json(part)
                                    + "}}"));
                }
                events.add(event("content_block_stop", "{\"type\":\"content_block_stop\",\"index\":" + index + "}"));
            }
            return events;
        }

        @Override
        public List<String> end(boolean calls) {
            return List.of(
                    event("content_block_stop", "{\"type\":\"content_block_stop\",\"index\":0}"),
                    event(
                            "message_delta",
                            "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":"
                                    + (calls ? "\"tool_use\"" : "\"end_turn\"")
                                    + ",\"stop_sequence\":null},\"usage\":{\"output_tokens\":7}}"),
                    event("message_stop", "{\"type\":\"message_stop\"}"));
        }

        @Override
        public String error() {
            return event(
                    "error",
                    "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded: hello\"}}");
        }

        @Override
        public String errorBody() {
            return "{\"type\":\"error\",\"error\":{\"type\":\"x\",\"message\":\"hello is refused\"}}";
        }
    },

    GOOGLE("google", "text/event-stream", "/v1beta/models/m:streamGenerateContent?alt=sse", "/v1beta") {
        @Override
        public List<String> start() {
            return List.of();
        }

        @Override
        public String text(String piece) {
            return event("{\"candidates\":[{\"content\":{\"parts\":[{\"text\":" + json(piece)
                    + "}],\"role\":\"model\"},\"index\":0}],\"modelVersion\":\"m\",\"responseId\":\"r1\"}");
        }

        @Override
        public List<String> calls(Call... calls) {
            return Arrays.stream(calls)
                    .map(call -> event("{\"candidates\":[{\"content\":{\"parts\":[{\"functionCall\":{\"name\":"
                            + json(call.name()) + ",\"args\":" + call.arguments()
                            + "}}],\"role\":\"model\"},\"index\":0}],\"modelVersion\":\"m\"}"))
                    .toList();
        }

        @Override
        public List<String> end(boolean calls) {
            return List.of(event("{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"\"}],\"role\":\"model\"},"
                    + "\"finishReason\":\"STOP\",\"index\":0}],\"usageMetadata\":{\"promptTokenCount\":12,"
                    + "\"candidatesTokenCount\":7,\"totalTokenCount\":19},\"modelVersion\":\"m\"}"));
        }

        @Override
        public String error() {
            return event("{\"error\":{\"code\":503,\"message\":\"The model is overloaded: hello\","
                    + "\"status\":\"UNAVAILABLE\"}}");
        }

        @Override
        public String errorBody() {
            return "{\"error\":{\"code\":400,\"message\":\"hello is refused\",\"status\":\"INVALID_ARGUMENT\"}}";
        }
    },

    OLLAMA("ollama", "application/x-ndjson", "/api/chat", "") {
        @Override
        public List<String> start() {
            return List.of();
        }

        @Override
        public String text(String piece) {
            return line("{\"role\":\"assistant\",\"content\":" + json(piece) + "}", "\"done\":false");
        }

        // As servers before 0.9 did: without an index.
        @Override
        public List<String> calls(Call... calls) {
            return Arrays.stream(calls)
                    .map(call -> line(
                            "{\"role\":\"assistant\",\"content\":\"\",\"tool_calls\":[{\"function\":{\"name\":"
                                    + json(call.name()) + ",\"arguments\":" + call.arguments() + "}}]}",
                            "\"done\":false"))
                    .toList();
        }

        @Override
        public List<String> end(boolean calls) {
            return List.of(line(
                    "{\"role\":\"assistant\",\"content\":\"\"}",
                    "\"done_reason\":\"stop\",\"done\":true,\"total_duration\":1,\"load_duration\":1,"
                            + "\"prompt_eval_count\":12,\"prompt_eval_duration\":1,\"eval_count\":7,"
                            + "\"eval_duration\":1"));
        }

        @Override
        public String error() {
            return "{\"error\":\"llama runner process has terminated: hello\"}\n";
        }

        @Override
        public String errorBody() {
            return "{\"error\":\"hello is refused\"}";
        }

        private String line(String message, String rest) {
            return "{\"model\":\"m\",\"created_at\":\"2026-01-22T11:22:42.180546Z\",\"message\":" + message + "," + rest
                    + "}\n";
        }
    };

    private final String provider;
    private final String contentType;
    private final String path;
    private final String base;

    /// A call of a tool, with JSON arguments.
    public record Call(String name, String arguments) {}

    Wire(String provider, String contentType, String path, String base) {
        this.provider = provider;
        this.contentType = contentType;
        this.path = path;
        this.base = base;
    }

    public String provider() {
        return provider;
    }

    public String contentType() {
        return contentType;
    }

    /// Where requests for the model `m` go.
    public String path() {
        return path;
    }

    /// What is configured as the address of a server.
    public String address(FakeUpstream server) {
        return server.address() + base;
    }

    /// What comes before the first text.
    public abstract List<String> start();

    public abstract String text(String piece);

    /// Calls of tools, in fragments where the provider sends fragments.
    public abstract List<String> calls(Call... calls);

    /// What ends an answer of 12 tokens in and 7 out.
    public abstract List<String> end(boolean calls);

    /// An error in the middle of a stream. It quotes the user.
    public abstract String error();

    /// The body of an answer with an error status. It quotes the user.
    public abstract String errorBody();

    /// The beginning of an answer.
    public List<String> begun(String... texts) {
        return Stream.concat(start().stream(), Arrays.stream(texts).map(this::text))
                .toList();
    }

    /// A whole answer.
    public FakeUpstream.Reply says(String... texts) {
        return FakeUpstream.stream(
                contentType,
                Stream.concat(begun(texts).stream(), end(false).stream()).toList());
    }

    /// A whole answer that calls tools.
    public FakeUpstream.Reply doing(Call... calls) {
        return FakeUpstream.stream(
                contentType,
                Stream.of(start(), calls(calls), end(true))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<String> halves(String text) {
        int half = text.length() / 2;
        return List.of(text.substring(0, half), text.substring(half));
    }

    private static String json(String text) {
        TextNode node = JsonNodeFactory.instance.textNode(text);
        return node.toString();
    }

    private static String event(String data) {
        return "data: " + data + "\n\n";
    }

    private static String event(String name, String data) {
        return "event: " + name + "\ndata: " + data + "\n\n";
    }
}
