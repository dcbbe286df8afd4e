package app.adiuva.cloud.model;

import app.adiuva.cloud.model.provider.WireFormat;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// LangChain4j's HTTP client for one wire format, on virtual threads: each stream is read and parsed on its own, with
/// deadlines that also hold between two pieces, and stops the moment the request is cancelled. Thread-safe.
final class UpstreamHttp implements HttpClient {
    /// The cancellation of the request that the calling thread works on.
    static final ScopedValue<Cancellation> CANCELLATION = ScopedValue.newInstance();

    /// Enough to see why a provider refuses.
    private static final int REFUSAL_BYTES = 8_192;

    private final java.net.http.HttpClient client;
    private final Deadlines deadlines;
    private final WireFormat format;

    UpstreamHttp(java.net.http.HttpClient client, Deadlines deadlines, WireFormat format) {
        this.client = client;
        this.deadlines = deadlines;
        this.format = format;
    }

    /// LangChain4j's interface has it, and no streaming model calls it. Nothing here waits for a whole answer: it could
    /// not be stopped.
    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("models are asked for streams only");
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        Cancellation cancellation = CANCELLATION.orElse(new Cancellation());
        StreamWatch watch = new StreamWatch(deadlines);
        Thread reader = Thread.ofVirtual().name("model-stream").unstarted(() -> {
            try (Cancellation.Registration _ = cancellation.onCancel(watch::stop)) {
                read(request, parser, listener, watch);
            } finally {
                watch.finished();
            }
        });
        watch.start(reader);
    }

    private void read(
            HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener, StreamWatch watch) {
        WatchedListener watched = new WatchedListener(listener, format.reader(), watch);
        try {
            HttpResponse<InputStream> response = client.send(toJdk(request), BodyHandlers.ofInputStream());
            try (InputStream body = watch.watching(response.body())) {
                checkStatus(response, body);
                checkStream(response);
                watched.onOpen(SuccessfulHttpResponse.builder()
                        .statusCode(response.statusCode())
                        .headers(response.headers().map())
                        .build());
                parser.parse(body, watched);
            }
            watched.onClose();
        } catch (InterruptedException stopped) {
            watched.onError(watch.reason());
        } catch (IOException | RuntimeException | Error failed) {
            // Whoever waits for the answer hears of an error, too, or would wait for all the time that there is.
            watched.onError(failed);
        }
    }

    /// Has no timeout of its own: the watch knows better when it is over.
    private static java.net.http.HttpRequest toJdk(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        String body = request.body();
        return builder.method(
                        request.method().name(),
                        body == null
                                ? java.net.http.HttpRequest.BodyPublishers.noBody()
                                : java.net.http.HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private void checkStatus(HttpResponse<?> response, InputStream body) throws IOException {
        if (response.statusCode() >= 200 && response.statusCode() <= 299) {
            return;
        }
        Optional<Duration> asked = response.headers()
                .firstValue("Retry-After")
                .flatMap(value -> UpstreamException.retryAfter(value, Instant.now()));
        WireFormat.Refusal refusal = format.refusal(
                response.statusCode(), new String(body.readNBytes(REFUSAL_BYTES), StandardCharsets.UTF_8));
        throw new UpstreamException(refusal.status(), asked.or(refusal::retryAfter));
    }

    /// A proxy or a wrong URL answers 200 with a page: that is no model.
    private void checkStream(HttpResponse<?> response) {
        if (!format.isStream(response.headers().firstValue("Content-Type").orElse(""))) {
            throw new IllegalStateException("the endpoint did not answer with a stream");
        }
    }
}
