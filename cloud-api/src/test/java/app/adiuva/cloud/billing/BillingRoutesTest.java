package app.adiuva.cloud.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.MovableClock;
import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.TestCloud.Reply;
import app.adiuva.cloud.config.Secret;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.fakestripe.FakeEvent;
import app.adiuva.fakestripe.FakeStripe;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A cloud with Stripe behind it, over HTTP.
class BillingRoutesTest {
    private static final Secret SECRET = new Secret("whsec_canary");

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private FakeStripe stripe;
    private TestCloud cloud;

    @BeforeEach
    void start() {
        stripe = FakeStripe.start(clock.instant())
                .price("price_pro", 900, "month")
                .price("price_power", 1900, "month")
                .price("price_small", 500, null);
        Map<String, String> variables = Map.of(
                "STRIPE_SECRET_KEY", "sk_test_canary",
                "STRIPE_WEBHOOK_SECRET", SECRET.reveal(),
                "STRIPE_API_BASE", stripe.url().toString(),
                "STRIPE_PRICE_PRO", "price_pro",
                "STRIPE_PRICE_POWER", "price_power",
                "STRIPE_CREDIT_PACKS", "small=500:price_small");
        cloud = TestCloud.start(folder, variables, TestCloud.ECHO, clock);
        stripe.webhooks().to(cloud.uri(ApiPaths.BILLING_WEBHOOK), SECRET.reveal());
    }

    @AfterEach
    void stop() {
        cloud.close();
        stripe.close();
    }

    @Test
    void the_whole_way_from_the_offer_to_the_plan_and_back() {
        String token = cloud.register("canary-mail@example.com").accessToken();
        assertEquals(
                900,
                cloud.get(ApiPaths.BILLING_OFFERS, token)
                        .expect(200)
                        .json()
                        .at("/plans/0/amount_cents")
                        .asInt());
        cloud.post(ApiPaths.BILLING_CHECKOUT, token, "{\"tier\":\"team\",\"seats\":3}")
                .expect(404);
        String page = cloud.post(ApiPaths.BILLING_CHECKOUT, token, "{\"tier\":\"pro\"}")
                .expect(200)
                .json()
                .get("checkout_url")
                .asText();
        stripe.pay(Shop.session(page));
        assertEquals("free", tier(token));
        stripe.webhooks()
                .all()
                .forEach(event -> assertEquals(204, stripe.webhooks().deliver(event)));
        assertEquals("pro", tier(token));
        assertEquals(
                "pro",
                cloud.get(ApiPaths.ME, token).expect(200).json().get("tier").asText());
        assertEquals(
                "already_subscribed",
                cloud.post(ApiPaths.BILLING_CHECKOUT, token, "{\"tier\":\"power\"}")
                        .expect(409)
                        .problem());
        cloud.post(ApiPaths.BILLING_PLAN, token, "{\"tier\":\"power\"}").expect(200);
        assertEquals("power", tier(token));
        assertTrue(cloud.send("DELETE", ApiPaths.BILLING_SUBSCRIPTION, token, BodyPublishers.noBody(), Map.of())
                .expect(200)
                .json()
                .get("cancel_at_period_end")
                .asBoolean());
        assertTrue(cloud.post(ApiPaths.BILLING_PORTAL, token, "")
                .expect(200)
                .json()
                .get("portal_url")
                .asText()
                .startsWith(stripe.url().toString()));
        Reply invoices = cloud.get(ApiPaths.BILLING_INVOICES, token).expect(200);
        String pdf = invoices.json().at("/0/pdf").asText();
        assertTrue(cloud.get(pdf, token).expect(200).raw().body().startsWith("%PDF-"));
        cloud.get(pdf, cloud.register().accessToken()).expect(404);
    }

    @Test
    void credits_are_paid_checked_and_listed() {
        String token = cloud.register().accessToken();
        cloud.post(ApiPaths.PAYMENT_CREATE, token, "{\"pack\":\"huge\"}").expect(404);
        cloud.post(ApiPaths.PAYMENT_CREATE, token, "{\"pack\":\"../x\"}").expect(422);
        Reply created = cloud.post(ApiPaths.PAYMENT_CREATE, token, "{\"pack\":\"small\"}")
                .expect(201);
        String id = created.json().get("id").asText();
        stripe.pay(id);
        String check = ApiPaths.PAYMENT_CHECK + "/" + id;
        assertEquals(
                "paid", cloud.get(check, token).expect(200).json().get("status").asText());
        stripe.webhooks().all().forEach(stripe.webhooks()::deliver);
        assertEquals(
                1, cloud.get(ApiPaths.PAYMENT_HISTORY, token).expect(200).json().size());
        cloud.get(check, cloud.register().accessToken()).expect(404);
    }

    @Test
    void a_provider_that_is_down_is_a_503_that_asks_for_another_try() {
        String token = cloud.register().accessToken();
        stripe.failNext(100, 500);
        assertEquals(
                "payment_unavailable",
                cloud.post(ApiPaths.BILLING_CHECKOUT, token, "{\"tier\":\"pro\"}")
                        .expect(503)
                        .problem());
    }

    @Test
    void events_that_cannot_be_taken_are_a_400_and_foreign_ones_a_204() {
        assertEquals(400, post("{}", signed("{}")));
        assertEquals(400, post("not json", signed("not json")));
        String thin = "{\"id\":\"evt_1\",\"object\":\"v2.core.event\",\"type\":\"v1.x\",\"created\":\"2026-01-01\"}";
        assertEquals(400, post(thin, signed(thin)));
        String body = event("evt_old", "2024-06-20", "customer.subscription.updated", "cus_nobody");
        assertEquals(204, post(body, signed(body)));
        String other = event("evt_other", "2026-07-29.dahlia", "product.created", "cus_nobody");
        assertEquals(204, post(other, signed(other)));
        assertEquals(400, post(other, signed(other + " ")));
        assertEquals(
                "event_refused",
                cloud.post(ApiPaths.BILLING_WEBHOOK, null, other).expect(400).problem());
    }

