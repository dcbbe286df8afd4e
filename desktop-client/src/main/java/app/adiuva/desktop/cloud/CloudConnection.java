package app.adiuva.desktop.cloud;

import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.chat.ModelOffers;
import app.adiuva.contracts.chat.StreamFrame;
import app.adiuva.contracts.health.Health;
import app.adiuva.contracts.suggestion.SuggestionResponse;
import app.adiuva.desktop.AppPaths;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The way to whichever cloud answers this desktop: address, account and requests in one. It heals what can be healed
/// without the user: a cloud that has stopped is started again, a token that has ended is replaced, once a request.
///
/// Thread-safe.
public final class CloudConnection implements ModelShelf, AutoCloseable {
    private final Route.Finder routes;
    private final Egress egress;
    private final List<Runnable> onSignedOut = new CopyOnWriteArrayList<>();
    private @Nullable Line line;

    private CloudConnection(Route.Finder routes, Egress egress) {
        this.routes = routes;
        this.egress = egress;
    }

    /// A client with the cloud that it was made for, so that no token ever goes to another one.
    private record Line(Route route, ApiClient api) {}

    /// The cloud that `ADIUVA_CLOUD_URL` names, or the one that the user has signed in to, or the one on this computer.
    ///
    /// Nothing is looked for or started before the first request, so that one that cannot be sent is kept, too.
    ///
    /// @param egress hears what leaves, but for questions and steps of playbooks
    public static CloudConnection open(AppPaths paths, Map<String, String> environment, Clock clock, Egress egress) {
        CloudChoice choice = new CloudChoice(paths, environment);
        return new CloudConnection(
                new ChosenRoute(paths, choice, CloudProgram.find().orElse(null), clock), egress);
    }

    static CloudConnection thisComputer(AppPaths paths, @Nullable CloudProgram program, Clock clock, Egress egress) {
        return new CloudConnection(new ChosenRoute(paths, new CloudChoice(paths, Map.of()), program, clock), egress);
    }

    /// The cloud on this computer, started when it is first needed.
    public static CloudConnection thisComputer(
            LocalCloud cloud, SilentAccount account, ProviderKeys keys, Egress egress) {
        return new CloudConnection(new Route.Only(new Route("", "", cloud, account, keys)), egress);
    }

    /// @param listener hears, on the thread of a request, that it needs somebody to sign in
    public void onSignInNeeded(Runnable listener) {
        onSignedOut.add(listener);
    }

    /// The address of the cloud in use, empty for the one on this computer. It may become another one.
    public String url() {
        return routes.now().url();
    }

    /// What tells the account in use from others of the same computer; empty for one that was made silently.
    public String account() {
        return routes.now().account();
    }

    /// Sends a request and passes every frame on as it comes, on the calling thread; returns the whole answer.
    ///
    /// @throws CloudFailure when there is none
    public ChatResponse stream(ChatRequest request, Consumer<StreamFrame> frames, Cancellation cancellation) {
        return stream(request, null, frames, cancellation);
    }

    /// As the other.
    ///
    /// @param key that pays for the model that the request names; null for the cloud's
    public ChatResponse stream(
            ChatRequest request, @Nullable ProviderKey key, Consumer<StreamFrame> frames, Cancellation cancellation) {
        return signedIn((api, token) -> api.stream(token, key, request, frames, cancellation));
    }

    @Override
    public ModelOffers models() {
        return signedIn((api, token) -> api.models(token));
    }

    @Override
    public ProviderKeys keys() {
        return routes.now().keys();
    }

    /// What hears of a piece of work on the account's backups, which is one entry of the ledger.
    public Egress backupWork() {
        return egress.inOneEntry(ApiPaths.BACKUP);
    }

    /// Runs a call on the account's backups that is a piece of work of its own.
    ///
    /// @throws CloudFailure when there is no answer
    public <T> T backups(Function<BackupApi, T> call) {
        return backups(backupWork(), call);
    }

    /// Runs a call on the account's backups.
    ///
    /// @param work to which it belongs, see [#backupWork]
    /// @throws CloudFailure when there is no answer
    public <T> T backups(Egress work, Function<BackupApi, T> call) {
        return signedIn((api, token) -> call.apply(api.backups(token, work)));
    }

    /// Runs a call about the account's plan.
    ///
    /// @throws CloudFailure when there is no answer
    public <T> T billing(Function<BillingApi, T> call) {
        return signedIn((api, token) -> call.apply(api.billing(token)));
    }

    /// Runs a call about playbooks.
    ///
    /// @throws CloudFailure when there is no answer
    public <T> T playbooks(Function<PlaybookApi, T> call) {
        return signedIn((api, token) -> call.apply(api.playbooks(token)));
    }

    /// Asks what can be read out of thoughts.
    ///
    /// @param body a [app.adiuva.contracts.suggestion.SuggestionRequest] as JSON, in UTF-8
    /// @throws CloudFailure when there is no answer
    public SuggestionResponse suggest(byte[] body) {
        return signedIn((api, token) -> api.suggest(token, body));
    }

    /// The state of the cloud, which is started when it does not run.
    public Health health() {
        return reaching(line -> line.api().health(Duration.ofSeconds(5)));
    }

    /// The address in use, after the cloud was started if need be.
    public URI locate() {
        return line().api().base();
    }

    /// Ends the connection and stops the cloud if it was started through this object.
    @Override
    public void close() {
        disconnect();
        routes.close();
    }

    /// Ends the connection; a cloud that was started stays for the next command.
    public synchronized void disconnect() {
        if (line != null) {
            line.api().close();
            line = null;
        }
    }

    private <T> T signedIn(BiFunction<ApiClient, String, T> request) {
        try {
            return reaching(line -> {
                Credentials account = line.route().credentials();
                String token = account.accessToken(line.api());
                try {
                    return request.apply(line.api(), token);
                } catch (CloudFailure.Unauthorized e) {
                    return request.apply(line.api(), account.replace(line.api(), token));
                }
            });
        } catch (CloudFailure.SignInNeeded needed) {
            onSignedOut.forEach(Runnable::run);
            throw needed;
        }
    }

    private <T> T reaching(Function<Line, T> request) {
        Line first = line();
        try {
            return request.apply(first);
        } catch (CloudFailure.Offline e) {
            forget(first);
            return request.apply(line());
        }
    }

    /// Answers that are on their way when the user turns to another cloud come to their end.
    private synchronized Line line() {
        Route route = routes.now();
        if (line != null && !line.route().equals(route)) {
            line.api().retire();
            line = null;
        }
        if (line == null) {
            line = new Line(route, new ApiClient(route.address().locate(), egress));
        }
        return line;
    }

    @SuppressWarnings("ReferenceEquality") // this very line, not one like it
    private synchronized void forget(Line dead) {
        if (line == dead) {
            disconnect();
        }
    }
}
