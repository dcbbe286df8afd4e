package app.adiuva.cloud.object;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/// Hands on exactly the announced bytes and no more, and says at the end whether they were the right ones. Not
/// thread-safe.
final class CheckedContent extends InputStream {
    private final InputStream content;
    private final MessageDigest digest = Sha256.digest();
    private final Sha256 expected;
    private long left;

    CheckedContent(InputStream content, long length, Sha256 expected) {
        this.content = content;
        this.left = length;
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /// @throws ContentMismatch when the content ends before its announced length
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = content.read(buffer, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw new ContentMismatch(ContentMismatch.Reason.TOO_SHORT);
        }
        digest.update(buffer, offset, count);
        left -= count;
        return count;
    }

    /// To be called once, after the last byte was read.
    ///
    /// @throws ContentMismatch when there is more than was announced, or the checksum is another
    void requireRight() throws IOException {
        if (left > 0) {
            throw new ContentMismatch(ContentMismatch.Reason.TOO_SHORT);
        }
        if (content.read() >= 0) {
            throw new ContentMismatch(ContentMismatch.Reason.TOO_LONG);
        }
        if (!Sha256.of(digest).equals(expected)) {
            throw new ContentMismatch(ContentMismatch.Reason.CHECKSUM);
        }
    }
}
