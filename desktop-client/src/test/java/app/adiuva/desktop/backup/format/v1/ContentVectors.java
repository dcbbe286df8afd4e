package app.adiuva.desktop.backup.format.v1;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Makes the vectors of what lies in packs: page maps, file lists, blobs; and of how content is cut and named.
final class ContentVectors {
    private static final HexFormat HEX = HexFormat.of();

    private final RepositoryKey key;
    private final VectorFiles files;
    private final PackName first = new PackName(new Bits128(1, 2));
    private final PackName second = new PackName(new Bits128(Long.MIN_VALUE, 3));

    ContentVectors(RepositoryKey key, VectorFiles files) {
        this.key = key;
        this.files = files;
    }

    void make() {
        pageMaps();
        smallMaps();
        fileLists();
        blobs();
        pieces();
        roots();
        long[] lengths = {0, 1, 2, 9, 100, 1_000, 4_097, 65_537, 999_999, 8_388_609, 16_777_215, 16_777_216, 67_108_000
        };
        List<Long> padded = LongStream.of(lengths).map(Padme::padded).boxed().toList();
        files.add("padme", "padme", "ok", Map.of("lengths", lengths, "gives", padded));
    }

    /// The offsets: packs 0, frames 34 (of 18 bytes each), entries 92, page numbers 96, frame numbers 112,
    /// positions 128, names 132.
    private void pageMaps() {
        var map = new PageMap(
                List.of(
                        new PageMap.Frame(new Reference(first, 0, 300, 8_192), 2),
                        new PageMap.Frame(new Reference(second, 70_000, 5_000, 1_048_576), 256),
                        new PageMap.Frame(new Reference(second, 0, 100, 4_096), 1)),
                List.of(entry(1, 0, 1), entry(2, 0, 0), entry(7, 2, 0), entry(131_073, 1, 255)));
        files.object("page-map", "page-map", "ok", Map.of("gives", Given.pageMap(map)), map.bytes());
        String[][] edits = {
            {"packs-bomb", "set 0 ffff", "malformed"},
            {"packs-descending", "set 2 ff", "malformed"},
            {"pack-twice", "set 18 " + first, "malformed"},
            {"frames-bomb", "set 34 ffffffff", "malformed"},
            {"frame-outside-table", "set 38 00000002", "malformed"},
            {"frame-outside-pack", "set 42 00ffff00", "malformed"},
            {"frame-offset-huge", "set 42 ffffffff", "malformed"},
            {"frame-stored-nothing", "set 46 00000000", "malformed"},
            {"frame-stored-huge", "set 46 ffffffff", "malformed"},
            {"frame-length", "set 50 00002001", "malformed"},
            {"frame-no-pages", "set 54 0000", "malformed"},
            {"frame-257-pages", "set 68 001010000101", "malformed"},
            {"entries-bomb", "set 92 ffffffff", "malformed"},
            {"page-zero", "set 96 00000000", "malformed"},
            {"page-twice", "set 100 00000001", "malformed"},
            {"pages-descending", "set 96 00000003", "malformed"},
            {"entry-outside-frames", "set 112 00000003", "malformed"},
            {"entry-outside-frame", "set 128 02", "malformed"},
            {"cut", "cut 195", "malformed"},
            {"appended", "append 1", "malformed"},
            {"empty", "cut 0", "malformed"},
        };
        files.edits("page-map", "page-map", edits, Map.of());
    }

    /// Maps whose counts break a bound although all that they count is there.
    private void smallMaps() {
        ByteWriter table = new ByteWriter().u16(1).bits(first.bits());
        ByteWriter frame = new ByteWriter().u32(0).u32(0).u32(300).u32(4_096).u16(1);
        byte[] name = new byte[16];
        byte[] noEntry = new ByteWriter()
                .bytes(table.toByteArray())
                .u32(1)
                .bytes(frame.toByteArray())
                .u32(0)
                .toByteArray();
        files.object("page-map-no-entries", "page-map", "malformed", Map.of(), noEntry);
        byte[] twoFrames = new ByteWriter()
                .bytes(table.toByteArray())
                .u32(2)
                .bytes(frame.toByteArray())
                .bytes(frame.toByteArray())
                .u32(1)
                .u32(1)
                .u32(0)
                .u8(0)
                .bytes(name)
                .toByteArray();
        files.object("page-map-more-frames", "page-map", "malformed", Map.of(), twoFrames);
        byte[] noFrame = new ByteWriter()
                .u16(0)
                .u32(0)
                .u32(1)
                .u32(1)
                .u32(0)
                .u8(0)
                .bytes(name)
                .toByteArray();
        files.object("page-map-no-frames", "page-map", "malformed", Map.of(), noFrame);
    }

