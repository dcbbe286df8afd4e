package app.adiuva.desktop.backup.format.v1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Writes the fields of section 1. A value that its field cannot hold is a bug of the caller.
final class ByteWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    ByteWriter u8(int value) {
        out.write(within(value, 0xff));
        return this;
    }

    ByteWriter u16(int value) {
        within(value, 0xffff);
        return bytes(ByteBuffer.allocate(2).putShort((short) value).array());
    }

    ByteWriter u32(long value) {
        if (value < 0 || value > 0xffff_ffffL) {
            throw new IllegalArgumentException("does not fit u32: " + value);
        }
        return bytes(ByteBuffer.allocate(4).putInt((int) value).array());
    }

    ByteWriter u64(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("does not fit: " + value);
        }
        return bytes(ByteBuffer.allocate(8).putLong(value).array());
    }

    ByteWriter bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    ByteWriter bits(Bits128 bits) {
        return bytes(bits.bytes());
    }

    ByteWriter digest(Digest digest) {
        return bytes(digest.bytes());
    }

    ByteWriter text16(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return u16(utf8.length).bytes(utf8);
    }

    ByteWriter ascii(String text) {
        return bytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    byte[] toByteArray() {
        return out.toByteArray();
    }

    private static int within(int value, int most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException("does not fit: " + value);
        }
        return value;
    }
}
