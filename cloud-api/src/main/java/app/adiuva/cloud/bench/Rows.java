package app.adiuva.cloud.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Labelled sentences, one JSON object a line.
final class Rows {
    static final ObjectMapper JSON = new ObjectMapper();

    private Rows() {}

    /// @throws IllegalArgumentException when a line is no JSON object, or there is none
    static List<JsonNode> read(Path file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                rows.add(row(line, number));
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("The file holds no rows.");
        }
        return rows;
    }

    private static JsonNode row(String line, int number) {
        try {
            JsonNode row = JSON.readTree(line);
            if (row.isObject()) {
                return row;
            }
        } catch (JsonProcessingException notJson) {
            // told below
        }
        throw new IllegalArgumentException("Line " + number + " is no JSON object.");
    }

    /// @throws IllegalArgumentException when the row has no such text
    static String text(JsonNode row, String name) {
        String text = row.path(name).asText("");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A row has no \"" + name + "\".");
        }
        return text;
    }
}
