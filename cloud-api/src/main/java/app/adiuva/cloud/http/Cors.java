package app.adiuva.cloud.http;

import app.adiuva.contracts.ApiHeaders;
import app.adiuva.contracts.problem.ProblemCode;
import io.javalin.http.Context;
import java.util.List;
import java.util.regex.Pattern;

/// Which web origins may call the cloud from a browser: the desktop's own scheme, this computer, and those that are
/// configured. Everything else gets no CORS headers, and no socket.
public final class Cors {
    private static final Pattern ALWAYS =
            Pattern.compile("app://[A-Za-z0-9.-]*|https?://(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?");

    private final List<String> configured;

    public Cors(List<String> configured) {
        this.configured = List.copyOf(configured);
    }

    boolean allows(String origin) {
        return ALWAYS.matcher(origin).matches() || configured.contains(origin);
    }

    /// Adds the headers, and answers a preflight request, which carries no token.
    void apply(Context request) {
        String origin = request.header("Origin");
        if (origin == null) {
            return;
        }
        request.header("Vary", "Origin");
        boolean allowed = allows(origin);
        if (allowed) {
            request.header("Access-Control-Allow-Origin", origin)
                    .header("Access-Control-Expose-Headers", RequestIds.HEADER + ", Retry-After, " + Throttle.HEADERS);
        }
        if (request.req().getMethod().equals("OPTIONS") && request.header("Access-Control-Request-Method") != null) {
            if (allowed) {
                request.header("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE")
                        .header(
                                "Access-Control-Allow-Headers",
                                "Authorization, Content-Type, " + ApiHeaders.PROVIDER_KEY)
                        .header("Access-Control-Max-Age", "600");
            }
            request.status(204).skipRemainingHandlers();
        }
    }

    /// @throws ProblemException `forbidden` (403) when a page of a foreign origin opens a socket
    public void requireForSocket(Context upgrade) {
        String origin = upgrade.header("Origin");
        if (origin != null && !allows(origin)) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "Pages of this origin may not connect.");
        }
    }
}
