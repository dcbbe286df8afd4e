package app.adiuva.cloud.http;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// One line for each request: method, the route's path (never the caller's), status and time.
final class RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

    private RequestLog() {}

    static void write(Context request, float millis) {
        Endpoint endpoint = request.endpoints().lastHttpEndpoint();
        LOG.atInfo()
                .addKeyValue("method", request.method().name())
                .addKeyValue("path", endpoint == null ? "(no route)" : endpoint.path)
                .addKeyValue("status", request.statusCode())
                .addKeyValue("ms", Math.round(millis))
                .log("request");
        MDC.remove(RequestIds.MDC_KEY);
    }
}
