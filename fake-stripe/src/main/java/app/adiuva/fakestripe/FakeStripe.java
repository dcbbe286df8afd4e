package app.adiuva.fakestripe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Stripe on a random port of loopback, with a clock that a test moves. Thread-safe.
///
/// It takes form bodies and answers JSON as stripe-java expects them, honours `Idempotency-Key`, and can be told to
/// fail. Events wait in [#webhooks] until they are delivered.
public final class FakeStripe implements AutoCloseable {
    private static final String JSON = "application/json";
    private static final String HTML = "text/html; charset=utf-8";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final VirtualClock clock;
    private final Ledger ledger;
    private final Deliveries deliveries;
    private final Subscriptions subscriptions;
    private final Checkouts checkouts;
    private final StripeApi api;
    private final Map<String, Kept> idempotent = new HashMap<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile int failureStatus = 500;

    /// What was answered to a request with an idempotency key.
    private record Kept(String request, Answer answer) {}

    private record Answer(
            int status,
            String contentType,
            String body,
            @Nullable String location) {}

    private FakeStripe(Instant start) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        clock = new VirtualClock(start);
        ledger = new Ledger(clock);
        deliveries = new Deliveries(ledger, clock);
        subscriptions = new Subscriptions(ledger, deliveries);
        checkouts = new Checkouts(ledger, subscriptions, deliveries);
        api = new StripeApi(ledger, checkouts, subscriptions, deliveries, url().toString());
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public static FakeStripe start(Instant start) {
        return new FakeStripe(start);
    }

    /// The base of its API, for a client's configuration.
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public Clock clock() {
        return clock;
    }

    public Deliveries webhooks() {
        return deliveries;
    }

    /// `METHOD /path` of every request that came, oldest first.
    public List<String> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /// A price for sale.
    ///
    /// @param interval `month` for a plan; null for what is bought once
    public FakeStripe price(String id, long cents, @Nullable String interval) {
        synchronized (ledger) {
            ObjectNode price = ledger.create(id, "price", ledger.now());
            price.put("currency", "eur").put("unit_amount", cents).put("active", true);
            if (interval == null) {
                price.put("type", "one_time");
            } else {
                price.put("type", "recurring")
                        .putObject("recurring")
                        .put("interval", interval)
                        .put("interval_count", 1);
            }
            return this;
        }
    }

    /// The user pays on the checkout page.
    public void pay(String session) {
        synchronized (ledger) {
            checkouts.complete(session, true);
        }
    }

    /// The user is done with the page, and the money comes only with [#settle].
    public void payLater(String session) {
        synchronized (ledger) {
            checkouts.complete(session, false);
        }
    }

    public void settle(String session) {
        synchronized (ledger) {
            checkouts.settle(session);
        }
    }

    /// Whether the card of a customer pays from now on.
    public void card(String customer, boolean works) {
        synchronized (ledger) {
            subscriptions.card(customer, works);
        }
    }

    /// Moves the clock, and everything happens that falls due on the way: renewals, retries, ends.
    public void advance(Duration time) {
        synchronized (ledger) {
            Instant end = clock.instant().plus(time);
            while (subscriptions.nextMoment() <= end.getEpochSecond()) {
                clock.moveTo(Instant.ofEpochSecond(Math.max(ledger.now(), subscriptions.nextMoment())));
                subscriptions.happen();
            }
            clock.moveTo(end);
            checkouts.expireOld();
        }
    }

    /// Somebody changes the price of a subscription in the dashboard.
    public void switchPrice(String subscription, String price) {
        synchronized (ledger) {
            ObjectNode changed = ledger.get("subscription", subscription);
            Subscriptions.item(changed).set("price", ledger.get("price", price));
            subscriptions.changed(changed);
        }
    }

    /// A subscription gets another status, which its own life does not lead to, such as `paused`.
    public void status(String subscription, String status) {
        synchronized (ledger) {
            ObjectNode changed = ledger.get("subscription", subscription);
            subscriptions.changed(changed.put("status", status));
        }
    }

    /// Answers the next `times` requests to the API with this status, and does nothing.
    public void failNext(int times, int status) {
        failureStatus = status;
        failures.set(times);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            Answer answer = path.startsWith("/v1/") ? api(exchange, path, body) : page(exchange, path, body);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.getResponseHeaders().set("Request-Id", "req_fake");
            if (answer.location() != null) {
                exchange.getResponseHeaders().set("Location", answer.location());
            }
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Answer api(HttpExchange exchange, String path, String body) {
        String method = exchange.getRequestMethod();
        requests.add(method + " " + path);
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return failure(new ApiError(failureStatus, "api_error", "", "Told to fail " + body));
        }
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization == null || !authorization.startsWith("Bearer sk_")) {
            return failure(new ApiError(401, "invalid_request_error", "", "Invalid API key"));
        }
        String query = exchange.getRequestURI().getRawQuery();
        ObjectNode form = FormBody.parse(method.equals("GET") ? (query == null ? "" : query) : body);
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        synchronized (ledger) {
            return method.equals("POST") && key != null
                    ? once(key, path + "?" + body, () -> answer(method, path, form))
                    : answer(method, path, form);
        }
    }

    /// The same key answers the same, and is refused for another request.
    private Answer once(String key, String request, Supplier<Answer> work) {
        Kept kept = idempotent.get(key);
        if (kept == null) {
            Answer answer = work.get();
            idempotent.put(key, new Kept(request, answer));
            return answer;
        }
        return kept.request().equals(request)
                ? kept.answer()
                : failure(new ApiError(400, "idempotency_error", "", "The key was used for another request"));
    }

    private Answer answer(String method, String path, ObjectNode form) {
        try {
            return new Answer(
                    200, JSON, StripeApi.shown(api.answer(method, path, form)).toString(), null);
        } catch (ApiError e) {
            return failure(e);
        }
    }

    private static Answer failure(ApiError error) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error")
                .put("type", error.type())
                .put("code", error.code())
                .put("message", error.getMessage());
        return new Answer(error.status(), JSON, body.toString(), null);
    }

    private Answer page(HttpExchange exchange, String path, String body) {
        synchronized (ledger) {
            try {
                ObjectNode session = checkouts.get(path.substring(path.lastIndexOf('/') + 1));
                String card = FormBody.parse(body).path("card").asText("");
                return switch (exchange.getRequestMethod() + " " + card) {
                    case "POST paid", "POST later" -> {
                        checkouts.complete(session.get("id").asText(), card.equals("paid"));
                        yield new Answer(
                                303, HTML, "", session.get("success_url").asText());
                    }
                    case "POST cancel" ->
                        new Answer(303, HTML, "", session.get("cancel_url").asText());
                    case "POST declined" ->
                        new Answer(200, HTML, CheckoutPage.of(session, "Your card was declined."), null);
                    default -> new Answer(200, HTML, CheckoutPage.of(session, ""), null);
                };
            } catch (ApiError e) {
                return new Answer(404, HTML, "No such page", null);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        deliveries.close();
        threads.shutdownNow();
    }
}
