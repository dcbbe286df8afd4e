package app.adiuva.cloud.model;

import app.adiuva.cloud.config.ModelConfig;
import dev.langchain4j.model.chat.StreamingChatModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The models in the order in which they are asked; the last one is always there. Thread-safe.
public final class ModelChain {
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    private final List<ModelLink> links;
    private final Clock clock;
    private final Map<ModelLink, Instant> restsUntil = new ConcurrentHashMap<>();

    public ModelChain(List<ModelLink> links, Clock clock) {
        if (links.isEmpty()) {
            throw new IllegalArgumentException("a chain needs a model");
        }
        this.links = List.copyOf(links);
        this.clock = clock;
    }

    /// The configured endpoint first, the built-in planner last.
    public static ModelChain of(ModelConfig config, StreamingChatModel builtIn, Clock clock) {
        ModelLink last = ModelLink.builtIn(builtIn);
        return new ModelChain(
                config.hasEndpoint()
                        ? List.of(
                                ModelLink.openAi(config, new UpstreamTransport(Deadlines.of(Duration.ofSeconds(30)))),
                                last)
                        : List.of(last),
                clock);
    }

    /// Starts the conversation of one request.
    public ModelSession open(Cancellation cancellation, ModelSession.Listener listener, Meter meter, Duration budget) {
        return new ModelSession(this, cancellation, listener, meter, budget);
    }

    List<ModelLink> links() {
        return links;
    }

    /// Whether the provider asked to be left alone, and that time has not passed.
    boolean rests(ModelLink link) {
        Instant until = restsUntil.get(link);
        return until != null && clock.instant().isBefore(until);
    }

    /// Keeps a link from being asked for as long as its provider wished, five minutes at most.
    void rest(ModelLink link, Duration wished) {
        Duration rest = wished.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : wished;
        restsUntil.put(link, clock.instant().plus(rest));
    }
}
