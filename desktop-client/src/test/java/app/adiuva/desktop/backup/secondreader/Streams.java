package app.adiuva.desktop.backup.secondreader;

import static app.adiuva.desktop.backup.secondreader.Primitives.hkdf;
import static app.adiuva.desktop.backup.secondreader.Primitives.join;
import static app.adiuva.desktop.backup.secondreader.Primitives.opens;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Section 4: sealed streams. Gives the whole plaintext or nothing.
public final class Streams {
    private Streams() {}

    public static byte[] pack(byte[] object, Secrets.Repository repository, byte[] name) {
        return plain(object, "ADVP", repository, repository.derive("pack"), name, 16_777_216);
    }

    public static byte[] manifest(byte[] object, Secrets.Repository repository, long sequence) {
        byte[] name = ByteBuffer.allocate(16).putLong(8, sequence).array();
        return plain(object, "ADVM", repository, repository.derive("manifest"), name, 67_108_864);
    }

    static void magic(byte[] object, String magic, Fields in) {
        byte[] expected = Primitives.ascii(magic);
        Refused.unless(object.length >= 4 && Arrays.equals(Arrays.copyOf(object, 4), expected), "not-a-backup");
        in.bytes(4);
        Refused.unless(in.u8() == 1, "version");
    }

    private static byte[] plain(
            byte[] object, String magic, Secrets.Repository repository, byte[] key, byte[] name, int most) {
        Fields in = new Fields(object);
        magic(object, magic, in);
        byte[] stream = hkdf(key, in.bytes(32), "adiuva/backup/1/stream");
        byte[] aad = join(Arrays.copyOf(object, 37), repository.id(), name);
        Refused.unless(object.length > 37, "truncated");
        var plain = new ByteArrayOutputStream();
        for (long at = 37, i = 0; at < object.length; at += 16_400, i++) {
            byte[] segment = Arrays.copyOfRange(object, (int) at, (int) Math.min(at + 16_400, object.length));
            boolean last = at + 16_400 >= object.length;
            Refused.unless(segment.length > 16 && plain.size() + segment.length - 16 <= most, "malformed");
            boolean cut = last && opens(stream, nonce(i, false), segment, aad);
            Refused.unless(!cut, "truncated");
            plain.writeBytes(Primitives.open(stream, nonce(i, last), segment, aad));
        }
        return plain.toByteArray();
    }

    private static byte[] nonce(long index, boolean last) {
        return ByteBuffer.allocate(12)
                .putLong(3, index)
                .put(11, (byte) (last ? 1 : 0))
                .array();
    }
}
