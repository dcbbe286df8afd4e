package app.adiuva.desktop.backup.format.v1;

import java.io.IOException;
import java.io.InputStream;

/// Opens a sealed stream from its begin to its end, with two segments in memory: section 4.
///
/// Each segment is handed on after its tag was checked; whether the stream is whole is known when [#next] answers 0.
final class SealedReader implements AutoCloseable {
    private final InputStream in;
    private final SegmentCipher cipher;
    private final long mostSegments;
    private byte[] current = new byte[SealedFormat.SEALED_SEGMENT];
    private byte[] following = new byte[SealedFormat.SEALED_SEGMENT];
    private int currentLength;
    private long index;

    /// Reads the header. The stream stays open when this is closed.
    ///
    /// @throws FormatException `not-a-backup`, `version`, `malformed` or `truncated`
    SealedReader(RepositoryKey key, ObjectName name, InputStream in) throws IOException {
        byte[] header = in.readNBytes(SealedFormat.HEADER);
        checkHeader(header, name);
        this.in = in;
        this.mostSegments = (name.mostPlain() + SealedFormat.SEGMENT - 1L) / SealedFormat.SEGMENT;
        this.currentLength = in.readNBytes(current, 0, current.length);
        if (currentLength == 0) {
            throw new FormatException(FormatError.TRUNCATED, "the object has no segment");
        }
        this.cipher = new SegmentCipher(key, name, header);
    }

    static void checkHeader(byte[] header, ObjectName name) {
        ByteReader reader = new ByteReader(header);
        Header.check(reader, name.magic(), SealedFormat.VERSION);
        var _ = reader.bytes(SealedFormat.SALT);
    }

    /// Writes the next segment's plaintext into the buffer of 16,384 bytes and answers its length, or 0 after the last.
    int next(byte[] plain) throws IOException {
        if (currentLength == 0) {
            return 0;
        }
        int followingLength = in.readNBytes(following, 0, following.length);
        if (currentLength <= Crypto.TAG || index == mostSegments) {
            throw FormatException.malformed("the object's length is out of bounds");
        }
        cipher.require(index++, followingLength == 0, current, 0, currentLength, plain, 0);
        int length = currentLength - Crypto.TAG;
        byte[] read = current;
        current = following;
        following = read;
        currentLength = followingLength;
        return length;
    }

    @Override
    public void close() {
        cipher.close();
    }
}
