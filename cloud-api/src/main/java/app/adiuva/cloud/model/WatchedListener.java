package app.adiuva.cloud.model;

import app.adiuva.cloud.model.provider.WireFormat;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.io.IOException;

/// Passes events on until the first failure, and reports exactly one end: a stream that closed before its last event
/// was cut off. Confined to the reading thread.
final class WatchedListener implements ServerSentEventListener {
    private final ServerSentEventListener target;
    private final WireFormat.Reader reader;
    private final StreamWatch watch;
    private boolean opened;
    private boolean last;
    private boolean ended;

    WatchedListener(ServerSentEventListener target, WireFormat.Reader reader, StreamWatch watch) {
        this.target = target;
        this.reader = reader;
        this.watch = watch;
    }

    @Override
    public void onOpen(SuccessfulHttpResponse response) {
        opened = true;
        target.onOpen(response);
    }

    /// What fails here must not go further up: parsers log it, quoting the event, and read on.
    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        if (ended) {
            return;
        }
        try {
            switch (reader.read(event)) {
                case WireFormat.Piece(ServerSentEvent piece, boolean isLast) -> {
                    last |= isLast;
                    target.onEvent(piece, context);
                }
                case WireFormat.Refused(WireFormat.Refusal refusal) ->
                    fail(new UpstreamException(refusal.status(), refusal.retryAfter()));
            }
        } catch (IOException | RuntimeException notUnderstood) {
            fail(notUnderstood);
        }
        if (ended) {
            context.parsingHandle().cancel();
        }
    }

    /// Closing the stream is how it is stopped, so the reason of the stop counts before what reading then threw.
    @Override
    public void onError(Throwable thrown) {
        if (watch.stopped()) {
            fail(watch.reason());
        } else if (opened && thrown instanceof IOException) {
            fail(new CutOff());
        } else {
            fail(thrown);
        }
    }

    @Override
    public void onClose() {
        if (watch.stopped()) {
            fail(watch.reason());
        } else if (!last) {
            fail(new CutOff());
        } else if (!ended) {
            ended = true;
            target.onClose();
        }
    }

    private void fail(Throwable reason) {
        if (!ended) {
            ended = true;
            target.onError(reason);
        }
    }

    /// The stream broke off before the answer was whole.
    static final class CutOff extends IOException {
        private static final long serialVersionUID = 1L;

        CutOff() {
            super("the stream was cut off");
        }
    }
}
