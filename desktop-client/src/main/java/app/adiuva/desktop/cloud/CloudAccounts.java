package app.adiuva.desktop.cloud;

import app.adiuva.contracts.auth.AuthTokens;
import app.adiuva.contracts.auth.LoginRequest;
import app.adiuva.contracts.auth.RefreshRequest;
import app.adiuva.contracts.auth.RegisterRequest;
import app.adiuva.contracts.auth.UserProfile;
import app.adiuva.contracts.health.Health;
import app.adiuva.desktop.AppPaths;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// The user's own account at a cloud: signing in, which chooses the cloud, and signing out, which goes back to the one
/// on this computer. What is stored on this computer stays where it is, and nothing is uploaded by either.
///
/// Thread-safe; all but [#standing] ask the cloud and block.
public final class CloudAccounts {
    private static final Duration HEALTH_TIMEOUT = Duration.ofSeconds(10);
    private static final int MIN_PASSWORD = 8;
    private static final int MAX_PASSWORD = 1024;

    private final CloudChoice choice;
    private final Clock clock;
    private final Egress egress;

    /// @param egress hears what leaves; of a password only that there was one
    public CloudAccounts(AppPaths paths, Map<String, String> environment, Clock clock, Egress egress) {
        this.choice = new CloudChoice(paths, environment);
        this.clock = clock;
        this.egress = egress;
    }

    /// Who somebody says to be. The password is sent to the cloud and kept nowhere.
    ///
    /// @param address as it was typed; empty for the cloud in use
    public record Claim(String address, String email, String password) {
        @Override
        public String toString() {
            return "Claim[REDACTED]";
        }
    }

    /// How it stands, from what is stored here.
    public AccountStanding standing() {
        String url = choice.url();
        boolean named = !choice.named().isEmpty();
        Optional<SignIn> kept = choice.signIn();
        if (kept.isPresent()) {
            SignIn signIn = kept.get();
            return signIn.opens()
                    ? new AccountStanding(
                            url,
                            named,
                            AccountStanding.Access.SIGNED_IN,
                            signIn.email(),
                            Instant.ofEpochSecond(signIn.expiresAt()))
                    : new AccountStanding(url, named, AccountStanding.Access.SIGNED_OUT, signIn.email(), null);
        }
        if (named) {
            return new AccountStanding(url, true, AccountStanding.Access.SILENT, null, null);
        }
        return url.isEmpty()
                ? AccountStanding.HERE
                : new AccountStanding(url, false, AccountStanding.Access.SIGNED_OUT, null, null);
    }

    /// Signs in and chooses the cloud.
    ///
    /// @throws AccountFailure when it cannot be
    /// @throws CloudFailure when there is no answer; then everything is as before
    public AccountStanding signIn(Claim claim) {
        return enter(claim, (api, email) -> {
            try {
                return api.login(new LoginRequest(email, claim.password()));
            } catch (CloudFailure.Unauthorized wrong) {
                throw new AccountFailure(AccountFailure.Kind.WRONG_PASSWORD);
            }
        });
    }

    /// Creates an account, signs in and chooses the cloud.
    ///
    /// @throws AccountFailure when it cannot be
    /// @throws CloudFailure when there is no answer; then everything is as before
    public AccountStanding register(Claim claim) {
        int length = claim.password().codePointCount(0, claim.password().length());
        if (length < MIN_PASSWORD || length > MAX_PASSWORD) {
            throw new AccountFailure(AccountFailure.Kind.PASSWORD);
        }
        return enter(claim, (api, email) -> {
            try {
                return api.register(new RegisterRequest(email, claim.password()));
            } catch (CloudFailure.Refused refused) {
                throw refused.code().equals("email_taken")
                        ? new AccountFailure(AccountFailure.Kind.EMAIL_TAKEN)
                        : refused;
            }
        });
    }

    private AccountStanding enter(Claim claim, BiFunction<ApiClient, String, AuthTokens> ask) {
        CloudAddress cloud = address(claim.address());
        String email = claim.email().strip().toLowerCase(Locale.ROOT); // as the cloud compares it
        if (email.indexOf('@') < 1 || email.endsWith("@")) {
            throw new AccountFailure(AccountFailure.Kind.EMAIL);
        }
        try (ApiClient api = new ApiClient(cloud.uri(), egress)) {
            requireCloud(api);
            AuthTokens tokens = tokens(api, email, ask);
            var _ = end();
            own(cloud).locked(() -> {
                SignIn fresh = SignIn.of(cloud, email, tokens);
                fresh.write(choice.signInFile(cloud));
                return fresh;
            });
        }
        if (choice.named().isEmpty()) {
            choice.choose(cloud);
        }
        return standing();
    }

