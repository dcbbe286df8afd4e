package app.adiuva.desktop.backup.format.v1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes the vectors of manifests, sealed and as plaintext.
final class ManifestVectors {
    private static final int PACK = (int) SealedFormat.storedLength(65_536);

    private final RepositoryKey key;
    private final FixedRandom random;
    private final VectorFiles files;
    private final PackName first = new PackName(new Bits128(1, 2));
    private final PackName second = new PackName(new Bits128(Long.MIN_VALUE, 3));
    private final Digest parent = Digest.sha256(new byte[] {1});

    ManifestVectors(RepositoryKey key, FixedRandom random, VectorFiles files) {
        this.key = key;
        this.random = random;
        this.files = files;
    }

    void make() throws IOException {
        sealed();
        fields();
        beginnings();
    }

    private void sealed() throws IOException {
        Map<String, Object> inputs = inputs(3, parent);
        inputs.put("key", HexFormat.of().formatHex(key.bytes()));
        files.object("manifest", "manifest", "ok", with(inputs, "gives", Given.manifest(manifest())), seal(manifest()));
        String[][] edits = {
            {"magic", "flip 3", "not-a-backup"},
            {"pack", "set 0 41445650", "not-a-backup"},
            {"version", "set 4 02", "version"},
            {"salt", "flip 20", "tampered"},
            {"body", "flip 100", "tampered"},
            {"tag", "flip 4148", "tampered"},
            {"empty", "cut 0", "not-a-backup"},
            {"header-cut", "cut 30", "malformed"},
            {"no-segment", "cut 37", "truncated"},
            {"tag-only", "cut 53", "malformed"},
            {"half", "cut 2048", "tampered"},
            {"appended", "append 1", "tampered"},
        };
        files.edits("manifest", "manifest", edits, inputs);
        Map<String, String> others = new LinkedHashMap<>();
        others.put("key", "tampered");
        others.put("repository", "tampered");
        others.put("parent", "misplaced");
        for (var each : others.entrySet()) {
            String zeros = "00".repeat(inputs.get(each.getKey()).toString().length() / 2);
            Map<String, Object> other = with(inputs, each.getKey(), zeros);
            files.edit("manifest", "manifest", "other-" + each.getKey(), "", each.getValue(), other);
        }
        files.edit("manifest", "manifest", "replayed", "", "tampered", with(inputs, "sequence", 4));
        files.object("manifest-long", "manifest", "ok", inputs, seal(longManifest()));
        files.edits(
                "manifest-long",
                "manifest",
                new String[][] {{"one-segment", "cut 16437", "truncated"}, {"last-cut", "cut 20000", "tampered"}},
                inputs);
    }

    /// The offsets: repository 0, sequence 16, parent 24, created 56, app version 64, schema 71, page count 75,
    /// root 79, packs 111 (of 52 bytes each), base 219, page maps 221 (of 16 bytes each), file lists 255,
    /// tables 273.
    private void fields() {
        byte[] plain = ManifestBytes.write(manifest());
        byte[] padded = Arrays.copyOf(plain, plain.length + 5);
        Map<String, Object> inputs = inputs(3, parent);
        files.object("fields", "fields", "ok", with(inputs, "gives", Given.manifest(manifest())), padded);
        String[][] edits = {
            {"repository", "flip 15", "misplaced"},
            {"older-sequence", "set 23 02", "misplaced"},
            {"newer-sequence", "set 23 04", "misplaced"},
            {"other-parent", "flip 24", "misplaced"},
            {"sequence-zero", "set 23 00", "malformed"},
            {"sequence-huge", "set 16 80", "malformed"},
            {"first-with-parent", "set 23 01", "malformed"},
            {"parent-zeros", "set 24 " + "00".repeat(32), "malformed"},
            {"created-huge", "set 56 ff", "malformed"},
            {"app-version-long", "set 64 ffff", "malformed"},
            {"app-version-not-text", "set 66 ff", "malformed"},
            {"no-pages", "set 75 00000000", "malformed"},
            {"packs-bomb", "set 111 ffffffff", "malformed"},
            {"packs-too-many", "set 111 00000007", "malformed"},
            {"packs-descending", "set 115 ff", "malformed"},
            {"pack-twice", "set 167 " + first, "malformed"},
            {"pack-short", "set 131 " + hex(PACK - 1), "malformed"},
            {"pack-long", "set 131 " + hex((int) SealedFormat.storedLength(16_777_217)), "malformed"},
            {"pack-huge", "set 131 ffffffff", "malformed"},
            {"pack-ends-in-a-tag", "set 131 " + hex(PACK + 16), "malformed"},
            {"no-base", "set 219 0000", "malformed"},
            {"base-too-many", "set 219 0003", "malformed"},
            {"maps-bomb", "set 221 ffff", "malformed"},
            {"map-outside-table", "set 223 00000002", "malformed"},
            {"map-outside-pack", "set 227 01000000", "malformed"},
            {"map-stored-nothing", "set 231 00000000", "malformed"},
            {"map-plain-nothing", "set 235 00000000", "malformed"},
            {"map-plain-bomb", "set 235 00800001", "malformed"},
            {"lists-bomb", "set 255 ffff", "malformed"},
            {"tables-bomb", "set 273 ffff", "malformed"},
            {"rows-huge", "set 281 80", "malformed"},
            {"padding", "flip " + (padded.length - 1), "malformed"},
            {"cut", "cut " + (plain.length - 1), "malformed"},
            {"empty", "cut 0", "malformed"},
        };
        files.edits("fields", "fields", edits, inputs);
    }

