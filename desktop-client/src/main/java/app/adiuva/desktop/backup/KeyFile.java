package app.adiuva.desktop.backup;

import app.adiuva.desktop.backup.format.v1.Bits128;
import app.adiuva.desktop.backup.format.v1.RepositoryId;
import app.adiuva.desktop.backup.format.v1.RepositoryKey;
import app.adiuva.desktop.cloud.OwnerOnlyFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// The repository key in a file that only its owner can read: the repository's id, then the key.
record KeyFile(Path path) {
    private static final int BYTES = Bits128.BYTES + RepositoryKey.BYTES;

    boolean exists() {
        return Files.exists(path);
    }

    /// The key; empty when there is none, or the file is not whole.
    Optional<RepositoryKey> read() {
        byte[] bytes = new OwnerOnlyFile(path).readBytes().orElse(new byte[0]);
        if (bytes.length != BYTES) {
            return Optional.empty();
        }
        byte[] key = Arrays.copyOfRange(bytes, Bits128.BYTES, BYTES);
        try {
            var id = new RepositoryId(Bits128.of(Arrays.copyOf(bytes, Bits128.BYTES)));
            return Optional.of(new RepositoryKey(id, key));
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(bytes, (byte) 0);
        }
    }

    void write(RepositoryKey key) {
        byte[] secret = key.bytes();
        byte[] bytes = Arrays.copyOf(key.repository().bits().bytes(), BYTES);
        System.arraycopy(secret, 0, bytes, Bits128.BYTES, RepositoryKey.BYTES);
        try {
            new OwnerOnlyFile(path).write(bytes);
        } finally {
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
