package app.adiuva.desktop.backup.format.v1;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reads vectors with the product.
final class ProductReading {
    private ProductReading() {}

    static VectorReading of(JsonNode vector, byte[] object) throws IOException {
        try {
            return new VectorReading("ok", gives(vector, object));
        } catch (FormatException e) {
            return new VectorReading(e.error().code(), null);
        }
    }

    private static @Nullable Object gives(JsonNode vector, byte[] object) throws IOException {
        return switch (vector.path("kind").asText()) {
            case "phrase" -> HexFormat.of().formatHex(phrase(vector).material());
            case "keyring" ->
                HexFormat.of()
                        .formatHex(Keyring.parse(object).open(secret(vector)).bytes());
            case "pack" -> pack(vector, object);
            case "manifest" -> Given.manifest(manifest(vector, object));
            case "fields" -> Given.manifest(fields(vector, object));
            case "page-map" -> Given.pageMap(PageMap.parse(object));
            case "file-list" -> Given.fileList(FileList.parse(object));
            case "blob" ->
                Digest.sha256(Blob.content(
                                object, 0, object.length, vector.path("plain").asInt()))
                        .toString();
            case "pieces" -> pieces(vector);
            case "root" -> root(vector);
            case "padme" -> longs(vector.path("lengths")).map(Padme::padded).toList();
            default -> throw new IllegalArgumentException("an unknown kind");
        };
    }

    private static Secret secret(JsonNode vector) {
        return vector.has("phrase")
                ? phrase(vector)
                : new Passphrase(vector.path("passphrase").asText().toCharArray());
    }

    private static RecoveryPhrase phrase(JsonNode vector) {
        return RecoveryPhrase.parse(vector.path("phrase").asText().toCharArray());
    }

    private static Object pack(JsonNode vector, byte[] object) throws IOException {
        var name = new PackName(Bits128.parse(vector.path("name").asText()));
        PackReader.verify(key(vector), name, new ByteArrayInputStream(object));
        var plain = new ByteArrayOutputStream();
        byte[] segment = new byte[SealedFormat.SEGMENT];
        try (var reader = new SealedReader(key(vector), ObjectName.pack(name), new ByteArrayInputStream(object))) {
            for (int length = reader.next(segment); length > 0; length = reader.next(segment)) {
                plain.write(segment, 0, length);
            }
        }
        return Digest.sha256(plain.toByteArray()).toString();
    }

    private static Manifest manifest(JsonNode vector, byte[] object) throws IOException {
        long sequence = vector.path("sequence").asLong();
        Manifest manifest = Manifest.open(key(vector), sequence, new ByteArrayInputStream(object));
        manifest.requireParent(parent(vector));
        return manifest;
    }

    private static Manifest fields(JsonNode vector, byte[] object) {
        Manifest manifest = ManifestBytes.read(object);
        manifest.requirePlace(repository(vector), vector.path("sequence").asLong());
        manifest.requireParent(parent(vector));
        return manifest;
    }

    private static Object pieces(JsonNode vector) {
        byte[] content = ContentVectors.input(
                vector.path("input").asText(), vector.path("length").asInt());
        return ContentVectors.lengths(new Chunker(key(vector)), content);
    }

    private static Object root(JsonNode vector) {
        var names = new ContentNames(key(vector));
        var root = new PageRoot();
        List<PageName> all = longs(vector.path("pages"))
                .map(fill -> {
                    byte[] page = new byte[PageMap.PAGE];
                    Arrays.fill(page, (byte) fill.intValue());
                    return names.page(page, 0);
                })
                .toList();
        all.forEach(root::add);
        List<String> shown = all.stream().map(PageName::toString).toList();
        return Given.fields("names", shown, "root", root.finish().toString());
    }

    private static RepositoryKey key(JsonNode vector) {
        return new RepositoryKey(
                repository(vector), HexFormat.of().parseHex(vector.path("key").asText()));
    }

    private static RepositoryId repository(JsonNode vector) {
        return new RepositoryId(Bits128.parse(vector.path("repository").asText()));
    }

    private static Digest parent(JsonNode vector) {
        return Digest.of(HexFormat.of().parseHex(vector.path("parent").asText()));
    }

    static Stream<Long> longs(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asLong);
    }
}
