package app.adiuva.desktop.cloud;

import app.adiuva.contracts.problem.Problem;
import app.adiuva.contracts.problem.ProblemCode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Sends requests and makes results or [CloudFailure]s of what comes back. What takes something along is noted first.
/// No answer is read further than its limit. Thread-safe.
final class HttpCalls {
    private static final int MAX_JSON = 8 << 20;
    private static final Duration USUAL_TIMEOUT = Duration.ofMinutes(1);

    /// The client's own timeout comes first: it knows whether anything was sent.
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final String NOT_FOUND = "not_found";

    private final HttpClient http;
    private final Egress egress;

    HttpCalls(HttpClient http, Egress egress) {
        this.http = http;
        this.egress = egress;
    }

    <T> T json(HttpRequest.Builder request, Class<T> type) {
        return read(accept(request), type);
    }

    /// All that is in a list; one with a hole makes no sense.
    <T> List<T> list(HttpRequest.Builder request, Class<T[]> type) {
        List<T> all = Arrays.asList(json(request, type));
        if (all.contains(null)) {
            throw CloudFailure.Broken.senseless();
        }
        return List.copyOf(all);
    }

    /// The body of a success.
    String accept(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request);
        if (response.statusCode() / 100 != 2) {
            throw failure(response);
        }
        return response.body();
    }

    /// The answer, whatever its status.
    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.limiting(BodyHandlers.ofString(), MAX_JSON));
    }

    /// A success with at most `limit` bytes.
    HttpResponse<byte[]> bytes(HttpRequest.Builder request, int limit) {
        HttpResponse<byte[]> response =
                send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), Math.max(limit, 1 << 16)));
        if (response.statusCode() / 100 != 2) {
            throw failure(response.statusCode(), response, new String(response.body(), StandardCharsets.UTF_8));
        }
        return response;
    }

    /// The result of a call, or nothing when the cloud knows of no such thing.
    <T> Optional<T> find(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (CloudFailure.Refused refused) {
            if (refused.code().equals(NOT_FOUND)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder builder, BodyHandler<T> body) {
        HttpRequest request = builder.build();
        if (request.method().equals("GET")) {
            return exchange(request, body);
        }
        Egress.Noted noted = egress.leaving(Outgoing.of(request));
        try {
            HttpResponse<T> response = exchange(request, body);
            noted.ended(
                    response.statusCode() / 100 == 2
                            ? "answered"
                            : failure(response).code());
            return response;
        } catch (CloudFailure failure) {
            noted.ended(failure.code());
            throw failure;
        }
    }

    /// The client itself bounds only the time until an answer begins; here its end is bounded, too.
    private <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> body) {
        Duration limit = request.timeout().orElse(USUAL_TIMEOUT).plus(GRACE);
        CompletableFuture<HttpResponse<T>> answer = http.sendAsync(request, body);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw CloudFailure.Broken.late();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure
                    ? failure(failure, request.uri())
                    : CloudFailure.Broken.midway(); // odd answers break the client in odd ways
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloudFailure.Stopped();
        } finally {
            answer.cancel(true);
        }
    }

    /// What it means that no response came. A connection that was not made in time is as good as none: nothing was
    /// sent.
    static CloudFailure failure(IOException failure, URI address) {
        return switch (failure) {
            case ConnectException _, HttpConnectTimeoutException _ ->
                CloudFailure.Offline.unreachable(address.getAuthority());
            case HttpTimeoutException _ -> CloudFailure.Broken.late();
            default -> CloudFailure.Broken.midway();
        };
    }

    static <T> T read(String body, Class<T> type) {
        try {
            return Json.read(body, type).orElseThrow(CloudFailure.Broken::senseless);
        } catch (Json.Malformed e) {
            throw CloudFailure.Broken.senseless();
        }
    }

    /// What a response that is no success means. Shared with the handshake of the stream, whose body may be missing.
    static CloudFailure failure(HttpResponse<?> response) {
        return failure(response.statusCode(), response, response.body() instanceof String body ? body : "");
    }

    private static CloudFailure failure(int status, HttpResponse<?> response, String body) {
        if (status == 429) {
            long seconds = response.headers().firstValueAsLong("Retry-After").orElse(30);
            return new CloudFailure.RateLimited(Duration.ofSeconds(Math.clamp(seconds, 1, 3600)));
        }
        if (status == 401) {
            return new CloudFailure.Unauthorized();
        }
        return problem(body)
                .<CloudFailure>map(CloudFailure.Refused::new)
                .orElseGet(() ->
                        status >= 500 ? new CloudFailure.Refused(nameless(status)) : CloudFailure.Broken.senseless());
    }

    /// Others than the cloud answer in JSON, too: without a code and words it is none of its problems.
    private static Optional<Problem> problem(String body) {
        try {
            return Json.read(body, Problem.class)
                    .filter(problem -> Objects.nonNull(problem.code()) && Objects.nonNull(problem.detail()));
        } catch (Json.Malformed e) {
            return Optional.empty();
        }
    }

    /// What stands before the cloud, such as a proxy, says that it cannot be reached now.
    private static Problem nameless(int status) {
        ProblemCode code = ProblemCode.UNAVAILABLE;
        return new Problem(
                "/problems/" + code.wire(),
                code.title(),
                status,
                "The cloud cannot answer now (" + status + "). Nothing is lost. Ask again later.",
                code.wire(),
                "none",
                null);
    }
}