    /// The offsets: packs 0, files 18, and of the first file: path 24, modified 31, length 39, name 47, pieces 79,
    /// reference 83; of the second: path 101, pieces 156; of the third: path 194, length 209.
    private void fileLists() {
        var list = new FileList(List.of(
                file("a/b.txt", 12, new Reference(first, 0, 9, 12)),
                file("a/c.txt", 8_388_609, new Reference(first, 9, 300, 8_388_608), new Reference(first, 309, 10, 1)),
                file("d/\u00e9.md", 0)));
        files.object("file-list", "file-list", "ok", Map.of("gives", Given.fileList(list)), list.bytes());
        byte[] none = new FileList(List.of()).bytes();
        files.object("file-list-none", "file-list", "ok", Map.of("gives", Map.of("files", List.of())), none);
        String[][] paths = {
            {"parent", "../.txt"}, {"inner-parent", "a/../tx"}, {"absolute", "/b.text"}, {"empty-part", "a//.txt"},
            {"dot", "a/./txt"}, {"backslash", "a\\b.txt"}, {"nul", "a/b\0txt"}, {"folder", "a/btxt/"},
            {"duplicate", "a/c.txt"}, {"descending", "z/b.txt"},
        };
        for (String[] each : paths) {
            String edit = "set 24 " + HEX.formatHex(each[1].getBytes(StandardCharsets.UTF_8));
            files.edit("file-list", "file-list", "path-" + each[0], edit, "malformed", Map.of());
        }
        String[][] edits = {
            {"path-empty", "set 22 0000", "malformed"},
            {"path-not-text", "set 26 ff", "malformed"},
            {"path-overlong-text", "set 26 c0af", "malformed"},
            {"path-surrogate", "set 26 eda080", "malformed"},
            {"path-long", "set 22 ffff", "malformed"},
            {"packs-bomb", "set 0 ffff", "malformed"},
            {"files-bomb", "set 18 ffffffff", "malformed"},
            {"modified-huge", "set 31 80", "malformed"},
            {"length-huge", "set 39 ffffffffffffffff", "malformed"},
            {"pieces-too-short", "set 46 0d", "malformed"},
            {"pieces-too-long", "set 46 0b", "malformed"},
            {"pieces-bomb", "set 79 ffffffff", "malformed"},
            {"piece-outside-table", "set 83 00000001", "malformed"},
            {"piece-outside-pack", "set 87 01000000", "malformed"},
            {"piece-stored-nothing", "set 91 00000000", "malformed"},
            {"length-without-pieces", "set 216 01", "malformed"},
            {"cut", "cut 252", "malformed"},
            {"appended", "append 1", "malformed"},
        };
        files.edits("file-list", "file-list", edits, Map.of());
    }

