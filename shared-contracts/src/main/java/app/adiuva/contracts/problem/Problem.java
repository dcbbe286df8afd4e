package app.adiuva.contracts.problem;

import org.jspecify.annotations.Nullable;

/// An error as `application/problem+json` (RFC 9457), and the body of an `error` frame.
///
/// @param type a URI reference that names the kind of problem, `/problems/{code}`
/// @param title the kind of problem in a few words, the same for every occurrence
/// @param status the HTTP status code
/// @param detail what happened this time, what was kept and what to do; never content of the request
/// @param code stable word for programs, see [ProblemCode]
/// @param requestId the id in the cloud's log lines, to quote when asking for help
/// @param retryAfter the seconds after which to try again; null where time alone does not help
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String requestId,
        @Nullable Long retryAfter) {
    public static final String CONTENT_TYPE = "application/problem+json";

    public static Problem of(ProblemCode code, String detail, String requestId) {
        return new Problem(
                "/problems/" + code.wire(), code.title(), code.status(), detail, code.wire(), requestId, null);
    }

    public Problem withRetryAfter(long seconds) {
        return new Problem(type, title, status, detail, code, requestId, seconds);
    }
}
