package app.adiuva.desktop.embedding;

import app.adiuva.desktop.job.Job;
import java.time.Duration;
import java.util.List;

/// Computes the vectors of thoughts that have none, the newest first. Used by the thread of the jobs.
public final class Understanding implements Job {
    private static final int BATCH = 16;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /// The app has better things to do at its start than to load a model.
    private static final Duration QUIET_START = Duration.ofSeconds(20);

    private final Embeddings embeddings;
    private final Embedder embedder;
    private final long notBefore;
    private boolean unusable;

    public Understanding(Embeddings embeddings, Embedder embedder) {
        this(embeddings, embedder, QUIET_START);
    }

    Understanding(Embeddings embeddings, Embedder embedder, Duration quietStart) {
        this.embeddings = embeddings;
        this.embedder = embedder;
        this.notBefore = System.nanoTime() + quietStart.toNanos();
    }

    @Override
    public String name() {
        return "thoughts.embed";
    }

    @Override
    public Duration step() {
        return switch (embeddings.mode()) {
            case OFF -> {
                embeddings.clear();
                yield PAUSE;
            }
            case PAUSED -> PAUSE;
            case ON -> unusable ? PAUSE : understand();
        };
    }

    private Duration understand() {
        embeddings.warm();
        long early = notBefore - System.nanoTime();
        if (early > 0) {
            return Duration.ofNanos(early);
        }
        List<Embeddings.Waiting> batch = embeddings.waiting(BATCH);
        if (batch.isEmpty()) {
            return PAUSE;
        }
        try {
            embeddings.store(
                    batch,
                    embedder.embed(
                            batch.stream().map(Embeddings.Waiting::content).toList()));
        } catch (Embedder.EmbedderUnusable notHere) {
            unusable = true;
            throw notHere;
        }
        return Duration.ZERO;
    }
}
