package app.adiuva.cloud.model;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Keeps one stream within its deadlines, and stops it: before the headers by an interrupt, after them by closing
/// the body. Thread-safe.
final class StreamWatch {
    /// More than any answer; a stream that never ends must not fill the memory.
    private static final long MOST_BYTES = 4L << 20;

    private enum End {
        STOPPED,
        SILENT,
        TOO_SLOW,
        TOO_LONG
    }

    /// The server said nothing for longer than it may.
    static final class Silence extends IOException {
        private static final long serialVersionUID = 1L;

        Silence() {
            super("the stream stalled");
        }
    }

    private final Deadlines deadlines;
    private final CountDownLatch finished = new CountDownLatch(1);
    private final AtomicReference<@Nullable End> end = new AtomicReference<>();
    private final long startedAt = System.nanoTime();
    private volatile long lastPieceAt = startedAt;
    private volatile @Nullable Thread reader;
    private volatile @Nullable InputStream body;

    StreamWatch(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /// Starts the reading thread and the watch over it.
    void start(Thread readingThread) {
        reader = readingThread;
        readingThread.start();
        Thread.ofVirtual().name("model-watch").start(this::watch);
    }

    /// The body, noting each piece that arrives.
    InputStream watching(InputStream stream) throws IOException {
        lastPieceAt = System.nanoTime();
        body = stream;
        if (stopped()) {
            stream.close();
        }
        return new FilterInputStream(stream) {
            private long bytes;

            @Override
            public int read() throws IOException {
                int read = super.read();
                var _ = noted(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return noted(super.read(buffer, offset, length));
            }

            private int noted(int count) {
                lastPieceAt = System.nanoTime();
                bytes += Math.max(0, count);
                if (bytes > MOST_BYTES) {
                    end(End.TOO_LONG);
                }
                return count;
            }
        };
    }

    void finished() {
        finished.countDown();
    }

    void stop() {
        end(End.STOPPED);
    }

    boolean stopped() {
        return end.get() != null;
    }

    /// Why the stream was stopped, for the listener.
    Exception reason() {
        return switch (end.get()) {
            case SILENT -> new Silence();
            case TOO_SLOW -> new HttpTimeoutException("the stream took too long");
            case TOO_LONG -> new IllegalStateException("the stream is too long");
            case STOPPED -> new IOException("the stream was stopped");
            case null -> new IOException("the stream was interrupted");
        };
    }

    private void watch() {
        try {
            long left = nanosLeft();
            while (left > 0 && !finished.await(left, TimeUnit.NANOSECONDS)) {
                left = nanosLeft();
            }
            if (left <= 0) {
                end(nanosInAll() <= 0 ? End.TOO_SLOW : End.SILENT);
            }
        } catch (InterruptedException nobodyDoesThis) {
            Thread.currentThread().interrupt();
        }
    }

    private long nanosLeft() {
        return Math.min(nanosInAll(), lastPieceAt + deadlines.silence().toNanos() - System.nanoTime());
    }

    private long nanosInAll() {
        return startedAt + deadlines.total().toNanos() - System.nanoTime();
    }

    private void end(End why) {
        if (!end.compareAndSet(null, why)) {
            return;
        }
        InputStream open = body;
        Thread thread = reader;
        if (open != null) {
            closeQuietly(open);
        } else if (thread != null) {
            thread.interrupt();
        }
    }

    private static void closeQuietly(InputStream stream) {
        try {
            stream.close();
        } catch (IOException alreadyBroken) {
            // The reader sees the broken stream by itself.
        }
    }
}
