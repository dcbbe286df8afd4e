package app.adiuva.cloud.model;

import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.secrecy.Finding;
import app.adiuva.cloud.secrecy.RequestGuard;
import app.adiuva.contracts.problem.ProblemCode;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The calls to models of one request, or of a part of it. A model that failed is not asked again in the same one.
/// Confined to the thread that answers.
public final class ModelSession {
    private static final Logger LOG = LoggerFactory.getLogger(ModelSession.class);

    private final ModelChain chain;
    private final Cancellation cancellation;
    private final Listener listener;
    private final Meter meter;
    private final RequestGuard guard;
    private final long endsAt;
    private final AtomicLong tokens;
    private final Set<ModelLink> failed = new HashSet<>();
    private List<ModelLink> links;
    private ModelLink link;
    private boolean announced;

    /// Hears which model answers.
    public interface Listener {
        /// Called before the first answer of a model.
        void answering(ModelLink link);

        /// Called when a model failed before its first word and the next one is asked.
        void replaced(ModelLink failed, ModelFailure failure, ModelLink next);
    }

    ModelSession(
            ModelChain chain,
            Cancellation cancellation,
            Listener listener,
            Meter meter,
            RequestGuard guard,
            Duration budget) {
        this(chain, cancellation, listener, meter, guard, System.nanoTime() + budget.toNanos(), new AtomicLong());
    }

    private ModelSession(
            ModelChain chain,
            Cancellation cancellation,
            Listener listener,
            Meter meter,
            RequestGuard guard,
            long endsAt,
            AtomicLong tokens) {
        this.chain = chain;
        this.cancellation = cancellation;
        this.listener = listener;
        this.meter = meter;
        this.guard = guard;
        this.endsAt = endsAt;
        this.tokens = tokens;
        this.links = chain.links(Difficulty.USUAL);
        this.link = links.getFirst();
    }

    /// From now on the models for this difficulty are asked.
    public void difficulty(Difficulty difficulty) {
        List<ModelLink> wanted = chain.links(difficulty);
        if (!wanted.equals(links)) {
            links = wanted;
            ModelLink before = link;
            link = usable().getFirst();
            announced &= link.equals(before);
        }
    }

    /// A session for a part of the request that runs on a thread of its own: goes on with the model that answers here.
    public ModelSession part() {
        ModelSession part = new ModelSession(chain, cancellation, listener, meter, guard, endsAt, tokens);
        part.failed.addAll(failed);
        part.links = links;
        part.link = link;
        part.announced = announced;
        return part;
    }

    /// Asks the first model that works and blocks until its answer is whole.
    ///
    /// @param text takes each piece of text as it arrives, on any thread
    /// @return empty when the time of the request is used up; what `text` got by then stays
    /// @throws ProblemException `MODEL_UNAVAILABLE` when the last model fails, or one that had begun to answer, and
    ///     `MODEL_STALLED` when that fell silent; `CANCELLED` after a cancellation; `WITHHELD` for an answer that
    ///     repeats a prompt; whatever the meter refuses
    public Optional<ChatResponse> ask(ChatRequest request, AnswerSink text) {
        long sent = MessageSizes.tokens(MessageSizes.of(request));
        while (!timeIsUp()) {
            passOverResting();
            switch (tries(request, sent, text)) {
                case ModelCall.Whole(ChatResponse response) -> {
                    return Optional.of(response);
                }
                case ModelCall.OutOfTime() -> {
                    return Optional.empty();
                }
                case ModelCall.Withheld(Finding finding) -> throw GuardedModel.withheld(finding);
                case ModelCall.Cancelled() -> throw Cancellation.stopped();
                case ModelCall.Broken(ModelFailure failure, boolean begun) -> replace(failure, begun);
            }
        }
        return Optional.empty();
    }

    /// Asks a model, and once more where that may help. It has its breaker's permission.
    private ModelCall.Outcome tries(ChatRequest request, long sent, AnswerSink text) {
        for (int attempt = 1; ; attempt++) {
            ModelCall.Outcome outcome = once(request, sent, text);
            if (!(outcome instanceof ModelCall.Broken(ModelFailure failure, boolean begun)) || begun) {
                return outcome;
            }
            text.takeBack();
            if (attempt == Retry.MOST_TRIES || !mayTryAgain(failure)) {
                return outcome;
            }
        }
    }

