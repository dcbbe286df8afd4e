package app.adiuva.desktop.cloud;

import app.adiuva.contracts.auth.AuthTokens;
import app.adiuva.contracts.auth.LoginRequest;
import app.adiuva.contracts.auth.RefreshRequest;
import app.adiuva.contracts.auth.RegisterRequest;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The account that the desktop makes for itself, with a random password, so that nobody has to sign in to the cloud
/// on their own computer. It repairs itself: tokens are refreshed, a lost session is signed in again, a lost account
/// is registered anew.
///
/// Thread-safe. Several processes may share the file: the newest pair wins, and a pair that was used up elsewhere is
/// replaced by signing in.
public final class SilentAccount implements Credentials {
    private static final long REFRESH_SECONDS_BEFORE_END = 60;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Supplier<Path> place;
    private final Clock clock;
    private OwnerOnlyFile file;
    private @Nullable Keys cached;

    public SilentAccount(Path file, Clock clock) {
        this(() -> file, clock);
    }

    /// @param place which file it is; asked each time, because it may become another one
    SilentAccount(Supplier<Path> place, Clock clock) {
        this.place = place;
        this.clock = clock;
        this.file = new OwnerOnlyFile(place.get());
    }

    record Keys(String email, String password, String accessToken, String refreshToken, long expiresAt) {
        Keys with(AuthTokens tokens) {
            return new Keys(email, password, tokens.accessToken(), tokens.refreshToken(), tokens.expiresAt());
        }

        @Override
        public String toString() {
            return "Keys[REDACTED]";
        }
    }

    @Override
    public synchronized String accessToken(ApiClient api) {
        OwnerOnlyFile now = new OwnerOnlyFile(place.get());
        if (!now.equals(file)) {
            file = now;
            cached = null;
        }
        Keys keys = cached == null ? stored().orElse(null) : cached;
        if (keys == null || keys.expiresAt() - clock.instant().getEpochSecond() < REFRESH_SECONDS_BEFORE_END) {
            keys = renew(api, keys);
        }
        cached = keys;
        return keys.accessToken();
    }

    @Override
    public synchronized String replace(ApiClient api, String refused) {
        Keys keys = stored().orElse(null);
        boolean replacedElsewhere = keys != null && !keys.accessToken().equals(refused);
        Keys good = keys != null && replacedElsewhere ? keys : renew(api, keys);
        cached = good;
        return good.accessToken();
    }

    private Keys renew(ApiClient api, @Nullable Keys keys) {
        Keys fresh = keys == null ? register(api) : refreshOrLogin(api, keys);
        file.write(Json.write(fresh));
        return fresh;
    }

    private static Keys refreshOrLogin(ApiClient api, Keys keys) {
        try {
            return keys.with(api.refresh(new RefreshRequest(keys.refreshToken())));
        } catch (CloudFailure.Unauthorized | CloudFailure.Refused sessionLost) {
            try {
                return keys.with(api.login(new LoginRequest(keys.email(), keys.password())));
            } catch (CloudFailure.Unauthorized accountLost) { // a cloud out of order says nothing about the account
                return register(api);
            }
        }
    }

    private static Keys register(ApiClient api) {
        byte[] name = new byte[8];
        byte[] secret = new byte[32];
        RANDOM.nextBytes(name);
        RANDOM.nextBytes(secret);
        String email = "computer-" + HexFormat.of().formatHex(name) + "@adiuva.local";
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        AuthTokens tokens = api.register(new RegisterRequest(email, password));
        return new Keys(email, password, "", "", 0).with(tokens);
    }

    private Optional<Keys> stored() {
        try {
            return file.read().flatMap(text -> Json.read(text, Keys.class)).filter(SilentAccount::complete);
        } catch (Json.Malformed e) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("ConstantValue")
    private static boolean complete(Keys keys) {
        return keys.email() != null
                && keys.password() != null
                && keys.accessToken() != null
                && keys.refreshToken() != null;
    }
}
