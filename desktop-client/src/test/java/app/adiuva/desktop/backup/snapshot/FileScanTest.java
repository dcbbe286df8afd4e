package app.adiuva.desktop.backup.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.desktop.backup.format.v1.Bits128;
import app.adiuva.desktop.backup.format.v1.ContentNames;
import app.adiuva.desktop.backup.format.v1.Digest;
import app.adiuva.desktop.backup.format.v1.RepositoryId;
import app.adiuva.desktop.backup.format.v1.RepositoryKey;
import app.adiuva.desktop.backup.format.v1.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Attachments that change while they are read.
class FileScanTest {
    /// More than four packs: the fourth is filled after the first has gone.
    private static final int SIZE = 72 << 20;

    /// Shorter than any piece.
    private static final int STEP = 1 << 17;

    @TempDir
    Path folder;

    final RepositoryKey key = RepositoryKey.generate(new RepositoryId(new Bits128(1, 2)), new SecureRandom());

    @Test
    void a_file_that_changes_between_two_readings_is_read_again() throws Exception {
        Path file = folder.resolve("growing.bin");
        Files.write(file, bytes());
        Files.write(folder.resolve("calm.txt"), new byte[] {1, 2, 3});
        AtomicInteger packs = new AtomicInteger();
        FileScan.Scanned scanned = scan((_, _) -> {
            if (packs.getAndIncrement() == 0) {
                change(file, 2);
            }
        });
        assertEquals(0, scanned.restless());
        assertEquals(List.of("calm.txt", "growing.bin"), paths(scanned));
        assertEquals(
                nameOf(Files.readAllBytes(file)), scanned.files().getLast().name(), "as it is now, not half of each");
        assertEquals(
                Files.getLastModifiedTime(file).toMillis(),
                scanned.files().getLast().modified());
    }

    @Test
    void a_file_that_never_stops_changing_is_left_out_and_counted() throws Exception {
        Path file = folder.resolve("restless.bin");
        Files.write(file, bytes());
        Files.write(folder.resolve("calm.txt"), new byte[] {1, 2, 3});
        AtomicInteger packs = new AtomicInteger(1);
        FileScan.Scanned scanned = scan((_, _) -> change(file, packs.incrementAndGet()));
        assertEquals(1, scanned.restless());
        assertEquals(List.of("calm.txt"), paths(scanned));
    }

    @Test
    void a_large_file_is_named_by_what_its_pieces_hold() throws Exception {
        Path file = folder.resolve("large.bin");
        byte[] content = new byte[9 << 20];
        new Random(3).nextBytes(content);
        Files.write(file, content);
        try (FilePieces pieces = new FilePieces(key)) {
            FilePieces.Cut cut = pieces.cut(file);
            assertEquals(nameOf(content), cut.name());
            long at = 0;
            for (FilePieces.Piece piece : cut.pieces()) {
                assertEquals(at, piece.offset());
                at += piece.length();
            }
            assertEquals(content.length, at);
        }
    }

    private FileScan.Scanned scan(PackSink.Sender sender) throws IOException, InterruptedException {
        SecureRandom random = new SecureRandom();
        Object turn = new Object();
        PackSink.Sender inTurn = (pack, bytes) -> {
            synchronized (turn) {
                sender.send(pack, bytes);
            }
        };
        try (PackSink sink = new PackSink(key, random, inTurn);
                FileScan scan = new FileScan(key, random, new EarlierBlobs(List.of()), sink, new Reporter(_ -> {}))) {
            return scan.run(List.of(), Set.of(), folder);
        }
    }

    private static List<String> paths(FileScan.Scanned scanned) {
        return scanned.files().stream().map(StoredFile::path).toList();
    }

    private Digest nameOf(byte[] content) throws IOException {
        try (ContentNames names = new ContentNames(key)) {
            return names.file(new ByteArrayInputStream(content));
        }
    }

    private static byte[] bytes() {
        byte[] bytes = new byte[SIZE];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    /// Gives every piece a byte that it did not have.
    private static void change(Path file, int value) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw")) {
            for (long at = 0; at < SIZE; at += STEP) {
                content.seek(at);
                content.write(value);
            }
        }
    }
}
