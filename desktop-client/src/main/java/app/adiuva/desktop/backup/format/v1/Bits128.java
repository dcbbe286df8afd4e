package app.adiuva.desktop.backup.format.v1;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HexFormat;

/// 16 bytes as a value, ordered as unsigned big-endian bytes are.
public record Bits128(long high, long low) implements Comparable<Bits128> {
    public static final int BYTES = 16;

    /// Of exactly 16 bytes.
    public static Bits128 of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("16 bytes expected, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Bits128(buffer.getLong(), buffer.getLong());
    }

    public static Bits128 random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return of(bytes);
    }

    public static Bits128 parse(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
    }

    @Override
    public int compareTo(Bits128 other) {
        int first = Long.compareUnsigned(high, other.high);
        return first != 0 ? first : Long.compareUnsigned(low, other.low);
    }

    /// 32 lower-case hexadecimal digits.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes());
    }
}
