package app.adiuva.fakestripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.Subscription;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.net.Webhook;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What it plays is understood by Stripe's own client.
class FakeStripeTest {
    private final FakeStripe fake = FakeStripe.start(Instant.parse("2026-11-21T09:00:00Z"))
            .price("price_pro", 900, "month")
            .price("price_pack", 500, null);
    private final StripeClient stripe = StripeClient.builder()
            .setApiKey("sk_test_fake")
            .setApiBase(fake.url().toString())
            .setMaxNetworkRetries(0)
            .build();
    private String customer;

    @BeforeEach
    void customer() throws StripeException {
        customer = stripe.v1()
                .customers()
                .create(CustomerCreateParams.builder()
                        .setEmail("anna@example.com")
                        .build())
                .getId();
    }

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void a_paid_checkout_becomes_an_active_subscription_with_an_invoice() throws StripeException {
        fake.pay(checkout().getId());
        Subscription subscription = subscription();
        assertEquals("active", subscription.getStatus());
        assertEquals("price_pro", item(subscription).getPrice().getId());
        assertEquals(3, item(subscription).getQuantity());
        assertEquals("abc", subscription.getMetadata().get("account"));
        assertEquals(
                2700,
                stripe.v1()
                        .invoices()
                        .list(InvoiceListParams.builder().setCustomer(customer).build())
                        .getData()
                        .getFirst()
                        .getTotal());
    }

    @Test
    void events_are_typed_and_signed_as_the_client_expects() throws Exception {
        fake.pay(checkout().getId());
        for (FakeEvent event : fake.webhooks().all()) {
            Event read = Webhook.constructEvent(
                    event.body(), fake.webhooks().signature(event.body(), "whsec_x"), "whsec_x", 300, fake.clock());
            assertEquals(Stripe.API_VERSION, read.getApiVersion());
            assertTrue(read.getDataObjectDeserializer().getObject().isPresent(), event.type());
        }
        assertEquals(
                List.of(
                        "customer.created",
                        "customer.subscription.created",
                        "invoice.paid",
                        "checkout.session.completed"),
                fake.webhooks().all().stream().map(FakeEvent::type).toList());
    }

    @Test
    void a_card_that_stops_working_is_tried_three_times_more_and_then_it_is_over() throws StripeException {
        fake.pay(checkout().getId());
        fake.card(customer, false);
        fake.advance(Duration.ofDays(31));
        assertEquals("past_due", subscription().getStatus());
        fake.advance(Duration.ofDays(8));
        assertEquals("canceled", subscription().getStatus());
        assertEquals(4, count("invoice.payment_failed"));
        assertEquals(1, count("customer.subscription.deleted"));
    }

    @Test
    void a_subscription_renews_until_the_end_of_the_period_in_which_it_was_canceled() throws StripeException {
        fake.pay(checkout().getId());
        fake.advance(Duration.ofDays(65));
        assertEquals(3, count("invoice.paid"));
        stripe.v1()
                .subscriptions()
                .update(
                        subscription().getId(),
                        SubscriptionUpdateParams.builder()
                                .setCancelAtPeriodEnd(true)
                                .build());
        fake.advance(Duration.ofDays(31));
        assertEquals("canceled", subscription().getStatus());
        assertEquals(3, count("invoice.paid"));
    }

    @Test
    void one_idempotency_key_makes_one_thing_and_refuses_another_request() throws StripeException {
        RequestOptions key = RequestOptions.builder().setIdempotencyKey("k").build();
        CustomerCreateParams one =
                CustomerCreateParams.builder().setEmail("a@example.com").build();
        CustomerCreateParams other =
                CustomerCreateParams.builder().setEmail("b@example.com").build();
        String id = stripe.v1().customers().create(one, key).getId();
        assertEquals(id, stripe.v1().customers().create(one, key).getId());
        assertNotEquals(id, stripe.v1().customers().create(one).getId());
        assertThrows(StripeException.class, () -> stripe.v1().customers().create(other, key));
    }

    @Test
    void a_failure_is_kept_under_its_key_and_too_many_requests_are_not() throws StripeException {
        CustomerCreateParams one =
                CustomerCreateParams.builder().setEmail("a@example.com").build();
        for (int status : new int[] {500, 429}) {
            RequestOptions key =
                    RequestOptions.builder().setIdempotencyKey("k" + status).build();
            fake.failNext(1, status);
            assertThrows(StripeException.class, () -> stripe.v1().customers().create(one, key));
            if (status == 500) {
                assertThrows(
                        StripeException.class, () -> stripe.v1().customers().create(one, key));
            } else {
                assertTrue(stripe.v1().customers().create(one, key).getId().startsWith("cus_"));
            }
        }
    }

