package app.adiuva.desktop.backup.format.v1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Reads single blobs of a pack by asking only for the segments they lie in: section 5.
public final class PackReader implements AutoCloseable {
    private final PackName name;
    private final PackSource source;
    private final int plainLength;
    private final long segments;
    private final SegmentCipher cipher;

    /// @param stored the whole length of the object
    /// @throws FormatException `not-a-backup`, `version`, `malformed` or `truncated`
    public PackReader(RepositoryKey key, PackName name, long stored, PackSource source) throws IOException {
        ObjectName object = ObjectName.pack(name);
        byte[] header = read(source, 0, Math.clamp(stored, 0, SealedFormat.HEADER));
        SealedReader.checkHeader(header, object);
        this.name = name;
        this.source = source;
        this.plainLength = SealedFormat.plainLength(stored, PackBuilder.MOST_PLAIN);
        this.segments = (plainLength + SealedFormat.SEGMENT - 1L) / SealedFormat.SEGMENT;
        this.cipher = new SegmentCipher(key, object, header);
    }

    /// The content of a blob, decrypted, authenticated and decompressed.
    ///
    /// @throws FormatException `malformed` outside the pack, `tampered`, `truncated` or `content`
    public byte[] content(Reference reference) throws IOException {
        if (!reference.pack().equals(name)) {
            throw new IllegalArgumentException("a reference to another pack");
        }
        if (reference.offset() > plainLength - reference.stored()) {
            throw FormatException.malformed("a reference leads out of its pack");
        }
        int first = reference.offset() / SealedFormat.SEGMENT;
        int last = (reference.offset() + reference.stored() - 1) / SealedFormat.SEGMENT;
        byte[] plain = open(first, last);
        int from = reference.offset() - first * SealedFormat.SEGMENT;
        try {
            return Blob.content(plain, from, reference.stored(), reference.plain());
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /// Reads a whole pack and checks every segment, and that none is missing.
    ///
    /// @throws FormatException `not-a-backup`, `version`, `malformed`, `tampered` or `truncated`
    public static void verify(RepositoryKey key, PackName name, InputStream pack) throws IOException {
        byte[] plain = new byte[SealedFormat.SEGMENT];
        try (SealedReader reader = new SealedReader(key, ObjectName.pack(name), pack)) {
            int length;
            do {
                length = reader.next(plain);
            } while (length > 0);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /// The plaintext of neighbouring segments, fetched in one go.
    private byte[] open(int first, int last) throws IOException {
        int plainFrom = first * SealedFormat.SEGMENT;
        int plainTo = (int) Math.min(plainLength, (last + 1L) * SealedFormat.SEGMENT);
        int sealedLength = plainTo - plainFrom + (last - first + 1) * Crypto.TAG;
        byte[] sealed = read(source, SealedFormat.HEADER + (long) first * SealedFormat.SEALED_SEGMENT, sealedLength);
        byte[] plain = new byte[plainTo - plainFrom];
        for (int i = first; i <= last; i++) {
            int from = (i - first) * SealedFormat.SEALED_SEGMENT;
            int length = Math.min(SealedFormat.SEALED_SEGMENT, sealed.length - from);
            boolean ends = i == segments - 1;
            cipher.require(i, ends, sealed, from, length, plain, (i - first) * SealedFormat.SEGMENT);
        }
        return plain;
    }

    private static byte[] read(PackSource source, long offset, int length) throws IOException {
        byte[] bytes = source.read(offset, length);
        if (bytes.length != length) {
            throw new IOException("the source gave " + bytes.length + " bytes, not " + length);
        }
        return bytes;
    }

    @Override
    public void close() {
        cipher.close();
    }
}
