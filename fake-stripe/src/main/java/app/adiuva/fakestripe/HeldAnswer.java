package app.adiuva.fakestripe;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// An answer of the API that is made and not sent yet: what it says may be old when it arrives. Thread-safe.
public final class HeldAnswer implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final String request;
    private final CountDownLatch made = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    HeldAnswer(String request) {
        this.request = request;
    }

    boolean isFor(String came) {
        return came.startsWith(request);
    }

    /// Waits until the request has come and its answer is made.
    public void await() {
        await(made);
    }

    /// Lets the answer go.
    public void release() {
        released.countDown();
    }

    void hold() {
        made.countDown();
        await(released);
    }

    private void await(CountDownLatch latch) {
        try {
            if (!latch.await(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("nothing happened about " + request);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while holding " + request, e);
        }
    }

    @Override
    public void close() {
        release();
    }
}
