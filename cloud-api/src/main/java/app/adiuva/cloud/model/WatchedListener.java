package app.adiuva.cloud.model;

import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;

/// Passes events on until the first failure, and reports exactly one end. Confined to the reading thread.
final class WatchedListener implements ServerSentEventListener {
    private final ServerSentEventListener target;
    private final StreamWatch watch;
    private boolean ended;

    WatchedListener(ServerSentEventListener target, StreamWatch watch) {
        this.target = target;
        this.watch = watch;
    }

    @Override
    public void onOpen(SuccessfulHttpResponse response) {
        target.onOpen(response);
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        if (!ended) {
            target.onEvent(event, context);
        }
    }

    /// Closing the stream is how it is stopped, so the reason of the stop counts before what reading then threw.
    @Override
    public void onError(Throwable thrown) {
        if (!ended) {
            ended = true;
            target.onError(watch.stopped() ? watch.reason() : thrown);
        }
    }

    @Override
    public void onClose() {
        if (watch.stopped()) {
            onError(watch.reason());
        } else if (!ended) {
            ended = true;
            target.onClose();
        }
    }
}
