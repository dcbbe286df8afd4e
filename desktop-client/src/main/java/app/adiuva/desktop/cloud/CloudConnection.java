package app.adiuva.desktop.cloud;

import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.chat.ModelOffers;
import app.adiuva.contracts.chat.StreamFrame;
import app.adiuva.contracts.health.Health;
import app.adiuva.desktop.AppPaths;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The way to whichever cloud answers this desktop: address, account and requests in one. It heals what can be healed
/// without the user: a cloud that has stopped is started again, a token that has ended is replaced, once a request.
///
/// Thread-safe.
public final class CloudConnection implements ModelShelf, AutoCloseable {
    private final Address address;
    private final SilentAccount account;
    private final ProviderKeys keys;
    private @Nullable ApiClient client;

    private CloudConnection(Address address, SilentAccount account, ProviderKeys keys) {
        this.address = address;
        this.account = account;
        this.keys = keys;
    }

    /// Where the cloud is at the moment; closing stops what was started for it.
    private interface Address extends AutoCloseable {
        URI locate();

        @Override
        default void close() {}
    }

    /// The cloud that `ADIUVA_CLOUD_URL` names, or the one on this computer.
    ///
    /// Nothing is looked for or started before the first request, so that one that cannot be sent is kept, too.
    public static CloudConnection open(AppPaths paths, Map<String, String> environment, Clock clock) {
        String url = environment.getOrDefault("ADIUVA_CLOUD_URL", "");
        if (!url.isEmpty()) {
            String name = Integer.toHexString(url.hashCode());
            return new CloudConnection(
                    () -> addressOf(url),
                    new SilentAccount(paths.tokens(name), clock),
                    new ProviderKeys(paths.providerKeys(name)));
        }
        return thisComputer(paths, CloudProgram.find().orElse(null), clock);
    }

    static CloudConnection thisComputer(AppPaths paths, @Nullable CloudProgram program, Clock clock) {
        LocalCloud cloud = new LocalCloud(paths.cloudRunFile(), paths.cloudDir(), paths.backupPlace(), program);
        Supplier<Path> account = () -> paths.tokens(BackupPlace.read(paths.backupPlace())
                .map(BackupPlace::fingerprint)
                .orElse(""));
        return thisComputer(cloud, new SilentAccount(account, clock), new ProviderKeys(paths.providerKeys("")));
    }

    private static URI addressOf(String url) {
        try {
            URI address = new URI(url);
            if (address.getHost() != null && Set.of("http", "https").contains(address.getScheme())) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw noAddress();
        }
        throw noAddress();
    }

    private static CloudFailure noAddress() {
        return new CloudFailure.Offline("ADIUVA_CLOUD_URL is not an address like https://cloud.example.com. Nothing"
                + " is lost. Correct the variable, or remove it to use the cloud on this computer.");
    }

    /// The cloud on this computer, started when it is first needed.
    public static CloudConnection thisComputer(LocalCloud cloud, SilentAccount account, ProviderKeys keys) {
        return new CloudConnection(
                new Address() {
                    @Override
                    public URI locate() {
                        return cloud.locate();
                    }

                    @Override
                    public void close() {
                        cloud.close();
                    }
                },
                account,
                keys);
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
        return keys;
    }

    /// Runs a call on the account's backups.
    ///
    /// @throws CloudFailure when there is no answer
    public <T> T backups(Function<BackupApi, T> call) {
        return signedIn((api, token) -> call.apply(api.backups(token)));
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

    /// The state of the cloud, which is started when it does not run.
    public Health health() {
        return reaching(api -> api.health(Duration.ofSeconds(5)));
    }

    /// The address in use, after the cloud was started if need be.
    public URI locate() {
        return client().base();
    }

    /// Ends the connection and stops the cloud if it was started through this object.
    @Override
    public void close() {
        disconnect();
        address.close();
    }

    /// Ends the connection; a cloud that was started stays for the next command.
    public synchronized void disconnect() {
        if (client != null) {
            client.close();
            client = null;
        }
    }

    private <T> T signedIn(BiFunction<ApiClient, String, T> request) {
        return reaching(api -> {
            String token = account.accessToken(api);
            try {
                return request.apply(api, token);
            } catch (CloudFailure.Unauthorized e) {
                return request.apply(api, account.replace(api, token));
            }
        });
    }

    private <T> T reaching(Function<ApiClient, T> request) {
        ApiClient first = client();
        try {
            return request.apply(first);
        } catch (CloudFailure.Offline e) {
            forget(first);
            return request.apply(client());
        }
    }

    private synchronized ApiClient client() {
        if (client == null) {
            client = new ApiClient(address.locate());
        }
        return client;
    }

    private synchronized void forget(ApiClient dead) {
        if (client == dead) {
            disconnect();
        }
    }
}
