package app.adiuva.desktop.backup.format.v1;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serial;
import javax.crypto.SecretKey;

/// The caller's key bytes as the JDK's primitives want them.
///
/// The JDK's own key object keeps a copy that nobody can wipe. This one keeps none: a primitive asks for a copy when
/// it is initialised and wipes it itself, so that the key is gone when the caller wipes its array.
final class BorrowedKey implements SecretKey {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String algorithm;

    private final byte[] bytes;

    BorrowedKey(String algorithm, byte[] bytes) {
        this.algorithm = algorithm;
        this.bytes = bytes;
    }

    @Override
    public String getAlgorithm() {
        return algorithm;
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    @Override
    public byte[] getEncoded() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "BorrowedKey[REDACTED]";
    }

    @Serial
    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException("a key is not written out");
    }
}
