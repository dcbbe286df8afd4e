package app.adiuva.desktop.backup.format.v1;

import app.adiuva.desktop.backup.secondreader.Contents;
import app.adiuva.desktop.backup.secondreader.Refused;
import app.adiuva.desktop.backup.secondreader.Secrets;
import app.adiuva.desktop.backup.secondreader.Streams;
import app.adiuva.desktop.backup.secondreader.Tables;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Gives vectors to the second reader. Of the product it takes the list of words only.
final class SecondReading {
    static final List<String> WORDS =
            IntStream.range(0, 2_048).mapToObj(WordList::word).toList();

    private static final ObjectMapper JSON =
            new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    private SecondReading() {}

    static VectorReading of(JsonNode vector, byte[] object) throws Exception {
        try {
            return new VectorReading("ok", JSON.valueToTree(gives(vector, object)));
        } catch (Refused e) {
            return new VectorReading(e.code(), null);
        }
    }

    private static @Nullable Object gives(JsonNode vector, byte[] object) throws Exception {
        return switch (vector.path("kind").asText()) {
            case "phrase" -> hex(entropy(vector));
            case "keyring" -> hex(keyring(vector, object).key());
            case "pack" -> sha256(Streams.pack(object, repository(vector), bytes(vector, "name")));
            case "manifest" ->
                fields(
                        vector,
                        Streams.manifest(
                                object,
                                repository(vector),
                                vector.path("sequence").asLong()));
            case "fields" -> fields(vector, object);
            case "page-map" -> Tables.pageMap(object);
            case "file-list" -> Tables.fileList(object);
            case "blob" -> sha256(Contents.blob(object, vector.path("plain").asInt()));
            case "pieces" -> Contents.pieces(repository(vector), input(vector));
            case "root" -> root(vector);
            case "padme" ->
                ProductReading.longs(vector.path("lengths"))
                        .map(Contents::padme)
                        .toList();
            default -> throw new IllegalArgumentException("an unknown kind");
        };
    }

    private static Secrets.Repository keyring(JsonNode vector, byte[] object) {
        return vector.has("phrase")
                ? Secrets.openByPhrase(object, entropy(vector))
                : Secrets.openByPassphrase(object, vector.path("passphrase").asText());
    }

    private static byte[] entropy(JsonNode vector) {
        return Secrets.entropy(vector.path("phrase").asText(), WORDS);
    }

    private static Object fields(JsonNode vector, byte[] plain) {
        return Tables.manifest(
                plain,
                vector.path("repository").asText(),
                vector.path("sequence").asLong(),
                vector.path("parent").asText());
    }

    private static Object root(JsonNode vector) {
        List<String> names = ProductReading.longs(vector.path("pages"))
                .map(fill -> {
                    byte[] page = new byte[4_096];
                    Arrays.fill(page, (byte) fill.intValue());
                    return Contents.pageName(repository(vector), page);
                })
                .toList();
        return Map.of("names", names, "root", Contents.root(names));
    }

    private static byte[] input(JsonNode vector) throws Exception {
        byte[] content = new byte[vector.path("length").asInt()];
        if (vector.path("input").asText().equals("counted")) {
            for (int at = 0; at < content.length; at += 32) {
                byte[] count = ByteBuffer.allocate(8).putLong(at / 32).array();
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(count);
                System.arraycopy(hash, 0, content, at, Math.min(32, content.length - at));
            }
        }
        return content;
    }

    private static Secrets.Repository repository(JsonNode vector) {
        return new Secrets.Repository(bytes(vector, "repository"), bytes(vector, "key"));
    }

    private static byte[] bytes(JsonNode vector, String field) {
        return HexFormat.of().parseHex(vector.path(field).asText());
    }

    private static String sha256(byte[] content) throws Exception {
        return hex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