    @Test
    void a_held_answer_is_as_old_as_its_request() throws Exception {
        fake.pay(checkout().getId());
        try (HeldAnswer held = fake.holdNext("GET /v1/subscriptions");
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<String> old = thread.submit(() -> subscription().getStatus());
            held.await();
            fake.status(subscription().getId(), "paused");
            held.release();
            assertEquals("active", old.get());
            assertEquals("paused", subscription().getStatus());
        }
    }

    @Test
    void a_change_billed_at_once_has_an_invoice_or_is_refused_with_the_card() throws StripeException {
        fake.pay(checkout().getId());
        fake.advance(Duration.ofDays(15));
        fake.card(customer, false);
        assertThrows(CardException.class, this::addSeat);
        assertEquals(3, item(subscription()).getQuantity());
        fake.card(customer, true);
        addSeat();
        assertEquals(4, item(subscription()).getQuantity());
        assertEquals(2, count("invoice.paid"));
        String last = subscription().getLatestInvoice();
        assertEquals(450, stripe.v1().invoices().retrieve(last).getTotal());
    }

    private void addSeat() throws StripeException {
        SubscriptionUpdateParams params = SubscriptionUpdateParams.builder()
                .setProrationBehavior(SubscriptionUpdateParams.ProrationBehavior.ALWAYS_INVOICE)
                .setPaymentBehavior(SubscriptionUpdateParams.PaymentBehavior.ERROR_IF_INCOMPLETE)
                .addItem(SubscriptionUpdateParams.Item.builder()
                        .setId(item(subscription()).getId())
                        .setQuantity(4L)
                        .build())
                .build();
        stripe.v1().subscriptions().update(subscription().getId(), params);
    }

    @Test
    void lists_are_paged_and_unknown_objects_are_missing() throws StripeException {
        for (int i = 0; i < 5; i++) {
            checkout();
        }
        int seen = 0;
        for (Session _ : stripe.v1()
                .checkout()
                .sessions()
                .list(com.stripe.param.checkout.SessionListParams.builder()
                        .setCustomer(customer)
                        .setLimit(2L)
                        .build())
                .autoPagingIterable()) {
            seen++;
        }
        assertEquals(5, seen);
        InvalidRequestException missing = assertThrows(
                InvalidRequestException.class, () -> stripe.v1().subscriptions().retrieve("sub_no"));
        assertEquals("resource_missing", missing.getCode());
    }

    @Test
    void a_browser_pays_on_the_page_and_comes_back() throws Exception {
        Session session = checkout();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpRequest.Builder page = HttpRequest.newBuilder(URI.create(session.getUrl()));
            assertTrue(
                    browser.send(page.build(), BodyHandlers.ofString()).body().contains("2700 eur"));
            var declined = browser.send(
                    page.POST(HttpRequest.BodyPublishers.ofString("card=declined"))
                            .build(),
                    BodyHandlers.ofString());
            assertTrue(declined.body().contains("declined"));
            var paid = browser.send(
                    page.POST(HttpRequest.BodyPublishers.ofString("card=paid")).build(), BodyHandlers.ofString());
            assertEquals(303, paid.statusCode());
            assertEquals(
                    "http://127.0.0.1/done",
                    paid.headers().firstValue("Location").orElse(""));
        }
        assertEquals("active", subscription().getStatus());
    }

    @Test
    void events_come_as_often_as_asked_and_again_until_they_are_accepted() throws Exception {
        List<String> received = Collections.synchronizedList(new ArrayList<>());
        HttpServer hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(received.size() == 1 ? 500 : 204, -1);
            exchange.close();
        });
        hook.start();
        try {
            fake.webhooks()
                    .to(URI.create("http://127.0.0.1:" + hook.getAddress().getPort()), "whsec_x");
            fake.webhooks().deliverShuffled(new Deliveries.Trouble(2, 0), new java.util.Random(1));
            assertEquals(3, received.size());
        } finally {
            hook.stop(0);
        }
    }

    private Session checkout() throws StripeException {
        return stripe.v1()
                .checkout()
                .sessions()
                .create(SessionCreateParams.builder()
                        .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                        .setCustomer(customer)
                        .setSuccessUrl("http://127.0.0.1/done")
                        .addLineItem(SessionCreateParams.LineItem.builder()
                                .setPrice("price_pro")
                                .setQuantity(3L)
                                .build())
                        .setSubscriptionData(SessionCreateParams.SubscriptionData.builder()
                                .putMetadata("account", "abc")
                                .build())
                        .build());
    }

    private Subscription subscription() throws StripeException {
        return stripe.v1()
                .subscriptions()
                .list(SubscriptionListParams.builder()
                        .setCustomer(customer)
                        .setStatus(SubscriptionListParams.Status.ALL)
                        .build())
                .getData()
                .getFirst();
    }

    private static com.stripe.model.SubscriptionItem item(Subscription subscription) {
        return subscription.getItems().getData().getFirst();
    }

    private long count(String type) {
        return fake.webhooks().all().stream()
                .filter(event -> event.type().equals(type))
                .count();
    }
}
