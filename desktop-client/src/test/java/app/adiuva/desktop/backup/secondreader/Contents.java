package app.adiuva.desktop.backup.secondreader;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Sections 5 to 7: blobs, names, the root, the pieces of large files, and Padmé.
public final class Contents {
    private Contents() {}

    /// What a blob decompresses to.
    public static byte[] blob(byte[] stored, int plain) {
        Refused.unless(frame(stored) == stored.length, "content");
        byte[] content = new byte[plain];
        try (var in = new ZstdInputStreamNoFinalizer(new ByteArrayInputStream(stored))) {
            int length = in.readNBytes(content, 0, plain);
            Refused.unless(length == plain && in.read() < 0, "content");
        } catch (IOException e) {
            throw new Refused("content");
        }
        return content;
    }

    /// How long the first frame is, by the headers of its blocks: RFC 8878, 3.1.1. 0 for what is no frame.
    private static int frame(byte[] stored) {
        if (stored.length < 6 || number(stored, 0, 4) != 0xfd2fb528L) return 0;
        int descriptor = stored[4] & 0xff;
        boolean single = (descriptor & 0x20) != 0;
        long power = 1L << (10 + ((stored[5] & 0xff) >> 3));
        if (!single && power + power / 8 * (stored[5] & 7) > 8_388_608) return 0;
        int dictionary = new int[] {0, 1, 2, 4}[descriptor & 3];
        int size = new int[] {single ? 1 : 0, 2, 4, 8}[descriptor >> 6];
        int at = 5 + (single ? 0 : 1) + dictionary + size;
        for (boolean last = false; !last; ) {
            if (at + 3 > stored.length) return 0;
            int header = (int) number(stored, at, 3);
            last = (header & 1) != 0;
            at += 3 + ((header >> 1 & 3) == 1 ? 1 : header >> 3);
        }
        return at + ((descriptor & 4) != 0 ? 4 : 0);
    }

    private static long number(byte[] bytes, int at, int size) {
        long value = 0;
        for (int i = size - 1; i >= 0; i--) value = value << 8 | bytes[at + i] & 0xff;
        return value;
    }

    public static String pageName(Secrets.Repository repository, byte[] page) {
        return Primitives.hex(Primitives.hmac(repository.derive("page"), page)).substring(0, 32);
    }

    public static String fileName(Secrets.Repository repository, byte[] content) {
        return Primitives.hex(Primitives.hmac(repository.derive("file"), content));
    }

    public static String root(List<String> names) {
        byte[] all = java.util.HexFormat.of().parseHex(String.join("", names));
        return Primitives.hex(Primitives.sha256(all));
    }

    /// The lengths of the pieces of a large file.
    public static List<Integer> pieces(Secrets.Repository repository, byte[] content) {
        byte[] key = repository.derive("chunk");
        long[] gear = new long[256];
        for (int i = 0; i < 256; i++) {
            byte[] entry = Primitives.hmac(key, new byte[] {(byte) i});
            gear[i] = java.nio.ByteBuffer.wrap(entry).getLong();
        }
        List<Integer> pieces = new ArrayList<>();
        for (int from = 0; from < content.length; ) {
            int length = piece(gear, Arrays.copyOfRange(content, from, Math.min(content.length, from + 4_194_304)));
            pieces.add(length);
            from += length;
        }
        return pieces;
    }

    private static int piece(long[] gear, byte[] content) {
        long h = 0;
        for (int i = 262_144; i < content.length; i++) {
            h = 2 * h + gear[content[i] & 0xff];
            if (h >>> (i < 1_048_576 ? 64 - 22 : 64 - 18) == 0) return i + 1;
        }
        return content.length;
    }

    /// By the formula of section 1.
    public static long padme(long length) {
        if (length < 2) return length;
        int e = Long.toBinaryString(length).length() - 1;
        int s = Integer.toBinaryString(e).length();
        long unit = 1L << (e - s);
        return (length + unit - 1) / unit * unit;
    }
}
