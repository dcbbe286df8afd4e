package app.adiuva.desktop.backup.snapshot;

import app.adiuva.desktop.backup.format.v1.Blob;
import app.adiuva.desktop.backup.format.v1.Chunker;
import app.adiuva.desktop.backup.format.v1.ContentNames;
import app.adiuva.desktop.backup.format.v1.Digest;
import app.adiuva.desktop.backup.format.v1.RepositoryKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a file is cut into pieces, and what they and the whole are called: section 7 of the format. The file may
/// change at any moment: what is said of it comes from one reading, and a piece that is read later is compared.
///
/// For one thread.
final class FilePieces implements AutoCloseable {
    private final ContentNames wholes;
    private final ContentNames parts;
    private final Chunker chunker;

    FilePieces(RepositoryKey key) {
        this.wholes = new ContentNames(key);
        this.parts = new ContentNames(key);
        this.chunker = new Chunker(key);
    }

    /// @param name of the whole content
    /// @param pieces in order; none for an empty file
    record Cut(Digest name, long length, List<Piece> pieces) {
        Cut {
            pieces = List.copyOf(pieces);
        }
    }

    /// @param name of these bytes as if they were a file
    record Piece(long offset, int length, Digest name) {}

    Cut cut(Path file) throws IOException {
        try (Cutting content = new Cutting(Files.newInputStream(file))) {
            Digest name = wholes.file(content);
            return new Cut(name, content.cut, content.pieces);
        }
    }

    /// The bytes of a piece; empty when the file has others there by now.
    Optional<byte[]> read(Path file, Piece piece) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(piece.length);
        try (FileChannel channel = FileChannel.open(file)) {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, piece.offset + bytes.position()) < 0) {
                    return Optional.empty();
                }
            }
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
        boolean same = parts.file(new ByteArrayInputStream(bytes.array())).equals(piece.name);
        return same ? Optional.of(bytes.array()) : Optional.empty();
    }

    /// Wipes its keys.
    @Override
    public void close() {
        wholes.close();
        parts.close();
        chunker.close();
    }

    /// Hands out the bytes of a file piece by piece, and notes each one.
    private final class Cutting extends InputStream {
        private final InputStream file;
        private final List<Piece> pieces = new ArrayList<>();
        private byte[] window = new byte[0];
        private int filled;
        private int begin;
        private int end;
        private int given;
        private long cut;

        Cutting(InputStream file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            if (given == end && !next()) {
                return -1;
            }
            int some = Math.min(count, end - given);
            System.arraycopy(window, given, into, from, some);
            given += some;
            return some;
        }

        /// Finds where the next piece ends: all of a file that fits a blob, or as the chunker cuts.
        private boolean next() throws IOException {
            fill();
            begin = end;
            given = begin;
            boolean large = window.length > Blob.MOST_PLAIN;
            end = large ? begin + chunker.cut(window, begin, filled) : filled;
            int length = end - begin;
            if (length > 0) {
                pieces.add(new Piece(cut, length, parts.file(new ByteArrayInputStream(window, begin, length))));
                cut += length;
            }
            return length > 0;
        }

        /// Makes the longest possible piece fit behind what was given, unless the file ends before.
        private void fill() throws IOException {
            if (window.length == 0) {
                window = file.readNBytes(Blob.MOST_PLAIN + 1);
                filled = window.length;
            } else if (window.length > Blob.MOST_PLAIN && filled - end < Chunker.MOST) {
                System.arraycopy(window, end, window, 0, filled - end);
                filled -= end;
                end = 0;
                filled += file.readNBytes(window, filled, window.length - filled);
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
