package app.adiuva.cloud.model;

import app.adiuva.cloud.config.ModelConfig;
import app.adiuva.cloud.secrecy.RequestGuard;
import dev.langchain4j.model.chat.StreamingChatModel;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The models in the order in which they are asked, for each difficulty; the last one is always there. Thread-safe.
public final class ModelChain {
    private final List<ModelLink> easy;
    private final List<ModelLink> usual;
    private final List<ModelLink> hard;
    private final Breakers breakers;

    /// The same models for all requests.
    public ModelChain(List<ModelLink> links, Clock clock) {
        this(links, links, links, new Breakers(clock));
    }

    ModelChain(List<ModelLink> easy, List<ModelLink> usual, List<ModelLink> hard, Breakers breakers) {
        if (Stream.of(easy, usual, hard).anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a chain needs a model");
        }
        this.easy = List.copyOf(easy);
        this.usual = List.copyOf(usual);
        this.hard = List.copyOf(hard);
        this.breakers = breakers;
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

    /// Another list of models under the same breakers.
    ModelChain of(List<ModelLink> links) {
        return new ModelChain(links, links, links, breakers);
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