    /// Frames as Zstandard 1.5.7 made them, and some by hand: another release may compress in another way.
    private void blobs() {
        byte[] text = "Adiuva keeps what you wrote. ".repeat(40).getBytes(StandardCharsets.US_ASCII);
        String body = "2d0100e8416469757661206b65657073207768617420796f752077726f74652e200100a1017ee504";
        String zeros = "28b52ffd00505400001000000100fbff39c002" + "02001000".repeat(6) + "03001000";
        blob("blob", "28b52ffd608803" + body, text);
        blob("blob-checksum", "28b52ffd648803" + body + "2d639117", text);
        blob("blob-unsized", "28b52ffd0008" + body, text);
        blob("blob-one-byte", "28b52ffd200109000061", new byte[] {'a'});
        blob("blob-repeated-byte", "28b52ffda000001000" + "02001000".repeat(7) + "03001000", new byte[1 << 20]);
        blob("blob-zeros", zeros, new byte[1 << 20]);
        int plain = text.length;
        Object[][] edits = {
            {"blob", "plain-short", "", plain - 1},
            {"blob", "plain-long", "", plain + 1},
            {"blob", "plain-most", "", 8_388_608},
            {"blob", "magic", "flip 0", plain},
            {"blob", "dictionary", "set 4 61", plain},
            {"blob", "reserved-block", "set 7 2f", plain},
            {"blob", "cut", "cut 46", plain},
            {"blob", "header-only", "cut 7", plain},
            {"blob", "trailing-byte", "append 1", plain},
            {"blob-checksum", "wrong", "flip 47", plain},
            {"blob-unsized", "bomb", "", 29},
            {"blob-repeated-byte", "bomb", "", 10},
            {"blob-unsized", "window", "set 5 69", plain},
            {"blob-zeros", "bomb", "", 1},
            {"blob-one-byte", "sized-wrong", "set 5 02", 1},
        };
        for (Object[] each : edits) {
            String edit = each[2].toString();
            files.edit(each[0].toString(), "blob", each[1].toString(), edit, "content", Map.of("plain", each[3]));
        }
        files.edit("blob-unsized", "blob", "window-most", "set 5 68", "ok", given(text));
        byte[] one = HEX.parseHex("28b52ffd200109000061");
        byte[] two = HEX.parseHex("28b52ffd200109000061" + "28b52ffd200109000061");
        files.object("blob-two-frames", "blob", "content", Map.of("plain", 2), two);
        byte[] skippable = HEX.parseHex("502a4d1801000000" + "00" + HEX.formatHex(one));
        files.object("blob-skippable", "blob", "content", Map.of("plain", 1), skippable);
    }

    private void blob(String name, String frame, byte[] content) {
        files.object(name, "blob", "ok", given(content), HEX.parseHex(frame));
    }

    private static Map<String, ?> given(byte[] content) {
        return Map.of("plain", content.length, "gives", Digest.sha256(content).toString());
    }

    private void pieces() {
        pieces("pieces-counted", "counted", 24 << 20);
        pieces("pieces-zeros", "zeros", 9 << 20);
        pieces("pieces-least", "counted", 262_144);
        pieces("pieces-empty", "counted", 0);
    }

    private void pieces(String name, String input, int length) {
        Map<String, Object> fields = keyed();
        fields.put("input", input);
        fields.put("length", length);
        fields.put("gives", lengths(new Chunker(key), input(input, length)));
        files.add(name, "pieces", "ok", fields);
    }

    static List<Integer> lengths(Chunker chunker, byte[] content) {
        List<Integer> lengths = new java.util.ArrayList<>();
        for (int at = 0; at < content.length; at += lengths.getLast()) {
            lengths.add(chunker.cut(content, at, content.length));
        }
        return lengths;
    }

    /// The content that section 10 describes.
    static byte[] input(String input, int length) {
        byte[] bytes = new byte[length];
        for (int at = 0; input.equals("counted") && at < length; at += 32) {
            byte[] hash = Crypto.sha256().digest(new ByteWriter().u64(at / 32).toByteArray());
            System.arraycopy(hash, 0, bytes, at, Math.min(32, length - at));
        }
        return bytes;
    }

    private void roots() {
        int[] pages = {0, 1, 255, 0};
        var names = new ContentNames(key);
        var root = new PageRoot();
        List<PageName> all = IntStream.of(pages)
                .mapToObj(each -> {
                    byte[] page = new byte[PageMap.PAGE];
                    Arrays.fill(page, (byte) each);
                    return names.page(page, 0);
                })
                .toList();
        all.forEach(root::add);
        Map<String, Object> fields = keyed();
        fields.put("pages", pages);
        fields.put(
                "gives",
                Given.fields(
                        "names",
                        all.stream().map(PageName::toString).toList(),
                        "root",
                        root.finish().toString()));
        files.add("root", "root", "ok", fields);
    }

    private Map<String, Object> keyed() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", HEX.formatHex(key.bytes()));
        fields.put("repository", key.repository().toString());
        return fields;
    }

    private static PageMap.Entry entry(long page, int frame, int position) {
        return new PageMap.Entry(page, frame, position, new PageName(new Bits128(page, position)));
    }

    private static StoredFile file(String path, long length, Reference... pieces) {
        Digest name = Digest.sha256(path.getBytes(StandardCharsets.UTF_8));
        return new StoredFile(path, 1_795_000_000_000L, length, name, List.of(pieces));
    }
}
