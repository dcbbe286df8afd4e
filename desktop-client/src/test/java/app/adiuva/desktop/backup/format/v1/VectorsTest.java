package app.adiuva.desktop.backup.format.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Reads `docs/design/vectors` with the product and with the second reader.
/// `-Dvectors=write` makes them anew.
class VectorsTest {
    private static final Path FOLDER = Path.of("..", "docs", "design", "vectors");
    private static final List<String> WORDS =
            IntStream.range(0, 2_048).mapToObj(WordList::word).toList();

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void the_files_are_what_the_generator_makes() throws IOException {
        Map<String, String> made = new VectorMaker().make();
        if ("write".equals(System.getProperty("vectors"))) {
            Files.createDirectories(FOLDER);
            for (var each : made.entrySet()) {
                Files.writeString(FOLDER.resolve(each.getKey()), each.getValue());
            }
        }
        for (var each : made.entrySet()) {
            assertEquals(each.getValue(), Files.readString(FOLDER.resolve(each.getKey())), each.getKey());
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(made.size(), files.count());
        }
        assertTrue(made.size() >= 60, made.size() + " vectors");
    }

    @Test
    void product_and_second_reader_agree_with_every_file() throws Exception {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                JsonNode vector = json.readTree(file.toFile());
                assertEquals(vector.path("expect").asText(), product(vector), "product: " + file);
                assertEquals(vector.path("expect").asText(), second(vector), "second reader: " + file);
            }
        }
    }

    private String product(JsonNode vector) throws IOException {
        try {
            switch (vector.path("kind").asText()) {
                case "phrase" -> phrase(vector).close();
                case "keyring" ->
                    Keyring.parse(object(vector)).open(phrase(vector)).close();
                default -> {
                    var key = new RepositoryKey(new RepositoryId(bits(vector, "repository")), hex(vector, "key"));
                    PackReader.verify(
                            key, new PackName(bits(vector, "name")), new ByteArrayInputStream(object(vector)));
                }
            }
            return "ok";
        } catch (FormatException e) {
            return e.error().code();
        }
    }

    private String second(JsonNode vector) throws Exception {
        String phrase = vector.path("phrase").asText();
        return switch (vector.path("kind").asText()) {
            case "phrase" -> SecondReader.phrase(phrase, WORDS);
            case "keyring" -> SecondReader.keyring(object(vector), phrase, WORDS);
            default ->
                SecondReader.pack(object(vector), hex(vector, "key"), hex(vector, "repository"), hex(vector, "name"));
        };
    }

    /// The bytes of the vector itself, or those of another one after `edit`: set, flip, cut, append or swap.
    private byte[] object(JsonNode vector) throws IOException {
        if (vector.has("object")) {
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

    private static RecoveryPhrase phrase(JsonNode vector) {
        return RecoveryPhrase.parse(vector.path("phrase").asText().toCharArray());
    }

    private static byte[] hex(JsonNode vector, String field) {
        return HexFormat.of().parseHex(vector.path(field).asText());
    }

    private static Bits128 bits(JsonNode vector, String field) {
        return Bits128.of(hex(vector, field));
    }
}
