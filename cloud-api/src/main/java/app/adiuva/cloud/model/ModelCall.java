package app.adiuva.cloud.model;

import app.adiuva.cloud.secrecy.Finding;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One call to one model. The model's callbacks come on its own thread; the caller waits.
final class ModelCall implements StreamingChatResponseHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ModelCall.class);

    private final AnswerSink text;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final AtomicLong characters = new AtomicLong();
    private volatile boolean asked;
    private volatile boolean begun;

    /// How a call ended.
    sealed interface Outcome {}

    record Whole(ChatResponse response) implements Outcome {
        @Override
        public String toString() {
            return "Whole[REDACTED]";
        }
    }

    /// @param begun whether the user has seen text of this call
    record Broken(ModelFailure failure, boolean begun) implements Outcome {}

    /// The time of the request ended while the model wrote: no failure of the model.
    record OutOfTime() implements Outcome {}

    /// The answer began to repeat a text of the server and ended there.
    record Withheld(Finding finding) implements Outcome {}

    record Cancelled() implements Outcome {}

    ModelCall(AnswerSink text) {
        this.text = text;
    }

    /// Whether the model was sent the request.
    boolean asked() {
        return asked;
    }

    /// How much text has come.
    long characters() {
        return characters.get();
    }

    /// Calls the model and waits: for its answer, its failure, the cancellation, or the end of `patience`, which is the
    /// time that the request has left.
    Outcome run(StreamingChatModel model, ChatRequest request, Cancellation cancellation, Duration patience) {
        Cancellation own = new Cancellation();
        try (Cancellation.Registration _ = cancellation.onCancel(() -> {
            outcome.complete(new Cancelled());
            own.cancel();
        })) {
            if (!outcome.isDone()) {
                asked = true;
                ScopedValue.where(UpstreamHttp.CANCELLATION, own).run(() -> start(model, request));
            }
            return outcome.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException timeIsUp) {
            return new OutOfTime();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Cancelled();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("an outcome is never exceptional");
        } finally {
            outcome.complete(new Cancelled());
            own.cancel();
        }
    }

    private Broken broken(ModelFailure failure) {
        return new Broken(failure, begun);
    }

    private void start(StreamingChatModel model, ChatRequest request) {
        try {
            model.chat(request, this);
        } catch (RuntimeException failed) {
            onError(failed);
        }
    }

    @Override
    public void onPartialResponse(String piece) {
        if (!outcome.isDone() && !piece.isEmpty()) {
            characters.addAndGet(piece.length());
            begun = text.isSeen();
            text.add(piece);
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        if (response.finishReason() == FinishReason.CONTENT_FILTER) {
            outcome.complete(broken(ModelFailure.of(ModelFailure.Kind.REQUEST_REFUSED)));
            return;
        }
        outcome.complete(AnswerCheck.whole(response)
                .<Outcome>map(Whole::new)
                .orElseGet(() -> broken(ModelFailure.of(ModelFailure.Kind.NOT_UNDERSTOOD))));
    }

    /// Only kinds and class names are kept: what a provider or a parser says may quote the request.
    @Override
    public void onError(Throwable thrown) {
        if (thrown instanceof GuardedModel.Withheld withheld) {
            outcome.complete(new Withheld(withheld.finding()));
            return;
        }
        ModelFailure failure = ModelFailure.of(thrown);
        if (outcome.complete(broken(failure)) && failure.kind() == ModelFailure.Kind.NOT_UNDERSTOOD) {
            LOG.warn(
                    "a model's answer was not understood: {}", thrown.getClass().getName());
        }
    }
}
