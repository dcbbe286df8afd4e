package app.adiuva.cloud.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.MovableClock;
import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.TestCloud.Reply;
import app.adiuva.cloud.config.DatabaseConfig;
import app.adiuva.cloud.store.Database;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.auth.AuthTokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountRoutesTest {
    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private TestCloud cloud;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(folder, Map.of(), TestCloud.ECHO, clock);
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void an_account_lives_from_registration_to_logout() {
        AuthTokens first = cloud.register("Anna@Example.COM");
        Reply me = cloud.get(ApiPaths.ME, first.accessToken()).expect(200);
        assertEquals("anna@example.com", me.json().get("email").asText());
        assertEquals("free", me.json().get("tier").asText());
        assertEquals(clock.instant().plus(Duration.ofMinutes(30)).getEpochSecond(), first.expiresAt());

        AuthTokens login =
                login("  anna@example.com ", TestCloud.PASSWORD).expect(200).tokens();
        AuthTokens next = cloud.refresh(login.refreshToken()).expect(200).tokens();
        logout(next).expect(204);

        assertEquals(401, cloud.get(ApiPaths.ME, next.accessToken()).status(), "its access token");
        assertEquals(401, cloud.get(ApiPaths.ME, login.accessToken()).status(), "the one before it");
        assertEquals(401, cloud.refresh(next.refreshToken()).status(), "its refresh token");
        cloud.get(ApiPaths.ME, first.accessToken()).expect(200);
    }

    @Test
    void an_address_registers_once_in_any_spelling() {
        cloud.register("twin@example.com");
        for (String twin : List.of("TWIN@example.com", " twin@EXAMPLE.com")) {
            assertEquals(
                    "email_taken",
                    register(twin, TestCloud.PASSWORD).expect(409).code());
        }
        assertEquals(
                "invalid_request",
                register("tw\u0131n@example.com", TestCloud.PASSWORD)
                        .expect(422)
                        .code());
    }

    @Test
    void a_wrong_password_and_an_unknown_address_look_the_same() {
        cloud.register("known@example.com");
        Reply wrong = login("known@example.com", "not the password").expect(401);
        Reply unknown = login("unknown@example.com", "not the password").expect(401);
        assertEquals(wrong.json().get("detail"), unknown.json().get("detail"));
        assertEquals("invalid_credentials", unknown.code());
    }

    /// Without the hash for nobody, an unknown address would be answered twenty times as fast.
    @Test
    void a_wrong_password_and_an_unknown_address_take_the_same_time() {
        cloud.register("known@example.com");
        List<Long> wrong = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            wrong.add(nanosOfLogin("known@example.com"));
            unknown.add(nanosOfLogin("unknown@example.com"));
        }
        double ratio = (double) median(unknown) / median(wrong);
        assertTrue(ratio > 0.6 && ratio < 1.6, "unknown takes " + ratio + " of the time of wrong");
    }

    private long nanosOfLogin(String email) {
        long start = System.nanoTime();
        login(email, "not the password").expect(401);
        return System.nanoTime() - start;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    @Test
    void every_byte_of_a_long_password_counts() {
        String long1 = "x".repeat(100) + "1";
        register("long@example.com", long1).expect(201);
        login("long@example.com", "x".repeat(100) + "2").expect(401);
        login("long@example.com", "x".repeat(72)).expect(401);
        login("long@example.com", long1).expect(200);
    }

    @Test
    void passwords_have_8_to_1024_characters() {
        register("short@example.com", "1234567").expect(422);
        register("long@example.com", "x".repeat(1025)).expect(422);
        register("emoji@example.com", "\uD83D\uDE00".repeat(1024)).expect(201);
        login("emoji@example.com", "\uD83D\uDE00".repeat(1024)).expect(200);
    }

    @Test
    void a_lost_answer_is_repeated_for_ten_seconds() {
        String lost = cloud.register().refreshToken();
        AuthTokens unseen = cloud.refresh(lost).expect(200).tokens();
        clock.advance(Duration.ofSeconds(10));
        AuthTokens seen = cloud.refresh(lost).expect(200).tokens();
        cloud.refresh(seen.refreshToken()).expect(200);
        assertEquals(
                "token_reused", cloud.refresh(unseen.refreshToken()).expect(401).code());
    }

    @Test
    void a_token_used_again_later_ends_the_whole_sign_in() {
        String stolen = cloud.register().refreshToken();
        AuthTokens owner = cloud.refresh(stolen).expect(200).tokens();
        clock.advance(Duration.ofSeconds(11));
        assertEquals("token_reused", cloud.refresh(stolen).expect(401).code());
        cloud.refresh(owner.refreshToken()).expect(401);
        cloud.get(ApiPaths.ME, owner.accessToken()).expect(401);
    }

    @Test
    void a_token_used_again_after_its_successor_was_used_ends_the_sign_in_at_once() {
        String stolen = cloud.register().refreshToken();
        AuthTokens second = cloud.refresh(stolen).expect(200).tokens();
        AuthTokens third = cloud.refresh(second.refreshToken()).expect(200).tokens();
        cloud.refresh(stolen).expect(401);
        cloud.refresh(third.refreshToken()).expect(401);
    }

    @Test
    void a_sign_in_ends_seven_days_after_its_last_use_and_ninety_days_after_its_start() {
        String forgotten = cloud.register().refreshToken();
        String used = cloud.register().refreshToken();
        for (int week = 0; week < 15; week++) {
            clock.advance(Duration.ofDays(6));
            Reply reply = cloud.refresh(used);
            if (reply.status() == 401) {
                assertEquals(14, week, "90 days are 15 times 6");
                cloud.refresh(forgotten).expect(401);
                return;
            }
            used = reply.tokens().refreshToken();
        }
        throw new AssertionError("a sign-in never ended");
    }

    @Test
    void nobody_ends_the_sign_in_of_somebody_else() {
        AuthTokens mine = cloud.register();
        AuthTokens theirs = cloud.register();
        Reply reply = cloud.post(ApiPaths.LOGOUT, mine.accessToken(), refreshBody(theirs.refreshToken()));
        assertEquals("not_found", reply.expect(404).code());
        cloud.get(ApiPaths.ME, theirs.accessToken()).expect(200);
    }

    @Test
    void fifty_refreshes_of_one_token_at_once_leave_one_usable_successor() throws Exception {
        String token = cloud.register().refreshToken();
        List<Reply> replies = atOnce(50, () -> cloud.refresh(token));
        assertTrue(replies.stream().allMatch(r -> r.status() == 200), "within the ten seconds all are answered");
        List<String> successors =
                replies.stream().map(r -> r.tokens().refreshToken()).toList();
        assertEquals(50, successors.stream().distinct().count());
        try (Database database = Database.open(DatabaseConfig.sqlite(folder.resolve("cloud.db")))) {
            int usable = database.read(handle -> handle.createQuery(
                            "select count(*) from refresh_tokens where used_at is null and revoked_at is null")
                    .mapTo(int.class)
                    .one());
            assertEquals(1, usable);
        }
    }

    @Test
    void eight_registrations_of_one_address_at_once_make_one_account() throws Exception {
        List<Reply> replies = atOnce(8, () -> register("race@example.com", TestCloud.PASSWORD));
        assertEquals(1, replies.stream().filter(r -> r.status() == 201).count());
        assertEquals(7, replies.stream().filter(r -> r.status() == 409).count());
    }

    @Test
    void neither_passwords_nor_tokens_are_stored() throws IOException {
        AuthTokens tokens = cloud.register("canary@example.com");
        cloud.close();
        StringBuilder stored = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("cloud.db"))
                    .toList()) {
                stored.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        assertTrue(stored.indexOf("canary@example.com") >= 0, "the test reads the right files");
        assertTrue(stored.indexOf("$argon2id$v=19$m=47104,t=1,p=1$") >= 0);
        for (String secret : List.of(TestCloud.PASSWORD, tokens.accessToken(), tokens.refreshToken())) {
            assertFalse(stored.indexOf(secret) >= 0);
        }
    }

    private static List<Reply> atOnce(int count, Callable<Reply> call) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> all = threads.invokeAll(
                    IntStream.range(0, count).mapToObj(i -> call).toList());
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> reply : all) {
                replies.add(reply.get());
            }
            return replies;
        }
    }

    private Reply register(String email, String password) {
        return cloud.post(ApiPaths.REGISTER, null, credentials(email, password));
    }

    private Reply login(String email, String password) {
        return cloud.post(ApiPaths.LOGIN, null, credentials(email, password));
    }

    private Reply logout(AuthTokens tokens) {
        return cloud.post(ApiPaths.LOGOUT, tokens.accessToken(), refreshBody(tokens.refreshToken()));
    }

    private static String refreshBody(String token) {
        return "{\"refresh_token\":\"" + token + "\"}";
    }

    private static String credentials(String email, String password) {
        return "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}";
    }
}
