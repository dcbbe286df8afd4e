package app.adiuva.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.cli.CommandRun.Profile;
import app.adiuva.desktop.cloud.LocalCloud;
import app.adiuva.desktop.cloud.TestCloud;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `adiuva plan` and its verbs against the real cloud with its sandbox.
class PlanVerbsTest {
    @TempDir
    Path folder;

    @Test
    void buys_switches_and_cancels_a_plan_and_shows_it_when_the_cloud_is_gone() throws IOException {
        Profile profile;
        ProcessHandle process;
        try (LocalCloud cloud = TestCloud.in(folder.resolve("cloud"))) {
            profile = at(cloud.locate());
            assertEquals(
                    "free", profile.run("plan", "--json").json().get("tier").asText());
            assertEquals(4, profile.run("plan", "cancel", "--yes").status());
            pay(url(profile.run("plan", "choose", "pro", "--no-wait")));
            JsonNode pro = profile.run("plan", "--json").json();
            assertEquals("pro", pro.get("tier").asText());
            assertTrue(pro.get("sandbox").asBoolean() && pro.get("up_to_date").asBoolean(), pro.toString());
            String asked = profile.typing("n\n", "plan", "choose", "power").out();
            assertTrue(asked.contains("It begins at once"), asked);
            String up = profile.run("plan", "choose", "power", "--yes").out();
            assertTrue(up.contains("You have Power now."), up);
            String down = profile.run("plan", "choose", "pro", "--yes").out();
            assertTrue(down.contains("until then you keep Power"), down);
            String cancelled = profile.typing("y\n", "plan", "cancel").out();
            assertTrue(cancelled.contains("Power lasts until"), cancelled);
            assertTrue(profile.run("plan", "cancel", "--json")
                    .json()
                    .get("cancel_at_period_end")
                    .asBoolean());
            savesInvoices(profile);
            process = process(folder.resolve("cloud/run.json"));
        }
        process.onExit().join();
        JsonNode offline = profile.run("plan", "--json").json();
        assertEquals("power", offline.get("tier").asText());
        assertFalse(offline.get("up_to_date").asBoolean());
        String words = profile.run("plan").out();
        assertTrue(words.contains("The cloud does not answer. This was seen on"), words);
        assertEquals(3, profile.run("plan", "cancel", "--yes").status());
    }

    @Test
    void a_cancelled_team_that_is_chosen_again_keeps_its_seats() throws IOException {
        try (LocalCloud cloud = TestCloud.in(folder.resolve("cloud"))) {
            Profile profile = at(cloud.locate());
            pay(url(profile.run("plan", "choose", "team", "--seats", "3", "--no-wait")));
            profile.run("plan", "cancel", "--yes");
            String kept = profile.run("plan", "choose", "team", "--yes").out();
            assertTrue(kept.contains("You have Team now."), kept);
            JsonNode plan = profile.run("plan", "--json").json();
            assertEquals(3, plan.get("seats").asInt());
            assertFalse(plan.get("cancel_at_period_end").asBoolean());
        }
    }

    private void savesInvoices(Profile profile) throws IOException {
        Path invoices = folder.resolve("invoices");
        JsonNode saved = profile.run("plan", "invoices", "--save", invoices.toString(), "--json")
                .json();
        assertFalse(saved.isEmpty());
        byte[] pdf = Files.readAllBytes(Path.of(saved.get(0).get("file").asText()));
        assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
    }

    @Test
    void buys_credits_waits_for_them_and_stops_at_a_limit() throws IOException {
        try (LocalCloud cloud = TestCloud.in(folder.resolve("cloud"))) {
            Profile profile = at(cloud.locate()).with("BROWSER", payingBrowser().toString());
            JsonNode offered = profile.run("plan", "credits", "--json").json();
            String pack = offered.at("/packs/0/id").asText();
            JsonNode bought = profile.run("plan", "credits", "--buy", pack, "--cap", "250", "--json")
                    .json();
            assertEquals(
                    offered.at("/packs/0/credits").asLong(),
                    bought.get("balance").asLong());
            assertEquals(250, bought.get("monthly_cap").asLong());
            assertEquals("purchase", bought.at("/entries/0/kind").asText());
            assertTrue(profile.run("plan", "credits", "--cap", "none", "--json")
                    .json()
                    .get("monthly_cap")
                    .isNull());
            CommandRun unknown = profile.run("plan", "credits", "--buy", "moon");
            assertEquals(2, unknown.status());
            assertTrue(unknown.err().contains(pack), unknown.err());
        }
    }

    private static ProcessHandle process(Path runFile) throws IOException {
        long pid = new ObjectMapper().readTree(runFile.toFile()).get("pid").asLong();
        return ProcessHandle.of(pid).orElseThrow();
    }

    private Profile at(URI cloud) {
        return Profile.in(folder.resolve("home"), Clock.system(ZoneId.of("Europe/Berlin")))
                .with("ADIUVA_CLOUD_URL", cloud.toString())
                .with("BROWSER", "true");
    }

    /// A browser whose user pays at once.
    private Path payingBrowser() throws IOException {
        Path script = folder.resolve("browser");
        Files.writeString(script, "#!/bin/sh\nexec curl -s -o /dev/null -d card=paid \"$1\"\n");
        assertTrue(script.toFile().setExecutable(true));
        return script;
    }

    private static String url(CommandRun run) {
        return run.out().strip();
    }

    /// Pays on a page of the sandbox.
    static void pay(String page) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest pay = HttpRequest.newBuilder(URI.create(page))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("card=paid"))
                    .build();
            assertEquals(303, http.send(pay, BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
