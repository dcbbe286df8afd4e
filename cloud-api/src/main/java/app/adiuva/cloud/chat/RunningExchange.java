package app.adiuva.cloud.chat;

import app.adiuva.cloud.config.Secret;
import app.adiuva.contracts.chat.StreamFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One request from its first to its last frame, which can be stopped in between. Thread-safe.
final class RunningExchange implements ChatExchange {
    private final Consumer<StreamFrame> frames;
    private final Terms terms;
    private final Optional<Secret> providerKey;
    private final List<Runnable> stops = new ArrayList<>();
    private @Nullable Thread worker;
    private boolean cancelled;
    private boolean ended;

    RunningExchange(Terms terms, Consumer<StreamFrame> frames) {
        this(terms, Optional.empty(), frames);
    }

    RunningExchange(Terms terms, Optional<Secret> providerKey, Consumer<StreamFrame> frames) {
        this.terms = terms;
        this.providerKey = providerKey;
        this.frames = frames;
    }

    @Override
    public void send(StreamFrame frame) {
        if (!cancelled()) {
            frames.accept(frame);
        }
    }

    @Override
    public void onCancel(Runnable stop) {
        synchronized (this) {
            if (!cancelled) {
                stops.add(stop);
                return;
            }
        }
        stop.run();
    }

    @Override
    public synchronized boolean cancelled() {
        return cancelled;
    }

    @Override
    public Terms terms() {
        return terms;
    }

    @Override
    public Optional<Secret> providerKey() {
        return providerKey;
    }

    /// Names the thread that answers; to be called by it.
    synchronized void begin() {
        worker = Thread.currentThread();
        if (cancelled) {
            worker.interrupt();
        }
    }

    /// Stops the work on this exchange, unless it has ended.
    void cancel() {
        List<Runnable> all;
        synchronized (this) {
            if (cancelled || ended) {
                return;
            }
            cancelled = true;
            all = List.copyOf(stops);
            stops.clear();
            if (worker != null) {
                worker.interrupt();
            }
        }
        all.forEach(Runnable::run);
    }

    @Override
    public synchronized boolean end() {
        ended = true;
        stops.clear();
        Thread.interrupted();
        return cancelled;
    }
}
