package app.adiuva.cloud.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Who sent a request, as proven by its access token.
///
/// @param sessionId the sign-in that the token belongs to
/// @param expiresAt when the token ends
public record Caller(UUID accountId, UUID sessionId, Instant expiresAt) {
    static final String ATTRIBUTE = "caller";

    /// The caller of a socket; empty for one that must be closed.
    static Optional<Caller> find(Context upgrade) {
        return Optional.ofNullable(upgrade.attribute(ATTRIBUTE));
    }

    /// The caller of a request that passed [Access].
    public static Caller of(Context request) {
        return Objects.requireNonNull(request.attribute(ATTRIBUTE), "the route is not behind the access check");
    }
}
