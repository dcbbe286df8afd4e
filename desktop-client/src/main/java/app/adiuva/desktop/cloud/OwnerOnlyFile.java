package app.adiuva.desktop.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A small file that only its owner can read, replaced as a whole.
public record OwnerOnlyFile(Path path) {
    private static final Object CHANGING = new Object();
    private static final String NEW = ".new";
    private static final Duration UNFINISHED = Duration.ofMinutes(5);

    /// The text; what is no text comes with replacement characters in it.
    public Optional<String> read() {
        return readBytes().map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    public Optional<byte[]> readBytes() {
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /// Readers see the old text or the new one, never a part.
    public void write(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Readers see the old bytes or the new ones, never a part.
    public void write(byte[] bytes) {
        try {
            Path folder = Files.createDirectories(path.toAbsolutePath().getParent());
            removeLeftOver(folder);
            Path fresh = Files.createTempFile(folder, "." + path.getFileName(), NEW, ownerOnly());
            try {
                restrict(fresh);
                writeThrough(fresh, bytes);
                Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    /// What a process that was killed has left may hold a secret that was taken out of the file since.
    private void removeLeftOver(Path folder) {
        String beginning = "." + path.getFileName();
        Instant old = Instant.now().minus(UNFINISHED);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.startsWith(beginning)
                        && name.endsWith(NEW)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | DirectoryIteratorException meanwhile) {
            // another process tidies up as well, and the next write looks again
        }
    }

    /// Runs what reads the file and then replaces it, while nobody else does, in this process or another.
    public <T> T alone(Supplier<T> change) {
        synchronized (CHANGING) { // the system tells processes apart, not threads
            try {
                Files.createDirectories(path.toAbsolutePath().getParent());
                try (FileChannel channel = FileChannel.open(
                                path.resolveSibling(path.getFileName() + ".lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                        FileLock _ = channel.lock()) {
                    return change.get();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot lock " + path, e);
            }
        }
    }

    /// The name must never be there before the bytes are.
    private static void writeThrough(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return supports("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /// Windows knows no such permissions: there the list of who may do what is cut down to the owner, while the file is
    /// still empty.
    private static void restrict(Path file) throws IOException {
        AclFileAttributeView rights =
                supports("posix") ? null : Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (rights != null) {
            restrict(rights);
        }
    }

    static void restrict(AclFileAttributeView rights) throws IOException {
        rights.setAcl(List.of(AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(rights.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build()));
    }

    private static boolean supports(String view) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains(view);
    }
}
