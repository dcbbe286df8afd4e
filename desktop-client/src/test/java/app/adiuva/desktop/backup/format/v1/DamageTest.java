package app.adiuva.desktop.backup.format.v1;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// Whatever is done to a sealed object is found, has its code, and releases nothing of what is damaged.
///
/// Each run draws other places; a failure says the seed, and `-Dseed=…` draws the same again.
class DamageTest {
    private static final int FLIPS = 2_000;
    private static final int HEADER = 37;
    private static final int SEALED = 16_400;
    private static final int SEGMENT = 16_384;
    private static final byte UNTOUCHED = 0x5a;

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random places = new Random(seed);
    private final FixedRandom random = new FixedRandom(7);
    private final RepositoryKey key = RepositoryKey.generate(new RepositoryId(Bits128.random(random)), random);
    private final List<byte[]> contents = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private StoredPack stored;
    private byte[] pack;
    private byte[] manifest;

    @BeforeEach
    void make() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var builder = new PackBuilder(key, random, out)) {
            for (int i = 0; i < 40; i++) {
                byte[] content = new byte[1 + places.nextInt(30_000)];
                places.nextBytes(content);
                Arrays.fill(content, content.length / 4, content.length, (byte) i);
                contents.add(content);
                references.add(builder.add(Blob.of(content)));
            }
            stored = builder.sealLast();
        }
        pack = out.toByteArray();
        manifest = manifest(2, Digest.sha256(pack));
    }

    @Test
    void each_flipped_bit_of_a_pack_is_found_and_its_segment_stays_closed() throws IOException {
        ObjectName name = ObjectName.pack(stored.name());
        byte[] plain = plain(name, pack);
        for (int i = 0; i < FLIPS; i++) {
            int at = i < HEADER ? i : places.nextInt(pack.length);
            byte[] bad = flipped(pack, at);
            FormatError expected = expected(at);
            found(expected, at, () -> verify(bad));
            releasesOnlyWhatIsRight(name, bad, plain, expected, at);
            blobsAreRightOrRefused(bad, at);
        }
    }

    @Test
    void each_flipped_bit_of_a_manifest_is_found_and_its_segment_stays_closed() throws IOException {
        ObjectName name = ObjectName.manifest(2);
        byte[] plain = plain(name, manifest);
        for (int i = 0; i < FLIPS; i++) {
            int at = i < HEADER ? i : places.nextInt(manifest.length);
            byte[] bad = flipped(manifest, at);
            FormatError expected = expected(at);
            found(expected, at, () -> Manifest.open(key, 2, new ByteArrayInputStream(bad)));
            releasesOnlyWhatIsRight(name, bad, plain, expected, at);
        }
    }

    @Test
    void an_object_that_was_cut_off_says_so() throws IOException {
        for (int length = HEADER; length < pack.length; length += SEALED) {
            byte[] cut = Arrays.copyOf(pack, length);
            found(FormatError.TRUNCATED, length, () -> verify(cut));
        }
        byte[] first = Arrays.copyOf(manifest, HEADER + SEALED);
        found(FormatError.TRUNCATED, first.length, () -> Manifest.open(key, 2, new ByteArrayInputStream(first)));
        for (int i = 0; i < 500; i++) {
            int length = places.nextInt(pack.length);
            int behind = Math.floorMod(length - HEADER, SEALED);
            FormatError expected = length < 4
                    ? FormatError.NOT_A_BACKUP
                    : length < HEADER || behind > 0 && behind <= 16
                            ? FormatError.MALFORMED
                            : behind == 0 ? FormatError.TRUNCATED : FormatError.TAMPERED;
            byte[] cut = Arrays.copyOf(pack, length);
            found(expected, length, () -> verify(cut));
        }
    }

    @Test
    void segments_that_were_moved_taken_out_or_put_in_are_found() {
        int segments = (pack.length - HEADER) / SEALED;
        for (int i = 0; i < 100; i++) {
            int one = places.nextInt(segments);
            int other = (one + 1 + places.nextInt(segments - 1)) % segments;
            byte[] swapped = pack.clone();
            System.arraycopy(pack, HEADER + one * SEALED, swapped, HEADER + other * SEALED, SEALED);
            System.arraycopy(pack, HEADER + other * SEALED, swapped, HEADER + one * SEALED, SEALED);
            found(FormatError.TAMPERED, one, () -> verify(swapped));
            byte[] without = join(pack, HEADER + one * SEALED, HEADER + (one + 1) * SEALED);
            boolean ends = HEADER + (one + 1) * SEALED == pack.length;
            found(ends ? FormatError.TRUNCATED : FormatError.TAMPERED, one, () -> verify(without));
            byte[] twice = join(pack, HEADER + (one + 1) * SEALED, HEADER + one * SEALED);
            found(FormatError.TAMPERED, one, () -> verify(twice));
        }
        found(FormatError.TAMPERED, pack.length, () -> verify(Arrays.copyOf(pack, pack.length + SEALED)));
    }

    @Test
    void an_older_manifest_and_objects_under_other_names_or_ids_do_not_open() throws IOException {
        byte[] older = manifest(1, Digest.ZERO);
        found(FormatError.TAMPERED, 1, () -> Manifest.open(key, 2, new ByteArrayInputStream(older)));
        found(FormatError.TAMPERED, 1, () -> Manifest.open(key, 1, new ByteArrayInputStream(manifest)));
        found(FormatError.NOT_A_BACKUP, 0, () -> Manifest.open(key, 2, new ByteArrayInputStream(pack)));
        found(FormatError.NOT_A_BACKUP, 0, () -> verify(manifest));
        var other = new PackName(Bits128.random(random));
        found(FormatError.TAMPERED, 0, () -> PackReader.verify(key, other, new ByteArrayInputStream(pack)));
        var elsewhere = new RepositoryKey(new RepositoryId(Bits128.random(random)), key.bytes());
        found(FormatError.TAMPERED, 0, () -> Manifest.open(elsewhere, 2, new ByteArrayInputStream(manifest)));
        found(
                FormatError.TAMPERED,
                0,
                () -> PackReader.verify(elsewhere, stored.name(), new ByteArrayInputStream(pack)));
    }

    @Test
    void a_stream_that_is_longer_than_any_pack_is_refused_before_its_end() throws IOException {
        var out = new ByteArrayOutputStream();
        ObjectName name = ObjectName.pack(stored.name());
        try (var writer = new SealedWriter(key, name, random, out)) {
            writer.zeros(PackBuilder.MOST_PLAIN + 1L);
            var _ = writer.finish();
        }
        byte[] bytes = out.toByteArray();
        found(FormatError.MALFORMED, 0, () -> verify(bytes));
        found(FormatError.MALFORMED, 0, () -> reader(bytes).close());
    }

    private static FormatError expected(int at) {
        return at < 4 ? FormatError.NOT_A_BACKUP : at == 4 ? FormatError.VERSION : FormatError.TAMPERED;
    }

    /// Reads as a stream: every segment before the damaged one is right, and of that one no byte comes out.
    private void releasesOnlyWhatIsRight(ObjectName name, byte[] bad, byte[] plain, FormatError expected, int at)
            throws IOException {
        byte[] out = new byte[SEGMENT];
        int released = 0;
        try (var reader = new SealedReader(key, name, new ByteArrayInputStream(bad))) {
            while (true) {
                Arrays.fill(out, UNTOUCHED);
                int length = reader.next(out);
                assertTrue(length > 0, () -> "the damage was not found: " + where(at));
                assertArrayEquals(
                        Arrays.copyOfRange(plain, released, released + length), Arrays.copyOf(out, length), where(at));
                released += length;
            }
        } catch (FormatException e) {
            assertEquals(expected, e.error(), where(at));
        }
        assertEquals(at < HEADER ? 0 : (at - HEADER) / SEALED * SEGMENT, released, where(at));
        for (byte each : out) {
            assertTrue(each == 0 || each == UNTOUCHED, () -> "plaintext came out: " + where(at));
        }
    }

    /// Reads blobs by their references: those that lie beside the damage are whole, the others are refused.
    private void blobsAreRightOrRefused(byte[] bad, int at) throws IOException {
        if (at <= 4) {
            found(expected(at), at, () -> reader(bad).close());
            return;
        }
        int damaged = (at - HEADER) / SEALED;
        try (PackReader reader = reader(bad)) {
            for (int i = places.nextInt(8); i < references.size(); i += 8) {
                Reference each = references.get(i);
                int first = each.offset() / SEGMENT;
                int last = (each.offset() + each.stored() - 1) / SEGMENT;
                if (at < HEADER || first <= damaged && damaged <= last) {
                    found(FormatError.TAMPERED, at, () -> reader.content(each));
                } else {
                    assertArrayEquals(contents.get(i), reader.content(each), where(at));
                }
            }
        }
    }

    private byte[] plain(ObjectName name, byte[] object) throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] segment = new byte[SEGMENT];
        try (var reader = new SealedReader(key, name, new ByteArrayInputStream(object))) {
            for (int length = reader.next(segment); length > 0; length = reader.next(segment)) {
                out.write(segment, 0, length);
            }
        }
        return out.toByteArray();
    }

    /// Of two segments at least.
    private byte[] manifest(long sequence, Digest parent) throws IOException {
        List<StoredPack> packs = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            packs.add(new StoredPack(new PackName(new Bits128(i, 0)), stored.length(), stored.sha256()));
        }
        var map = new Reference(packs.getFirst().name(), 0, 9, 64);
        var out = new ByteArrayOutputStream();
        var _ = new Manifest(
                        new Manifest.Chain(key.repository(), sequence, parent),
                        new Manifest.Origin(1_000, "0.1.0", 7),
                        new Manifest.Database(1, parent, 1, List.of(map), List.of()),
                        packs,
                        List.of())
                .seal(key, random, out);
        return out.toByteArray();
    }

    private byte[] flipped(byte[] good, int at) {
        byte[] bad = good.clone();
        bad[at] ^= (byte) (1 << places.nextInt(8));
        return bad;
    }

    /// The beginning up to one place and the end from another.
    private static byte[] join(byte[] bytes, int to, int from) {
        byte[] joined = Arrays.copyOf(bytes, to + bytes.length - from);
        System.arraycopy(bytes, from, joined, to, bytes.length - from);
        return joined;
    }

    private void verify(byte[] bytes) throws IOException {
        PackReader.verify(key, stored.name(), new ByteArrayInputStream(bytes));
    }

    private PackReader reader(byte[] bytes) throws IOException {
        PackSource source = (offset, length) -> Arrays.copyOfRange(bytes, (int) offset, (int) offset + length);
        return new PackReader(key, stored.name(), bytes.length, source);
    }

    private void found(FormatError expected, int at, Executable reading) {
        assertEquals(
                expected,
                assertThrows(FormatException.class, reading, () -> where(at)).error(),
                () -> where(at));
    }

    private String where(int at) {
        return "place " + at + ", -Dseed=" + seed;
    }
}
