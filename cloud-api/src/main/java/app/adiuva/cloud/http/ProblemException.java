package app.adiuva.cloud.http;

import app.adiuva.contracts.problem.ProblemCode;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Ends a request with a problem for its caller. The detail is shown to the user: it says what happened, what was
/// kept and what to do, and holds nothing of the request's content.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final @Nullable Duration retryAfter;

    public ProblemException(ProblemCode code, String detail) {
        super(detail);
        this.code = code;
        this.retryAfter = null;
    }

    public ProblemException(ProblemCode code, String detail, Throwable cause) {
        super(detail, cause);
        this.code = code;
        this.retryAfter = null;
    }

    private ProblemException(ProblemCode code, String detail, Duration retryAfter) {
        super(detail);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    /// The caller asked too often and may ask again after `retryAfter`.
    public static ProblemException rateLimited(String detail, Duration retryAfter) {
        return new ProblemException(ProblemCode.RATE_LIMITED, detail, retryAfter);
    }

    public ProblemCode code() {
        return code;
    }

    /// When the caller may try again; becomes the `Retry-After` header.
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
