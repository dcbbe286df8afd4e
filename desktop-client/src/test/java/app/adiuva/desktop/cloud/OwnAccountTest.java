package app.adiuva.desktop.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.auth.AuthTokens;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnAccountTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final long HALF_AN_HOUR = 1800;

    @TempDir
    Path folder;

    private final List<String> presented = Collections.synchronizedList(new ArrayList<>());
    private volatile int status = 200;
    private volatile String tokens = "";
    private Javalin server;
    private ApiClient api;
    private CloudAddress cloud;

    @BeforeEach
    void start() {
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.host = "127.0.0.1";
                    config.jetty.port = 0;
                    config.routes.post(ApiPaths.REFRESH, context -> {
                        presented.add(context.body());
                        int number = presented.size();
                        context.status(status)
                                .result(
                                        status == 200
                                                ? !tokens.isEmpty()
                                                        ? tokens
                                                        : """
                                                {"access_token":"a%d","refresh_token":"r%d","expires_at":%d}""".formatted(
                                                                number, number, NOW.getEpochSecond() + 4 * HALF_AN_HOUR)
                                                : """
                                                {"type":"/problems/x","title":"X","status":%d,"detail":"No.","code":"x",
                                                 "request_id":"1"}""".formatted(status));
                    });
                })
                .start();
        cloud = new CloudAddress("http://127.0.0.1:" + server.port());
        api = new ApiClient(cloud.uri());
        SignIn.of(cloud, "sam@example.com", new AuthTokens("a0", "r0", NOW.getEpochSecond() + HALF_AN_HOUR))
                .write(file());
    }

    @AfterEach
    void stop() {
        api.close();
        server.stop();
    }

    @Test
    void renews_before_the_token_ends_and_not_earlier() throws IOException {
        assertEquals("a0", at(NOW).accessToken(api));
        assertEquals("a1", at(NOW.plusSeconds(HALF_AN_HOUR - 30)).accessToken(api));
        assertEquals("a1", at(NOW.plusSeconds(HALF_AN_HOUR + 30)).accessToken(api));
        assertEquals(List.of("{\"refresh_token\":\"r0\"}"), presented);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file().path())));
    }

    @Test
    void each_pair_buys_the_next_one() {
        at(NOW).replace(api, "a0");
        assertEquals("a2", at(NOW).replace(api, "a1"));
        assertTrue(presented.getLast().contains("r1"), presented.getLast());
    }

    @Test
    void many_at_once_use_the_refresh_token_once() {
        OwnAccount first = at(NOW);
        OwnAccount other = at(NOW); // as another process has it
        List<CompletableFuture<String>> all = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> (i % 2 == 0 ? first : other).replace(api, "a0"), Thread::startVirtualThread))
                .toList();
        all.forEach(one -> assertEquals("a1", one.join()));
        assertEquals(1, presented.size());
    }

    @Test
    void a_refused_refresh_signs_out_and_forgets_the_tokens_but_not_who_it_was() throws IOException {
        status = 401;
        assertThrows(CloudFailure.SignInNeeded.class, () -> at(NOW).replace(api, "a0"));
        String kept = Files.readString(file().path());
        assertFalse(kept.contains("a0") || kept.contains("r0"), kept);
        assertTrue(kept.contains("sam@example.com"), kept);
        assertThrows(CloudFailure.SignInNeeded.class, () -> at(NOW).accessToken(api));
        assertEquals(1, presented.size(), "nobody is asked in vain");
    }

    @Test
    void a_cloud_that_is_out_of_order_ends_no_sign_in() {
        status = 503;
        assertThrows(CloudFailure.Refused.class, () -> at(NOW).replace(api, "a0"));
        status = 200;
        assertEquals("a2", at(NOW).replace(api, "a0"));
    }

    @Test
    void an_answer_without_tokens_costs_no_sign_in() throws IOException {
        tokens = "{\"expires_at\":9999999999}";
        assertThrows(CloudFailure.Broken.class, () -> at(NOW).replace(api, "a0"));
        String kept = Files.readString(file().path());
        assertTrue(kept.contains("r0"), kept);
    }

    @Test
    void the_tokens_of_one_cloud_are_never_given_to_another() throws IOException {
        CloudAddress other = new CloudAddress("https://other.example.com");
        OwnAccount wrong = new OwnAccount(other, file().path(), Clock.fixed(NOW, ZoneOffset.UTC));
        assertThrows(CloudFailure.SignInNeeded.class, () -> wrong.accessToken(api));
        Files.writeString(file().path(), "{\"cloud\": nonsense");
        assertThrows(CloudFailure.SignInNeeded.class, () -> at(NOW).accessToken(api));
        assertEquals(URI.create(cloud.text()), api.base());
        assertEquals(List.of(), presented);
    }

    private OwnerOnlyFile file() {
        return new OwnerOnlyFile(folder.resolve("sign-in.json"));
    }

    private OwnAccount at(Instant now) {
        return new OwnAccount(cloud, file().path(), Clock.fixed(now, ZoneOffset.UTC));
    }
}
