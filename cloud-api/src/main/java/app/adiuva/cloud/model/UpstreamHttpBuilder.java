package app.adiuva.cloud.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/// Hands out one shared client: the stock builder makes a client and a selector thread for every model.
final class UpstreamHttpBuilder implements HttpClientBuilder {
    private final UpstreamHttp shared;
    private final Deadlines deadlines;

    UpstreamHttpBuilder(Deadlines deadlines) {
        this.shared = new UpstreamHttp(deadlines);
        this.deadlines = deadlines;
    }

    @Override
    public Duration connectTimeout() {
        return deadlines.connect();
    }

    /// The deadlines are the client's own; what a model builder asks for is not taken.
    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return deadlines.headers();
    }

    /// As [#connectTimeout(Duration)].
    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }

    @Override
    public HttpClient build() {
        return shared;
    }
}
