package app.adiuva.cloud.amnesia;

import app.adiuva.cloud.http.Json;
import app.adiuva.cloud.object.Sha256;
import app.adiuva.contracts.ApiPaths;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Goes one way after the other, and remembers what later ways need. Not thread-safe.
final class Walker implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    /// Where canaries go that no route asks for.
    private static final Map<String, String> UNREAD = Map.of(
            "X-Canary", "{canary}",
            "User-Agent", "{canary}/1.0",
            "Referer", "https://{canary}.example.com/",
            "Cookie", "{canary}={canary}",
            "X-Forwarded-For", "{canary}",
            "X-Request-Id", "{canary}");

    private final URI cloud;
    private final StandInModel model;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Map<String, String> memory = new HashMap<>();

    /// @param cloud the address that it listens on
    /// @param email and password of the account to make
    Walker(URI cloud, StandInModel model, String email, String password) {
        this.cloud = cloud;
        this.model = model;
        memory.put("email", email);
        memory.put("password", password);
        memory.put("token", "none");
    }

    /// @return the status of the answer; 0 when there was none
    int go(RouteWays route, Way way, Canary canary) throws IOException, InterruptedException, CannotVerify {
        memory.put("canary", canary.word());
        memory.put("way", canary.route() + ", " + canary.way());
        memory.put("checksum", Sha256.ofText(body(way)).wire());
        model.behave(way.model(), canary.word());
        Request request = request(route, way);
        return switch (way.how()) {
            case READS -> read(request, way);
            case HANGS_UP_IN_THE_BODY -> Wire.send(request, 2, () -> {});
            case HANGS_UP_WAITING -> Wire.send(request, 1, this::awaitModel);
            case STREAMS -> ChatStream.open(http, request).toTheEnd();
            case CANCELS -> {
                try (ChatStream stream = ChatStream.open(http, request)) {
                    awaitModel();
                    stream.send("{\"type\": \"cancel\"}");
                    yield stream.toTheEnd();
                }
            }
            case HANGS_UP_STREAMING -> {
                try (ChatStream _ = ChatStream.open(http, request)) {
                    awaitModel();
                    yield 0;
                }
            }
        };
    }

    /// Says nothing of its own on the connection that is open, and leaves it open: the cloud knows of a connection what
    /// came last, and must not know what came before.
    void goodbye() throws IOException, InterruptedException {
        HttpRequest nothing = HttpRequest.newBuilder(cloud.resolve(ApiPaths.HEALTH))
                .timeout(PATIENCE)
                .build();
        var _ = http.send(nothing, BodyHandlers.discarding());
    }

    private int read(Request request, Way way) throws IOException, InterruptedException, CannotVerify {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.address())
                .timeout(PATIENCE)
                .method(request.method(), BodyPublishers.ofString(request.body()));
        request.headers().forEach(builder::setHeader);
        HttpResponse<String> answer = http.send(builder.build(), BodyHandlers.ofString());
        if (!way.remembers().isEmpty()) {
            remember(way, answer);
        }
        return answer.statusCode();
    }

    private void remember(Way way, HttpResponse<String> answer) throws CannotVerify {
        JsonNode body = Json.read("{\"answer\":" + answer.body() + "}", JsonNode.class);
        for (Map.Entry<String, String> what : way.remembers().entrySet()) {
            JsonNode value = body.at("/answer" + what.getValue());
            if (!value.isTextual()) {
                throw new CannotVerify("the way \"" + way.name() + "\" of " + way.path() + " ended with "
                        + answer.statusCode() + " and no " + what.getKey());
            }
            memory.put(what.getKey(), value.asText());
        }
    }

    /// @param address with its query
    record Request(String method, URI address, Map<String, String> headers, String body) {}

    private Request request(RouteWays route, Way way) {
        String path = filled(way.path());
        URI address = cloud.resolve(path + (path.contains("?") ? "&" : "?") + filled("canary={canary}&{canary}"));
        Map<String, String> headers = new LinkedHashMap<>();
        UNREAD.forEach((name, value) -> headers.put(name, filled(value)));
        headers.put("Authorization", "Bearer " + memory.get("token"));
        way.headers().forEach((name, value) -> headers.put(name, filled(value)));
        return new Request(route.method(), address, headers, body(way));
    }

    private String body(Way way) {
        return way.body() == null ? "" : filled(way.body());
    }

    private String filled(String template) {
        String text = template;
        for (Map.Entry<String, String> entry : memory.entrySet()) {
            text = text.replace("{" + entry.getKey() + "}", entry.getValue());
        }
        return text;
    }

    private void awaitModel() throws InterruptedException, CannotVerify {
        if (!model.awaitHeld((int) PATIENCE.toSeconds())) {
            throw new CannotVerify("the cloud did not ask its model on the way of " + memory.get("way"));
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
