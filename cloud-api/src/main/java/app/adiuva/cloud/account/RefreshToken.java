package app.adiuva.cloud.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// A refresh token: 256 random bits. The server keeps only its SHA-256, which is enough for a text that nobody can
/// guess.
record RefreshToken(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static RefreshToken random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /// SHA-256 of the text, in hexadecimal.
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "RefreshToken[REDACTED]";
    }
}
