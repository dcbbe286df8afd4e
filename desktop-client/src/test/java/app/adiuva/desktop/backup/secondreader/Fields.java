package app.adiuva.desktop.backup.secondreader;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/// The fields of section 1, from the front to the back.
final class Fields {
    private final byte[] bytes;
    private int at;

    Fields(byte[] bytes) {
        this.bytes = bytes;
    }

    int at() {
        return at;
    }

    byte[] bytes(int count) {
        Refused.unless(count <= bytes.length - at, "malformed");
        at += count;
        return Arrays.copyOfRange(bytes, at - count, at);
    }

    String hex(int count) {
        return Primitives.hex(bytes(count));
    }

    long u8() {
        return unsigned(1);
    }

    long u16() {
        return unsigned(2);
    }

    long u32() {
        return unsigned(4);
    }

    long u64() {
        return unsigned(8);
    }

    /// A number that must be within bounds.
    long u32(long least, long most) {
        return within(u32(), least, most);
    }

    static long within(long value, long least, long most) {
        Refused.unless(value >= least && value <= most, "malformed");
        return value;
    }

    String text16() {
        ByteBuffer text = ByteBuffer.wrap(bytes((int) u16()));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
        } catch (CharacterCodingException e) {
            throw new Refused("malformed");
        }
    }

    /// So many things of at least `size` bytes each.
    <T> List<T> list(long count, int size, Supplier<T> thing) {
        Refused.unless(count * size <= bytes.length - at, "malformed");
        List<T> things = new ArrayList<>();
        for (long i = 0; i < count; i++) things.add(thing.get());
        return things;
    }

    /// The names of a table of packs, 16 bytes each.
    static void ascend(List<String> names) {
        for (int i = 1; i < names.size(); i++) {
            Refused.unless(names.get(i - 1).compareTo(names.get(i)) < 0, "malformed");
        }
    }

    void end() {
        Refused.unless(at == bytes.length, "malformed");
    }

    void zeros() {
        for (byte left : bytes(bytes.length - at)) Refused.unless(left == 0, "malformed");
    }

    private long unsigned(int size) {
        BigInteger value = new BigInteger(1, bytes(size));
        Refused.unless(value.bitLength() < 64, "malformed");
        return value.longValue();
    }
}