    private CloudAddress address(String typed) {
        String named = choice.named();
        CloudAddress cloud = CloudAddress.parse(typed.isBlank() ? choice.url() : typed)
                .orElseThrow(() -> new AccountFailure(AccountFailure.Kind.ADDRESS));
        if (!named.isEmpty() && !CloudAddress.parse(named).equals(Optional.of(cloud))) {
            throw new AccountFailure(AccountFailure.Kind.NAMED);
        }
        return cloud;
    }

    /// A password goes to nobody who does not answer as a cloud does.
    @SuppressWarnings("ConstantValue")
    private static void requireCloud(ApiClient api) {
        try {
            Health health = api.health(HEALTH_TIMEOUT);
            if (health.version() == null || health.status() == null) {
                throw new AccountFailure(AccountFailure.Kind.NO_CLOUD);
            }
        } catch (CloudFailure.Broken | CloudFailure.Unauthorized | CloudFailure.Refused another) {
            throw new AccountFailure(AccountFailure.Kind.NO_CLOUD);
        }
    }

    private static AuthTokens tokens(ApiClient api, String email, BiFunction<ApiClient, String, AuthTokens> ask) {
        try {
            return ask.apply(api, email);
        } catch (CloudFailure.Refused refused) { // the cloud names the field that it does not take
            if (!refused.code().equals("invalid_request")) {
                throw refused;
            }
            throw new AccountFailure(
                    refused.problem().detail().contains("password")
                            ? AccountFailure.Kind.PASSWORD
                            : AccountFailure.Kind.EMAIL);
        }
    }

    /// Signs out and goes back to the cloud on this computer, unless the variable names another one. The tokens are
    /// forgotten here in any case.
    ///
    /// @return whether the cloud has heard of it; else the sign-in ends there by itself
    /// @throws AccountFailure when nobody is signed in
    public boolean signOut() {
        AccountStanding.Access access = standing().access();
        if (access == AccountStanding.Access.NOT_NEEDED || access == AccountStanding.Access.SILENT) {
            throw new AccountFailure(AccountFailure.Kind.NOBODY);
        }
        boolean heard = end();
        if (choice.named().isEmpty()) {
            choice.choose(null);
        }
        return heard;
    }

    /// Asks the cloud who is signed in, so that a sign-in that has ended is noticed, and one in use does not end.
    ///
    /// @return empty when nobody is
    /// @throws CloudFailure when there is no answer, or nobody is signed in any more
    public Optional<UserProfile> check() {
        if (standing().access() != AccountStanding.Access.SIGNED_IN) {
            return Optional.empty();
        }
        CloudAddress cloud = CloudAddress.parse(choice.url()).orElseThrow();
        OwnAccount account = own(cloud);
        try (ApiClient api = new ApiClient(cloud.uri(), egress)) {
            String token = account.accessToken(api);
            try {
                return Optional.of(api.me(token));
            } catch (CloudFailure.Unauthorized refused) {
                return Optional.of(api.me(account.replace(api, token)));
            }
        }
    }

    /// Ends the sign-in at the cloud in use; true when the cloud knows, or nobody was signed in.
    private boolean end() {
        Optional<CloudAddress> before =
                CloudAddress.parse(choice.url()).filter(_ -> !choice.url().isEmpty());
        return before.isEmpty()
                || own(before.get()).locked(() -> {
                    CloudAddress cloud = before.get();
                    OwnerOnlyFile file = choice.signInFile(cloud);
                    Optional<SignIn> kept = SignIn.read(file, cloud);
                    kept.map(SignIn::ended).ifPresent(ended -> ended.write(file));
                    return kept.filter(SignIn::opens)
                            .map(open -> logout(cloud, open))
                            .orElse(true);
                });
    }

    private boolean logout(CloudAddress cloud, SignIn kept) {
        String access = kept.accessToken();
        String refresh = kept.refreshToken();
        if (access == null || refresh == null) {
            return true;
        }
        try (ApiClient api = new ApiClient(cloud.uri(), egress)) {
            if (kept.expiresAt() <= clock.instant().getEpochSecond()) { // an access token is needed to sign out
                AuthTokens fresh = api.refresh(new RefreshRequest(refresh));
                api.logout(fresh.accessToken(), new RefreshRequest(fresh.refreshToken()));
            } else {
                api.logout(access, new RefreshRequest(refresh));
            }
            return true;
        } catch (CloudFailure.Unauthorized alreadyOver) {
            return true;
        } catch (CloudFailure unheard) {
            return false;
        }
    }

    private OwnAccount own(CloudAddress cloud) {
        return new OwnAccount(cloud, choice.signInFile(cloud).path(), clock);
    }
}
