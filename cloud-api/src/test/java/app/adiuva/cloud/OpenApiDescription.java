package app.adiuva.cloud;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The description that the cloud serves, as a judge of what it answers.
public final class OpenApiDescription {
    private final JsonNode document;

    public OpenApiDescription() {
        try (InputStream file = OpenApiDescription.class.getResourceAsStream("/app/adiuva/cloud/docs/openapi.json")) {
            document = new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `METHOD path` of every operation.
    public List<String> operations() {
        List<String> all = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                all.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return all;
    }

    /// Fails unless the answer is one that the description promises for this operation. Paths and methods that do
    /// not exist are none of its business.
    public void check(String method, String path, int status, String contentType, String body) {
        JsonNode operation = document.at("/paths/" + path.replace("/", "~1") + "/" + method.toLowerCase(Locale.ROOT));
        if (operation.isMissingNode()) {
            return;
        }
        String call = method + " " + path + " -> " + status;
        JsonNode response = follow(operation.at("/responses/" + status));
        assertTrue(!response.isMissingNode(), "not described: " + call);
        if (!response.has("content")) {
            assertTrue(body.isEmpty(), "described without a body: " + call);
            return;
        }
        String type = contentType.split(";", 2)[0];
        JsonNode content = response.get("content").get(type);
        assertTrue(content != null, call + " is not described as " + type);
        if (type.endsWith("json")) {
            List<String> mistakes = mistakes(follow(content.get("schema")), parse(body), "body");
            assertTrue(mistakes.isEmpty(), call + " is not as described: " + mistakes);
        }
    }

    private List<String> mistakes(JsonNode schema, JsonNode value, String where) {
        List<String> mistakes = new ArrayList<>();
        if (schema.has("oneOf")) {
            for (JsonNode choice : schema.get("oneOf")) {
                if (mistakes(follow(choice), value, where).isEmpty()) {
                    return List.of();
                }
            }
            return List.of(where + " fits no choice");
        }
        String type = schema.path("type").asText("any");
        if (!hasType(type, value)) {
            return List.of(where + " is no " + type);
        }
        if (schema.has("enum") && !contains(schema.get("enum"), value)) {
            mistakes.add(where + " is none of the values");
        }
        for (JsonNode required : schema.path("required")) {
            if (!value.has(required.asText())) {
                mistakes.add(where + "." + required.asText() + " is missing");
            }
        }
        value.properties().forEach(field -> {
            JsonNode property = schema.path("properties").get(field.getKey());
            if (property != null) {
                mistakes.addAll(mistakes(follow(property), field.getValue(), where + "." + field.getKey()));
            } else if (schema.path("additionalProperties").isBoolean()) {
                mistakes.add(where + "." + field.getKey() + " is not described");
            }
        });
        if (schema.has("items")) {
            value.forEach(item -> mistakes.addAll(mistakes(follow(schema.get("items")), item, where + "[]")));
        }
        return mistakes;
    }

    private static boolean hasType(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            default -> true;
        };
    }

    private static boolean contains(JsonNode choices, JsonNode value) {
        for (JsonNode choice : choices) {
            if (choice.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode follow(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static JsonNode parse(String body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