    /// One call, whose end the breaker hears of whatever happens: a permission that is lost would rest a model for
    /// ever.
    private ModelCall.Outcome once(ChatRequest request, long sent, AnswerSink text) {
        ModelCall call = new ModelCall(text);
        ModelCall.Outcome outcome = new ModelCall.Cancelled();
        try (Meter.Call paid = meter().open(link.name(), sent)) {
            announce();
            outcome = call.run(new GuardedModel(link.model(), guard), request, cancellation, timeLeft());
            count(paid, call, outcome, sent);
        } finally {
            chain.breakers().ended(link, outcome);
        }
        return outcome;
    }

    private boolean mayTryAgain(ModelFailure failure) {
        Optional<Duration> pause = Retry.pause(failure, ThreadLocalRandom.current());
        if (pause.isEmpty() || pause.get().compareTo(timeLeft()) >= 0) {
            return false;
        }
        if (cancellation.await(pause.get())) {
            throw Cancellation.stopped();
        }
        return chain.breakers().permits(link);
    }

    /// What a call takes: also one that was stopped or withheld, which the model had read by then.
    private void count(Meter.Call paid, ModelCall call, ModelCall.Outcome outcome, long sent) {
        switch (outcome) {
            case ModelCall.Whole(ChatResponse response) -> count(paid, response, sent);
            case ModelCall.Broken(ModelFailure failure, boolean _) ->
                LOG.warn("model {} failed: {}", link.id(), failure.kind());
            case ModelCall.OutOfTime _, ModelCall.Withheld _, ModelCall.Cancelled _ -> {
                if (call.asked()) {
                    paid.took(sent, MessageSizes.tokens(call.characters()));
                }
            }
        }
    }

    /// What the provider counted; an estimate where it does not count. The built-in planner takes nothing.
    private void count(Meter.Call paid, ChatResponse response, long sent) {
        TokenUsage usage = response.tokenUsage();
        Integer input = usage == null ? null : usage.inputTokenCount();
        Integer output = usage == null ? null : usage.outputTokenCount();
        long in = input == null ? sent : input;
        long out = output == null ? MessageSizes.tokens(MessageSizes.of(response.aiMessage())) : output;
        paid.took(in, out);
        if (!link.id().equals(ModelLink.BUILT_IN)) {
            tokens.addAndGet(in + out);
        }
    }

    /// A model that the user's own key pays for costs no credits.
    private Meter meter() {
        return link.isOwn() ? meter.unpaid() : meter;
    }

    /// How many tokens the request has taken, in and out of all models.
    public long tokens() {
        return tokens.get();
    }

    /// The model that is asked now.
    public ModelLink link() {
        return link;
    }

    /// Whether the time for this request is used up.
    public boolean timeIsUp() {
        return System.nanoTime() - endsAt >= 0;
    }

    private Duration timeLeft() {
        return Duration.ofNanos(endsAt - System.nanoTime());
    }

    /// Those that have not failed in this request; the last one is asked even then.
    private List<ModelLink> usable() {
        List<ModelLink> usable =
                links.stream().filter(each -> !failed.contains(each)).toList();
        return usable.isEmpty() ? List.of(links.getLast()) : usable;
    }

    private void passOverResting() {
        while (!chain.breakers().permits(link) && usable().size() > 1) {
            failed.add(link);
            ModelLink next = usable().getFirst();
            listener.replaced(link, ModelFailure.of(ModelFailure.Kind.RESTING), next);
            link = next;
            announced = true;
        }
    }

    private void announce() {
        if (!announced) {
            announced = true;
            listener.answering(link);
        }
    }

    private void replace(ModelFailure failure, boolean begun) {
        if (begun || usable().size() == 1) {
            throw new ProblemException(
                    failure.kind() == ModelFailure.Kind.STALLED
                            ? ProblemCode.MODEL_STALLED
                            : ProblemCode.MODEL_UNAVAILABLE,
                    "The language model (" + link.name() + ") gave no whole answer: "
                            + failure.kind().words() + ". Nothing was changed. Please try again.");
        }
        ModelLink broken = link;
        failed.add(broken);
        link = usable().getFirst();
        listener.replaced(broken, failure, link);
    }
}
