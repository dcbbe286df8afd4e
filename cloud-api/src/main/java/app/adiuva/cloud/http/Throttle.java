package app.adiuva.cloud.http;

import app.adiuva.contracts.ApiPaths;
import io.javalin.http.Context;
import io.javalin.websocket.WsContext;
import java.util.Optional;

/// Holds every request that needs a token to the limit of its account, and tells where the account stands.
///
/// The headers are those of the IETF draft on rate limits, in the form that clients know: whole numbers, the reset in
/// seconds from now.
public final class Throttle {
    static final String HEADERS = "RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset";

    private static final String MOST_SOCKETS = "most-sockets";

    private final RequestLimit limit;

    Throttle(RequestLimit limit) {
        this.limit = limit;
    }

    void charge(Context request) {
        if (Access.isOpen(request.path())) {
            return;
        }
        Caller caller = Caller.of(request);
        if (isPack(request.path())) {
            limit.chargePack(caller)
                    .ifPresent(standing -> standing.require("Packs of backups come faster than the cloud takes them."));
        } else {
            Optional<Standing> standing = limit.charge(caller);
            standing.ifPresent(now -> tell(request, now));
            standing.ifPresent(RequestLimit::require);
        }
    }

    /// Counts the opening of a socket, and leaves word of how many may be open. One that is closed at once, because its
    /// token stands in its address, has no caller.
    void chargeSocket(Context upgrade) {
        Caller.find(upgrade).flatMap(limit::chargeSocket).ifPresent(standing -> {
            upgrade.attribute(MOST_SOCKETS, standing.limit());
            standing.require("Your plan allows " + standing.limit() + " new connections a minute.");
        });
    }

    /// How many sockets the account of this one may have open at once: as many as its plan lets it open in a minute.
    public static long mostSockets(WsContext socket) {
        Long most = socket.attribute(MOST_SOCKETS);
        return most == null ? Long.MAX_VALUE : most;
    }

    static void tell(Context request, Standing standing) {
        request.header("RateLimit-Limit", String.valueOf(standing.limit()))
                .header("RateLimit-Remaining", String.valueOf(standing.remaining()))
                .header("RateLimit-Reset", String.valueOf(Standing.seconds(standing.reset())));
    }

    private static boolean isPack(String path) {
        return path.startsWith(ApiPaths.BACKUP + "/") && path.contains("/packs/");
    }
}
