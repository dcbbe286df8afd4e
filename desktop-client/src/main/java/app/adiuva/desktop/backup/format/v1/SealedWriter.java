package app.adiuva.desktop.backup.format.v1;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/// Seals a plaintext as it comes, with one segment in memory: section 4.
///
/// Only [#finish] marks the end, so that an object that was given up half-way never looks whole. Closing wipes.
final class SealedWriter implements AutoCloseable {
    private final MessageDigest digest = Crypto.sha256();
    private final OutputStream out;
    private final SegmentCipher cipher;
    private final byte[] plain = new byte[SealedFormat.SEGMENT];
    private final byte[] sealed = new byte[SealedFormat.SEALED_SEGMENT];
    private int filled;
    private long segments;
    private long stored;

    /// Writes the header. The stream stays open when this is closed.
    SealedWriter(RepositoryKey key, ObjectName name, SecureRandom random, OutputStream out) throws IOException {
        byte[] salt = new byte[SealedFormat.SALT];
        random.nextBytes(salt);
        byte[] header = new ByteWriter()
                .ascii(name.magic())
                .u8(SealedFormat.VERSION)
                .bytes(salt)
                .toByteArray();
        this.out = new DigestOutputStream(out, digest);
        this.out.write(header);
        this.stored = header.length;
        this.cipher = new SegmentCipher(key, name, header);
    }

    void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int end = from + length;
        while (at < end) {
            if (filled == plain.length) {
                segment(false);
            }
            int step = Math.min(end - at, plain.length - filled);
            System.arraycopy(bytes, at, plain, filled, step);
            filled += step;
            at += step;
        }
    }

    void zeros(long count) throws IOException {
        byte[] zeros = new byte[SealedFormat.SEGMENT];
        for (long left = count; left > 0; left -= zeros.length) {
            write(zeros, 0, (int) Math.min(left, zeros.length));
        }
    }

    /// Seals the last segment and says what was stored.
    Sealed finish() throws IOException {
        if (filled == 0) {
            throw new IllegalStateException("an object has at least one byte");
        }
        segment(true);
        out.flush();
        return new Sealed(stored, Digest.of(digest.digest()));
    }

    private void segment(boolean last) throws IOException {
        cipher.seal(segments, last, plain, filled, sealed);
        out.write(sealed, 0, filled + Crypto.TAG);
        stored += filled + Crypto.TAG;
        segments++;
        filled = 0;
    }

    @Override
    public void close() {
        cipher.close();
        Arrays.fill(plain, (byte) 0);
    }

    /// @param length of the object as stored
    /// @param sha256 of the object as stored
    record Sealed(long length, Digest sha256) {}
}
