package app.adiuva.cloud.http;

import app.adiuva.cloud.config.HttpConfig;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.websocket.WsHandlerType;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.server.HttpConfiguration;

/// The listening server with everything that all routes share. Thread-safe.
public final class HttpServer implements AutoCloseable {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration SOCKET_IDLE_LIMIT = Duration.ofMinutes(2);

    private final Javalin javalin;

    private HttpServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /// Listens and answers.
    ///
    /// @throws RuntimeException when the address is taken or is not this computer's
    public static HttpServer start(
            HttpConfig config, Access access, RequestLimit limit, Cors cors, Activity activity, List<Routes> all) {
        Javalin javalin = Javalin.create(javalinConfig -> {
            configure(javalinConfig, config, activity);
            shared(javalinConfig, access, new Throttle(limit), cors);
            all.forEach(routes -> routes.addTo(javalinConfig.routes));
        });
        return new HttpServer(javalin.start());
    }

    public int port() {
        return javalin.port();
    }

    /// Refuses new requests, lets the running ones finish, and closes the sockets with 1001.
    @Override
    public void close() {
        javalin.stop();
    }

    private static void configure(JavalinConfig javalin, HttpConfig config, Activity activity) {
        javalin.concurrency.useVirtualThreads = true;
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.startup.startupWatcherEnabled = false;
        javalin.http.prefer405over404 = true;
        javalin.router.ignoreTrailingSlashes = false;
        javalin.http.compressionStrategy = CompressionStrategy.NONE;
        FreshBuffers.use(javalin.jetty, config);
        javalin.jetty.modifyHttpConfiguration(HttpServer::harden);
        javalin.jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_LIMIT.toMillis());
            server.setErrorHandler(new ServerErrors());
            server.insertHandler(new HeadAsGet());
            server.insertHandler(new ActivityHandler(activity));
        });
        // The server would keep the addresses of the last requests, with all that stands in them.
        javalin.jetty.modifyServletContextHandler(
                context -> context.getServletHandler().setFilterChainsCached(false));
        javalin.jetty.modifyWebSocketServletFactory(factory -> {
            factory.setIdleTimeout(SOCKET_IDLE_LIMIT);
            factory.setMaxTextMessageSize(Limits.MAX_BODY_BYTES);
            factory.setMaxBinaryMessageSize(Limits.MAX_BODY_BYTES);
        });
    }

    /// The order is the order of running: the id first, so that every refusal carries it.
    private static void shared(JavalinConfig javalin, Access access, Throttle throttle, Cors cors) {
        javalin.routes.before(RequestIds::assign);
        javalin.routes.before(SecurityHeaders::add);
        javalin.routes.before(cors::apply);
        javalin.routes.before(JsonBody::requireSize);
        javalin.routes.before(access::require);
        javalin.routes.before(throttle::charge);
        javalin.routes.before(JsonBody::requireAcceptable);
        javalin.routes.wsBeforeUpgrade(RequestIds::assign);
        javalin.routes.wsBeforeUpgrade(cors::requireForSocket);
        javalin.routes.wsBeforeUpgrade(access::requireForSocket);
        javalin.routes.wsBeforeUpgrade(throttle::chargeSocket);
        Problems.addTo(javalin);
        javalin.requestLogger.http(RequestLog::write);
    }

    private static void harden(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRelativeRedirectAllowed(true);
        // As long as a connection is open the server would keep tokens, cookies and the like of what came before on it.
        http.setHeaderCacheSize(0);
    }

    /// `METHOD path` of every route, once; a socket counts as GET.
    public List<String> routes() {
        Stream<String> http = javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path);
        Stream<String> sockets = javalin.unsafe.internalRouter.allWsHandlers().stream()
                .filter(handler -> handler.getType() == WsHandlerType.WEBSOCKET)
                .map(handler -> "GET " + handler.getPath());
        return Stream.concat(http, sockets).distinct().toList();
    }
}
