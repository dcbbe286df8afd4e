package app.adiuva.desktop.backup.format.v1;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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

class PackTest {
    private final FixedRandom random = new FixedRandom(7);
    private final Random shapes = new Random(11);
    private final RepositoryKey key = RepositoryKey.generate(new RepositoryId(Bits128.random(random)), random);
    private final List<byte[]> contents = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private StoredPack stored;
    private byte[] pack;

    @BeforeEach
    void make() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var builder = new PackBuilder(key, random, out)) {
            for (int i = 0; i < 40; i++) {
                byte[] content = new byte[1 + shapes.nextInt(30_000)];
                shapes.nextBytes(content);
                Arrays.fill(content, content.length / 4, content.length, (byte) i);
                contents.add(content);
                references.add(builder.add(Blob.of(content)));
            }
            stored = builder.sealLast();
        }
        pack = out.toByteArray();
    }

    @Test
    void every_blob_comes_back() throws IOException {
        assertEquals(stored.length(), pack.length);
        assertEquals(stored.sha256(), Digest.sha256(pack));
        verify(pack);
        try (PackReader reader = open(key, stored.name(), pack)) {
            for (int i = 0; i < contents.size(); i++) {
                assertArrayEquals(contents.get(i), reader.content(references.get(i)));
            }
        }
    }

    @Test
    void a_full_pack_has_the_one_length() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var builder = new PackBuilder(key, random, out)) {
            builder.add(Blob.of(new byte[5]));
            assertEquals(
                    SealedFormat.storedLength(16_777_216), builder.sealFull().length());
        }
        assertEquals(37 + 16_777_216 + 1_024 * 16, out.size());
    }

    @Test
    void references_that_lie_release_nothing() throws IOException {
        try (PackReader reader = open(key, stored.name(), pack)) {
            Reference good = references.getFirst();
            for (int wrong : new int[] {good.plain() - 1, good.plain() + 1, Blob.MOST_PLAIN}) {
                if (wrong > 0) {
                    var lie = new Reference(good.pack(), good.offset(), good.stored(), wrong);
                    Broken.with(FormatError.CONTENT, () -> reader.content(lie));
                }
            }
            var two = new Reference(
                    good.pack(), 0, good.stored() + references.get(1).stored(), good.plain());
            Broken.with(FormatError.CONTENT, () -> reader.content(two));
            var outside = new Reference(good.pack(), 16_000_000, 5, 5);
            Broken.with(FormatError.MALFORMED, () -> reader.content(outside));
        }
    }

    @Test
    void padding_has_few_significant_bits() {
        assertEquals(10, Padme.padded(9));
        assertEquals(1_024, Padme.padded(1_000));
        assertEquals(16_777_216, Padme.padded(16_777_215));
        for (int i = 0; i < 10_000; i++) {
            int length = 1 + shapes.nextInt(16_777_216);
            assertTrue(Padme.padded(length) >= length && Padme.padded(length) <= length * 1.12 + 1);
        }
    }

    private void verify(byte[] bytes) throws IOException {
        PackReader.verify(key, stored.name(), new ByteArrayInputStream(bytes));
    }

    private static PackReader open(RepositoryKey key, PackName name, byte[] bytes) throws IOException {
        return new PackReader(
                key,
                name,
                bytes.length,
                (offset, length) -> Arrays.copyOfRange(bytes, (int) offset, (int) offset + length));
    }
}
