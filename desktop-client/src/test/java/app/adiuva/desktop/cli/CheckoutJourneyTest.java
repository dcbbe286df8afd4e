package app.adiuva.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.Cloud;
import app.adiuva.cloud.CloudConfig;
import app.adiuva.cloud.Wiring;
import app.adiuva.cloud.chat.ChatFeature;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.desktop.cli.CommandRun.Profile;
import app.adiuva.desktop.cloud.LocalCloud;
import app.adiuva.desktop.cloud.TestCloud;
import app.adiuva.fakestripe.Deliveries;
import app.adiuva.fakestripe.FakeStripe;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the command through a page in a real Chromium to another plan, and back by cancelling.
@Tag("slow")
class CheckoutJourneyTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @TempDir
    Path folder;

    private Chromium chromium;

    @BeforeEach
    void start() {
        chromium = Chromium.start(folder.resolve("chromium"));
    }

    @AfterEach
    void stop() {
        chromium.close();
    }

    @Test
    void through_the_sandbox_to_a_plan_and_back() throws IOException {
        try (LocalCloud cloud = TestCloud.in(folder.resolve("cloud"))) {
            Profile profile = profile(cloud.locate(), Clock.system(ZONE));
            CompletableFuture<CommandRun> choosing = running(profile, "plan", "choose", "pro");
            chromium.open(page());
            isASandboxPage();
            chromium.picture(Files.createDirectories(Path.of("target/pictures")).resolve("checkout.png"));
            refusesTheOtherCards();
            chromium.click("#card-paid");
            chromium.follow("#pay");
            assertEquals(ApiPaths.BILLING_DONE, chromium.path());
            isASandboxPage();
            CommandRun chosen = choosing.join();
            assertEquals(0, chosen.status(), chosen.err());
            assertTrue(chosen.out().contains("Thank you. You have Pro now."), chosen.out());
            assertEquals("pro", tier(profile));
            profile.run("plan", "cancel", "--yes");
            assertTrue(profile.run("plan", "--json")
                    .json()
                    .get("cancel_at_period_end")
                    .asBoolean());
            endsOnTheProvidersPage(profile);
        }
    }

    /// A card that is declined, and a bank that asks: no to both leads back, and nothing is paid.
    private void refusesTheOtherCards() {
        chromium.click("#card-declined");
        chromium.follow("#pay");
        assertTrue(chromium.text().contains("The card was declined. Nothing was charged"), chromium.text());
        isASandboxPage();
        chromium.click("#card-authenticate");
        chromium.follow("#pay");
        assertTrue(chromium.text().contains("Is it you?"), chromium.text());
        isASandboxPage();
        chromium.follow("#refuse");
        assertTrue(chromium.text().contains("The bank did not agree. Nothing was charged"), chromium.text());
        isASandboxPage();
    }

    private void endsOnTheProvidersPage(Profile profile) throws IOException {
        Files.delete(address());
        assertEquals(0, profile.run("plan", "card").status());
        chromium.open(page());
        isASandboxPage();
        chromium.follow("#end");
        isASandboxPage();
        assertEquals("free", tier(profile));
        chromium.follow("#done");
        isASandboxPage();
    }

    /// It says what it is, and asks for nothing that is on a card.
    private void isASandboxPage() {
        String words = chromium.text();
        assertTrue(words.contains("Sandbox"), words);
        assertFalse(words.toLowerCase(Locale.ROOT).matches("(?s).*(card number|cvc|cvv|expir|security code).*"), words);
        assertEquals(0, chromium.count("input:not([type=radio]), textarea, select, iframe, script"), words);
    }

    @Test
    void a_bank_that_asks_and_hears_yes_is_paid_too() throws IOException {
        try (LocalCloud cloud = TestCloud.in(folder.resolve("cloud"))) {
            Profile profile = profile(cloud.locate(), Clock.system(ZONE));
            CompletableFuture<CommandRun> choosing =
                    running(profile, "plan", "choose", "team", "--seats", "3", "--json");
            chromium.open(page());
            chromium.click("#card-authenticate");
            chromium.follow("#pay");
            chromium.follow("#approve");
            CommandRun chosen = choosing.join();
            assertEquals("team", chosen.json().get("tier").asText());
            assertEquals(3, chosen.json().get("seats").asInt());
            chromium.open(page());
            assertTrue(chromium.text().contains("This page is over"), chromium.text());
            isASandboxPage();
        }
    }

    @Test
    void through_stripe_to_a_plan_and_back_when_the_period_is_over() throws IOException {
        try (FakeStripe stripe =
                        FakeStripe.start(Instant.parse("2026-11-21T09:00:00Z")).price("price_pro", 900, "month");
                Cloud cloud = cloudOn(stripe)) {
            URI url = URI.create("http://127.0.0.1:" + cloud.port());
            stripe.webhooks().to(url.resolve(ApiPaths.BILLING_WEBHOOK), "whsec_journey");
            stripe.webhooks().automatically(Deliveries.Trouble.NONE);
            Profile profile = profile(url, stripe.clock().withZone(ZONE));
            CompletableFuture<CommandRun> choosing = running(profile, "plan", "choose", "pro");
            chromium.open(page());
            chromium.follow("#decline");
            assertFalse(choosing.isDone());
            chromium.follow("#pay");
            assertEquals(ApiPaths.BILLING_DONE, chromium.path());
            CommandRun chosen = choosing.join();
            assertTrue(chosen.out().contains("Thank you. You have Pro now."), chosen.out() + chosen.err());
            assertFalse(profile.run("plan", "--json").json().get("sandbox").asBoolean());
            String cancelled = profile.run("plan", "cancel", "--yes").out();
            assertTrue(cancelled.contains("Pro lasts until 21 December 2026"), cancelled);
            stripe.advance(Duration.ofDays(20));
            assertEquals("pro", tier(profile));
            stripe.advance(Duration.ofDays(12));
            assertEquals("free", tier(profile));
        }
    }

    private Cloud cloudOn(FakeStripe stripe) {
        CloudConfig config = CloudConfig.read(Map.of(
                "ADIUVA_CLOUD_DIR", folder.resolve("cloud").toString(),
                "PORT", "0",
                "STRIPE_SECRET_KEY", "sk_test_journey",
                "STRIPE_WEBHOOK_SECRET", "whsec_journey",
                "STRIPE_API_BASE", stripe.url().toString(),
                "STRIPE_PRICE_PRO", "price_pro"));
        return Wiring.start(config, ChatFeature.assistant(config.model(), stripe.clock()), stripe.clock());
    }

    private static String tier(Profile profile) {
        CommandRun run = profile.run("plan", "--json");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.json().get("up_to_date").asBoolean(), run.out());
        return run.json().get("tier").asText();
    }

    /// Commands whose browser writes down what it is told to open.
    private Profile profile(URI cloud, Clock clock) throws IOException {
        Path script = folder.resolve("browser");
        Files.writeString(
                script,
                "#!/bin/sh\nprintf %s \"$1\" > '" + address() + ".part'\nmv '" + address() + ".part' '" + address()
                        + "'\n");
        assertTrue(script.toFile().setExecutable(true));
        return Profile.in(folder.resolve("home"), clock)
                .with("ADIUVA_CLOUD_URL", cloud.toString())
                .with("BROWSER", script.toString());
    }

    private Path address() {
        return folder.resolve("address");
    }

    /// The page that the command opened.
    private URI page() throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!Files.exists(address())) {
            assertTrue(System.nanoTime() < end, "the command opened no page");
            Thread.onSpinWait();
        }
        return URI.create(Files.readString(address()));
    }

    private static CompletableFuture<CommandRun> running(Profile profile, String... arguments) {
        return CompletableFuture.supplyAsync(() -> profile.run(arguments), Thread::startVirtualThread);
    }
}
