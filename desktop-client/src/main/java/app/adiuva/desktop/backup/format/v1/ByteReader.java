package app.adiuva.desktop.backup.format.v1;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Reads the fields of section 1 from bytes that nobody vouches for: each bound is checked before anything is made of
/// it.
///
/// Every broken bound is a [FormatException] `malformed`.
final class ByteReader {
    private final ByteBuffer in;

    ByteReader(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    int left() {
        return in.remaining();
    }

    int u8() {
        need(1);
        return in.get() & 0xff;
    }

    int u16() {
        need(2);
        return in.getShort() & 0xffff;
    }

    long u32() {
        need(4);
        return in.getInt() & 0xffff_ffffL;
    }

    /// A `u32` within bounds, both included.
    int u32(int least, int most, String field) {
        long value = u32();
        if (value < least || value > most) {
            throw FormatException.malformed(field + " is out of bounds");
        }
        return (int) value;
    }

    /// A `u64`; the upper half of its range, which no time, length or number reaches, is refused.
    long u64() {
        need(8);
        long value = in.getLong();
        if (value < 0) {
            throw FormatException.malformed("a number is out of bounds");
        }
        return value;
    }

    byte[] bytes(int count) {
        need(count);
        byte[] bytes = new byte[count];
        in.get(bytes);
        return bytes;
    }

    Bits128 bits128() {
        need(Bits128.BYTES);
        return new Bits128(in.getLong(), in.getLong());
    }

    Digest digest() {
        return new Digest(bits128(), bits128());
    }

    String text16() {
        int length = u16();
        need(length);
        ByteBuffer utf8 = in.slice(in.position(), length);
        in.position(in.position() + length);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
        } catch (CharacterCodingException e) {
            throw FormatException.malformed("a text is not UTF-8");
        }
    }

    /// Checks that `count` things of at least `size` bytes each can follow.
    int count(long count, int size) {
        if (count > in.remaining() / size) {
            throw FormatException.malformed("a count is larger than what follows");
        }
        return (int) count;
    }

    void end() {
        if (in.hasRemaining()) {
            throw FormatException.malformed("bytes are left over");
        }
    }

    /// What is left must be zero bytes.
    void zeros() {
        while (in.hasRemaining()) {
            if (in.get() != 0) {
                throw FormatException.malformed("padding is not zero");
            }
        }
    }

    private void need(int count) {
        if (in.remaining() < count) {
            throw FormatException.malformed("it ends too early");
        }
    }
}
