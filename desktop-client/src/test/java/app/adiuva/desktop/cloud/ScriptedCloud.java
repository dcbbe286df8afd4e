package app.adiuva.desktop.cloud;

import io.javalin.Javalin;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsMessageContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/// A cloud on loopback that plays back what a test tells it, and remembers what it was sent.
final class ScriptedCloud implements AutoCloseable {
    final List<String> received = Collections.synchronizedList(new ArrayList<>());
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
    static ScriptedCloud answering(int status, String header, String value, String body) {
        return new ScriptedCloud(config -> config.routes.post(
                "/*", context -> context.status(status).header(header, value).result(body)));
    }

    /// Answers every frame on the stream as the script says.
    static ScriptedCloud streaming(Consumer<WsMessageContext> script) {
        ScriptedCloud[] self = new ScriptedCloud[1];
        self[0] = new ScriptedCloud(config -> config.routes.ws(
                "/api/v1/chat/stream",
                (WsConfig ws) -> ws.onMessage(frame -> {
                    self[0].received.add(frame.message());
                    script.accept(frame);
                })));
        return self[0];
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Override
    public void close() {
        server.stop();
    }
}
