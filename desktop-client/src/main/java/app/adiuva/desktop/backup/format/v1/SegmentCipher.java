package app.adiuva.desktop.backup.format.v1;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;

/// Seals and opens the segments of one object: section 4. Wiped when closed.
final class SegmentCipher implements AutoCloseable {
    private final Cipher cipher = Crypto.gcm();
    private final byte[] key;
    private final byte[] aad;
    private boolean closed;

    SegmentCipher(RepositoryKey repositoryKey, ObjectName name, byte[] header) {
        byte[] salt = Arrays.copyOfRange(header, SealedFormat.HEADER - SealedFormat.SALT, SealedFormat.HEADER);
        byte[] subkey = repositoryKey.derive(name.subkey());
        try {
            this.key = Crypto.hkdf(subkey, salt, "adiuva/backup/1/stream");
        } finally {
            Arrays.fill(subkey, (byte) 0);
        }
        this.aad = new ByteWriter()
                .bytes(header)
                .bits(repositoryKey.repository().bits())
                .bits(name.name())
                .toByteArray();
    }

    /// Writes the ciphertext and its tag; `length` is that of the plaintext.
    void seal(long index, boolean last, byte[] plain, int length, byte[] sealed) {
        try {
            start(Cipher.ENCRYPT_MODE, index, last);
            cipher.doFinal(plain, 0, length, sealed, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM does not encrypt", e);
        }
    }

    /// Writes the plaintext and answers true, or answers false when the tag doesn't match; then nothing is released.
    boolean open(long index, boolean last, byte[] sealed, int from, int length, byte[] plain, int to) {
        try {
            start(Cipher.DECRYPT_MODE, index, last);
            cipher.doFinal(sealed, from, length, plain, to);
            return true;
        } catch (AEADBadTagException e) {
            Arrays.fill(plain, to, to + length - Crypto.TAG, (byte) 0);
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM does not decrypt", e);
        }
    }

    /// Opens a segment of which it is known whether it must be the last.
    ///
    /// @throws FormatException `truncated` when it is authentic but lacks the flag of the last, else `tampered`
    void require(long index, boolean last, byte[] sealed, int from, int length, byte[] plain, int to) {
        if (open(index, last, sealed, from, length, plain, to)) {
            return;
        }
        if (last && open(index, false, sealed, from, length, plain, to)) {
            Arrays.fill(plain, to, to + length - Crypto.TAG, (byte) 0);
            throw new FormatException(FormatError.TRUNCATED, "the object's end is missing");
        }
        throw new FormatException(FormatError.TAMPERED, "segment " + index + " is not authentic");
    }

    private void start(int mode, long index, boolean last) throws GeneralSecurityException {
        if (closed) {
            throw new IllegalStateException("the key of the object was wiped");
        }
        byte[] nonce = ByteBuffer.allocate(Crypto.NONCE)
                .putLong(3, index)
                .put(11, (byte) (last ? 1 : 0))
                .array();
        Crypto.start(cipher, mode, key, nonce, aad);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            Arrays.fill(key, (byte) 0);
            Crypto.forget(cipher);
        }
    }
}
