package app.adiuva.cloud.chat;

import app.adiuva.cloud.http.Json;
import app.adiuva.contracts.chat.StreamFrame;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/// Sends frames on one socket, each after the one before it has left. Thread-safe.
///
/// A client that does not read would otherwise make the cloud keep everything it sends: it is cut off instead.
final class FrameSender {
    private final Session session;
    private final Duration patience;
    private final ReentrantLock sending = new ReentrantLock();

    /// @param patience how long a frame may take to leave
    FrameSender(Session session, Duration patience) {
        this.session = session;
        this.patience = patience;
    }

    void send(StreamFrame frame) {
        send(frame, () -> {});
    }

    /// Runs `before` when it is this frame's turn, so that whoever sees the frame sees the effect too.
    void send(StreamFrame frame, Runnable before) {
        String text = Json.text(frame);
        sending.lock();
        try {
            before.run();
            if (session.isOpen()) {
                sendAndWait(text);
            }
        } finally {
            sending.unlock();
        }
    }

    /// Closes the socket after what was sent.
    void close(int code, String reason) {
        sending.lock();
        try {
            session.close(code, reason, Callback.NOOP);
        } finally {
            sending.unlock();
        }
    }

    private void sendAndWait(String text) {
        CompletableFuture<Boolean> sent = new CompletableFuture<>();
        session.sendText(text, Callback.from(() -> sent.complete(true), failure -> sent.complete(false)));
        boolean interrupted = false;
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                try {
                    sent.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                    return;
                } catch (InterruptedException e) {
                    // A cancelled exchange may stop between frames, not in the middle of one.
                    interrupted = true;
                }
            }
        } catch (TimeoutException | ExecutionException e) {
            session.disconnect();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
