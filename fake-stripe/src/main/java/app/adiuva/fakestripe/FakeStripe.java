package app.adiuva.fakestripe;

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
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Stripe on a random port of loopback, with a clock that a test moves. Thread-safe.
///
/// It takes form bodies and answers JSON as stripe-java expects them, honours `Idempotency-Key`, and can be told to
/// fail. Events wait in [#webhooks] until they are delivered.
public final class FakeStripe implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final VirtualClock clock;
    private final Ledger ledger;
    private final Deliveries deliveries;
    private final Subscriptions subscriptions;
    private final Checkouts checkouts;
    private final StripeApi api;
    private final KeptAnswers kept = new KeptAnswers();
    private final Queue<HeldAnswer> held = new ConcurrentLinkedQueue<>();
    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> posts = Collections.synchronizedList(new ArrayList<>());
    private volatile Duration slowness = Duration.ZERO;

    private record Failure(String request, int status) {}

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

    /// Somebody deletes a customer in the dashboard, or the key of another account is used.
    public void forgetCustomer(String customer) {
        synchronized (ledger) {
            ledger.remove("customer", customer);
        }
    }

    /// An invoice gets more lines, as one with many changes in its period has.
    public void addLines(String invoice, int count) {
        synchronized (ledger) {
            subscriptions.addLines(ledger.get("invoice", invoice), count);
        }
    }

    /// Holds the answer to the next request that begins so, such as `GET /v1/subscriptions`, once it is made.
    public HeldAnswer holdNext(String request) {
        HeldAnswer answer = new HeldAnswer(request);
        held.add(answer);
        return answer;
    }

    /// Lets every answer of the API take so long from now on, in real time.
    public void slow(Duration each) {
        slowness = each;
    }

    /// Answers the next `times` requests to the API with this status, and does nothing. A failure is kept under
    /// its idempotency key, so that a repetition with the same key fails for good.
    public void failNext(int times, int status) {
        failures.clear();
        failures.addAll(Collections.nCopies(times, new Failure("", status)));
    }

    /// Answers the next request that begins so, such as `POST /v1/customers`, with this status, and does nothing.
    public void failNext(String request, int status) {
        failures.add(new Failure(request, status));
    }

    /// `/path#key` of every request that wanted to change something, with its idempotency key, oldest first.
    public List<String> posts() {
        synchronized (posts) {
            return List.copyOf(posts);
        }
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
        String request = method + " " + path;
        requests.add(request);
        LockSupport.parkNanos(slowness.toNanos());
        Answer answer = answer(exchange, method, path, body);
        held.stream()
                .filter(one -> one.isFor(request))
                .findFirst()
                .filter(held::remove)
                .ifPresent(HeldAnswer::hold);
        return answer;
    }

    private Answer answer(HttpExchange exchange, String method, String path, String body) {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization == null || !authorization.startsWith("Bearer sk_")) {
            return Answer.failure(new ApiError(401, "invalid_request_error", "", "Invalid API key"));
        }
        String query = exchange.getRequestURI().getRawQuery();
        ObjectNode form = FormBody.parse(method.equals("GET") ? (query == null ? "" : query) : body);
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (method.equals("POST")) {
            posts.add(path + "#" + key);
        }
        synchronized (ledger) {
            return kept.once(method.equals("POST") ? key : null, path + "?" + body, () -> answer(method, path, form));
        }
    }

    private Answer answer(String method, String path, ObjectNode form) {
        Optional<Failure> failure = failures.stream()
                .filter(one -> (method + " " + path).startsWith(one.request()))
                .findFirst()
                .filter(failures::remove);
        if (failure.isPresent()) {
            return Answer.failure(new ApiError(failure.get().status(), "api_error", "", "Told to fail " + form));
        }
        try {
            return Answer.json(StripeApi.shown(api.answer(method, path, form)));
        } catch (ApiError e) {
            return Answer.failure(e);
        }
    }

    private Answer page(HttpExchange exchange, String path, String body) {
        synchronized (ledger) {
            try {
                ObjectNode session = checkouts.get(path.substring(path.lastIndexOf('/') + 1));
                String card = FormBody.parse(body).path("card").asText("");
                return switch (exchange.getRequestMethod() + " " + card) {
                    case "POST paid", "POST later" -> {
                        checkouts.complete(session.get("id").asText(), card.equals("paid"));
                        yield Answer.redirect(session.get("success_url").asText());
                    }
                    case "POST cancel" ->
                        Answer.redirect(session.get("cancel_url").asText());
                    case "POST declined" -> Answer.page(200, CheckoutPage.of(session, "Your card was declined."));
                    default -> Answer.page(200, CheckoutPage.of(session, ""));
                };
            } catch (ApiError e) {
                return Answer.page(404, "No such page");
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
