package app.adiuva.cloud.bench.stream;

import app.adiuva.cloud.http.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// `adiuva bench streams [--json]`: the cloud between a client and an endpoint, beside the same client on that endpoint
/// itself, on one machine and in one run. Takes about three minutes.
public final class StreamBench {
    private static final String USAGE = """
            Usage: adiuva bench streams [--json]

            Starts a cloud and an endpoint that writes words, and measures what the cloud adds to the first word at 64
            streams, how many words pass it in a second, and 5,000 streams at once.
            Exit codes: 0 measured and within the limits, 1 over a limit or not measured, 2 wrong use.
            """;
    private static final String PLAIN = "add milk to my shopping list";
    private static final String ROUTED = "what would Anna think of this?";
    private static final int FEW = 64;
    private static final int ROUNDS = 20;

    /// So many requests of 64 clients (about 20,000 to the cloud) have a process compiled as one is that runs for days.
    private static final int WARMING_ROUNDS = 150;
    private static final int MANY = 5_000;
    private static final int OPENED_A_SECOND = 500;
    private static final long MOST_MEMORY = 3L << 29;
    private static final double MOST_ADDED_P50 = 2;
    private static final double MOST_ADDED_P99 = 15;

    private StreamBench() {}

    /// What was measured. Times in milliseconds.
    ///
    /// @param direct from the request to the first word, of the endpoint itself
    /// @param plain through the cloud, for a wish that needs one call to the model
    /// @param routed through the cloud, for a question about which a model is asked twice
    /// @param directTokens words a second, without a pace
    /// @param many how many streams were open at once
    /// @param lost of them
    /// @param memory the cloud's at most, in bytes; null where nobody tells
    record Measured(
            Percentiles direct,
            Percentiles plain,
            Percentiles routed,
            long directTokens,
            long cloudTokens,
            int many,
            int lost,
            @Nullable Long memory) {
        boolean isWithinLimits() {
            Percentiles added = plain.minus(direct);
            return added.p50() < MOST_ADDED_P50
                    && added.p99() < MOST_ADDED_P99
                    && lost == 0
                    && (memory == null || memory < MOST_MEMORY);
        }
    }

    public static void main(String[] args) {
        System.exit(run(List.of(args), System.out, System.err));
    }