    /// The first of a repository, without files, padding and tables; and one without a page map.
    private void beginnings() {
        var database = new Manifest.Database(1, parent, 1, List.of(new Reference(first, 0, 9, 64)), List.of());
        var begin = new Manifest(
                new Manifest.Chain(key.repository(), 1, Digest.ZERO),
                new Manifest.Origin(0, "", 0),
                database,
                List.of(new StoredPack(first, PACK, parent)),
                List.of());
        Map<String, Object> inputs = inputs(1, Digest.ZERO);
        byte[] bytes = ManifestBytes.write(begin);
        files.object("fields-first", "fields", "ok", with(inputs, "gives", Given.manifest(begin)), bytes);
        byte[] none = new byte[bytes.length - 16];
        System.arraycopy(bytes, 0, none, 0, none.length);
        none[165] = 0;
        files.object("fields-no-maps", "fields", "malformed", inputs, none);
    }

    private Manifest manifest() {
        return manifest(List.of(stored(first, 65_536), stored(second, 16_777_216)));
    }

    private Manifest longManifest() {
        List<StoredPack> packs = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            packs.add(stored(new PackName(new Bits128(1, 2 + i)), 65_536 + i));
        }
        packs.add(stored(second, 16_777_216));
        return manifest(packs);
    }

    private Manifest manifest(List<StoredPack> packs) {
        var maps = List.of(new Reference(first, 5, 1_000, 70_000), new Reference(second, 16_777_000, 216, 8_388_608));
        var tables = List.of(new Manifest.TableRows("task", 12), new Manifest.TableRows("event", 0));
        return new Manifest(
                new Manifest.Chain(key.repository(), 3, parent),
                new Manifest.Origin(1_795_000_000_000L, "0.1.0", 7),
                new Manifest.Database(300, Digest.sha256(new byte[] {2}), 1, maps, tables),
                packs,
                List.of(new Reference(second, 0, 9, 12)));
    }

    private static StoredPack stored(PackName name, int plain) {
        return new StoredPack(
                name,
                (int) SealedFormat.storedLength(plain),
                Digest.sha256(name.bits().bytes()));
    }

    private byte[] seal(Manifest manifest) throws IOException {
        var out = new ByteArrayOutputStream();
        var _ = manifest.seal(key, random, out);
        return out.toByteArray();
    }

    private Map<String, Object> inputs(long sequence, Digest before) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("repository", key.repository().toString());
        inputs.put("sequence", sequence);
        inputs.put("parent", before.toString());
        return inputs;
    }

    private static Map<String, Object> with(Map<String, Object> inputs, String field, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(inputs);
        all.put(field, value);
        return all;
    }

    private static String hex(int value) {
        return HexFormat.of().toHexDigits(value);
    }
}
