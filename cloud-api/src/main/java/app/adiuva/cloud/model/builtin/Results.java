package app.adiuva.cloud.model.builtin;

import app.adiuva.cloud.http.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.List;

/// What the tools have answered since the user spoke.
record Results(List<Result> all) {
    private static final ObjectMapper JSON = Json.ofOthers();

    Results {
        all = List.copyOf(all);
    }

    /// One tool's answer. Its id is the one that [Steps] gave to the call.
    record Result(String id, String tool, JsonNode answer) {
        String summary() {
            return answer.path("summary").asText();
        }

        List<JsonNode> rows() {
            return answer.path("rows").valueStream().toList();
        }

        boolean proposes() {
            return answer.has("proposed");
        }

        String error() {
            return answer.path("error").asText();
        }
    }

    static Results of(List<ChatMessage> messages) {
        List<Result> results = new ArrayList<>();
        for (ChatMessage message : messages) {
            if (message instanceof UserMessage) {
                results.clear();
            } else if (message instanceof ToolExecutionResultMessage result) {
                results.add(new Result(result.id(), result.toolName(), json(result.text())));
            }
        }
        return new Results(results);
    }

    /// The answers to the calls that a wish began with.
    List<Result> first(int wish) {
        return withPrefix(wish + Steps.FIRST);
    }

    /// The answers to the calls that followed from those.
    List<Result> next(int wish) {
        return withPrefix(wish + Steps.NEXT);
    }

    private List<Result> withPrefix(String prefix) {
        return all.stream().filter(result -> result.id().startsWith(prefix)).toList();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return JSON.createObjectNode().put("summary", text);
        }
    }
}
