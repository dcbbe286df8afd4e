package app.adiuva.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.http.JsonForTests;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.fakestripe.FakeEvent;
import app.adiuva.fakestripe.FakeStripe;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A cloud in a process of its own that logs all it can sells a plan, and fails to, and tells no names.
class BillingSecretsTest {
    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private String url = "";
    private String token = "none";

    @Test
    void neither_addresses_nor_keys_reach_the_log_or_a_file() throws Exception {
        Path runFile = folder.resolve("run.json");
        try (FakeStripe stripe =
                FakeStripe.start(Instant.now()).price("price_pro", 900, "month").price("price_power", 1900, "month")) {
            Map<String, String> variables = Map.of(
                    "ADIUVA_RUN_FILE", runFile.toString(),
                    "LOG_LEVEL", "debug",
                    "STRIPE_SECRET_KEY", "sk_test_canarykey",
                    "STRIPE_WEBHOOK_SECRET", "whsec_canarysecret",
                    "STRIPE_API_BASE", stripe.url().toString(),
                    "STRIPE_PRICE_PRO", "price_pro",
                    "STRIPE_PRICE_POWER", "price_power");
            try (CloudProcess cloud = CloudProcess.start(folder, variables)) {
                url = cloud.running(runFile).get("url").asText();
                stripe.webhooks().to(URI.create(url + ApiPaths.BILLING_WEBHOOK), "whsec_canarysecret");
                sell(stripe);
                cloud.terminate();
                cloud.exitCode();
                String said = cloud.output();
                assertTrue(said.contains("Stripe did not do what it was asked") && said.contains("other_api_version"));
                assertFalse(said.contains("canary"), said);
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
                assertFalse(text.contains("canarykey") || text.contains("canarysecret"), file.toString());
            }
        }
    }

    private void sell(FakeStripe stripe) throws Exception {
        token = field(
                send(
                        ApiPaths.REGISTER,
                        "{\"email\":\"canary-mail@example.com\",\"password\":\"canary-password\"}",
                        201),
                "access_token");
        stripe.failNext(1, 400);
        send(ApiPaths.BILLING_CHECKOUT, "{\"tier\":\"pro\"}", 503);
        String page = field(send(ApiPaths.BILLING_CHECKOUT, "{\"tier\":\"pro\"}", 200), "checkout_url");
        stripe.pay(page.substring(page.lastIndexOf('/') + 1));
        for (FakeEvent event : stripe.webhooks().all()) {
            assertEquals(204, stripe.webhooks().deliver(event));
        }
        lookAround(stripe);
        String old = stripe.webhooks().all().getLast().body().replace("2026-07-29.dahlia", "2024-06-20");
        String again = old.replaceFirst("\"id\":\"evt_", "\"id\":\"evt_again_");
        assertEquals(204, stripe.webhooks().post(again, stripe.webhooks().signature(again, "whsec_canarysecret")));
        assertEquals(400, stripe.webhooks().post("{\"canary\":1}", "t=1,v1=canary"));
    }

    /// Everything else that a customer does, and each once while Stripe fails.
    private void lookAround(FakeStripe stripe) throws Exception {
        stripe.failNext("POST /v1/billing_portal", 400);
        send(ApiPaths.BILLING_PORTAL, "", 503);
        send(ApiPaths.BILLING_PORTAL, "", 200);
        stripe.failNext("GET /v1/invoices", 400);
        send("GET", ApiPaths.BILLING_INVOICES, "", 503);
        String invoices = send("GET", ApiPaths.BILLING_INVOICES, "", 200);
        send("GET", JsonForTests.tree(invoices).at("/0/pdf").asText(), "", 200);
        stripe.failNext("POST /v1/subscriptions", 402);
        send(ApiPaths.BILLING_PLAN, "{\"tier\":\"power\"}", 402);
        send(ApiPaths.BILLING_PLAN, "{\"tier\":\"power\"}", 200);
        stripe.failNext("POST /v1/subscriptions", 500);
        send("DELETE", ApiPaths.BILLING_SUBSCRIPTION, "", 503);
        send("DELETE", ApiPaths.BILLING_SUBSCRIPTION, "", 200);
    }

    private String send(String path, String body, int expected) throws Exception {
        return send("POST", path, body, expected);
    }

    private String send(String method, String path, String body, int expected) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        assertEquals(expected, answer.statusCode(), answer.body());
        return answer.body();
    }

    private static String field(String json, String name) {
        return JsonForTests.tree(json).get(name).asText();
    }
}
