package app.adiuva.cloud.model;

import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.problem.ProblemCode;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The calls to models of one request, or of a part of it. A model that failed is not asked again in the same one.
/// Confined to the thread that answers.
public final class ModelSession {
    /// For text that the user does not see.
    public static final Consumer<String> UNHEARD = text -> {};

    private static final Logger LOG = LoggerFactory.getLogger(ModelSession.class);

    private final ModelChain chain;
    private final Cancellation cancellation;
    private final Listener listener;
    private final Meter meter;
    private final long endsAt;
    private int position;
    private boolean announced;

    /// Hears which model answers.
    public interface Listener {
        /// Called before the first answer of a model.
        void answering(ModelLink link);

        /// Called when a model failed before its first word and the next one is asked.
        void replaced(ModelLink failed, ModelFailure failure, ModelLink next);
    }

    ModelSession(ModelChain chain, Cancellation cancellation, Listener listener, Meter meter, Duration budget) {
        this.chain = chain;
        this.cancellation = cancellation;
        this.listener = listener;
        this.meter = meter;
        this.endsAt = System.nanoTime() + budget.toNanos();
    }

    /// A session for a part of the request that runs on a thread of its own: goes on with the model that answers here.
    public ModelSession part() {
        ModelSession part =
                new ModelSession(chain, cancellation, listener, meter, Duration.ofNanos(endsAt - System.nanoTime()));
        part.position = position;
        part.announced = announced;
        return part;
    }

    /// Asks the first model that works and blocks until its answer is whole.
    ///
    /// @param onText called with each piece of text as it arrives, on any thread
    /// @throws ProblemException `MODEL_UNAVAILABLE` when the last model fails, or one that had begun to answer;
    ///     `CANCELLED` after a cancellation; whatever the meter refuses
    public ChatResponse ask(ChatRequest request, Consumer<String> onText) {
        skipResting();
        while (true) {
            ModelLink link = link();
            long sent = MessageSizes.tokens(MessageSizes.of(request));
            meter.before(link.name(), sent);
            announce(link);
            ModelCall call = new ModelCall(onText);
            switch (call.run(link.model(), request, cancellation, Duration.ofNanos(endsAt - System.nanoTime()))) {
                case ModelCall.Whole(ChatResponse response) -> {
                    count(link, response, sent);
                    return response;
                }
                case ModelCall.Cancelled() -> {
                    if (call.asked()) {
                        meter.after(link.name(), sent, MessageSizes.tokens(call.characters()));
                    }
                    throw new ProblemException(ProblemCode.CANCELLED, "Stopped. Nothing was changed.");
                }
                case ModelCall.Broken(ModelFailure failure) -> replace(link, failure, call.begun());
            }
        }
    }

    /// What the provider counted; an estimate where it does not count.
    private void count(ModelLink link, ChatResponse response, long sent) {
        TokenUsage usage = response.tokenUsage();
        Integer input = usage == null ? null : usage.inputTokenCount();
        Integer output = usage == null ? null : usage.outputTokenCount();
        meter.after(
                link.name(),
                input == null ? sent : input,
                output == null ? MessageSizes.tokens(MessageSizes.of(response.aiMessage())) : output);
    }

    /// The model that is asked now.
    public ModelLink link() {
        return chain.links().get(position);
    }

    /// Whether the time for this request is used up.
    public boolean timeIsUp() {
        return System.nanoTime() - endsAt >= 0;
    }

    private void skipResting() {
        while (position < chain.links().size() - 1 && chain.rests(link())) {
            ModelLink resting = link();
            position++;
            listener.replaced(resting, ModelFailure.of(ModelFailure.Kind.RATE_LIMITED), link());
            announced = true;
        }
    }

    private void announce(ModelLink link) {
        if (!announced) {
            announced = true;
            listener.answering(link);
        }
    }

    private void replace(ModelLink link, ModelFailure failure, boolean begun) {
        LOG.warn("model {} failed: {}", link.name(), failure.kind());
        failure.retryAfter().ifPresent(wish -> chain.rest(link, wish));
        boolean last = position == chain.links().size() - 1;
        if (last || begun) {
            throw new ProblemException(
                    ProblemCode.MODEL_UNAVAILABLE,
                    "The language model (" + link.name() + ") gave no whole answer: "
                            + failure.kind().words() + ". Nothing was changed. Please try again.");
        }
        position++;
        listener.replaced(link, failure, link());
    }
}
