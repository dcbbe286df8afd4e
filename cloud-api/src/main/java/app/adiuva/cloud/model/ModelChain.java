package app.adiuva.cloud.model;

import app.adiuva.cloud.config.ModelConfig;
import app.adiuva.cloud.config.Secret;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.secrecy.RequestGuard;
import app.adiuva.contracts.chat.ModelChoice;
import dev.langchain4j.model.chat.StreamingChatModel;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The models in the order in which they are asked, for each difficulty; the last one is always there. Thread-safe.
public final class ModelChain {
    private final List<ModelLink> easy;
    private final List<ModelLink> usual;
    private final List<ModelLink> hard;
    private final Breakers breakers;
    private final @Nullable Models models;

    /// The same models for all requests.
    public ModelChain(List<ModelLink> links, Clock clock) {
        this(links, links, links, new Breakers(clock), null);
    }

    /// @param models from which a request may choose; null for no choice
    ModelChain(
            List<ModelLink> easy,
            List<ModelLink> usual,
            List<ModelLink> hard,
            Breakers breakers,
            @Nullable Models models) {
        if (Stream.of(easy, usual, hard).anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a chain needs a model");
        }
        this.easy = List.copyOf(easy);
        this.usual = List.copyOf(usual);
        this.hard = List.copyOf(hard);
        this.breakers = breakers;
        this.models = models;
    }

    /// The configured models first, the built-in planner last.
    public static ModelChain of(ModelConfig config, StreamingChatModel builtIn, Clock clock) {
        return new Models(config, builtIn).chain(clock);
    }

    /// Starts the conversation of one request.
    public ModelSession open(
            Cancellation cancellation,
            ModelSession.Listener listener,
            Meter meter,
            RequestGuard guard,
            Duration budget) {
        return new ModelSession(this, cancellation, listener, meter, guard, budget);
    }

    /// Whether a choice is what would be asked first anyway.
    public boolean isFirst(ModelChoice choice) {
        return models == null || models.isFirst(choice);
    }

    /// The model that a request wants, and then the built-in planner.
    ///
    /// @param key the user's own; null for the configured one
    /// @param isOwners whether any model at any address may be asked
    /// @throws ProblemException `invalid_request` or `key_needed` (422)
    public ModelChain choose(ModelChoice choice, @Nullable Secret key, boolean isOwners) {
        if (models == null) {
            return this;
        }
        List<ModelLink> chosen = models.choose(choice, key, isOwners);
        return new ModelChain(chosen, chosen, chosen, breakers, models);
    }

    List<ModelLink> links(Difficulty difficulty) {
        return switch (difficulty) {
            case EASY -> easy;
            case USUAL -> usual;
            case HARD -> hard;
        };
    }

    Breakers breakers() {
        return breakers;
    }
}
