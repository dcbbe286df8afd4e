package app.adiuva.desktop.cloud;

import app.adiuva.contracts.ApiHeaders;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.auth.AuthTokens;
import app.adiuva.contracts.auth.LoginRequest;
import app.adiuva.contracts.auth.RefreshRequest;
import app.adiuva.contracts.auth.RegisterRequest;
import app.adiuva.contracts.auth.UserProfile;
import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.chat.ModelOffers;
import app.adiuva.contracts.chat.StreamFrame;
import app.adiuva.contracts.health.Health;
import app.adiuva.contracts.suggestion.SuggestionResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/// One cloud at one address, as typed calls. Every call blocks; run it on a virtual thread. Failures are
/// [CloudFailure]s, and nothing is retried here.
///
/// Thread-safe.
public final class ApiClient implements AutoCloseable {
    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ACCOUNT_TIMEOUT = Duration.ofSeconds(15);

    /// The largest budget of an answer is 180 seconds.
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(200);

    private static final int LONGEST_TOKEN = 8_192;

    /// Of the year 9999, after which times are written otherwise.
    private static final long LAST_SECOND = 253_402_300_799L;

    private final URI base;
    private final HttpClient http;
    private final HttpCalls calls;
    private final HttpCalls notedElsewhere;

    /// For who takes nothing along, or has no profile to note it in.
    ///
    /// @param base the cloud's address such as `http://127.0.0.1:8080`
    public ApiClient(URI base) {
        this(base, Egress.UNNOTED);
    }

    /// @param egress hears what leaves, but for questions and steps of playbooks
    ApiClient(URI base, Egress egress) {
        this.base = base;
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT_TIMEOUT);
        this.http = "http".equalsIgnoreCase(base.getScheme())
                ? builder.sslContext(trustingNobody()).build()
                : builder.build();
        this.calls = new HttpCalls(http, egress);
        this.notedElsewhere = new HttpCalls(http, Egress.UNNOTED);
    }

    /// Without encryption no certificate is looked at; to read all that the system trusts would take a tenth of a
    /// second
    /// of every start.
    private static SSLContext trustingNobody() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public URI base() {
        return base;
    }

    public AuthTokens register(RegisterRequest request) {
        return tokens(post(ApiPaths.REGISTER, request, ACCOUNT_TIMEOUT));
    }

    public AuthTokens login(LoginRequest request) {
        return tokens(post(ApiPaths.LOGIN, request, ACCOUNT_TIMEOUT));
    }

    public AuthTokens refresh(RefreshRequest request) {
        return tokens(post(ApiPaths.REFRESH, request, ACCOUNT_TIMEOUT));
    }

    /// Tokens that can be kept and sent back. A cloud that hands out others must not cost the ones that there are.
    @SuppressWarnings("ConstantValue") // nobody vouches for what was read from JSON
    private AuthTokens tokens(HttpRequest.Builder request) {
        AuthTokens tokens = calls.json(request, AuthTokens.class);
        boolean usable = isToken(tokens.accessToken())
                && isToken(tokens.refreshToken())
                && tokens.expiresAt() >= 0
                && tokens.expiresAt() <= LAST_SECOND;
        if (!usable) {
            throw CloudFailure.Broken.senseless();
        }
        return tokens;
    }

    /// Of characters that a header may hold.
    private static boolean isToken(@Nullable String text) {
        return text != null
                && !text.isEmpty()
                && text.length() <= LONGEST_TOKEN
                && text.chars().allMatch(each -> each > ' ' && each < 0x7f);
    }

    /// Ends the sign-in that a refresh token carries on.
    void logout(String accessToken, RefreshRequest request) {
        calls.accept(post(ApiPaths.LOGOUT, request, ACCOUNT_TIMEOUT).header("Authorization", bearer(accessToken)));
    }

    /// Whose the token is.
    UserProfile me(String accessToken) {
        return calls.json(
                get(ApiPaths.ME, ACCOUNT_TIMEOUT).header("Authorization", bearer(accessToken)), UserProfile.class);
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

    /// Asks what can be read out of thoughts. It ends with the calling thread's interruption, and so does the cloud's
    /// work.
    ///
    /// @param body a [app.adiuva.contracts.suggestion.SuggestionRequest] as JSON, in UTF-8
    SuggestionResponse suggest(String accessToken, byte[] body) {
        return notedElsewhere.json(
                get(ApiPaths.SUGGESTIONS, ANSWER_TIMEOUT)
                        .header("Authorization", bearer(accessToken))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body)),
                SuggestionResponse.class);
    }

    /// Which models the account may choose.
    public ModelOffers models(String accessToken) {
        return calls.json(
                get(ApiPaths.MODELS, ACCOUNT_TIMEOUT).header("Authorization", bearer(accessToken)), ModelOffers.class);
    }

    /// The backup routes, for the account of the token.
    ///
    /// @param egress hears what leaves
    BackupApi backups(String accessToken, Egress egress) {
        return new BackupApi(base, new HttpCalls(http, egress), accessToken);
    }

    /// The routes about plans, for the account of the token.
    BillingApi billing(String accessToken) {
        return new BillingApi(base, calls, accessToken);
    }

    /// The routes about playbooks, for the account of the token; who calls them notes what leaves.
    PlaybookApi playbooks(String accessToken) {
        return new PlaybookApi(base, notedElsewhere, accessToken);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /// Takes no more calls; those under way come to their end.
    void retire() {
        http.shutdown();
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
