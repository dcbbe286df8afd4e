package app.adiuva.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.Cloud;
import app.adiuva.cloud.CloudConfig;
import app.adiuva.cloud.Wiring;
import app.adiuva.cloud.chat.ChatFeature;
import app.adiuva.desktop.cli.CommandRun.Profile;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An account of one's own at a real cloud where plans count, by the command alone.
class AccountVerbsTest {
    private static final String PASSWORD = "plain otter umbrella";
    private static final String PASSPHRASE = "violet anchor drums seventeen";

    @TempDir
    Path folder;

    private Cloud cloud;

    @BeforeEach
    void start() {
        CloudConfig config = CloudConfig.read(
                Map.of("ADIUVA_CLOUD_DIR", folder.resolve("cloud").toString(), "PORT", "0"));
        cloud = Wiring.start(config, ChatFeature.assistant(config.model(), Clock.systemUTC()), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void a_second_computer_has_the_plan_and_the_backups_of_the_first() {
        Profile first = profile("first");
        register(first, "sam@example.com");
        PlanVerbsTest.pay(done(first.run("plan", "choose", "pro", "--no-wait", "--json"))
                .get("checkout_url")
                .asText());
        done(first.run("capture", "The blue paint looked best", "--json"));
        String kit = folder.resolve("kit.txt").toString();
        done(first.reading(line(PASSPHRASE), "backup", "init", "--kit", kit, "--json"));
        assertEquals(
                "made", done(first.run("backup", "now", "--json")).get("result").asText());

        Profile second = profile("second");
        JsonNode entered = done(signIn(second, "Sam@Example.com", PASSWORD));
        assertEquals("sam@example.com", entered.get("email").asText());
        assertEquals("pro", done(second.run("plan", "--json")).get("tier").asText());
        assertFalse(done(second.reading(line(PASSPHRASE), "backup", "init", "--json"))
                .get("created")
                .asBoolean());
        done(second.run("backup", "restore", "--yes", "--json"));
        assertEquals(
                "The blue paint looked best",
                done(second.run("list", "thoughts", "--json")).at("/0/content").asText());

        assertEquals(
                "signed_in",
                done(second.run("account", "--json")).get("access").asText(),
                "a restore signs nobody in or out");
        assertTrue(Files.notExists(first.home().resolve("backup/key")), "this computer's backups are others");
    }

    @Test
    void signing_in_and_out_keeps_what_is_here_and_sends_nothing() throws IOException {
        Profile profile = profile("one");
        done(profile.run("capture", "Stays here", "--json"));
        assertEquals(
                "not_needed",
                done(profile.run("account", "--json")).get("access").asText());
        register(profile, "sam@example.com");
        assertTrue(profile.run("account").out().contains("as sam@example.com"));
        assertEquals("[]", profile.run("activity", "stream", "--json").out().strip());
        JsonNode out = done(profile.run("account", "sign-out", "--json"));
        assertTrue(out.get("cloud").isNull() && out.get("email").isNull(), out.toString());
        assertEquals(
                "Stays here",
                done(profile.run("list", "thoughts", "--json")).at("/0/content").asText());
        assertEquals(4, profile.run("account", "sign-out").status());
        done(signIn(profile, "sam@example.com", PASSWORD));
        for (Path file : files(profile.home())) {
            assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains(PASSWORD), file.toString());
        }
    }

    @Test
    void whatever_goes_wrong_is_said_and_changes_nothing() {
        Profile profile = profile("one");
        register(profile("other"), "sam@example.com");
        refused(4, "account_email_taken", enter(profile, "register", url(), "sam@example.com", PASSWORD));
        refused(4, "account_wrong_password", enter(profile, "sign-in", url(), "sam@example.com", "not this one"));
        refused(4, "account_wrong_password", enter(profile, "sign-in", url(), "nobody@example.com", PASSWORD));
        refused(2, "account_password", enter(profile, "register", url(), "ann@example.com", "short"));
        refused(2, "account_email", enter(profile, "register", url(), "ann", PASSWORD));
        refused(2, "account_email", enter(profile, "register", url(), "ann @example.com", PASSWORD));
        refused(2, "account_address", enter(profile, "sign-in", "http://example.com", "sam@example.com", PASSWORD));
        refused(3, "offline", enter(profile, "sign-in", "http://127.0.0.1:9", "sam@example.com", PASSWORD));
        refused(2, "empty_text", enter(profile, "sign-in", url(), "sam@example.com", ""));
        refused(2, "usage", profile.reading(line(PASSWORD), "account", "sign-in", "--email", "a@b.c", "--json"));
        refused(
                4,
                "account_named",
                enter(profile.with("ADIUVA_CLOUD_URL", "http://127.0.0.1:9"), "sign-in", url(), "a@b.c", PASSWORD));
        CommandRun last = enter(profile, "sign-in", url(), "sam@example.com", "wrong again");
        for (int i = 0; i < 40 && last.status() == 4; i++) {
            last = enter(profile, "sign-in", url(), "sam@example.com", "wrong again");
        }
        refused(3, "rate_limited", last);
        assertEquals(
                "not_needed",
                done(profile.run("account", "--json")).get("access").asText());
    }

    @Test
    void a_place_that_is_no_cloud_never_gets_the_password() throws IOException {
        List<String> heard = new CopyOnWriteArrayList<>();
        HttpServer strange = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        strange.createContext("/", exchange -> {
            heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] page = "<html>Welcome to the hotel</html>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        strange.start();
        try {
            String url = "http://127.0.0.1:" + strange.getAddress().getPort();
            refused(3, "account_no_cloud", enter(profile("one"), "sign-in", url, "sam@example.com", PASSWORD));
        } finally {
            strange.stop(0);
        }
        assertEquals("", String.join("", heard));
    }

    @Test
    void a_sign_in_that_has_ended_is_seen_and_the_question_waits_for_the_next_one() throws IOException {
        Profile profile = profile("one");
        register(profile, "sam@example.com");
        Profile later = new Profile(
                profile.home(), profile.environment(), Clock.offset(Clock.systemUTC(), Duration.ofMinutes(31)));
        assertEquals(0, later.run("plan", "--json").status(), "the token was renewed without a word");
        endElsewhere(profile);
        refused(3, "sign_in_needed", profile.run("ask", "Add a task to call Anna", "--json"));
        JsonNode standing = done(profile.run("account", "--json"));
        assertEquals("signed_out", standing.get("access").asText());
        assertEquals("sam@example.com", standing.get("email").asText());
        assertEquals(1, standing.get("waiting_questions").asInt());
        assertEquals(
                "sign_in_needed",
                done(profile.run("outbox", "--json")).at("/0/reason").asText());
        done(profile.reading(
                line(PASSWORD), "account", "sign-in", "--email", "sam@example.com", "--json")); // the same cloud
        CommandRun sent = profile.run("outbox", "--send");
        assertEquals(0, sent.status(), sent.out() + sent.err());
    }

    @Test
    void an_account_of_ones_own_is_for_a_cloud_that_the_variable_names_too() {
        Profile named = profile("one").with("ADIUVA_CLOUD_URL", url() + "/");
        assertEquals(
                "silent", done(named.run("account", "--json")).get("access").asText());
        JsonNode entered =
                done(named.reading(line(PASSWORD), "account", "register", "--email", "sam@example.com", "--json"));
        assertTrue(entered.get("named_by_variable").asBoolean());
        assertEquals("signed_in", entered.get("access").asText());
        assertEquals(
                "not_needed",
                done(profile("one").run("account", "--json")).get("access").asText());
        JsonNode out = done(named.run("account", "sign-out", "--json"));
        assertEquals("signed_out", out.get("access").asText(), "no account is made behind the user's back");
        refused(3, "sign_in_needed", named.run("plan", "choose", "pro", "--no-wait", "--json"));
    }

    private String url() {
        return "http://127.0.0.1:" + cloud.port();
    }

    private Profile profile(String name) {
        return Profile.in(folder.resolve(name), Clock.systemUTC()).with("BROWSER", "true");
    }

    private void register(Profile profile, String email) {
        JsonNode made = done(enter(profile, "register", url(), email, PASSWORD));
        assertEquals("signed_in", made.get("access").asText());
        assertEquals(url(), made.get("cloud").asText());
    }

    private CommandRun signIn(Profile profile, String email, String password) {
        return enter(profile, "sign-in", url(), email, password);
    }

    private static CommandRun enter(Profile profile, String verb, String url, String email, String password) {
        return profile.reading(line(password), "account", verb, "--cloud", url, "--email", email, "--json");
    }

    /// Ends the sign-in as another computer would: with a copy of its file in another profile.
    private void endElsewhere(Profile profile) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("copy"));
        for (Path file : files(profile.home())) {
            if (file.getFileName().toString().matches("(sign-in-|cloud).*json")) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        done(Profile.in(copy, Clock.systemUTC()).run("account", "sign-out", "--json"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] line(String text) {
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode done(CommandRun run) {
        assertEquals(0, run.status(), run.out() + run.err());
        return run.json();
    }

    private static void refused(int status, String code, CommandRun run) {
        assertEquals(status, run.status(), run.out() + run.err());
        assertEquals(code, run.json().at("/error/code").asText(), run.out());
        assertFalse((run.out() + run.err()).contains(PASSWORD));
    }
}
