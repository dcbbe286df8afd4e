package app.adiuva.cloud.http;

import app.adiuva.cloud.object.ContentMismatch;
import app.adiuva.cloud.object.ObjectStoreUnavailable;
import app.adiuva.cloud.store.DatabaseUnavailable;
import app.adiuva.contracts.problem.Problem;
import app.adiuva.contracts.problem.ProblemCode;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns every failure of a request into a problem for its caller, in this one place. What is unexpected is logged
/// once, here, and told without details.
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static void addTo(JavalinConfig javalin) {
        javalin.router.javaLangErrorHandler(Problems::writeError);
        RoutesConfig routes = javalin.routes;
        routes.exception(ProblemException.class, (e, request) -> write(request, e));
        routes.exception(HttpResponseException.class, (e, request) -> {
            String methods = e.getDetails().get("availableMethods");
            if (methods != null) {
                request.header("Allow", methods);
            }
            write(request, ofStatus(e.getStatus(), RequestIds.of(request)));
        });
        routes.exception(Exception.class, (e, request) -> write(request, of(e, RequestIds.of(request))));
    }

    /// The problem that a failure means for its caller. Logs it if it is unexpected.
    public static Problem of(Throwable failure, String requestId) {
        if (failure instanceof ProblemException problem) {
            return withRetry(Problem.of(problem.code(), problem.detail(), requestId), problem);
        }
        if (failure instanceof DatabaseUnavailable) {
            LOG.atError().setCause(failure).log("The database does not answer");
            return Problem.of(
                    ProblemCode.UNAVAILABLE,
                    "The cloud cannot reach its database. Nothing was changed; try again in a minute.",
                    requestId);
        }
        if (failure instanceof ObjectStoreUnavailable) {
            LOG.atError().setCause(failure).log("The object store does not answer");
            return Problem.of(
                    ProblemCode.UNAVAILABLE,
                    "The cloud cannot reach its storage. Nothing was changed; try again in a minute.",
                    requestId);
        }
        if (failure instanceof ContentMismatch mismatch) {
            return Problem.of(
                    ProblemCode.CONTENT_MISMATCH,
                    switch (mismatch.reason()) {
                        case TOO_SHORT ->
                            "The body ended before its announced length. Nothing was stored; send it again.";
                        case TOO_LONG -> "The body is longer than announced. Nothing was stored.";
                        case CHECKSUM ->
                            "The body has another checksum than announced. Nothing was stored; send it again.";
                    },
                    requestId);
        }
        if (failure instanceof HttpException http) {
            return ofStatus(http.getCode(), requestId);
        }
        LOG.atError().setCause(failure).log("A request failed unexpectedly");
        return Problem.of(
                ProblemCode.INTERNAL,
                "Something failed here, and it is not your request. Try again; if it stays, report the request id.",
                requestId);
    }

    private static Problem withRetry(Problem problem, ProblemException e) {
        return e.retryAfter()
                .map(wait -> problem.withRetryAfter(Math.max(1, wait.toSeconds())))
                .orElse(problem);
    }

    /// The problem that belongs to a status which the server decided by itself.
    static Problem ofStatus(int status, String requestId) {
        return switch (status) {
            case 401 -> Problem.of(ProblemCode.UNAUTHENTICATED, "Sign in first.", requestId);
            case 403 -> Problem.of(ProblemCode.FORBIDDEN, "This is not allowed.", requestId);
            case 404 -> Problem.of(ProblemCode.NOT_FOUND, "Nothing answers at this path.", requestId);
            case 405 -> Problem.of(ProblemCode.METHOD_NOT_ALLOWED, "This path has other methods.", requestId);
            case 408 -> Problem.of(ProblemCode.TOO_SLOW, "The request came too slowly.", requestId);
            case 413 -> Problem.of(ProblemCode.TOO_LARGE, "A body may hold 1 MiB.", requestId);
            case 503 -> Problem.of(ProblemCode.SHUTTING_DOWN, "The cloud is stopping. Try again soon.", requestId);
            default ->
                status < 500
                        ? new Problem(
                                "/problems/bad_request",
                                ProblemCode.BAD_REQUEST.title(),
                                status,
                                "The request could not be understood.",
                                ProblemCode.BAD_REQUEST.wire(),
                                requestId,
                                null)
                        : Problem.of(ProblemCode.INTERNAL, "Something failed here.", requestId);
        };
    }

    /// An `Error`, such as the end of the stack, ends one request and not the cloud.
    private static void writeError(HttpServletResponse response, Error error) {
        String id = response.getHeader(RequestIds.HEADER);
        Problem problem = of(error, id == null ? RequestIds.next() : id);
        response.setStatus(problem.status());
        response.setContentType(Problem.CONTENT_TYPE);
        try {
            response.getOutputStream().write(Json.bytes(problem));
        } catch (IOException gone) {
            LOG.debug("The caller went away before it heard of a failure");
        }
    }

    private static void write(Context request, ProblemException e) {
        Problem problem = of(e, RequestIds.of(request));
        e.standing().ifPresent(standing -> Throttle.tell(request, standing));
        if (problem.retryAfter() != null) {
            request.header("Retry-After", String.valueOf(problem.retryAfter()));
        }
        write(request, problem);
    }

    private static void write(Context request, Problem problem) {
        if (problem.status() == 401) {
            request.header("WWW-Authenticate", "Bearer");
        }
        request.status(problem.status()).contentType(Problem.CONTENT_TYPE).result(Json.bytes(problem));
    }
}
