package app.adiuva.cloud.backup;

import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.object.ObjectStoreUnavailable;
import app.adiuva.contracts.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Packs on their way: the bytes that have arrived so far, so that a sender whose link broke goes on where it
/// stopped. They are files of this instance; a sender who comes to another one starts that pack anew. Thread-safe.
final class PartialPacks {
    private static final int MAX_FOR_ONE_ACCOUNT = 64;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final Duration MOST_WAITED = Duration.ofSeconds(5);

    private final Path folder;
    private final Map<Path, CountDownLatch> busy = new ConcurrentHashMap<>();

    PartialPacks(Path folder) {
        this.folder = folder;
    }

    /// What is done with a pack that has arrived whole.
    interface Arrived<T> {
        T store(Path file) throws IOException;
    }

    /// How many bytes of a pack have arrived, and will have: a request that still sends the pack, or
    /// whose sender is gone and what it sent is still being read, is waited for.
    long received(UUID account, PackName name) {
        Path file = file(account, name);
        CountDownLatch sending = busy.get(file);
        try {
            if (sending != null) {
                var _ = sending.await(MOST_WAITED.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return arrived(file);
    }

    private static long arrived(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException none) {
            return 0;
        } catch (IOException e) {
            throw ObjectStoreUnavailable.because(e);
        }
    }

    /// Takes the rest of a pack, and forgets it once it was stored or refused. When the body breaks off, what came of
    /// it is kept.
    ///
    /// @param offset how many bytes the sender thinks have arrived; 0 begins anew
    /// @param length how many bytes the body has
    /// @throws ProblemException `offset_conflict` (409) when another number has arrived, `busy` (409) while another
    /// request sends the pack
    /// @throws IOException when the body breaks off
    <T> T take(UUID account, PackName name, long offset, InputStream body, long length, Arrived<T> arrived)
            throws IOException {
        Path file = file(account, name);
        CountDownLatch sending = new CountDownLatch(1);
        if (busy.putIfAbsent(file, sending) != null) {
            throw new ProblemException(ProblemCode.BUSY, "Another request is sending this pack. Wait for its end.");
        }
        try {
            prepare(account, name, offset);
            append(file, body, length);
            try {
                return arrived.store(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } finally {
            busy.remove(file);
            sending.countDown();
        }
    }

    private void prepare(UUID account, PackName name, long offset) throws IOException {
        Path file = file(account, name);
        if (offset == 0) {
            Files.deleteIfExists(file);
        } else if (arrived(file) != offset) {
            throw new ProblemException(
                    ProblemCode.OFFSET_CONFLICT, "Another number of bytes has arrived. Ask how many, and go on there.");
        }
        makeRoom(Files.createDirectories(folder.resolve(account.toString())), file);
    }

    /// Forgets the oldest parts: their senders have most likely given up, and begin anew otherwise.
    ///
    /// @throws ProblemException `busy` (409) when all of them are being sent
    private void makeRoom(Path mine, Path file) throws IOException {
        List<Part> others = parts(mine).stream()
                .filter(part -> !part.file.equals(file))
                .sorted(Comparator.comparing(Part::changed))
                .toList();
        int surplus = others.size() - (MAX_FOR_ONE_ACCOUNT - 1);
        for (Iterator<Part> oldest = others.iterator(); surplus > 0; ) {
            if (!oldest.hasNext()) {
                throw new ProblemException(
                        ProblemCode.BUSY, "Too many packs of this account are being sent. Wait for the end of some.");
            }
            surplus -= forget(oldest.next().file) ? 1 : 0;
        }
    }

    private record Part(Path file, Instant changed) {}

    private static List<Part> parts(Path mine) throws IOException {
        List<Part> parts = new ArrayList<>();
        try (Stream<Path> files = Files.list(mine)) {
            for (Path file : files.toList()) {
                try {
                    parts.add(new Part(file, Files.getLastModifiedTime(file).toInstant()));
                } catch (NoSuchFileException stored) {
                    // it has arrived whole meanwhile
                }
            }
        }
        return parts;
    }

    /// @return false for a part that is being sent
    private boolean forget(Path part) throws IOException {
        CountDownLatch forgetting = new CountDownLatch(1);
        if (busy.putIfAbsent(part, forgetting) != null) {
            return false;
        }
        try {
            Files.deleteIfExists(part);
            return true;
        } finally {
            busy.remove(part);
            forgetting.countDown();
        }
    }

    private static void append(Path file, InputStream body, long length) throws IOException {
        try (FileChannel channel = open(file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            long left = length;
            while (left > 0) {
                int count = body.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (count < 0) {
                    throw new IOException("the body ended early");
                }
                write(channel, ByteBuffer.wrap(buffer, 0, count));
                left -= count;
            }
        }
    }

    private static FileChannel open(Path file) {
        try {
            return FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw ObjectStoreUnavailable.because(e);
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw ObjectStoreUnavailable.because(e);
        }
    }

    /// Removes what nobody has added to since `limit`.
    void removeOlderThan(Instant limit) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw ObjectStoreUnavailable.because(e);
        }
    }

    private Path file(UUID account, PackName name) {
        return folder.resolve(account.toString()).resolve(name.hex());
    }
}
