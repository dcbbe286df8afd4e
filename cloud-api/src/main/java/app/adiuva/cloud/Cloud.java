package app.adiuva.cloud;

import app.adiuva.cloud.http.Activity;
import app.adiuva.cloud.http.HttpServer;
import app.adiuva.cloud.store.Database;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// A running cloud. Thread-safe.
public final class Cloud implements AutoCloseable {
    private static final Duration TIME_FOR_EXCHANGES = Duration.ofSeconds(15);

    private final HttpServer server;
    private final Activity activity;
    private final Consumer<Duration> drain;
    private final List<Runnable> features;
    private final Database database;
    private final AtomicBoolean closed = new AtomicBoolean();

    /// @param features each ends what it has running
    Cloud(HttpServer server, Activity activity, Consumer<Duration> drain, List<Runnable> features, Database database) {
        this.server = server;
        this.activity = activity;
        this.drain = drain;
        this.features = List.copyOf(features);
        this.database = database;
    }

    public int port() {
        return server.port();
    }

    /// How long nobody has used this cloud.
    Duration idle() {
        return activity.idle();
    }

    /// `METHOD path` of every route.
    public List<String> routes() {
        return server.routes();
    }

    /// Lets what runs finish, closes the sockets with 1001, and lets go of the database.
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            drain.accept(TIME_FOR_EXCHANGES);
            server.close();
            features.forEach(Runnable::run);
            database.close();
        }
    }
}
