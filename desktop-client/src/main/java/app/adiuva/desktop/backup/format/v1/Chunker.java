package app.adiuva.desktop.backup.format.v1;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Cuts large files by content under a secret gear table: section 7 (FastCDC, Xia et al., USENIX ATC 2016).
/// Wiped when closed.
public final class Chunker implements AutoCloseable {
    /// The shortest piece, except the last of a file.
    public static final int LEAST = 256 * 1024;

    /// The longest piece.
    public static final int MOST = 4 * 1024 * 1024;

    private static final int AVERAGE = 1024 * 1024;
    private static final long STRICT = -1L << (64 - 22);
    private static final long LOOSE = -1L << (64 - 18);

    private final long[] gear = new long[256];
    private boolean closed;

    public Chunker(RepositoryKey key) {
        byte[] derived = key.derive(Subkey.CHUNK);
        try {
            for (int i = 0; i < gear.length; i++) {
                gear[i] = ByteBuffer.wrap(Crypto.hmac(derived, new byte[] {(byte) i}))
                        .getLong();
            }
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    /// The length of the piece that begins at `from`, given all bytes up to `to`: the file's end or 4 MiB further at
    /// least.
    public int cut(byte[] bytes, int from, int to) {
        if (closed) {
            throw new IllegalStateException("the gear table was wiped");
        }
        int end = Math.min(to, from + MOST);
        long hash = 0;
        for (int i = from + LEAST; i < end; i++) {
            hash = (hash << 1) + gear[bytes[i] & 0xff];
            long mask = i - from < AVERAGE ? STRICT : LOOSE;
            if ((hash & mask) == 0) {
                return i + 1 - from;
            }
        }
        return end - from;
    }

    @Override
    public void close() {
        closed = true;
        Arrays.fill(gear, 0);
    }
}
