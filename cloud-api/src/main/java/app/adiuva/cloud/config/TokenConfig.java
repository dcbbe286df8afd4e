package app.adiuva.cloud.config;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How tokens are signed and how long they live.
///
/// @param key signs access tokens; null only in development, where `keyFile` holds a generated one
/// @param previousKey still verifies tokens after a change of key
/// @param keyFile where a generated key is kept
public record TokenConfig(
        @Nullable Secret key,
        @Nullable Secret previousKey,
        Path keyFile,
        Duration accessLifetime,
        Duration refreshLifetime) {
    private static final int MIN_KEY_BYTES = 32;
    private static final int MIN_DISTINCT = 12;
    private static final Set<String> WELL_KNOWN = Set.of(
            "secret", "changeme", "change-me", "change_me", "change this", "your-", "your_", "default", "example");

    public static TokenConfig read(Environment environment, Path directory, boolean production) {
        Secret key = environment.secret(Variable.SECRET_KEY).orElse(null);
        Secret previous = environment.secret(Variable.SECRET_KEY_PREVIOUS).orElse(null);
        check(environment, Variable.SECRET_KEY, key);
        check(environment, Variable.SECRET_KEY_PREVIOUS, previous);
        if (production && key == null) {
            environment.mistake(Variable.SECRET_KEY, "must be set with ENV=prod, to at least 32 random bytes");
        }
        return new TokenConfig(
                key,
                previous,
                directory.resolve("secret.key"),
                Duration.ofMinutes(environment.number(Variable.ACCESS_TOKEN_MINUTES, 30, 1, 60)),
                Duration.ofDays(environment.number(Variable.REFRESH_TOKEN_DAYS, 7, 1, 30)));
    }

    private static void check(Environment environment, Variable variable, @Nullable Secret key) {
        if (key == null) {
            return;
        }
        String text = key.reveal();
        if (text.getBytes(StandardCharsets.UTF_8).length < MIN_KEY_BYTES) {
            environment.mistake(variable, "is too short: it needs at least 32 bytes");
        } else if (text.chars().distinct().count() < MIN_DISTINCT
                || WELL_KNOWN.stream().anyMatch(text.toLowerCase(Locale.ROOT)::contains)) {
            environment.mistake(
                    variable, "is easy to guess: use random text, such as `openssl rand -base64 48` prints");
        }
    }
}
