package app.adiuva.cloud.billing.sandbox;

import app.adiuva.cloud.billing.EventSignature;
import app.adiuva.cloud.config.Secret;
import app.adiuva.cloud.http.Json;
import app.adiuva.contracts.ApiPaths;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells this cloud's own webhook what happened in the sandbox, signed, over HTTP, as a provider would.
/// Thread-safe.
final class SandboxEvents implements AutoCloseable {
    static final String API_VERSION = "sandbox";
    private static final int TRIES = 3;
    private static final Logger LOG = LoggerFactory.getLogger(SandboxEvents.class);

    private final Supplier<URI> cloud;
    private final Secret secret;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    /// @param cloud this cloud's own address
    SandboxEvents(Supplier<URI> cloud, Secret secret, Clock clock) {
        this.cloud = cloud;
        this.secret = secret;
        this.clock = clock;
    }

    /// Returns when the event was accepted or nobody took it; then the reconcile job finds what it was about.
    ///
    /// @param object what the event is about: `object`, `id`, `customer` and so on
    void send(String type, Map<String, Object> object) {
        byte[] body = Json.bytes(Map.of(
                "id",
                "sandbox_evt_" + Ids.random(),
                "object",
                "event",
                "api_version",
                API_VERSION,
                "created",
                clock.instant().getEpochSecond(),
                "type",
                type,
                "data",
                Map.of("object", object)));
        for (int tries = 0; tries < TRIES; tries++) {
            if (post(body)) {
                return;
            }
        }
        LOG.warn("An event of the sandbox was not taken; the next comparison finds what it was about");
    }

    private boolean post(byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(cloud.get().resolve(ApiPaths.BILLING_WEBHOOK))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header(EventSignature.HEADER, EventSignature.of(body, secret, clock.instant()))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() < 300;
        } catch (IOException notTaken) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
