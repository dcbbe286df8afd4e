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
    private final transient @Nullable Standing standing;

    public ProblemException(ProblemCode code, String detail) {
        super(detail);
        this.code = code;
        this.retryAfter = null;
        this.standing = null;
    }

    public ProblemException(ProblemCode code, String detail, Throwable cause) {
        super(detail, cause);
        this.code = code;
        this.retryAfter = null;
        this.standing = null;
    }

    private ProblemException(String detail, Duration retryAfter, @Nullable Standing standing) {
        super(detail);
        this.code = ProblemCode.RATE_LIMITED;
        this.retryAfter = retryAfter;
        this.standing = standing;
    }

    /// The caller asked too often and may ask again after `retryAfter`.
    public static ProblemException rateLimited(String detail, Duration retryAfter) {
        return new ProblemException(detail, retryAfter, null);
    }

    /// As [#rateLimited(String, Duration)], by a limit that tells where the caller stands.
    static ProblemException rateLimited(String detail, Duration retryAfter, Standing standing) {
        return new ProblemException(detail, retryAfter, standing);
    }

    public ProblemCode code() {
        return code;
    }

    /// When the caller may try again; becomes the `Retry-After` header.
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /// Where the caller stands; becomes the `RateLimit` headers.
    Optional<Standing> standing() {
        return Optional.ofNullable(standing);
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
