package app.adiuva.desktop.backup.format.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private final FixedRandom random = new FixedRandom(13);
    private final Random shapes = new Random(17);
    private final RepositoryKey key = RepositoryKey.generate(new RepositoryId(Bits128.random(random)), random);
    private final PackName pack = new PackName(Bits128.random(random));
    private final Reference frame = new Reference(pack, 100, 50, 2 * PageMap.PAGE);
    private final PageName name = new PageName(new Bits128(1, 2));

    @Test
    void what_was_sealed_comes_back() throws IOException {
        Manifest manifest = manifest(2, Digest.sha256(new byte[1]));
        Manifest read = open(2, seal(manifest));
        assertEquals(manifest, read);
        read.requireParent(manifest.chain().parent());
        Broken.with(FormatError.MISPLACED, () -> read.requireParent(Digest.ZERO));
    }

    @Test
    void broken_fields_never_give_anything_but_a_code() {
        byte[] good = ManifestBytes.write(manifest(2, Digest.sha256(new byte[1])));
        byte[] map = map().bytes();
        byte[] list = list().bytes();
        for (int i = 0; i < 3_000; i++) {
            refusesOrReads(() -> ManifestBytes.read(flipped(good)));
            refusesOrReads(() -> PageMap.parse(flipped(map)));
            refusesOrReads(() -> FileList.parse(flipped(list)));
        }
        for (int length = 0; length < map.length; length++) {
            byte[] cut = Arrays.copyOf(map, length);
            Broken.with(FormatError.MALFORMED, () -> PageMap.parse(cut));
        }
        for (int length = 0; length < list.length; length++) {
            byte[] cut = Arrays.copyOf(list, length);
            Broken.with(FormatError.MALFORMED, () -> FileList.parse(cut));
        }
    }

    @Test
    void a_count_that_cannot_fit_takes_no_memory() {
        byte[] bomb = ByteBuffer.allocate(6).putShort((short) 0).putInt(-1).array();
        Broken.with(FormatError.MALFORMED, () -> PageMap.parse(bomb));
        Broken.with(FormatError.MALFORMED, () -> FileList.parse(bomb));
    }

    @Test
    void page_maps_and_file_lists_come_back() {
        PageMap map = PageMap.parse(map().bytes());
        assertEquals(map().frames(), map.frames());
        assertEquals(map().entries(), map.entries());
        assertEquals(1, map.find(9).orElseThrow());
        assertEquals(true, map.find(8).isEmpty());
        assertEquals(list(), FileList.parse(list().bytes()));
    }

    @Test
    void paths_that_lead_elsewhere_are_refused() {
        for (String path : List.of("", "/a", "a/", "a//b", ".", "a/..", "../a", "a\\b", "a\0b")) {
            Broken.with(FormatError.MALFORMED, () -> new StoredFile(path, 0, 0, Digest.ZERO, List.of()));
        }
    }

    @Test
    void pages_that_do_not_ascend_are_refused() {
        var frames = List.of(new PageMap.Frame(frame, 2));
        var twice = List.of(new PageMap.Entry(5, 0, 0, name), new PageMap.Entry(5, 0, 1, name));
        Broken.with(FormatError.MALFORMED, () -> new PageMap(frames, twice));
        var outside = List.of(new PageMap.Entry(5, 0, 2, name));
        Broken.with(FormatError.MALFORMED, () -> new PageMap(frames, outside));
    }

    @Test
    void pieces_follow_the_content_and_not_its_place() {
        Chunker chunker = new Chunker(key);
        byte[] content = new byte[24 << 20];
        shapes.nextBytes(content);
        byte[] moved = new byte[content.length + 1_000];
        System.arraycopy(content, 0, moved, 1_000, content.length);
        List<Digest> before = pieces(chunker, content);
        List<Digest> after = pieces(chunker, moved);
        long kept = after.stream().filter(before::contains).count();
        assertEquals(true, kept >= before.size() - 4, kept + " of " + before.size());
    }

    private static List<Digest> pieces(Chunker chunker, byte[] content) {
        List<Digest> pieces = new java.util.ArrayList<>();
        for (int at = 0; at < content.length; ) {
            int length = chunker.cut(content, at, content.length);
            assertEquals(true, length <= Chunker.MOST && (length >= Chunker.LEAST || at + length == content.length));
            pieces.add(Digest.sha256(Arrays.copyOfRange(content, at, at + length)));
            at += length;
        }
        return pieces;
    }

    private static void refusesOrReads(Runnable reading) {
        try {
            reading.run();
        } catch (FormatException e) {
            assertEquals(FormatError.MALFORMED, e.error());
        }
    }

    private byte[] flipped(byte[] good) {
        byte[] bad = good.clone();
        bad[shapes.nextInt(bad.length)] ^= (byte) (1 << shapes.nextInt(8));
        return bad;
    }

    private PageMap map() {
        return new PageMap(
                List.of(new PageMap.Frame(frame, 2)),
                List.of(new PageMap.Entry(5, 0, 0, name), new PageMap.Entry(9, 0, 1, name)));
    }

    private FileList list() {
        var piece = new Reference(pack, 0, 9, 12);
        return new FileList(List.of(
                new StoredFile("a/b.txt", 5, 12, Digest.ZERO, List.of(piece)),
                new StoredFile("c", 5, 0, Digest.ZERO, List.of())));
    }

    private Manifest manifest(long sequence, Digest parent) {
        return new Manifest(
                new Manifest.Chain(key.repository(), sequence, parent),
                new Manifest.Origin(1_000, "0.1.0", 7),
                new Manifest.Database(2, Digest.ZERO, 1, List.of(frame), List.of(new Manifest.TableRows("task", 3))),
                List.of(new StoredPack(pack, (int) SealedFormat.storedLength(65_536), Digest.ZERO)),
                List.of(new Reference(pack, 0, 9, 12)));
    }

    private byte[] seal(Manifest manifest) throws IOException {
        var out = new ByteArrayOutputStream();
        assertEquals(manifest.seal(key, random, out), Digest.sha256(out.toByteArray()));
        return out.toByteArray();
    }

    private Manifest open(long sequence, byte[] bytes) throws IOException {
        return Manifest.open(key, sequence, new ByteArrayInputStream(bytes));
    }
}
