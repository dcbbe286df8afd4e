package app.adiuva.cloud.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.TestCloud.Reply;
import app.adiuva.cloud.config.DatabaseConfig;
import app.adiuva.cloud.store.Database;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.auth.AuthTokens;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two clouds with one key and one PostgreSQL are one cloud to their users.
class TwoInstancesTest {
    @TempDir
    static Path folder;

    private static EmbeddedPostgres server;
    private static TestCloud one;
    private static TestCloud other;

    @BeforeAll
    static void start() throws Exception {
        server = EmbeddedPostgres.start();
        // Both migrate the empty database at the same moment.
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<TestCloud> first = threads.submit(() -> cloud("one"));
            Future<TestCloud> second = threads.submit(() -> cloud("other"));
            one = first.get();
            other = second.get();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        one.close();
        other.close();
        server.close();
    }

    private static TestCloud cloud(String name) {
        Map<String, String> variables = Map.of(
                "DATABASE_URL",
                "postgresql://postgres@127.0.0.1:" + server.getPort() + "/postgres",
                "ENV",
                "prod",
                "SECRET_KEY",
                "Kq3v-0cJx8_Zt5bN2mW7yLrH4pD9sGfA1uE6iTzXoPk",
                "STRIPE_SECRET_KEY",
                "sk_live_x",
                "STRIPE_WEBHOOK_SECRET",
                "whsec_x",
                "PUBLIC_URL",
                "https://cloud.example.com");
        return TestCloud.start(folder.resolve(name), variables, TestCloud.ECHO, Clock.systemUTC());
    }

    @Test
    void who_registers_on_one_is_known_on_the_other_until_signing_out_on_either() {
        AuthTokens tokens = one.register("both@example.com");
        other.get(ApiPaths.ME, tokens.accessToken()).expect(200);
        String account = "{\"email\":\"both@example.com\",\"password\":\"" + TestCloud.PASSWORD + "\"}";
        assertEquals(
                "email_taken",
                other.post(ApiPaths.REGISTER, null, account).expect(409).code());
        AuthTokens second =
                other.post(ApiPaths.LOGIN, null, account).expect(200).tokens();
        AuthTokens next = other.refresh(tokens.refreshToken()).expect(200).tokens();
        one.refresh(next.refreshToken()).expect(200);
        assertEquals(
                "token_reused", other.refresh(tokens.refreshToken()).expect(401).code());
        one.get(ApiPaths.ME, next.accessToken()).expect(401);
        one.post(ApiPaths.LOGOUT, second.accessToken(), "{\"refresh_token\":\"" + second.refreshToken() + "\"}")
                .expect(204);
        other.get(ApiPaths.ME, second.accessToken()).expect(401);
    }

    @Test
    void refreshes_of_one_token_on_both_at_once_leave_one_usable_successor() throws Exception {
        String token = one.register("busy@example.com").refreshToken();
        List<Reply> replies = atOnce(20, i -> () -> (i % 2 == 0 ? one : other).refresh(token));
        replies.forEach(reply -> reply.expect(200));
        DatabaseConfig address =
                new DatabaseConfig("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres", "postgres", null);
        try (Database database = Database.open(address)) {
            int usable = database.read(
                    handle -> handle.createQuery("""
                            select count(*) from refresh_tokens join users on users.id = user_id
                            where email = 'busy@example.com' and used_at is null and revoked_at is null
                            """).mapTo(int.class).one());
            assertEquals(1, usable);
        }
    }

    @Test
    void registrations_of_one_address_on_both_at_once_make_one_account() throws Exception {
        String account = "{\"email\":\"race@example.com\",\"password\":\"" + TestCloud.PASSWORD + "\"}";
        List<Reply> replies = atOnce(6, i -> () -> (i % 2 == 0 ? one : other).post(ApiPaths.REGISTER, null, account));
        assertEquals(1, replies.stream().filter(r -> r.status() == 201).count());
        assertEquals(5, replies.stream().filter(r -> r.status() == 409).count());
    }

    private interface Calls {
        Callable<Reply> call(int index);
    }

    private static List<Reply> atOnce(int count, Calls calls) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads
                    .invokeAll(IntStream.range(0, count).mapToObj(calls::call).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
