package app.adiuva.cloud;

import app.adiuva.cloud.amnesia.VerifyAmnesia;
import app.adiuva.cloud.chat.Assistant;
import app.adiuva.cloud.chat.ChatFeature;
import app.adiuva.cloud.config.ConfigException;
import app.adiuva.cloud.log.Logging;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The cloud's command. See [Usage] for its variables and exit codes.
public final class CloudApi {
    private static final int OK = 0;
    private static final int CANNOT_START = 1;
    private static final int WRONG_USE = 2;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(45);
    private static final long LOOK_MILLIS = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(CloudApi.class);

    private final CloudConfig config;
    private final UnaryOperator<Assistant> around;
    private final CountDownLatch stop = new CountDownLatch(1);

    private CloudApi(CloudConfig config, UnaryOperator<Assistant> around) {
        this.config = config;
        this.around = around;
    }

    public static void main(String[] args) {
        System.exit(run(List.of(args), UnaryOperator.identity()));
    }

    /// @param around puts something between the routes and the assistant
    static int run(List<String> args, UnaryOperator<Assistant> around) {
        keepNoBuffers();
        if (args.equals(List.of("--help"))) {
            System.out.print(Usage.TEXT);
            return OK;
        }
        if (args.equals(List.of("--version"))) {
            System.out.println(Version.CURRENT);
            return OK;
        }
        if (!args.isEmpty() && args.getFirst().equals("verify-amnesia")) {
            return VerifyAmnesia.run(args.subList(1, args.size()), CloudApi.class, System.out, System.err);
        }
        if (!args.isEmpty()) {
            System.err.println("The cloud knows no such argument; --help shows how it is configured.");
            return WRONG_USE;
        }
        try {
            return new CloudApi(CloudConfig.read(System.getenv()), around).serve();
        } catch (ConfigException e) {
            System.err.println("The cloud is not configured correctly:");
            e.mistakes().forEach(mistake -> System.err.println("  " + mistake));
            return WRONG_USE;
        }
    }

    private int serve() {
        Logging.start(config.log());
        Path path = config.local().runFile();
        try {
            if (path == null) {
                return serve(null);
            }
            Optional<RunFile> runFile = RunFile.acquire(path);
            if (runFile.isEmpty()) {
                LOG.info("Another cloud serves this profile; this one is not needed");
                return OK;
            }
            try (RunFile held = runFile.get()) {
                return serve(held);
            }
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("failure", e.getClass().getSimpleName()).log("The cloud could not start");
            LOG.atDebug().setCause(e).log("Why it could not start");
            System.err.println(
                    "The cloud could not start: the address " + config.http().host() + ":"
                            + config.http().port() + " or the database cannot be had. LOG_LEVEL=debug tells more.");
            return CANNOT_START;
        } finally {
            Logging.stop();
        }
    }

    private int serve(@Nullable RunFile runFile) {
        Clock clock = Clock.systemUTC();
        CountDownLatch stopped = stopOnSignal();
        Assistant assistant = around.apply(ChatFeature.assistant(config.model(), clock));
        try (Cloud cloud = Wiring.start(config, assistant, clock)) {
            URI url = config.http().address(cloud.port());
            if (runFile != null) {
                runFile.publish(url, Version.CURRENT, clock.instant());
            }
            LOG.atDebug().addKeyValue("routes", cloud.routes()).log("route table");
            LOG.atInfo()
                    .addKeyValue("url", url.toString())
                    .addKeyValue("version", Version.CURRENT)
                    .log("listening");
            awaitEnd(cloud);
            LOG.info("stopping");
            if (runFile != null) {
                runFile.withdraw();
            }
        } finally {
            stopped.countDown();
        }
        return OK;
    }

    /// Two caches of the JDK would keep what was read last: its client of HTTP with each idle connection, where a
    /// second
    /// is long enough for the next round of the same request, and each thread in a buffer for its reads and writes.
    /// What the operator sets counts more.
    private static void keepNoBuffers() {
        Map.of("jdk.httpclient.keepalive.timeout", "1", "jdk.nio.maxCachedBufferSize", "0")
                .forEach((property, value) -> {
                    if (System.getProperty(property) == null) {
                        System.setProperty(property, value);
                    }
                });
    }

    /// Makes the process wait, when it is told to end, until this cloud has stopped in order.
    private CountDownLatch stopOnSignal() {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.countDown();
            try {
                boolean inTime = stopped.await(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
                if (!inTime) {
                    System.err.println("The cloud did not stop in time.");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        return stopped;
    }

    /// Returns when the process is told to end, or when nobody has used the cloud for long enough.
    private void awaitEnd(Cloud cloud) {
        Duration limit = config.local().idleExit();
        try {
            if (limit == null) {
                stop.await();
                return;
            }
            while (cloud.idle().compareTo(limit) < 0) {
                Duration left = limit.minus(cloud.idle()).plusMillis(1);
                if (stop.await(Math.min(left.toMillis(), LOOK_MILLIS), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
