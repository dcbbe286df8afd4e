package app.adiuva.desktop.backup.format.v1;

/// The sizes of a sealed stream: section 4.
final class SealedFormat {
    static final int VERSION = 1;
    static final int SALT = 32;
    static final int HEADER = 4 + 1 + SALT;
    static final int SEGMENT = 16_384;
    static final int SEALED_SEGMENT = SEGMENT + Crypto.TAG;

    private SealedFormat() {}

    /// How long an object of so many bytes of plaintext is as stored.
    static long storedLength(long plain) {
        long segments = (plain + SEGMENT - 1) / SEGMENT;
        return HEADER + plain + segments * Crypto.TAG;
    }

    /// How much plaintext an object of a stored length has.
    ///
    /// @throws FormatException `truncated` without a segment, `malformed` when no plaintext has that stored length
    static int plainLength(long stored, int most) {
        long sealed = stored - HEADER;
        if (sealed == 0) {
            throw new FormatException(FormatError.TRUNCATED, "the object has no segment");
        }
        long segments = (sealed + SEALED_SEGMENT - 1) / SEALED_SEGMENT;
        long lastSegment = sealed - (segments - 1) * SEALED_SEGMENT;
        if (sealed < 0 || lastSegment <= Crypto.TAG || stored > storedLength(most)) {
            throw FormatException.malformed("the object's length is out of bounds");
        }
        return (int) (sealed - segments * Crypto.TAG);
    }
}
