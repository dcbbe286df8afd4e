package app.adiuva.cloud.http;

import io.javalin.http.Context;

/// Headers that keep browsers from guessing, framing, caching or leaking what the cloud answers.
final class SecurityHeaders {
    private SecurityHeaders() {}

    static void add(Context request) {
        request.header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }
}
