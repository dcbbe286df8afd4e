package app.adiuva.cloud.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.MovableClock;
import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.TestCloud.Reply;
import app.adiuva.cloud.config.DatabaseConfig;
import app.adiuva.cloud.store.Database;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.auth.AuthTokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestLimitTest {
    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();

    private TestCloud cloud(Map<String, String> more) {
        return TestCloud.start(folder, more, TestCloud.ECHO, clock);
    }

    @Test
    void the_twenty_first_request_of_a_free_minute_waits_and_each_answer_says_what_is_left() {
        try (TestCloud cloud = cloud(Map.of("REQUEST_LIMITS", "on"))) {
            AuthTokens tokens = cloud.register();
            for (int left = 19; left >= 0; left--) {
                Reply reply = cloud.get(ApiPaths.ME, tokens.accessToken()).expect(200);
                assertEquals(20, header(reply, "RateLimit-Limit"));
                assertEquals(left, header(reply, "RateLimit-Remaining"));
                assertEquals(60, header(reply, "RateLimit-Reset"));
            }
            clock.advance(Duration.ofSeconds(45));
            Reply refused = cloud.get(ApiPaths.ME, tokens.accessToken()).expect(429);
            assertEquals("rate_limited", refused.problem());
            assertEquals(15, header(refused, "Retry-After"));
            assertEquals(15, header(refused, "RateLimit-Reset"));
            assertEquals(0, header(refused, "RateLimit-Remaining"));
            assertEquals(15, refused.json().get("retry_after").asInt());
            cloud.get("/no/such/path", tokens.accessToken()).expect(429);
            cloud.get(ApiPaths.HEALTH, tokens.accessToken()).expect(200);
            cloud.get(ApiPaths.ME, cloud.register().accessToken()).expect(200);
            clock.advance(Duration.ofSeconds(15));
            cloud.get(ApiPaths.ME, tokens.accessToken()).expect(200);
        }
    }

    @Test
    void a_plan_that_was_bought_or_lost_counts_with_the_next_request() {
        try (TestCloud cloud = cloud(Map.of("REQUEST_LIMITS", "on"));
                Database database = Database.open(DatabaseConfig.sqlite(folder.resolve("cloud.db")))) {
            String token = cloud.register().accessToken();
            for (int i = 0; i < 20; i++) {
                cloud.get(ApiPaths.ME, token).expect(200);
            }
            cloud.get(ApiPaths.ME, token).expect(429);
            buy(database, "power", 1);
            assertEquals(120, header(cloud.get(ApiPaths.ME, token).expect(200), "RateLimit-Limit"));
            buy(database, "team", 3);
            assertEquals(600, header(cloud.get(ApiPaths.ME, token).expect(200), "RateLimit-Limit"));
            buy(database, "free", 1);
            cloud.get(ApiPaths.ME, token).expect(429);
        }
    }

    @Test
    void packs_of_backups_have_a_count_of_their_own() {
        try (TestCloud cloud = cloud(Map.of("REQUEST_LIMITS", "on"))) {
            String token = cloud.register().accessToken();
            String pack = ApiPaths.BACKUP_PACKS + "/" + "0".repeat(64);
            for (int i = 0; i < 30; i++) {
                int status = cloud.get(pack, token).status();
                assertTrue(status >= 400 && status != 429, "there is no such pack: " + status);
            }
            cloud.get(ApiPaths.ME, token).expect(200);
        }
    }

    @Test
    void only_refused_refreshes_are_limited_by_address_and_apart_from_sign_ins() {
        try (TestCloud cloud = cloud(Map.of("SIGN_IN_ATTEMPTS_PER_MINUTE", "3"))) {
            AuthTokens tokens = cloud.register();
            for (int i = 0; i < 10; i++) {
                tokens = cloud.refresh(tokens.refreshToken()).expect(200).tokens();
            }
            for (int i = 0; i < 3; i++) {
                cloud.refresh("no token at all").expect(401);
            }
            Reply refused = cloud.refresh("no token at all").expect(429);
            assertEquals(20, header(refused, "Retry-After"), "one of three comes back after a third of a minute");
            assertEquals(3, header(refused, "RateLimit-Limit"));
            assertEquals(0, header(refused, "RateLimit-Remaining"));
            assertEquals(60, header(refused, "RateLimit-Reset"));
            cloud.register();
            clock.advance(Duration.ofSeconds(20));
            cloud.refresh(tokens.refreshToken()).expect(200);
        }
    }

    @Test
    void the_cloud_of_one_computer_asks_nobody_to_wait() {
        String runFile = folder.resolve("run.json").toString();
        try (TestCloud cloud = cloud(Map.of("REQUEST_LIMITS", "on", "ADIUVA_RUN_FILE", runFile))) {
            String token = cloud.register().accessToken();
            for (int i = 0; i < 25; i++) {
                Reply reply = cloud.send(
                        "POST",
                        ApiPaths.CHAT,
                        token,
                        BodyPublishers.ofString("{\"message\":\"hi\"}"),
                        Map.of("Content-Type", "application/json"));
                reply.expect(200);
                assertTrue(reply.raw().headers().firstValue("RateLimit-Limit").isEmpty());
            }
        }
    }

    private static void buy(Database database, String tier, int seats) {
        database.write(handle -> handle.execute("update users set tier = ?, seats = ?", tier, seats));
    }

    static long header(Reply reply, String name) {
        return reply.raw().headers().firstValueAsLong(name).orElseThrow();
    }
}
