package app.adiuva.cloud.model.provider;

import app.adiuva.cloud.http.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;

/// Looks into events that are JSON objects. Only those that hold a marked word are parsed: inside a text its quotes
/// would be escaped, so plain text never does.
final class JsonEvents {
    private static final ObjectMapper MAPPER = Json.ofOthers();

    private JsonEvents() {}

    static boolean holds(String data, String field) {
        return data.contains('"' + field + '"');
    }

    /// @throws IOException when it is no JSON object; the message does not quote it
    static JsonNode parse(String data) throws IOException {
        try {
            JsonNode node = MAPPER.readTree(data);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException quoting) {
            // What the parser says quotes the data.
        }
        throw new NotAnEvent();
    }

    /// As [#parse], for what may be anything.
    static JsonNode parseOrNothing(String data) {
        try {
            return parse(data);
        } catch (IOException notAnObject) {
            return MissingNode.getInstance();
        }
    }

    /// @throws IOException when it cannot be a JSON object
    static void requireObject(String data) throws IOException {
        String text = data.strip();
        if (!text.startsWith("{") || !text.endsWith("}")) {
            throw new NotAnEvent();
        }
    }

    /// An event is not of the format.
    static final class NotAnEvent extends JsonProcessingException {
        private static final long serialVersionUID = 1L;

        NotAnEvent() {
            super("an event that is no JSON object");
        }
    }
}
