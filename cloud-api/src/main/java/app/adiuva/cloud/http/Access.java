package app.adiuva.cloud.http;

import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.problem.ProblemCode;
import io.javalin.http.Context;
import io.javalin.websocket.WsContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lets only callers with a valid access token through, on every path that is not named as open here. A path that
/// nobody thought of is closed.
public final class Access {
    private static final Set<String> OPEN = Set.of(
            ApiPaths.REGISTER,
            ApiPaths.LOGIN,
            ApiPaths.REFRESH,
            ApiPaths.BILLING_WEBHOOK,
            ApiPaths.HEALTH,
            ApiPaths.OPENAPI);

    /// Pages for browsers, which send no token. Those of the sandbox have addresses that nobody can guess.
    private static final List<String> PAGES = List.of(ApiPaths.DOCS, ApiPaths.BILLING_PAGES, ApiPaths.SANDBOX);

    private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+)", Pattern.CASE_INSENSITIVE);

    private final CallerCheck check;

    public Access(CallerCheck check) {
        this.check = check;
    }

    static boolean isOpen(String path) {
        return OPEN.contains(path) || isPage(path);
    }

    static boolean isPage(String path) {
        return PAGES.stream().anyMatch(folder -> path.equals(folder) || path.startsWith(folder + "/"));
    }

    void require(Context request) {
        if (!isOpen(request.path())) {
            authenticate(request);
        }
    }

    /// Authenticates the request that opens a socket. One with a token in its address is let through without a caller:
    /// its socket tells the reason by its close code.
    void requireForSocket(Context upgrade) {
        if (upgrade.queryParam("token") == null) {
            authenticate(upgrade);
        }
    }

    /// The caller of a socket; empty for one that must be closed.
    public static Optional<Caller> callerOf(WsContext socket) {
        return Optional.ofNullable(socket.attribute(Caller.ATTRIBUTE));
    }

    private void authenticate(Context request) {
        String header = request.header("Authorization");
        Matcher bearer = BEARER.matcher(header == null ? "" : header.strip());
        if (!bearer.matches()) {
            throw new ProblemException(
                    ProblemCode.UNAUTHENTICATED,
                    "This needs an access token in the header \"Authorization: Bearer …\". Sign in first.");
        }
        request.attribute(Caller.ATTRIBUTE, check.check(bearer.group(1)));
    }
}
