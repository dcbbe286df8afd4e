package app.adiuva.desktop.cloud;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// A request that is about to leave, as the ledger keeps it.
///
/// @param destination scheme, host and port
/// @param path of the request
/// @param bytes of the body
/// @param body JSON in which every value that may be a secret is replaced by its name, such as `<password>`; null for
///     a body that is no JSON, and for none
/// @param blanked whether `body` is not what leaves
public record Outgoing(
        String destination,
        String method,
        String path,
        long bytes,
        @Nullable String body,
        boolean blanked) {
    /// Fields that say what was chosen. What is not among them is never kept.
    private static final Set<String> HARMLESS =
            Set.of("tier", "seats", "pack", "monthly_cap", "version", "estimated_bytes");

    static Outgoing of(HttpRequest request) {
        String destination = request.uri().getScheme() + "://" + request.uri().getRawAuthority();
        BodyPublisher body = request.bodyPublisher().orElse(null);
        long bytes = body == null ? 0 : Math.max(0, body.contentLength());
        boolean json = request.headers()
                .firstValue("Content-Type")
                .filter("application/json"::equals)
                .isPresent();
        if (body == null || bytes == 0 || !json) {
            return new Outgoing(destination, request.method(), request.uri().getRawPath(), bytes, null, false);
        }
        Map<String, @Nullable Object> fields = fields(body);
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        fields.forEach((name, value) -> kept.put(name, HARMLESS.contains(name) ? value : "<" + name + ">"));
        return new Outgoing(
                destination,
                request.method(),
                request.uri().getRawPath(),
                bytes,
                Json.write(kept),
                !kept.equals(fields));
    }

    /// What was chosen, and the names of what else went along.
    List<String> fields() {
        List<String> fields = new ArrayList<>();
        if (body != null) {
            object(body).forEach((name, value) -> fields.add(HARMLESS.contains(name) ? name + ": " + value : name));
        }
        return fields;
    }

    private static Map<String, @Nullable Object> fields(BodyPublisher body) {
        BodySubscriber<String> whole = BodySubscribers.ofString(StandardCharsets.UTF_8);
        body.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                whole.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer part) {
                whole.onNext(List.of(part));
            }

            @Override
            public void onError(Throwable failure) {
                whole.onError(failure);
            }

            @Override
            public void onComplete() {
                whole.onComplete();
            }
        });
        return object(whole.getBody().toCompletableFuture().join()); // a text is there at once
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> object(String json) {
        return (Map<String, @Nullable Object>) Json.read(json, Map.class).orElse(Map.of());
    }
}
