package app.adiuva.desktop.backup.format.v1;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.util.Arrays;

/// One Zstandard frame (RFC 8878) of at most 8 MiB of content: section 5.
///
/// @param frame the compressed bytes, not copied: whoever makes a blob gives the array away
/// @param plain the length of the content
@SuppressWarnings("ArrayRecordComponent")
public record Blob(byte[] frame, int plain) {
    /// The longest content.
    public static final int MOST_PLAIN = 8 * 1024 * 1024;

    private static final int LEVEL = 3;

    /// Compresses a part of an array of 1 byte to 8 MiB.
    public static Blob of(byte[] content, int from, int length) {
        if (length < 1 || length > MOST_PLAIN) {
            throw new IllegalArgumentException("a blob has 1 byte to 8 MiB");
        }
        byte[] room = new byte[(int) Zstd.compressBound(length)];
        long size = Zstd.compressByteArray(room, 0, room.length, content, from, length, LEVEL);
        if (Zstd.isError(size)) {
            throw new IllegalStateException("Zstandard does not compress: " + Zstd.getErrorName(size));
        }
        return new Blob(Arrays.copyOf(room, (int) size), length);
    }

    public static Blob of(byte[] content) {
        return of(content, 0, content.length);
    }

    /// The content of the one frame that the bytes from..from+stored are, with room for `plain` bytes and no more.
    ///
    /// @throws FormatException `content`
    static byte[] content(byte[] bytes, int from, int stored, int plain) {
        byte[] content = new byte[plain];
        try {
            boolean one = Zstd.findFrameCompressedSize(bytes, from, stored) == stored;
            if (one
                    && window(bytes, from) <= MOST_PLAIN
                    && Zstd.decompressByteArray(content, 0, plain, bytes, from, stored) == plain) {
                return content;
            }
        } catch (ZstdException e) {
            throw broken();
        }
        throw broken();
    }

    /// What the frame's header demands of a decoder: RFC 8878, 3.1.1.1.2. No more than its content if that is one
    /// segment.
    private static long window(byte[] bytes, int from) {
        if ((bytes[from + 4] & 0x20) != 0) {
            return 0;
        }
        int descriptor = bytes[from + 5] & 0xff;
        long base = 1L << (10 + (descriptor >> 3));
        return base + base / 8 * (descriptor & 7);
    }

    private static FormatException broken() {
        return new FormatException(FormatError.CONTENT, "a blob does not decompress to its length");
    }

    @Override
    public String toString() {
        return "Blob[" + frame.length + " bytes for " + plain + "]";
    }
}
