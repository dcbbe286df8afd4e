package app.adiuva.cloud.http;

import app.adiuva.cloud.config.HttpConfig;
import io.javalin.config.JettyConfig;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/// Lets the server read and write through a new buffer each time, on the heap.
///
/// The usual pool hands out buffers with what the last request left in them, and keeps those that nobody uses for as
/// long as the server runs. A buffer of its own ends with its request.
final class FreshBuffers {
    private static final ByteBufferPool NO_POOL = new ByteBufferPool.NonPooling();
    private static final String OF_SOCKETS = "jetty.websocket.bufferPool";

    private FreshBuffers() {}

    static void use(JettyConfig jetty, HttpConfig config) {
        jetty.modifyHttpConfiguration(http -> {
            http.setUseInputDirectByteBuffers(false);
            http.setUseOutputDirectByteBuffers(false);
        });
        jetty.modifyServletContextHandler(context -> context.setAttribute(OF_SOCKETS, NO_POOL));
        jetty.addConnector((server, http) -> {
            ServerConnector connector =
                    new ServerConnector(server, null, null, NO_POOL, -1, -1, new HttpConnectionFactory(http));
            connector.setHost(config.host());
            connector.setPort(config.port());
            return connector;
        });
    }
}