    private static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.contains("--help") || args.contains("-h")) {
            out.print(USAGE);
            return 0;
        }
        if (!args.isEmpty() && !args.equals(List.of("--json"))) {
            err.print(USAGE);
            return 2;
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(threads)
                        .build();
                Machinery machinery = Machinery.start(http)) {
            Measured measured = measure(machinery, threads, err);
            out.println(args.isEmpty() ? text(measured) : Json.text(measured));
            http.shutdownNow();
            return measured.isWithinLimits() ? 0 : 1;
        } catch (IOException e) {
            err.println("Nothing was measured: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    private static Measured measure(Machinery machinery, ExecutorService threads, PrintStream progress)
            throws IOException, InterruptedException {
        progress.println("Warming up …");
        machinery.pace(2, 1);
        firstTokens(machinery, threads, WARMING_ROUNDS);
        machinery.pace(20, 25);
        progress.println("First words at " + FEW + " streams …");
        List<Percentiles> first = firstTokens(machinery, threads, ROUNDS);
        progress.println("Words a second …");
        machinery.pace(1_000, 0);
        DirectClient direct = machinery.direct();
        tokensASecond(threads, () -> direct);
        tokensASecond(threads, () -> machinery.throughCloud(PLAIN));
        long directTokens = tokensASecond(threads, () -> direct);
        long cloudTokens = tokensASecond(threads, () -> machinery.throughCloud(PLAIN));
        progress.println(MANY + " streams at once …");
        int lost = lostOfMany(machinery, threads);
        OptionalLong memory = machinery.peakMemory();
        return new Measured(
                first.get(0),
                first.get(1),
                first.get(2),
                directTokens,
                cloudTokens,
                MANY,
                lost,
                memory.isPresent() ? memory.getAsLong() : null);
    }

    /// Each of 64 threads asks the endpoint and the cloud in turn, so that all see the same machine.
    private static List<Percentiles> firstTokens(Machinery machinery, ExecutorService threads, int rounds)
            throws IOException, InterruptedException {
        List<ConcurrentLinkedQueue<Long>> times =
                List.of(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>());
        List<Future<?>> asking = new ArrayList<>();
        for (int i = 0; i < FEW; i++) {
            asking.add(threads.submit(() -> {
                try (CloudClient plain = machinery.throughCloud(PLAIN);
                        CloudClient routed = machinery.throughCloud(ROUTED)) {
                    List<Asking> clients = List.of(machinery.direct(), plain, routed);
                    for (int ask = 0; ask < rounds * clients.size(); ask++) {
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                                ThreadLocalRandom.current().nextInt(100)));
                        times.get(ask % clients.size())
                                .add(clients.get(ask % clients.size()).ask().firstToken());
                    }
                }
            }));
        }
        await(asking);
        return times.stream().map(each -> Percentiles.of(List.copyOf(each))).toList();
    }

    private static long tokensASecond(ExecutorService threads, Supplier<Asking> clients) throws InterruptedException {
        List<Asking> asking = new ArrayList<>();
        for (int i = 0; i < FEW; i++) {
            asking.add(clients.get());
        }
        long begun = System.nanoTime();
        List<Future<Answered>> answers =
                asking.stream().map(client -> threads.submit(client::ask)).toList();
        long tokens = 0;
        for (Future<Answered> answer : answers) {
            tokens += get(answer).tokens();
        }
        long nanos = System.nanoTime() - begun;
        asking.stream().filter(CloudClient.class::isInstance).forEach(client -> ((CloudClient) client).close());
        return tokens * TimeUnit.SECONDS.toNanos(1) / nanos;
    }

    /// Opens 5,000 streams one after another; each goes on until all are open, and beyond.
    private static int lostOfMany(Machinery machinery, ExecutorService threads)
            throws IOException, InterruptedException {
        int tokens = 2 * MANY / OPENED_A_SECOND + 10;
        machinery.pace(tokens, 1_000);
        List<Future<Answered>> answers = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            answers.add(threads.submit(() -> {
                try (CloudClient client = machinery.throughCloud(PLAIN)) {
                    return client.ask();
                }
            }));
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1) / OPENED_A_SECOND);
        }
        int lost = 0;
        for (Future<Answered> answer : answers) {
            Answered got = get(answer);
            lost += got.whole() && got.tokens() == tokens ? 0 : 1;
        }
        return lost;
    }

    private static void await(List<Future<?>> work) throws IOException, InterruptedException {
        for (Future<?> one : work) {
            try {
                one.get();
            } catch (ExecutionException failed) {
                throw new IOException("a client failed: " + failed.getCause());
            }
        }
    }

    private static Answered get(Future<Answered> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            return Answered.LOST;
        }
    }

    private static String text(Measured measured) {
        Percentiles added = measured.plain().minus(measured.direct());
        String memory =
                measured.memory() == null ? "not known" : String.format(Locale.ROOT, "%d MiB", measured.memory() >> 20);
        return String.join(
                "\n",
                row("first word, the endpoint itself", measured.direct()),
                row("first word, through the cloud", measured.plain()),
                row("  the cloud adds", added) + "   must be < 2 and < 15 ms",
                row("first word, routed by the model", measured.routed()),
                String.format(
                        Locale.ROOT,
                        "words a second, %d streams: %,d through the cloud, %,d without (%.2f)",
                        FEW,
                        measured.cloudTokens(),
                        measured.directTokens(),
                        (double) measured.cloudTokens() / measured.directTokens()),
                String.format(
                        Locale.ROOT,
                        "%,d streams at once: %d lost, %s of memory at most; must be 0 and < 1,536 MiB",
                        measured.many(),
                        measured.lost(),
                        memory),
                "within the limits: " + (measured.isWithinLimits() ? "yes" : "no"));
    }

    private static String row(String what, Percentiles times) {
        return String.format(Locale.ROOT, "%-34s p50 %6.2f ms   p99 %6.2f ms", what, times.p50(), times.p99());
    }
}
