package app.adiuva.desktop.cloud;

import app.adiuva.desktop.AppPaths;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The way to the cloud that is chosen at each moment. Thread-safe.
final class ChosenRoute implements Route.Finder {
    private final AppPaths paths;
    private final CloudChoice choice;
    private final Clock clock;
    private final LocalCloud local;
    private final Route here;
    private @Nullable Route away;

    /// @param program null when this computer has no cloud to start
    ChosenRoute(AppPaths paths, CloudChoice choice, @Nullable CloudProgram program, Clock clock) {
        this.paths = paths;
        this.choice = choice;
        this.clock = clock;
        this.local = new LocalCloud(paths.cloudRunFile(), paths.cloudDir(), paths.backupPlace(), program);
        SilentAccount account = new SilentAccount(
                () -> paths.tokens(BackupPlace.read(paths.backupPlace())
                        .map(BackupPlace::fingerprint)
                        .orElse("")),
                clock);
        this.here = new Route("", "", local, account, new ProviderKeys(paths.providerKeys("")));
    }

    @Override
    public synchronized Route now() {
        String url = choice.url();
        if (url.isEmpty()) {
            return here;
        }
        Optional<SignIn> signIn = choice.signIn();
        String account = signIn.map(kept -> SignIn.nameOf(kept.cloud() + " " + kept.email()))
                .orElse("");
        if (away == null || !away.url().equals(url) || !away.account().equals(account)) {
            away = to(url, account);
        }
        return away;
    }

    /// Without a sign-in, a cloud that the variable names gets an account silently, and one that the user chose none.
    private Route to(String url, String account) {
        if (account.isEmpty() && !choice.named().isEmpty()) {
            String name = Integer.toHexString(url.hashCode());
            return new Route(
                    url,
                    account,
                    () -> addressOf(url),
                    new SilentAccount(paths.tokens(name), clock),
                    new ProviderKeys(paths.providerKeys(name)));
        }
        CloudAddress cloud = CloudAddress.parse(url).orElseThrow(ChosenRoute::noAddress);
        return new Route(
                url,
                account,
                cloud::uri,
                new OwnAccount(cloud, choice.signInFile(cloud).path(), clock),
                new ProviderKeys(paths.providerKeys(SignIn.nameOf(cloud.text()))));
    }

    @Override
    public void close() {
        local.close();
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
        return new CloudFailure.Offline(Silence.Plain.NO_ADDRESS);
    }
}
