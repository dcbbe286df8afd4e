package app.adiuva.desktop.attachment;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.attachment.AttachmentRefused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The folder of attachments: each file has the SHA-256 of its bytes for a name, so that the same content is there
/// once.
record StoredFiles(Path folder) {
    static final String INCOMING = ".incoming-";
    static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int PIECE = 1 << 16;

    /// Bytes that reached the disk under a name of their own.
    record Incoming(Path file, String sha256, long bytes) {}

    Path file(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not the name of a stored file");
        }
        return folder.resolve(sha256);
    }

    /// Copies all bytes to the disk; whoever calls this moves or deletes the file.
    ///
    /// @throws AttachmentRefused if they are too many, or cannot be read or written
    Incoming take(InputStream source, long largest) {
        Path fresh = fresh();
        try (FileChannel target = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            MessageDigest digest = sha256();
            byte[] piece = new byte[PIECE];
            long bytes = 0;
            for (int read = read(source, piece); read >= 0; read = read(source, piece)) {
                bytes += read;
                if (bytes > largest) {
                    throw new AttachmentRefused(Reason.TOO_LARGE);
                }
                digest.update(piece, 0, read);
                write(target, ByteBuffer.wrap(piece, 0, read));
            }
            target.force(true);
            return new Incoming(fresh, HexFormat.of().formatHex(digest.digest()), bytes);
        } catch (IOException failure) {
            discard(fresh);
            throw new AttachmentRefused(reason(failure));
        } catch (RuntimeException failure) {
            discard(fresh);
            throw failure;
        }
    }

    private Path fresh() {
        try {
            AppPaths.ownerOnlyFolder(folder);
            return Files.createTempFile(folder, INCOMING, "", ownerOnly(folder));
        } catch (IOException failure) {
            throw new AttachmentRefused(reason(failure));
        }
    }

    private static int read(InputStream source, byte[] piece) {
        try {
            return source.read(piece);
        } catch (IOException failure) {
            throw new AttachmentRefused(Reason.UNREADABLE);
        }
    }

    private static void write(FileChannel target, ByteBuffer piece) throws IOException {
        while (piece.hasRemaining()) {
            target.write(piece);
        }
    }

    /// Gives the bytes their name. Whoever sees the name sees all bytes, after a power cut, too.
    void place(Incoming incoming) {
        try {
            if (Files.isRegularFile(file(incoming.sha256()))) {
                Files.delete(incoming.file());
            } else {
                Files.move(incoming.file(), file(incoming.sha256()), StandardCopyOption.ATOMIC_MOVE);
                forceFolder();
            }
        } catch (IOException failure) {
            throw new AttachmentRefused(reason(failure));
        }
    }

    private void forceFolder() {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException notOnThisSystem) {
            // Windows opens no folders; its names are on the disk when the move returns
        }
    }

    static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException later) {
            // what is left over is collected a day later
        }
    }

    private static Reason reason(IOException failure) {
        @Nullable String words = failure.getMessage();
        boolean full = words != null
                && words.toLowerCase(java.util.Locale.ROOT)
                        .matches("(?s).*(no space|disk full|not enough space|quota).*");
        return full ? Reason.DISK_FULL : Reason.NOT_WRITABLE;
    }

    static FileAttribute<?>[] ownerOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
