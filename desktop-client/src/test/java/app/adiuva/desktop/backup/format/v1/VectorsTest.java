package app.adiuva.desktop.backup.format.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Reads `docs/design/vectors` with the product and with the second reader.
/// `-Dvectors=write` makes them anew.
class VectorsTest {
    static final Path FOLDER = Path.of("..", "docs", "design", "vectors");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void the_files_are_what_the_generator_makes() throws IOException {
        Map<String, String> made = new VectorMaker().make();
        if ("write".equals(System.getProperty("vectors"))) {
            for (Path old : files()) {
                Files.delete(old);
            }
            for (var each : made.entrySet()) {
                Files.writeString(FOLDER.resolve(each.getKey()), each.getValue());
            }
        }
        for (var each : made.entrySet()) {
            assertEquals(each.getValue(), Files.readString(FOLDER.resolve(each.getKey())), each.getKey());
        }
        assertEquals(made.size(), files().size());
    }

    @Test
    void product_and_second_reader_agree_with_every_file() throws Exception {
        for (Path file : files()) {
            JsonNode vector = json.readTree(file.toFile());
            byte[] object = object(vector);
            String expected = vector.path("expect").asText();
            VectorReading product = ProductReading.of(vector, object);
            assertEquals(expected, product.code(), "product: " + file);
            VectorReading second = SecondReading.of(vector, object);
            assertEquals(expected, second.code(), "second reader: " + file);
            if (vector.has("gives")) {
                assertEquals(vector.path("gives"), tree(product.gives()), "product: " + file);
                assertEquals(vector.path("gives"), tree(second.gives()), "second reader: " + file);
            }
        }
    }

    /// A kind without a right vector could pass with a reader that refuses everything, one without a
    /// fault with a reader that refuses nothing.
    @Test
    void each_kind_has_right_and_wrong_vectors() throws IOException {
        Set<String> right = new TreeSet<>();
        Set<String> wrong = new TreeSet<>();
        for (Path file : files()) {
            JsonNode vector = json.readTree(file.toFile());
            boolean ok = vector.path("expect").asText().equals("ok");
            (ok ? right : wrong).add(vector.path("kind").asText());
            assertTrue(!ok || vector.has("gives") || file.endsWith("manifest-long.json"), file.toString());
        }
        Set<String> kinds = Set.of("phrase", "keyring", "pack", "manifest", "fields", "page-map", "file-list", "blob");
        assertEquals(kinds, wrong);
        assertEquals(
                kinds,
                right.stream()
                        .filter(each -> !List.of("pieces", "root", "padme").contains(each))
                        .collect(Collectors.toSet()));
        assertTrue(right.containsAll(List.of("pieces", "root", "padme")));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /// As the file has it: numbers and lists of Java's become those of JSON.
    private JsonNode tree(Object value) throws IOException {
        return json.readTree(json.writeValueAsString(value));
    }

    /// The bytes of the vector itself, or those of another one after `edit`: set, flip, cut, append or swap.
    private byte[] object(JsonNode vector) throws IOException {
        if (!vector.has("of")) {
            return Base64.getDecoder().decode(vector.path("object").asText());
        }
        byte[] bytes =
                object(json.readTree(FOLDER.resolve(vector.path("of").asText()).toFile()));
        String[] edit = vector.path("edit").asText().split(" ", -1);
        int at = edit.length > 1 ? Integer.parseInt(edit[1]) : 0;
        switch (edit[0]) {
            case "flip" -> bytes[at] ^= 1;
            case "cut" -> bytes = Arrays.copyOf(bytes, at);
            case "append" -> bytes = Arrays.copyOf(bytes, bytes.length + at);
            case "set" -> {
                byte[] value = HexFormat.of().parseHex(edit[2]);
                System.arraycopy(value, 0, bytes, at, value.length);
            }
            case "swap" -> {
                byte[] first = Arrays.copyOfRange(bytes, 37, 37 + 16_400);
                System.arraycopy(bytes, 37 + 16_400, bytes, 37, 16_400);
                System.arraycopy(first, 0, bytes, 37 + 16_400, 16_400);
            }
            default -> assertEquals("", edit[0]);
        }
        return bytes;
    }
}
