package app.adiuva.cloud.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.MovableClock;
import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.TestCloud.Reply;
import app.adiuva.contracts.ApiPaths;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Buying where no money moves, as a browser does it.
class SandboxTest {
    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private TestCloud cloud;
    private String token;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(folder, Map.of(), TestCloud.ECHO, clock);
        token = cloud.register("sandbox@example.com").accessToken();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void a_card_that_pays_brings_the_plan_and_the_browser_back() {
        String page = checkout("pro");
        Reply shown = cloud.get(page, null).expect(200);
        assertIsPage(shown);
        assertTrue(shown.raw().body().contains("9.00 EUR"));
        Reply paid = submit(page, "card=paid").expect(303);
        assertEquals(
                "/billing/done", paid.raw().headers().firstValue("Location").orElse(""));
        assertTrue(cloud.get("/billing/done", null).expect(200).raw().body().contains("You can return to Adiuva"));
        assertEquals("pro", subscription().get("tier").asText());
        assertTrue(subscription().get("sandbox").asBoolean());
        assertIsPage(submit(page, "card=paid").expect(404));
        assertEquals(
                1,
                cloud.get(ApiPaths.BILLING_INVOICES, token).expect(200).json().size());
    }

    @Test
    void a_declined_card_and_a_bank_that_says_no_change_nothing() {
        String page = checkout("power");
        assertTrue(submit(page, "card=declined").expect(200).raw().body().contains("declined"));
        Reply bank = submit(page, "card=authenticate").expect(200);
        assertIsPage(bank);
        assertTrue(bank.raw().body().contains("value=\"approved\""));
        assertTrue(submit(page, "card=refused").expect(200).raw().body().contains("did not agree"));
        submit(page, "card=%zz&card=").expect(200);
        assertEquals("free", subscription().get("tier").asText());
        submit(page, "card=approved").expect(303);
        assertEquals("power", subscription().get("tier").asText());
    }

    @Test
    void who_cancels_keeps_the_plan_until_the_period_ends() {
        submit(checkout("pro"), "card=paid").expect(303);
        cloud.send("DELETE", ApiPaths.BILLING_SUBSCRIPTION, token, BodyPublishers.noBody(), Map.of())
                .expect(200);
        assertEquals("pro", subscription().get("tier").asText());
        assertTrue(subscription().get("cancel_at_period_end").asBoolean());
        clock.advance(Duration.ofDays(31));
        token = signIn();
        String portal = portal();
        assertTrue(cloud.get(portal, null).expect(200).raw().body().contains("no plan"));
        cloud.post(ApiPaths.BILLING_CHECKOUT, token, "{\"tier\":\"pro\"}").expect(200);
    }

    @Test
    void the_portal_leads_through_every_state() {
        submit(checkout("pro"), "card=paid").expect(303);
        String portal = portal();
        assertIsPage(cloud.get(portal, null).expect(200));
        submit(portal, "action=fail").expect(303);
        assertEquals("past_due", subscription().get("status").asText());
        assertEquals("pro", subscription().get("tier").asText());
        assertTrue(subscription().has("grace_until"));
        submit(portal, "action=pay").expect(303);
        submit(portal, "action=switch_power").expect(303);
        assertEquals("power", subscription().get("tier").asText());
        submit(portal, "action=nonsense").expect(303);
        submit(portal, "action=end").expect(303);
        assertEquals("free", subscription().get("tier").asText());
        assertEquals("canceled", subscription().get("status").asText());
    }

    @Test
    void credits_are_bought_the_same_way() {
        Reply created = cloud.post(ApiPaths.PAYMENT_CREATE, token, "{\"pack\":\"small\"}")
                .expect(201);
        String page = path(created.json().get("checkout_url").asText());
        submit(page, "card=paid").expect(303);
        String check = ApiPaths.PAYMENT_CHECK + "/" + created.json().get("id").asText();
        assertEquals(
                "paid", cloud.get(check, token).expect(200).json().get("status").asText());
        assertEquals("free", subscription().get("tier").asText());
    }

