package app.adiuva.desktop.backup.format.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Product and second reader find the same in bytes that nobody wrote: the right vectors, damaged at drawn places.
///
/// Each run draws others; a failure says the seed, and `-Dseed=…` draws the same again.
class AgreementTest {
    private static final int TRIES = 4_000;

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random places = new Random(seed);
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void readers_agree_about_manifests() throws Exception {
        assertTrue(agree("fields", TRIES).containsAll(List.of("ok", "malformed", "misplaced")));
        agree("fields-first", TRIES);
        assertTrue(agree("manifest", TRIES / 4).containsAll(List.of("tampered", "not-a-backup", "malformed")));
    }

    @Test
    void readers_agree_about_page_maps_and_file_lists() throws Exception {
        assertTrue(agree("page-map", TRIES).containsAll(List.of("ok", "malformed")));
        assertTrue(agree("file-list", TRIES).containsAll(List.of("ok", "malformed")));
    }

    @Test
    void readers_agree_about_keyrings_and_packs() throws Exception {
        assertTrue(agree("keyring", TRIES).containsAll(List.of("wrong-secret", "malformed", "tampered")));
        assertTrue(agree("passphrase", TRIES).containsAll(List.of("parameters", "malformed", "tampered")));
        assertTrue(agree("pack", TRIES / 8).contains("tampered"));
    }

    /// Both decompress with the library, one in one piece and the other as a stream, which refuses some broken frames
    /// that the first lets pass: there the names of what is in the blob decide.
    @Test
    void readers_agree_about_blobs() throws Exception {
        for (String name : List.of("blob", "blob-checksum", "blob-unsized", "blob-one-byte", "blob-repeated-byte")) {
            assertTrue(agree(name, TRIES / 4).contains("content"));
        }
    }

    private Set<String> agree(String name, int tries) throws Exception {
        JsonNode vector =
                json.readTree(VectorsTest.FOLDER.resolve(name + ".json").toFile());
        byte[] good = Base64.getDecoder().decode(vector.path("object").asText());
        Set<String> codes = new TreeSet<>();
        for (int i = 0; i < tries; i++) {
            byte[] bad = damaged(good);
            bad = bad.length > 0 || !name.startsWith("blob") ? bad : new byte[1];
            String shown = HexFormat.of().formatHex(bad, 0, Math.min(60, bad.length));
            String where = name + ", try " + i + ", -Dseed=" + seed + ", " + shown;
            VectorReading product = ProductReading.of(vector, bad);
            VectorReading second = SecondReading.of(vector, bad);
            codes.add(second.code());
            if (name.startsWith("blob") && !second.code().equals("ok")) {
                continue;
            }
            assertEquals(second.code(), product.code(), where);
            assertEquals(tree(second.gives()), tree(product.gives()), where);
        }
        return codes;
    }

    /// One damage, rarely two: the reader that meets the first reports it.
    private byte[] damaged(byte[] good) {
        byte[] bad = good.clone();
        for (int i = places.nextInt(8) == 0 ? 2 : 1; i > 0 && bad.length > 0; i--) {
            int at = places.nextInt(Math.min(bad.length, places.nextBoolean() ? bad.length : 320));
            bad = switch (places.nextInt(6)) {
                case 0 -> changed(bad, at, (byte) places.nextInt(256));
                case 1 -> changed(bad, at, (byte) (bad[at] + 1));
                case 2 -> changed(bad, at, (byte) (places.nextBoolean() ? 0 : 255));
                case 3 -> changed(bad, at, (byte) (bad[at] ^ 1 << places.nextInt(8)));
                case 4 -> Arrays.copyOf(bad, places.nextInt(4) == 0 ? bad.length + 1 + places.nextInt(40) : at);
                default -> copied(bad, at, places.nextInt(bad.length));
            };
        }
        return bad;
    }

    private static byte[] changed(byte[] bytes, int at, byte value) {
        bytes[at] = value;
        return bytes;
    }

    /// Bytes of one place at another.
    private byte[] copied(byte[] bytes, int to, int from) {
        int length = Math.min(1 + places.nextInt(20), bytes.length - Math.max(to, from));
        System.arraycopy(bytes, from, bytes, to, length);
        return bytes;
    }

    private JsonNode tree(@Nullable Object value) throws Exception {
        return json.readTree(json.writeValueAsString(value));
    }
}
