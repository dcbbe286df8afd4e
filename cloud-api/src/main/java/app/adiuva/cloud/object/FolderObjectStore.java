package app.adiuva.cloud.object;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Objects as files below one folder. An object appears under its name only when all of it is on the disk.
/// Thread-safe, also with other processes on the same folder.
public final class FolderObjectStore implements ObjectStore {
    /// A key like others, so that what a crash leaves behind is listed, and collected as an object nobody needs.
    private static final String PART = "_part";

    private static final int BUFFER_BYTES = 1 << 16;
    private static final Logger LOG = LoggerFactory.getLogger(FolderObjectStore.class);

    private final Path folder;

    public FolderObjectStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(ObjectKey key, InputStream content, long length, Sha256 expected) throws IOException {
        Path file = file(key);
        Path part = file.resolveSibling(UUID.randomUUID() + PART);
        CheckedContent checked = new CheckedContent(content, length, expected);
        try (FileChannel channel = create(part)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int count = checked.read(buffer); count >= 0; count = checked.read(buffer)) {
                write(channel, ByteBuffer.wrap(buffer, 0, count));
            }
            checked.requireRight();
            publish(channel, part, file);
        } finally {
            discard(part);
        }
    }

    /// A file on the same disk becomes the object itself, others are copied.
    @Override
    public void take(ObjectKey key, Path file, long length, Sha256 expected) throws IOException {
        Path target = file(key);
        if (!isOnTheSameDisk(file, target)) {
            ObjectStore.super.take(key, file, length, expected);
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            CheckedContent checked = new CheckedContent(Channels.newInputStream(channel), length, expected);
            var _ = checked.transferTo(OutputStream.nullOutputStream());
            checked.requireRight();
            publish(channel, file, target);
        }
    }

    private static boolean isOnTheSameDisk(Path file, Path target) {
        try {
            Files.createDirectories(target.getParent());
            return Files.getFileStore(file).equals(Files.getFileStore(target.getParent()));
        } catch (IOException e) {
            throw new ObjectStoreUnavailable(e);
        }
    }

    @Override
    public Optional<Long> length(ObjectKey key) {
        try {
            return Optional.of(Files.size(file(key)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ObjectStoreUnavailable(e);
        }
    }

    @Override
    public boolean lengthsAreCheap() {
        return true;
    }

    @Override
    public Optional<InputStream> open(ObjectKey key, long offset, long count) {
        try {
            FileChannel channel = FileChannel.open(file(key), StandardOpenOption.READ);
            channel.position(offset);
            return Optional.of(new BoundedStream(Channels.newInputStream(channel), count));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ObjectStoreUnavailable(e);
        }
    }

    @Override
    public void delete(ObjectKey key) {
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException e) {
            throw new ObjectStoreUnavailable(e);
        }
    }

    @Override
    public void list(String first, Consumer<Entry> each) {
        Path start = folder.resolve(ObjectKey.of(first).path());
        if (!Files.isDirectory(start)) {
            return;
        }
        try (Stream<Path> files = Files.walk(start)) {
            files.filter(Files::isRegularFile)
                    .flatMap(file -> entry(file).stream())
                    .forEach(each);
        } catch (IOException | UncheckedIOException e) {
            throw new ObjectStoreUnavailable(e);
        }
    }

    @Override
    public Optional<PresignedUpload> presign(ObjectKey key, long length, Sha256 expected, Duration validity) {
        return Optional.empty();
    }

    @Override
    public void close() {}

    private Path file(ObjectKey key) {
        return folder.resolve(key.path());
    }

    private static FileChannel create(Path part) {
        try {
            Files.createDirectories(part.getParent());
            return FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new ObjectStoreUnavailable(e);
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new ObjectStoreUnavailable(e);
        }
    }

    private static void publish(FileChannel channel, Path whole, Path target) {
        try {
            channel.force(true);
            Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel directory = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
                directory.force(true); // the new name is durable, too
            } catch (IOException notOnThisSystem) {
                // Windows opens no folders; its file system keeps names by itself.
            }
        } catch (IOException e) {
            throw new ObjectStoreUnavailable(e);
        }
    }

    /// Removes what was not published. A part that cannot be removed takes space and does no other harm.
    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.atWarn().setCause(e).log("A part of an object could not be removed");
        }
    }

    /// Empty for a file that is no object, or was deleted while the folder was read.
    private Optional<Entry> entry(Path file) {
        Optional<ObjectKey> key =
                ObjectKey.parse(folder.relativize(file).toString().replace('\\', '/'));
        if (key.isEmpty()) {
            return Optional.empty();
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Entry(
                    key.get(), attributes.size(), attributes.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ObjectStoreUnavailable(e);
        }
    }
}
