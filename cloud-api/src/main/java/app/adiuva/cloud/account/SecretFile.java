package app.adiuva.cloud.account;

import app.adiuva.cloud.config.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// A generated signing key in a file that only its owner can read; for development and for a cloud on one's own
/// computer.
final class SecretFile {
    private static final int KEY_BYTES = 48;
    private static final int SHORTEST = 32;

    private SecretFile() {}

    /// The key in `file`, which is created when it is missing or damaged. Two starts at once agree on one key.
    static Secret loadOrCreate(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file) && Files.readString(file).strip().length() < SHORTEST) {
                Files.move(
                        file,
                        file.resolveSibling(file.getFileName() + ".damaged"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            if (!Files.exists(file)) {
                create(file);
            }
            return new Secret(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key cannot be kept in " + file, e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path complete = Files.createTempFile(file.toAbsolutePath().getParent(), "secret", ".tmp", ownerOnly());
        try {
            Files.writeString(complete, Base64.getUrlEncoder().withoutPadding().encodeToString(key));
            Files.createLink(file, complete);
        } catch (FileAlreadyExistsException otherStartWon) {
            // its key is read instead
        } catch (UnsupportedOperationException noLinks) {
            Files.move(complete, file);
        } finally {
            Files.deleteIfExists(complete);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
