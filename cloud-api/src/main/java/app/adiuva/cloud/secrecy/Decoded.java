package app.adiuva.cloud.secrecy;

/// Reads characters that stand for bits: base64 and hexadecimal, whatever stands between them. Where the encoded text
/// begins is not known, so one reading is needed for each place in a group at which it may begin. Confined to one
/// thread.
final class Decoded implements Reading {
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int BASE64_BITS = 6;
    private static final int HEX_BITS = 4;

    private final int bitsEach;
    private int skip;
    private int bits;
    private int value;
    private int from;
    private int before;

    private Decoded(int bitsEach, int skip) {
        this.bitsEach = bitsEach;
        this.skip = skip;
    }

    /// @param skip how many characters stand before the first group, 0 to 3
    static Decoded base64(int skip) {
        return new Decoded(BASE64_BITS, skip);
    }

    /// @param skip 0 or 1
    static Decoded hexadecimal(int skip) {
        return new Decoded(HEX_BITS, skip);
    }

    @Override
    public void read(int codePoint, int place, Sink sink) {
        int digit = digit(codePoint);
        if (digit < 0) {
            dropPrefix(codePoint);
        } else if (skip > 0) {
            skip--;
        } else {
            if (bits == 0) {
                from = place;
            }
            value = (value << bitsEach | digit) & 0xFFFF;
            bits += bitsEach;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                pass((value >> bits) & 0xFF, sink);
                from = place;
            }
        }
        before = codePoint;
    }

    /// The zero of `0x4a` is no digit.
    private void dropPrefix(int codePoint) {
        if (bitsEach == HEX_BITS && codePoint == 'x' && before == '0') {
            if (bits == HEX_BITS) {
                bits = 0;
            } else {
                skip++;
            }
        }
    }

    private void pass(int character, Sink sink) {
        if (character >= ' ' && character <= '~') {
            sink.letters(character, from);
        } else if (character != '\n' && character != '\r' && character != '\t') {
            sink.gap();
        }
    }

    private int digit(int codePoint) {
        if (codePoint > 'z') {
            return -1;
        }
        if (bitsEach == HEX_BITS) {
            return Character.digit(codePoint, 16);
        }
        return switch (codePoint) {
            case '-' -> 62;
            case '_' -> 63;
            default -> BASE64.indexOf(codePoint);
        };
    }
}
