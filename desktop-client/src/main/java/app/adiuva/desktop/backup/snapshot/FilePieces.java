package app.adiuva.desktop.backup.snapshot;

import app.adiuva.desktop.backup.format.v1.Blob;
import app.adiuva.desktop.backup.format.v1.Chunker;
import app.adiuva.desktop.backup.format.v1.ContentNames;
import app.adiuva.desktop.backup.format.v1.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where a file is cut into pieces, and what they and the whole are called: section 7 of the format.
final class FilePieces {
    private FilePieces() {}

    /// @param name of the whole content
    /// @param pieces in order; none for an empty file
    record Cut(Digest name, long length, List<Piece> pieces) {
        Cut {
            pieces = List.copyOf(pieces);
        }
    }

    /// @param name of these bytes as if they were a file
    record Piece(long offset, int length, Digest name) {}

    static Cut cut(Path file, ContentNames names, Chunker chunker) throws IOException {
        long length = Files.size(file);
        Digest name;
        try (InputStream in = Files.newInputStream(file)) {
            name = names.file(in);
        }
        boolean whole = length <= Blob.MOST_PLAIN;
        List<Piece> pieces = new ArrayList<>();
        long offset = 0;
        while (offset < length) {
            byte[] window = read(file, offset, (int) Math.min(length - offset, whole ? length : Chunker.MOST));
            int size = whole ? window.length : chunker.cut(window, 0, window.length);
            pieces.add(new Piece(offset, size, names.file(new ByteArrayInputStream(window, 0, size))));
            offset += size;
        }
        return new Cut(name, length, pieces);
    }

    /// @throws IOException also when the file is shorter by now
    static byte[] read(Path file, long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try (FileChannel channel = FileChannel.open(file)) {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, offset + bytes.position()) < 0) {
                    throw new IOException("a file became shorter while it was read");
                }
            }
        }
        return bytes.array();
    }
}
