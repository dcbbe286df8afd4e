package app.adiuva.cloud.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.MovableClock;
import app.adiuva.cloud.TestCloud;
import app.adiuva.contracts.ApiPaths;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.embedded.RedisServer;

/// Three clouds with one database and one real Redis.
class SharedLimitTest {
    private static final String WRONG = "{\"email\":\"a@example.com\",\"password\":\"12345678\"}";

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final List<TestCloud> clouds = new ArrayList<>();
    private RedisServer redis;

    @BeforeEach
    void start() throws IOException {
        int port = freePort();
        redis = RedisServer.newRedisServer()
                .port(port)
                .setting("bind 127.0.0.1")
                .setting("save \"\"")
                .build();
        redis.start();
        Map<String, String> variables = Map.of(
                "REQUEST_LIMITS", "on",
                "SIGN_IN_ATTEMPTS_PER_MINUTE", "5",
                "REDIS_URL", "redis://127.0.0.1:" + port + "?timeout=5s",
                "DATABASE_URL", "sqlite:" + folder.resolve("shared.db"),
                "SECRET_KEY", "Kq3v-0cJx8_Zt5bN2mW7yLrH4pD9sGfA1uE6iTzXoPk");
        for (int i = 0; i < 3; i++) {
            clouds.add(TestCloud.start(folder.resolve("cloud" + i), variables, TestCloud.ECHO, clock));
        }
    }

    @AfterEach
    void stop() throws IOException {
        clouds.forEach(TestCloud::close);
        redis.stop();
    }

    @Test
    void three_instances_admit_exactly_the_limit_in_a_minute() throws Exception {
        String token = clouds.getFirst().register().accessToken();
        assertEquals(20, admitted(token, 90));
        clock.advance(Duration.ofSeconds(59));
        assertEquals(0, admitted(token, 30));
        clock.advance(Duration.ofSeconds(1));
        assertEquals(20, admitted(token, 90));
    }

    @Test
    void a_minute_begins_with_its_first_request_however_long_ago_the_counting_began() throws Exception {
        String token = clouds.getFirst().register().accessToken();
        assertEquals(1, admitted(token, 1));
        clock.advance(Duration.ofSeconds(119));
        assertEquals(20, admitted(token, 60));
        clock.advance(Duration.ofSeconds(2));
        assertEquals(0, admitted(token, 30), "the second minute since the counting began has ended, but not this one");
        clock.advance(Duration.ofSeconds(57));
        assertEquals(0, admitted(token, 30));
        clock.advance(Duration.ofSeconds(1));
        assertEquals(20, admitted(token, 60));
    }

    @Test
    void three_instances_admit_one_address_as_one_would() {
        int answered = 0;
        for (int i = 0; i < 15; i++) {
            answered += clouds.get(i % 3).post(ApiPaths.LOGIN, null, WRONG).status() == 401 ? 1 : 0;
        }
        assertEquals(5, answered);
    }

    @Test
    void without_the_store_requests_go_on_here_and_sign_ins_stay_limited() throws Exception {
        TestCloud cloud = clouds.getFirst();
        String token = cloud.register().accessToken();
        assertEquals(20, admitted(token, 60));
        for (int i = 0; i < 4; i++) {
            cloud.post(ApiPaths.LOGIN, null, WRONG).expect(401);
        }
        redis.stop();
        assertEquals(60, admitted(token, 90), "each instance counts alone");
        cloud.post(ApiPaths.LOGIN, null, WRONG).expect(429);
        long start = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            cloud.get(ApiPaths.ME, token).expect(429);
        }
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(time.toSeconds() < 4, "nobody waits for a store that is away: " + time);
        redis.start();
    }

    /// How many of so many requests at once, on all instances in turns, are answered.
    private long admitted(String token, int requests) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = IntStream.range(0, requests)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> clouds.get(i % 3).get(ApiPaths.ME, token).status())
                    .toList();
            List<Integer> statuses =
                    threads.invokeAll(calls).stream().map(Future::resultNow).toList();
            assertTrue(statuses.stream().allMatch(status -> status == 200 || status == 429), statuses.toString());
            return statuses.stream().filter(status -> status == 200).count();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
