package app.adiuva.cloud.model;

import dev.langchain4j.exception.HttpException;
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
import java.time.Instant;
import java.util.Optional;

/// LangChain4j's HTTP client on virtual threads: each stream is read and parsed on its own, with deadlines that also
/// hold between two pieces, and stops the moment the request is cancelled. One instance serves all requests.
/// Thread-safe.
final class UpstreamHttp implements HttpClient {
    /// The cancellation of the request that the calling thread works on.
    static final ScopedValue<Cancellation> CANCELLATION = ScopedValue.newInstance();

    private static final String EVENT_STREAM = "text/event-stream";

    private final java.net.http.HttpClient client;
    private final Deadlines deadlines;

    UpstreamHttp(Deadlines deadlines) {
        this.deadlines = deadlines;
        this.client = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .connectTimeout(deadlines.connect())
                .build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(toJdk(request), BodyHandlers.ofString(StandardCharsets.UTF_8));
            checkStatus(response);
            return SuccessfulHttpResponse.builder()
                    .statusCode(response.statusCode())
                    .headers(response.headers().map())
                    .body(response.body())
                    .build();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new HttpException(499, "the request was stopped");
        }
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
        WatchedListener watched = new WatchedListener(listener, watch);
        try {
            HttpResponse<InputStream> response = client.send(toJdk(request), BodyHandlers.ofInputStream());
            try (InputStream body = watch.watching(response.body())) {
                checkStatus(response);
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
        } catch (IOException | RuntimeException failed) {
            watched.onError(failed);
        }
    }

    private java.net.http.HttpRequest toJdk(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder =
                java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(deadlines.headers());
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        String body = request.body();
        return builder.method(
                        request.method().name(),
                        body == null
                                ? java.net.http.HttpRequest.BodyPublishers.noBody()
                                : java.net.http.HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static void checkStatus(HttpResponse<?> response) {
        if (response.statusCode() < 200 || response.statusCode() > 299) {
            throw new UpstreamException(
                    response.statusCode(),
                    response.headers()
                            .firstValue("Retry-After")
                            .flatMap(value -> UpstreamException.retryAfter(value, Instant.now())));
        }
    }

    /// A proxy or a wrong URL answers 200 with a page: that is no model.
    private static void checkStream(HttpResponse<?> response) {
        Optional<String> type = response.headers().firstValue("Content-Type");
        if (type.filter(value -> value.startsWith(EVENT_STREAM)).isEmpty()) {
            throw new IllegalStateException("the endpoint did not answer with an event stream");
        }
    }
}