    @Test
    void ten_thousand_spoilt_events_are_never_a_failure_of_ours() throws Exception {
        Random random = new Random(4);
        List<String> real = happened();
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < 10_000; i++) {
            byte[] body = real.get(random.nextInt(real.size()))
                    .replaceFirst("evt_[a-z0-9]+", "evt_" + i)
                    .getBytes(StandardCharsets.UTF_8);
            body = random.nextInt(8) == 0 ? body : spoilt(body, random);
            String header = EventSignature.of(body, SECRET, clock.instant());
            if (random.nextInt(4) == 0) {
                header = new String(
                        spoilt(header.getBytes(StandardCharsets.US_ASCII), random), StandardCharsets.US_ASCII);
                header = header.replaceAll("[^\\x21-\\x7e]", "?");
            }
            Map<String, String> headers = random.nextInt(20) == 0
                    ? Map.of()
                    : Map.of(EventSignature.HEADER, header, "Content-Type", random.nextBoolean() ? "text/x" : "a/b");
            int status = cloud.send("POST", ApiPaths.BILLING_WEBHOOK, null, BodyPublishers.ofByteArray(body), headers)
                    .status();
            statuses.merge(status, 1, Integer::sum);
        }
        assertEquals(Set.of(204, 400), statuses.keySet(), "seed 4: " + statuses);
        assertTrue(statuses.get(204) > 500 && statuses.get(400) > 500, statuses.toString());
    }

    /// Events about an account that has a plan and credits, and about a customer whom nobody knows.
    private List<String> happened() {
        String token = cloud.register().accessToken();
        String page = cloud.post(ApiPaths.BILLING_CHECKOUT, token, "{\"tier\":\"pro\"}")
                .expect(200)
                .json()
                .get("checkout_url")
                .asText();
        stripe.pay(Shop.session(page));
        stripe.pay(cloud.post(ApiPaths.PAYMENT_CREATE, token, "{\"pack\":\"small\"}")
                .expect(201)
                .json()
                .get("id")
                .asText());
        List<String> bodies = new ArrayList<>(
                stripe.webhooks().all().stream().map(FakeEvent::body).toList());
        bodies.add(event("evt_1", "2026-07-29.dahlia", "invoice.paid", "cus_nobody"));
        return bodies;
    }

    @Test
    void what_is_no_id_is_not_there_and_stripe_is_not_asked() {
        String token = cloud.register().accessToken();
        cloud.post(ApiPaths.BILLING_PORTAL, token, "").expect(200);
        int asked = stripe.requests().size();
        for (String id : List.of("in%20x", "a.b", "%C3%A4", "x".repeat(256), "%7B%7D")) {
            cloud.get(ApiPaths.BILLING_INVOICES + "/" + id + "/pdf", token).expect(404);
            cloud.get(ApiPaths.PAYMENT_CHECK + "/" + id, token).expect(404);
        }
        assertEquals(asked, stripe.requests().size());
    }

    @Test
    void addresses_and_secrets_reach_no_page_of_the_answers() {
        String token = cloud.register("canary-mail@example.com").accessToken();
        stripe.failNext(100, 400);
        Reply refused = cloud.post(ApiPaths.BILLING_CHECKOUT, token, "{\"tier\":\"pro\"}");
        assertFalse(refused.raw().body().contains("canary"), refused.raw().body());
    }

    private String tier(String token) {
        return cloud.get(ApiPaths.BILLING_SUBSCRIPTION, token)
                .expect(200)
                .json()
                .get("tier")
                .asText();
    }

    private int post(String body, String signature) {
        return cloud.send(
                        "POST",
                        ApiPaths.BILLING_WEBHOOK,
                        null,
                        BodyPublishers.ofString(body),
                        Map.of(EventSignature.HEADER, signature))
                .status();
    }

    private String signed(String body) {
        return EventSignature.of(body.getBytes(StandardCharsets.UTF_8), SECRET, clock.instant());
    }

    private static String event(String id, String version, String type, String customer) {
        return """
                {"id":"%s","object":"event","api_version":"%s","created":1795251600,"type":"%s",
                 "data":{"object":{"id":"x_1","object":"invoice","customer":"%s","mode":null}}}
                """.formatted(id, version, type, customer);
    }

    /// One to five bytes changed, cut out, doubled or put in.
    private static byte[] spoilt(byte[] whole, Random random) {
        byte[] bytes = whole;
        for (int times = 1 + random.nextInt(5); times > 0; times--) {
            int at = random.nextInt(bytes.length + 1);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(bytes, 0, at);
            int rest = Math.min(bytes.length, at + random.nextInt(3));
            switch (random.nextInt(4)) {
                case 0 -> out.write(random.nextInt(256));
                case 1 -> out.write(bytes, 0, at);
                case 2 ->
                    out.writeBytes(
                            "{[\"null,1e999".substring(random.nextInt(12)).getBytes(StandardCharsets.UTF_8));
                default -> rest = Math.min(bytes.length, at + random.nextInt(40));
            }
            out.write(bytes, rest, bytes.length - rest);
            bytes = out.toByteArray();
        }
        return bytes.length > 10_000 ? whole : bytes;
    }
}
