package app.adiuva.cloud.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.TestCloud.Reply;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.limit.LocalBuckets;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.problem.ProblemCode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInLimitTest {
    private static final String LOGIN = "{\"email\":\"a@example.com\",\"password\":\"12345678\"}";

    private static final EmailAddress ACCOUNT = EmailAddress.parse("a@example.com");

    @TempDir
    Path folder;

    @Test
    void the_fourth_attempt_of_three_waits_whatever_address_its_headers_claim() {
        Map<String, String> variables = Map.of("SIGN_IN_ATTEMPTS_PER_MINUTE", "3");
        try (TestCloud cloud = TestCloud.start(folder, variables, TestCloud.ECHO, Clock.systemUTC())) {
            for (int i = 0; i < 3; i++) {
                cloud.post(ApiPaths.LOGIN, null, LOGIN).expect(401);
            }
            Map<String, String> headers = Map.of(
                    "Content-Type", "application/json", "X-Forwarded-For", "192.0.2.7", "Forwarded", "for=192.0.2.7");
            Reply refused = cloud.send("POST", ApiPaths.LOGIN, null, BodyPublishers.ofString(LOGIN), headers)
                    .expect(429);
            assertEquals("rate_limited", refused.code());
            long wait = refused.raw().headers().firstValueAsLong("Retry-After").orElse(0);
            assertTrue(wait >= 1 && wait <= 21, "a third of a minute at most, not " + wait);
            assertEquals(
                    "3", refused.raw().headers().firstValue("RateLimit-Limit").orElse("none"));
            assertEquals(
                    "0",
                    refused.raw().headers().firstValue("RateLimit-Remaining").orElse("none"));
        }
    }

    @Test
    void behind_proxies_callers_are_told_apart_by_what_no_caller_can_write() {
        Map<String, String> variables = Map.of("SIGN_IN_ATTEMPTS_PER_MINUTE", "3", "TRUSTED_PROXIES", "2");
        try (TestCloud cloud = TestCloud.start(folder, variables, TestCloud.ECHO, Clock.systemUTC())) {
            for (int i = 0; i < 3; i++) {
                loginThrough(cloud, "198.51.100." + i + ", 192.0.2.7, 10.0.0.1").expect(401);
            }
            loginThrough(cloud, "192.0.2.7:4711, 10.0.0.1").expect(429);
            loginThrough(cloud, "192.0.2.8, 10.0.0.1").expect(401);
            loginThrough(cloud, "[2001:db8::1]:4711, 10.0.0.1").expect(401);
            for (int i = 0; i < 3; i++) {
                loginThrough(cloud, "not an address " + i + ", 10.0.0.1").expect(401);
            }
            loginThrough(cloud, "10.0.0.1").expect(429);
        }
    }

    private static Reply loginThrough(TestCloud cloud, String forwarded) {
        return cloud.send(
                "POST",
                ApiPaths.LOGIN,
                null,
                BodyPublishers.ofString(LOGIN),
                Map.of("Content-Type", "application/json", "X-Forwarded-For", forwarded));
    }

    @Test
    void many_addresses_together_have_twenty_wrong_passwords_an_hour_for_one_account() {
        SignInLimit limit = new SignInLimit(20, new LocalBuckets(Clock.systemUTC()));
        for (int i = 0; i < 20; i++) {
            wrong(limit, ACCOUNT, "192.0.2." + i);
        }
        ProblemException refused = assertThrows(
                ProblemException.class, () -> limit.guess(ACCOUNT, "198.51.100.7", () -> "the right password, too"));
        assertEquals(ProblemCode.RATE_LIMITED, refused.code());
        assertTrue(refused.retryAfter().orElseThrow().toSeconds() <= 181, "one comes back after three minutes");
        wrong(limit, EmailAddress.parse("other@example.com"), "192.0.2.1");
    }

    @Test
    void guessing_from_elsewhere_never_locks_out_an_owner_at_home() {
        SignInLimit limit = new SignInLimit(20, new LocalBuckets(Clock.systemUTC()));
        assertEquals("in", limit.guess(ACCOUNT, "203.0.113.5", () -> "in"));
        for (int i = 0; i < 20; i++) {
            wrong(limit, ACCOUNT, "192.0.2." + i);
        }
        wrong(limit, ACCOUNT, "203.0.113.5");
        assertEquals("in", limit.guess(ACCOUNT, "203.0.113.5", () -> "in"));
    }

    @Test
    void only_wrong_passwords_count_against_an_account() {
        SignInLimit limit = new SignInLimit(20, new LocalBuckets(Clock.systemUTC()));
        for (int i = 0; i < 100; i++) {
            String address = "192.0.2." + i;
            assertEquals("in", limit.guess(ACCOUNT, address, () -> "in"));
            assertThrows(
                    IllegalStateException.class,
                    () -> limit.guess(EmailAddress.parse("b@example.com"), address, () -> {
                        throw new IllegalStateException("the database is away");
                    }));
        }
    }

    @Test
    void guesses_at_the_same_moment_are_counted_before_the_first_one_has_failed() throws Exception {
        SignInLimit limit = new SignInLimit(20, new LocalBuckets(Clock.systemUTC()));
        CountDownLatch all = new CountDownLatch(20);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<ProblemCode>> guesses = IntStream.range(0, 50)
                    .<Callable<ProblemCode>>mapToObj(i -> () -> assertThrows(
                                    ProblemException.class,
                                    () -> limit.guess(ACCOUNT, "192.0.2." + i, () -> {
                                        all.countDown();
                                        awaitQuietly(all);
                                        throw new ProblemException(ProblemCode.INVALID_CREDENTIALS, "wrong");
                                    }))
                            .code())
                    .toList();
            Map<ProblemCode, Long> outcomes = threads.invokeAll(guesses).stream()
                    .collect(Collectors.groupingBy(Future::resultNow, Collectors.counting()));
            assertEquals(Map.of(ProblemCode.INVALID_CREDENTIALS, 20L, ProblemCode.RATE_LIMITED, 30L), outcomes);
        }
    }

    @Test
    void one_ipv6_network_is_one_address() {
        SignInLimit limit = new SignInLimit(2, new LocalBuckets(Clock.systemUTC()));
        limit.attempt("[2001:db8:1:2::1]");
        limit.attempt("2001:db8:1:2:ffff::2");
        assertThrows(ProblemException.class, () -> limit.attempt("[2001:db8:1:2:3:4:5:6]"));
        limit.attempt("[2001:db8:1:3::1]");
        limit.attempt("192.0.2.1");
    }

    @Test
    void the_cloud_of_one_computer_has_no_limit() {
        Map<String, String> variables =
                Map.of("ADIUVA_RUN_FILE", folder.resolve("run.json").toString(), "SIGN_IN_ATTEMPTS_PER_MINUTE", "3");
        try (TestCloud cloud = TestCloud.start(folder, variables, TestCloud.ECHO, Clock.systemUTC())) {
            for (int i = 0; i < 25; i++) {
                cloud.post(ApiPaths.LOGIN, null, LOGIN).expect(401);
            }
        }
    }

    private static void wrong(SignInLimit limit, EmailAddress account, String address) {
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> limit.guess(account, address, () -> {
                    throw new ProblemException(ProblemCode.INVALID_CREDENTIALS, "wrong");
                }));
        assertEquals(ProblemCode.INVALID_CREDENTIALS, refused.code());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
