package app.adiuva.cloud.object;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every object store promises. Each kind runs all of it.
abstract class ObjectStoreContract {
    static final ObjectKey KEY = ObjectKey.of("account", "packs", "one");

    abstract ObjectStore store();

    @Test
    void gives_back_what_was_stored() throws IOException {
        byte[] content = bytes(1_000_003, 1);
        put(KEY, content);
        assertEquals(Optional.of((long) content.length), store().length(KEY));
        assertArrayEquals(content, read(KEY, 0, content.length));
    }

    @Test
    void gives_any_part() throws IOException {
        byte[] content = bytes(100_000, 2);
        put(KEY, content);
        assertArrayEquals(Arrays.copyOfRange(content, 0, 1), read(KEY, 0, 1));
        assertArrayEquals(Arrays.copyOfRange(content, 12_345, 54_321), read(KEY, 12_345, 54_321 - 12_345));
        assertArrayEquals(Arrays.copyOfRange(content, 99_999, 100_000), read(KEY, 99_999, 1));
    }

    @Test
    void stores_what_is_larger_than_a_part_of_an_upload() throws IOException {
        byte[] content = bytes(S3Upload.PART_BYTES * 2 + 17, 3);
        put(KEY, content);
        assertArrayEquals(content, read(KEY, 0, content.length));
    }

    @Test
    void keeps_nothing_of_content_that_is_not_what_was_announced() throws IOException {
        for (int size : List.of(0, 5_000, S3Upload.PART_BYTES + 5)) {
            byte[] content = bytes(size, 4);
            Sha256 right = checksum(content);
            refuses(ContentMismatch.Reason.TOO_SHORT, content, size + 1, right);
            refuses(ContentMismatch.Reason.CHECKSUM, content, size, checksum(bytes(9, 9)));
            if (size > 0) {
                refuses(ContentMismatch.Reason.TOO_LONG, content, size - 1, right);
            }
        }
    }

    @Test
    void keeps_nothing_when_the_sender_goes_away() {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(bytes(3_000, 7)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("reset");
            }
        });
        assertThrows(IOException.class, () -> store().put(KEY, broken, 10_000, checksum(bytes(1, 1))));
        assertEquals(Optional.empty(), store().length(KEY));
    }

    @Test
    void takes_a_file_only_when_it_is_what_was_announced(@TempDir Path elsewhere) throws IOException {
        byte[] content = bytes(70_000, 6);
        Path file = Files.write(elsewhere.resolve("arrived"), content);
        assertThrows(ContentMismatch.class, () -> store().take(KEY, file, content.length, checksum(bytes(70_000, 7))));
        assertEquals(Optional.empty(), store().length(KEY));
        store().take(KEY, file, content.length, checksum(content));
        assertArrayEquals(content, read(KEY, 0, content.length));
    }

    @Test
    void replaces_what_had_the_key() throws IOException {
        put(KEY, bytes(500, 5));
        byte[] second = bytes(300, 6);
        put(KEY, second);
        assertArrayEquals(second, read(KEY, 0, 300));
    }

    @Test
    void knows_what_is_not_there() {
        assertEquals(Optional.empty(), store().length(KEY));
        assertTrue(store().open(KEY, 0, 1).isEmpty());
        store().delete(KEY);
    }

    @Test
    void forgets_what_was_deleted() throws IOException {
        put(KEY, bytes(10, 7));
        store().delete(KEY);
        assertEquals(Optional.empty(), store().length(KEY));
    }

    @Test
    void lists_one_account_and_no_other() throws IOException {
        put(KEY, bytes(10, 8));
        put(ObjectKey.of("account", "packs", "two"), bytes(20, 8));
        put(ObjectKey.of("account2", "packs", "three"), bytes(30, 8));
        List<String> found = new ArrayList<>();
        store().list("account", entry -> found.add(entry.key().path() + " " + entry.length()));
        assertEquals(
                List.of("account/packs/one 10", "account/packs/two 20"),
                found.stream().sorted().toList());
        store().list("nobody", entry -> found.add("unexpected"));
        assertEquals(2, found.size());
    }

    final void put(ObjectKey key, byte[] content) throws IOException {
        store().put(key, new ByteArrayInputStream(content), content.length, checksum(content));
    }

    private byte[] read(ObjectKey key, long offset, long count) throws IOException {
        try (InputStream in = store().open(key, offset, count).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    private void refuses(ContentMismatch.Reason reason, byte[] content, long length, Sha256 checksum) {
        ContentMismatch refused = assertThrows(
                ContentMismatch.class, () -> store().put(KEY, new ByteArrayInputStream(content), length, checksum));
        assertEquals(reason, refused.reason());
        assertEquals(Optional.empty(), store().length(KEY));
    }

    static byte[] bytes(int count, long seed) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static Sha256 checksum(byte[] content) {
        var digest = Sha256.digest();
        digest.update(content);
        return Sha256.of(digest);
    }
}
