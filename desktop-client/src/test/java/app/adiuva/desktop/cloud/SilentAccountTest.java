package app.adiuva.desktop.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.adiuva.contracts.ApiPaths;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SilentAccountTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final long HALF_AN_HOUR = 1800;

    @TempDir
    Path folder;

    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private Javalin server;
    private ApiClient api;

    @BeforeEach
    void start() {
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.host = "127.0.0.1";
                    config.jetty.port = 0;
                    config.routes.post("/*", context -> {
                        calls.add(context.path());
                        if (failing.contains(context.path())) {
                            context.status(503).result("""
                                    {"type":"/problems/unavailable","title":"Unavailable","status":503,
                                     "detail":"No database.","code":"unavailable","request_id":"1"}""");
                            return;
                        }
                        context.status(broken.contains(context.path()) ? 401 : 200)
                                .result("""
                                        {"access_token":"a%d","refresh_token":"r%d","expires_at":%d}""".formatted(calls.size(), calls.size(), NOW.getEpochSecond() + HALF_AN_HOUR));
                    });
                })
                .start();
        api = new ApiClient(URI.create("http://127.0.0.1:" + server.port()));
    }

    @AfterEach
    void stop() {
        api.close();
        server.stop();
    }

    @Test
    void registers_once_and_keeps_the_keys_for_the_owner_only() throws IOException {
        assertEquals("a1", at(NOW).accessToken(api));
        assertEquals("a1", at(NOW).accessToken(api), "the next process uses the same token");
        assertEquals(List.of(ApiPaths.REGISTER), calls);
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("tokens.json"))));
    }

    @Test
    void refreshes_before_the_token_ends() {
        at(NOW).accessToken(api);
        assertEquals("a2", at(NOW.plusSeconds(HALF_AN_HOUR - 30)).accessToken(api));
        assertEquals(List.of(ApiPaths.REGISTER, ApiPaths.REFRESH), calls);
    }

    @Test
    void signs_in_again_when_the_session_is_lost_and_registers_when_the_account_is() {
        at(NOW).accessToken(api);
        broken.add(ApiPaths.REFRESH);
        assertEquals("a3", at(NOW).replace(api, "a1"));
        broken.add(ApiPaths.LOGIN);
        assertEquals("a6", at(NOW).replace(api, "a3"));
        assertEquals(ApiPaths.REGISTER, calls.getLast());
    }

    @Test
    void takes_the_pair_that_another_process_has_got_meanwhile() {
        SilentAccount first = at(NOW);
        first.accessToken(api);
        at(NOW).replace(api, "a1");
        assertEquals("a2", first.replace(api, "a1"));
        assertEquals(2, calls.size(), "no third pair was bought");
    }

    @Test
    void starts_over_when_the_file_is_damaged_and_never_prints_secrets() throws IOException {
        Files.writeString(folder.resolve("tokens.json"), "{\"email\": nonsense");
        assertEquals("a1", at(NOW).accessToken(api));
        assertFalse(
                new SilentAccount.Keys("e", "hunter2", "a", "r", 1).toString().contains("hunter2"));
        assertNotEquals(0, Files.size(folder.resolve("tokens.json")));
    }

    @Test
    void a_cloud_that_is_out_of_order_costs_nobody_the_account() throws IOException {
        at(NOW).accessToken(api);
        String keys = Files.readString(folder.resolve("tokens.json"));
        failing.addAll(Set.of(ApiPaths.REFRESH, ApiPaths.LOGIN));
        assertThrows(CloudFailure.Refused.class, () -> at(NOW).replace(api, "a1"));
        assertEquals(keys, Files.readString(folder.resolve("tokens.json")));
        assertEquals(1, Collections.frequency(calls, ApiPaths.REGISTER));
    }

    @Test
    void starts_over_when_the_file_is_no_text_at_all() throws IOException {
        Files.write(folder.resolve("tokens.json"), new byte[] {(byte) 0xff, 0, (byte) 0xfe});
        assertEquals("a1", at(NOW).accessToken(api));
    }

    private SilentAccount at(Instant now) {
        return new SilentAccount(folder.resolve("tokens.json"), Clock.fixed(now, ZoneOffset.UTC));
    }
}
