package app.adiuva.desktop.cloud;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsMessageContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/// A cloud on loopback that plays back what a test tells it, and remembers what it was sent.
public final class ScriptedCloud implements AutoCloseable {
    public final List<String> received = Collections.synchronizedList(new ArrayList<>());
    /// The keys of providers that came with the questions, `null` for none.
    public final List<String> keys = Collections.synchronizedList(new ArrayList<>());

    private static final String TOKENS = "{\"access_token\":\"a\",\"refresh_token\":\"r\",\"expires_at\":9999999999}";
    private final Javalin server;

    private ScriptedCloud(Consumer<io.javalin.config.JavalinConfig> routes) {
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.concurrency.useVirtualThreads = true;
                    config.jetty.host = "127.0.0.1";
                    config.jetty.port = 0;
                    routes.accept(config);
                })
                .start();
    }

    /// Answers every POST with this status, header and body.
    public static ScriptedCloud answering(int status, String header, String value, String body) {
        return new ScriptedCloud(config -> config.routes.post(
                "/*", context -> context.status(status).header(header, value).result(body)));
    }

    /// Registers whoever asks, and answers every frame on the stream as the script says.
    public static ScriptedCloud streaming(Consumer<WsMessageContext> script) {
        ScriptedCloud[] self = new ScriptedCloud[1];
        self[0] = new ScriptedCloud(config -> config.routes
                .post("/api/v1/auth/register", context -> context.result(TOKENS))
                .post("/api/v1/auth/refresh", context -> context.result(TOKENS))
                .ws(
                        "/api/v1/chat/stream",
                        (WsConfig ws) -> ws.onMessage(frame -> {
                            self[0].received.add(frame.message());
                            script.accept(frame);
                        })));
        return self[0];
    }

    /// As [#streaming], with models to choose from; the key that came with each question stands in [#keys].
    ///
    /// @param offers what `GET /api/v1/models` answers
    public static ScriptedCloud choosing(String offers, Consumer<WsMessageContext> script) {
        ScriptedCloud[] self = new ScriptedCloud[1];
        self[0] = new ScriptedCloud(config -> config.routes
                .post("/api/v1/auth/register", context -> context.result(TOKENS))
                .get("/api/v1/models", context -> context.result(offers))
                .ws(
                        "/api/v1/chat/stream",
                        (WsConfig ws) -> ws.onMessage(frame -> {
                            self[0].keys.add(String.valueOf(frame.header("X-Provider-Key")));
                            self[0].received.add(frame.message());
                            script.accept(frame);
                        })));
        return self[0];
    }

    /// Registers whoever asks, and offers one playbook, whose model steps end as the script says.
    ///
    /// @param summaries what the list answers
    /// @param playbook the definition of the one
    public static ScriptedCloud playbooks(String summaries, String playbook, Consumer<Context> script) {
        ScriptedCloud[] self = new ScriptedCloud[1];
        self[0] = new ScriptedCloud(config -> config.routes
                .post("/api/v1/auth/register", context -> context.result(TOKENS))
                .get("/api/v1/plans/playbook", context -> context.result(summaries))
                .get("/api/v1/plans/playbook/{id}", context -> context.result(playbook))
                .post("/api/v1/plans/steps/execute", context -> {
                    self[0].received.add(context.body());
                    script.accept(context);
                }));
        return self[0];
    }

    /// Registers whoever asks, and answers about thoughts as the script says.
    public static ScriptedCloud suggesting(Consumer<Context> script) {
        ScriptedCloud[] self = new ScriptedCloud[1];
        self[0] = new ScriptedCloud(config -> config.routes
                .post("/api/v1/auth/register", context -> context.result(TOKENS))
                .post("/api/v1/suggestions", context -> {
                    self[0].received.add(context.body());
                    script.accept(context);
                }));
        return self[0];
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Override
    public void close() {
        server.stop();
    }
}
