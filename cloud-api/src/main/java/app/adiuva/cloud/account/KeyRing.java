package app.adiuva.cloud.account;

import app.adiuva.cloud.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The keys of access tokens by their `kid`: the newest signs, all verify. Immutable.
final class KeyRing {
    private static final String HMAC = "HmacSHA256";

    private final String newest;
    private final Map<String, SecretKey> keys = new LinkedHashMap<>();

    KeyRing(Secret current, @Nullable Secret previous) {
        newest = add(current);
        if (previous != null) {
            add(previous);
        }
    }

    String newestId() {
        return newest;
    }

    SecretKey newest() {
        return find(newest).orElseThrow();
    }

    Optional<SecretKey> find(String kid) {
        return Optional.ofNullable(keys.get(kid));
    }

    private String add(Secret secret) {
        byte[] key = derive(secret, "adiuva access token key 1");
        String kid = HexFormat.of().formatHex(derive(secret, "adiuva access token key id 1"), 0, 8);
        keys.put(kid, new SecretKeySpec(key, HMAC));
        return kid;
    }

    /// One secret serves several purposes, each with a key of its own.
    private static byte[] derive(Secret secret, String purpose) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), HMAC));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
