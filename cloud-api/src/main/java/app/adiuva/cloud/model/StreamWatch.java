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
    private enum End {
        STOPPED,
        TOO_SLOW
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
            @Override
            public int read() throws IOException {
                return noted(super.read());
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return noted(super.read(buffer, offset, length));
            }

            private int noted(int read) {
                lastPieceAt = System.nanoTime();
                return read;
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
        return end.get() == End.TOO_SLOW
                ? new HttpTimeoutException("the stream stalled")
                : new IOException("the stream was stopped");
    }

    private void watch() {
        try {
            long left = nanosLeft();
            // Looks again after one idle time at the latest: the body may have begun since.
            while (left > 0 && !finished.await(Math.min(left, deadlines.idle().toNanos()), TimeUnit.NANOSECONDS)) {
                left = nanosLeft();
            }
            if (left <= 0) {
                end(End.TOO_SLOW);
            }
        } catch (InterruptedException nobodyDoesThis) {
            Thread.currentThread().interrupt();
        }
    }

    /// Before the headers the request's own timeout holds; the body has the idle deadline.
    private long nanosLeft() {
        long now = System.nanoTime();
        long total = startedAt + deadlines.total().toNanos() - now;
        return body == null
                ? total
                : Math.min(total, lastPieceAt + deadlines.idle().toNanos() - now);
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
