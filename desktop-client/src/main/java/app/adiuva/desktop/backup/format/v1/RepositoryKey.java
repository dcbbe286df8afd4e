package app.adiuva.desktop.backup.format.v1;

import java.security.SecureRandom;
import java.util.Arrays;

/// The one key of a repository, from which all others are derived: section 3. Wiped when closed.
public final class RepositoryKey implements AutoCloseable {
    public static final int BYTES = 32;

    private final RepositoryId repository;
    private final byte[] key;
    private boolean closed;

    /// Takes a copy of the 32 bytes; the caller wipes its own.
    public RepositoryKey(RepositoryId repository, byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("a repository key has 32 bytes");
        }
        this.repository = repository;
        this.key = key.clone();
    }

    public static RepositoryKey generate(RepositoryId repository, SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        try {
            return new RepositoryKey(repository, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    public RepositoryId repository() {
        return repository;
    }

    /// A copy of the key, to be kept where only its owner can read it. The caller wipes it.
    public byte[] bytes() {
        requireOpen();
        return key.clone();
    }

    /// A new array with the derived key. The caller wipes it.
    byte[] derive(Subkey subkey) {
        requireOpen();
        return Crypto.hkdf(key, repository.bits().bytes(), subkey.info());
    }

    @Override
    public void close() {
        closed = true;
        Arrays.fill(key, (byte) 0);
    }

    @Override
    public String toString() {
        return "RepositoryKey[REDACTED]";
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the repository key was wiped");
        }
    }
}
