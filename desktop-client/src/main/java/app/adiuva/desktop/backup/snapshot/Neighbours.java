package app.adiuva.desktop.backup.snapshot;

import app.adiuva.desktop.backup.format.v1.PageMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// Writes pages of one frame into a database file; those that are neighbours here and there go in one piece.
final class Neighbours implements AutoCloseable {
    private final FileChannel file;
    private final byte[] frame;
    private int position;
    private int page;
    private int count;

    Neighbours(FileChannel file, byte[] frame) {
        this.file = file;
        this.frame = frame;
    }

    void write(FetchPlan.Place.Page next) throws IOException {
        boolean neighbour = next.position() == position + count && next.page() == page + count;
        if (count > 0 && neighbour) {
            count++;
            return;
        }
        close();
        position = next.position();
        page = next.page();
        count = 1;
    }

    /// Writes what is left.
    @Override
    public void close() throws IOException {
        if (count > 0) {
            write(file, frame, position * PageMap.PAGE, count * PageMap.PAGE, (page - 1L) * PageMap.PAGE);
            count = 0;
        }
    }

    static void write(FileChannel file, byte[] bytes, int from, int length, long at) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
        long offset = at;
        while (buffer.hasRemaining()) {
            offset += file.write(buffer, offset);
        }
    }
}
