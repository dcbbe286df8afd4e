package app.adiuva.desktop.cloud;

import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.auth.AuthTokens;
import app.adiuva.contracts.auth.LoginRequest;
import app.adiuva.contracts.auth.RefreshRequest;
import app.adiuva.contracts.auth.RegisterRequest;
import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.chat.StreamFrame;
import app.adiuva.contracts.health.Health;
import app.adiuva.contracts.problem.Problem;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.function.Consumer;

/// One cloud at one address, as typed calls. Every call blocks; run it on a virtual thread. Failures are
/// [CloudFailure]s, and nothing is retried here.
///
/// Thread-safe.
public final class ApiClient implements AutoCloseable {
    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ACCOUNT_TIMEOUT = Duration.ofSeconds(15);
    private static final int MAX_BODY = 8 * 1024 * 1024;

    private final URI base;
    private final HttpClient http;

    /// @param base the cloud's address such as `http://127.0.0.1:8080`
    public ApiClient(URI base) {
        this.base = base;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }

    public URI base() {
        return base;
    }

    public AuthTokens register(RegisterRequest request) {
        return call(post(ApiPaths.REGISTER, request, ACCOUNT_TIMEOUT), AuthTokens.class);
    }

    public AuthTokens login(LoginRequest request) {
        return call(post(ApiPaths.LOGIN, request, ACCOUNT_TIMEOUT), AuthTokens.class);
    }

    public AuthTokens refresh(RefreshRequest request) {
        return call(post(ApiPaths.REFRESH, request, ACCOUNT_TIMEOUT), AuthTokens.class);
    }

    /// The state of the cloud, also when it calls itself unhealthy.
    public Health health(Duration timeout) {
        HttpResponse<String> response = send(get(ApiPaths.HEALTH, timeout));
        if (response.statusCode() != 200 && response.statusCode() != 503) {
            throw failure(response);
        }
        return read(response.body(), Health.class);
    }

    /// Asks over a WebSocket and hands over every frame as it comes, on the calling thread.
    ///
    /// @return the whole answer, after the `done` frame
    /// @throws CloudFailure.Stopped when the request was cancelled or the thread interrupted
    public ChatResponse stream(
            String accessToken, ChatRequest request, Consumer<StreamFrame> frames, Cancellation cancellation) {
        String scheme = base.getScheme().equals("https") ? "wss" : "ws";
        URI address = URI.create(scheme + "://" + base.getRawAuthority() + ApiPaths.CHAT_STREAM);
        return new ChatSocket(frames, cancellation)
                .exchange(
                        http.newWebSocketBuilder()
                                .header("Authorization", bearer(accessToken))
                                .connectTimeout(CONNECT_TIMEOUT),
                        address,
                        Json.write(request));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private static String bearer(String accessToken) {
        return "Bearer " + accessToken;
    }

    private HttpRequest.Builder get(String path, Duration timeout) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(timeout).header("Accept", "application/json");
    }

    private HttpRequest.Builder post(String path, Object body, Duration timeout) {
        return get(path, timeout)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body)));
    }

    private <T> T call(HttpRequest.Builder request, Class<T> type) {
        HttpResponse<String> response = send(request);
        if (response.statusCode() / 100 != 2) {
            throw failure(response);
        }
        return read(response.body(), type);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.limiting(BodyHandlers.ofString(), MAX_BODY));
        } catch (ConnectException e) {
            throw CloudFailure.Offline.unreachable(base.getAuthority());
        } catch (HttpTimeoutException e) {
            throw CloudFailure.Broken.late();
        } catch (IOException e) {
            throw CloudFailure.Broken.midway();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloudFailure.Stopped();
        }
    }

    private static <T> T read(String body, Class<T> type) {
        try {
            return Json.read(body, type).orElseThrow(CloudFailure.Broken::senseless);
        } catch (Json.Malformed e) {
            throw CloudFailure.Broken.senseless();
        }
    }

    /// What a response that is no success means. Shared with the handshake of the stream, whose body may be missing.
    static CloudFailure failure(HttpResponse<?> response) {
        int status = response.statusCode();
        if (status == 429) {
            long seconds = response.headers().firstValueAsLong("Retry-After").orElse(30);
            return new CloudFailure.RateLimited(Duration.ofSeconds(Math.clamp(seconds, 1, 3600)));
        }
        if (status == 401) {
            return new CloudFailure.Unauthorized();
        }
        return response.body() instanceof String body ? failure(body) : CloudFailure.Broken.senseless();
    }

    private static CloudFailure failure(String body) {
        try {
            return new CloudFailure.Refused(read(body, Problem.class));
        } catch (CloudFailure notAProblem) {
            return notAProblem;
        }
    }
}
