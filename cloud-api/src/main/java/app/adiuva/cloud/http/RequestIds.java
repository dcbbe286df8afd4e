package app.adiuva.cloud.http;

import io.javalin.http.Context;
import java.util.UUID;
import org.slf4j.MDC;

/// Gives every request an id of the cloud's own: in the `X-Request-Id` header of the answer, in every problem and, as
/// `trace_id`, in every log line that the request causes.
public final class RequestIds {
    public static final String HEADER = "X-Request-Id";
    public static final String MDC_KEY = "trace_id";
    private static final String ATTRIBUTE = "request_id";

    private RequestIds() {}

    static void assign(Context request) {
        String id = next();
        request.attribute(ATTRIBUTE, id);
        request.header(HEADER, id);
        MDC.put(MDC_KEY, id);
    }

    public static String next() {
        return UUID.randomUUID().toString();
    }

    static String of(Context request) {
        String id = request.attribute(ATTRIBUTE);
        return id == null ? next() : id;
    }
}
