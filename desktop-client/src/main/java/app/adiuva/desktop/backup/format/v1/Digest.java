package app.adiuva.desktop.backup.format.v1;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/// 32 bytes that stand for content: a SHA-256, or a file's keyed name (HMAC-SHA-256).
public record Digest(Bits128 first, Bits128 second) {
    public static final int BYTES = 32;

    /// 32 zero bytes: the parent of the first manifest.
    public static final Digest ZERO = of(new byte[BYTES]);

    /// Of exactly 32 bytes.
    public static Digest of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("32 bytes expected, not " + bytes.length);
        }
        return new Digest(Bits128.of(Arrays.copyOf(bytes, 16)), Bits128.of(Arrays.copyOfRange(bytes, 16, 32)));
    }

    /// The SHA-256 of a whole object.
    public static Digest sha256(byte[] bytes) {
        MessageDigest digest = Crypto.sha256();
        return of(digest.digest(bytes));
    }

    public byte[] bytes() {
        byte[] bytes = Arrays.copyOf(first.bytes(), BYTES);
        System.arraycopy(second.bytes(), 0, bytes, 16, 16);
        return bytes;
    }

    /// 64 lower-case hexadecimal digits.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes());
    }
}
