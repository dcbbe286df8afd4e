package app.adiuva.cloud.model;

import static org.junit.jupiter.api.Assertions.assertSame;

import app.adiuva.cloud.model.provider.FakeUpstream;
import app.adiuva.cloud.model.provider.OpenAi;
import app.adiuva.cloud.model.provider.ProviderConfig;
import app.adiuva.cloud.model.provider.Wire;
import app.adiuva.cloud.model.provider.WireFormat;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class UpstreamHttpTest {
    @Test
    void whoever_waits_hears_of_an_error_of_the_machine_on_the_reading_thread() throws Exception {
        CompletableFuture<Throwable> heard = new CompletableFuture<>();
        StackOverflowError error = new StackOverflowError();
        try (FakeUpstream server = new FakeUpstream()) {
            server.always(Wire.OPENAI.says("Hello"));
            HttpRequest request = HttpRequest.builder()
                    .method(HttpMethod.GET)
                    .url(server.address())
                    .build();
            client().execute(
                            request,
                            (body, listener) -> {
                                throw error;
                            },
                            new ServerSentEventListener() {
                                @Override
                                public void onEvent(ServerSentEvent event) {}

                                @Override
                                public void onError(Throwable thrown) {
                                    heard.complete(thrown);
                                }
                            });
            assertSame(error, heard.get(10, TimeUnit.SECONDS));
        }
    }

    private static HttpClient client() {
        CompletableFuture<WireFormat> format = new CompletableFuture<>();
        UpstreamTransport transport = new UpstreamTransport(Deadlines.of(Duration.ofSeconds(30)));
        new OpenAi().open(new ProviderConfig("m", null, null, java.util.Map.of()), spoken -> {
            format.complete(spoken);
            return transport.speaking(spoken);
        });
        return transport.speaking(format.join()).build();
    }
}
