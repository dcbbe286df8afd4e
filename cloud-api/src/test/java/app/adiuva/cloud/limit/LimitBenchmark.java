package app.adiuva.cloud.limit;

import app.adiuva.cloud.config.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import redis.embedded.RedisServer;

/// How long the check of a limit takes, in memory and in a Redis on loopback: 10,000 accounts, eight threads. Not a
/// test;
/// `docs/performance.md` holds what it printed.
final class LimitBenchmark {
    private static final int ACCOUNTS = 10_000;
    private static final int THREADS = 8;
    private static final int WARM = 20_000;
    private static final int CALLS = 40_000;
    private static final Allowance ALLOWANCE = Allowance.aMinute(120);

    private LimitBenchmark() {}

    public static void main(String[] args) throws Exception {
        measure("in memory", new LocalBuckets(Clock.systemUTC()));
        int port = freePort();
        RedisServer redis = RedisServer.newRedisServer()
                .port(port)
                .setting("bind 127.0.0.1")
                .setting("save \"\"")
                .build();
        redis.start();
        Secret url = new Secret("redis://127.0.0.1:" + port + "?timeout=5s");
        try (RedisBuckets buckets = new RedisBuckets(url, Clock.systemUTC())) {
            measure("in Redis", buckets);
        } finally {
            redis.stop();
        }
    }

    private static void measure(String what, Buckets buckets) throws Exception {
        run(buckets, WARM);
        long[] nanos = run(buckets, CALLS);
        Arrays.sort(nanos);
        System.out.printf("%s: median %s, p99 %s%n", what, at(nanos, 0.5), at(nanos, 0.99));
    }

    private static long[] run(Buckets buckets, int calls) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<long[]>> all = IntStream.range(0, THREADS)
                    .<Callable<long[]>>mapToObj(thread -> () -> times(buckets, thread, calls / THREADS))
                    .toList();
            return threads.invokeAll(all).stream()
                    .map(Future::resultNow)
                    .flatMapToLong(Arrays::stream)
                    .toArray();
        }
    }

    private static long[] times(Buckets buckets, int thread, int calls) {
        long[] nanos = new long[calls];
        for (int i = 0; i < calls; i++) {
            String key = "account:power:" + (thread * 7919 + i * 31) % ACCOUNTS;
            long start = System.nanoTime();
            var _ = buckets.take(key, ALLOWANCE);
            nanos[i] = System.nanoTime() - start;
        }
        return nanos;
    }

    private static String at(long[] sorted, double part) {
        return sorted[(int) (sorted.length * part)] / 1000 + " µs";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
