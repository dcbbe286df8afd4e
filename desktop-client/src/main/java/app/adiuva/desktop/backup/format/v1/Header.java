package app.adiuva.desktop.backup.format.v1;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The magic and the version that every object begins with.
final class Header {
    private Header() {}

    /// @throws FormatException `not-a-backup` or `version`
    static void check(ByteReader in, String magic, int version) {
        byte[] expected = magic.getBytes(StandardCharsets.US_ASCII);
        if (in.left() < expected.length || !Arrays.equals(in.bytes(expected.length), expected)) {
            throw new FormatException(FormatError.NOT_A_BACKUP, "the object does not begin with " + magic);
        }
        if (in.u8() != version) {
            throw new FormatException(FormatError.VERSION, "this version of the app cannot read the object");
        }
    }
}
