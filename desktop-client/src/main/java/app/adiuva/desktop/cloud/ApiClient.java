package app.adiuva.desktop.cloud;

import app.adiuva.contracts.ApiHeaders;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.auth.AuthTokens;
import app.adiuva.contracts.auth.LoginRequest;
import app.adiuva.contracts.auth.RefreshRequest;
import app.adiuva.contracts.auth.RegisterRequest;
import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.chat.ModelOffers;
import app.adiuva.contracts.chat.StreamFrame;
import app.adiuva.contracts.health.Health;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One cloud at one address, as typed calls. Every call blocks; run it on a virtual thread. Failures are
/// [CloudFailure]s, and nothing is retried here.
///
/// Thread-safe.
public final class ApiClient implements AutoCloseable {
    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ACCOUNT_TIMEOUT = Duration.ofSeconds(15);

    private final URI base;
    private final HttpClient http;
    private final HttpCalls calls;

    /// @param base the cloud's address such as `http://127.0.0.1:8080`
    public ApiClient(URI base) {
        this.base = base;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
        this.calls = new HttpCalls(http);
    }

    public URI base() {
        return base;
    }

    public AuthTokens register(RegisterRequest request) {
        return calls.json(post(ApiPaths.REGISTER, request, ACCOUNT_TIMEOUT), AuthTokens.class);
    }

    public AuthTokens login(LoginRequest request) {
        return calls.json(post(ApiPaths.LOGIN, request, ACCOUNT_TIMEOUT), AuthTokens.class);
    }

    public AuthTokens refresh(RefreshRequest request) {
        return calls.json(post(ApiPaths.REFRESH, request, ACCOUNT_TIMEOUT), AuthTokens.class);
    }

    /// The state of the cloud, also when it calls itself unhealthy.
    public Health health(Duration timeout) {
        HttpResponse<String> response = calls.send(get(ApiPaths.HEALTH, timeout));
        if (response.statusCode() != 200 && response.statusCode() != 503) {
            throw HttpCalls.failure(response);
        }
        return HttpCalls.read(response.body(), Health.class);
    }

    /// Asks over a WebSocket and hands over every frame as it comes, on the calling thread.
    ///
    /// @param key of the provider that the request names; null for the cloud's
    /// @return the whole answer, after the `done` frame
    /// @throws CloudFailure.Stopped when the request was cancelled or the thread interrupted
    public ChatResponse stream(
            String accessToken,
            @Nullable ProviderKey key,
            ChatRequest request,
            Consumer<StreamFrame> frames,
            Cancellation cancellation) {
        String scheme = base.getScheme().equals("https") ? "wss" : "ws";
        URI address = URI.create(scheme + "://" + base.getRawAuthority() + ApiPaths.CHAT_STREAM);
        WebSocket.Builder socket = http.newWebSocketBuilder()
                .header("Authorization", bearer(accessToken))
                .connectTimeout(CONNECT_TIMEOUT);
        if (key != null) {
            socket.header(ApiHeaders.PROVIDER_KEY, key.secret());
        }
        return new ChatSocket(frames, cancellation).exchange(socket, address, Json.write(request));
    }

    /// Which models the account may choose.
    public ModelOffers models(String accessToken) {
        return calls.json(
                get(ApiPaths.MODELS, ACCOUNT_TIMEOUT).header("Authorization", bearer(accessToken)), ModelOffers.class);
    }

    /// The backup routes, for the account of the token.
    BackupApi backups(String accessToken) {
        return new BackupApi(base, http, accessToken);
    }

    /// The routes about plans, for the account of the token.
    BillingApi billing(String accessToken) {
        return new BillingApi(base, http, accessToken);
    }

    /// The routes about playbooks, for the account of the token.
    PlaybookApi playbooks(String accessToken) {
        return new PlaybookApi(base, http, accessToken);
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
}
