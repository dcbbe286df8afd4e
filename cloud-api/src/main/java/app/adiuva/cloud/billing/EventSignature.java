package app.adiuva.cloud.billing;

import app.adiuva.cloud.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The header `Stripe-Signature`: `t=SECONDS,v1=HEX[,v1=HEX…]`, each v1 an HMAC-SHA256 over `SECONDS.BODY`
/// (<https://docs.stripe.com/webhooks#verify-manually>).
public final class EventSignature {
    public static final String HEADER = "Stripe-Signature";
    static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int MOST_CHARACTERS = 2_000;

    private EventSignature() {}

    /// Whether one of the secrets has signed these bytes at a time that is not far from now, on either side.
    static boolean holds(byte[] body, @Nullable String header, List<Secret> secrets, Instant now) {
        if (header == null || header.length() > MOST_CHARACTERS) {
            return false;
        }
        String time = "";
        List<byte[]> signatures = new ArrayList<>();
        for (String part : header.split(",")) {
            if (part.startsWith("t=")) {
                time = part.substring(2);
            } else if (part.matches("v1=[0-9a-f]{64}")) {
                signatures.add(HexFormat.of().parseHex(part, 3, part.length()));
            }
        }
        if (!time.matches("\\d{1,12}") || isFar(Long.parseLong(time), now)) {
            return false;
        }
        String signed = time;
        return secrets.stream()
                .map(secret -> hmac(secret, signed, body))
                .anyMatch(ours -> signatures.stream().anyMatch(theirs -> MessageDigest.isEqual(ours, theirs)));
    }

    /// The header for these bytes.
    public static String of(byte[] body, Secret secret, Instant now) {
        String time = Long.toString(now.getEpochSecond());
        return "t=" + time + ",v1=" + HexFormat.of().formatHex(hmac(secret, time, body));
    }

    private static boolean isFar(long time, Instant now) {
        return Math.abs(now.getEpochSecond() - time) > TOLERANCE.toSeconds();
    }

    private static byte[] hmac(Secret secret, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((time + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
