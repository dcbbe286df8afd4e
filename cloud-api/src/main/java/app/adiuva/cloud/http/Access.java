package app.adiuva.cloud.http;

import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.problem.ProblemCode;
import io.javalin.http.Context;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lets only callers with a valid access token through, on every path that is not named as open here. A path that
/// nobody thought of is closed.
public final class Access {
    private static final Set<String> OPEN = Set.of(
            ApiPaths.REGISTER, ApiPaths.LOGIN, ApiPaths.REFRESH, ApiPaths.HEALTH, ApiPaths.OPENAPI, ApiPaths.DOCS);
    private static final String OPEN_FOLDER = ApiPaths.DOCS + "/";
    private static final Pattern BEARER = Pattern.compile("Bearer +(\\S+)", Pattern.CASE_INSENSITIVE);

    private final CallerCheck check;

    public Access(CallerCheck check) {
        this.check = check;
    }

    static boolean isOpen(String path) {
        return OPEN.contains(path) || path.startsWith(OPEN_FOLDER);
    }

    void require(Context request) {
        if (!isOpen(request.path())) {
            authenticate(request);
        }
    }

    /// Finds out who sends the request and attaches it.
    ///
    /// @throws ProblemException `unauthenticated` (401)
    public Caller authenticate(Context request) {
        String header = request.header("Authorization");
        Matcher bearer = BEARER.matcher(header == null ? "" : header.strip());
        if (!bearer.matches()) {
            throw new ProblemException(
                    ProblemCode.UNAUTHENTICATED,
                    "This needs an access token in the header \"Authorization: Bearer …\". Sign in first.");
        }
        Caller caller = check.check(bearer.group(1));
        caller.attachTo(request);
        return caller;
    }
}