    @Test
    void a_page_that_nobody_was_given_is_not_there() {
        assertIsPage(cloud.get("/sandbox/checkout/sandbox_cs_guess", null).expect(404));
        assertIsPage(submit("/sandbox/portal/sandbox_bps_guess", "action=end").expect(404));
        String page = checkout("pro");
        clock.advance(Duration.ofDays(2));
        cloud.get(page, null).expect(404);
    }

    @Test
    void a_page_that_nobody_used_for_a_day_makes_room_for_a_new_one() {
        String old = checkout("pro");
        String pack = cloud.post(ApiPaths.PAYMENT_CREATE, token, "{\"pack\":\"small\"}")
                .expect(201)
                .json()
                .get("id")
                .asText();
        clock.advance(Duration.ofDays(2));
        token = signIn();
        String fresh = checkout("pro");
        assertNotEquals(old, fresh);
        cloud.get(fresh, null).expect(200);
        JsonNode stale = cloud.get(ApiPaths.PAYMENT_CHECK + "/" + pack, token)
                .expect(200)
                .json();
        assertEquals("expired", stale.get("status").asText());
        assertFalse(stale.hasNonNull("checkout_url"));
    }

    @Test
    void credits_of_the_sandbox_are_gone_once_when_real_money_comes() {
        for (int i = 0; i < 2; i++) {
            Reply created = cloud.post(ApiPaths.PAYMENT_CREATE, token, "{\"pack\":\"small\"}")
                    .expect(201);
            submit(path(created.json().get("checkout_url").asText()), "card=paid")
                    .expect(303);
        }
        assertEquals(1000, balance());
        Map<String, String> real = Map.of(
                "STRIPE_SECRET_KEY", "sk_test_x",
                "STRIPE_WEBHOOK_SECRET", "whsec_x",
                "STRIPE_API_BASE", "http://127.0.0.1:1");
        for (int starts = 0; starts < 2; starts++) {
            cloud.close();
            cloud = TestCloud.start(folder, real, TestCloud.ECHO, clock);
            token = signIn();
            assertEquals(0, balance());
            assertEquals(4, credits().get("entries").size());
        }
    }

    private JsonNode credits() {
        return cloud.get(ApiPaths.BILLING_CREDITS, token).expect(200).json();
    }

    private long balance() {
        return credits().get("balance").asLong();
    }

    private static void assertIsPage(Reply reply) {
        String body = reply.raw().body();
        assertTrue(body.contains("Sandbox"), "says what it is");
        assertFalse(body.contains("<script"), "has no scripts");
        assertFalse(body.contains("type=\"text\""), "asks for nothing of a card");
        String policy =
                reply.raw().headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-"), policy);
    }

    private String checkout(String tier) {
        return path(cloud.post(ApiPaths.BILLING_CHECKOUT, token, "{\"tier\":\"" + tier + "\"}")
                .expect(200)
                .json()
                .get("checkout_url")
                .asText());
    }

    private String portal() {
        return path(cloud.post(ApiPaths.BILLING_PORTAL, token, "")
                .expect(200)
                .json()
                .get("portal_url")
                .asText());
    }

    private JsonNode subscription() {
        return cloud.get(ApiPaths.BILLING_SUBSCRIPTION, token).expect(200).json();
    }

    private Reply submit(String page, String form) {
        return cloud.send(
                "POST",
                page,
                null,
                BodyPublishers.ofString(form),
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html,*/*;q=0.8"));
    }

    private String signIn() {
        return cloud.post(
                        ApiPaths.LOGIN,
                        null,
                        "{\"email\":\"sandbox@example.com\",\"password\":\"" + TestCloud.PASSWORD + "\"}")
                .expect(200)
                .tokens()
                .accessToken();
    }

    private static String path(String url) {
        return URI.create(url).getPath();
    }
}
