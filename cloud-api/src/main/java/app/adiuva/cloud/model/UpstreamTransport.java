package app.adiuva.cloud.model;

import app.adiuva.cloud.model.provider.Transport;
import app.adiuva.cloud.model.provider.WireFormat;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/// Connections to all providers over one client: the stock builder makes a client and a selector thread for every
/// model. Thread-safe.
final class UpstreamTransport implements Transport {
    private final java.net.http.HttpClient client;
    private final Deadlines deadlines;

    UpstreamTransport(Deadlines deadlines) {
        this.deadlines = deadlines;
        this.client = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .connectTimeout(deadlines.connect())
                .build();
    }

    @Override
    public HttpClientBuilder speaking(WireFormat format) {
        return new Builder(new UpstreamHttp(client, deadlines, format), deadlines);
    }

    /// The deadlines are the transport's own; what an adapter asks for is not taken.
    private record Builder(UpstreamHttp http, Deadlines deadlines) implements HttpClientBuilder {
        @Override
        public Duration connectTimeout() {
            return deadlines.connect();
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return deadlines.silence();
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            return this;
        }

        @Override
        public HttpClient build() {
            return http;
        }
    }
}
