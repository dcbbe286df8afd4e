package app.adiuva.cloud.http;

import app.adiuva.contracts.problem.ProblemCode;

/// Ends a request with a problem for its caller. The detail is shown to the user: it says what happened, what was
/// kept and what to do, and holds nothing of the request's content.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;

    public ProblemException(ProblemCode code, String detail) {
        super(detail);
        this.code = code;
    }

    public ProblemException(ProblemCode code, String detail, Throwable cause) {
        super(detail, cause);
        this.code = code;
    }

    public ProblemCode code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
