package app.adiuva.cloud.object;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// A SHA-256 checksum.
///
/// @param hex 64 lower-case hexadecimal digits
public record Sha256(String hex) {
    private static final int DIGITS = 64;

    public Sha256 {
        if (!hex.matches("[0-9a-f]{" + DIGITS + "}")) {
            throw new IllegalArgumentException("not a SHA-256 checksum");
        }
    }

    /// Reads 64 hexadecimal digits, with or without `sha256:` before them; empty for anything else.
    public static Optional<Sha256> parse(String text) {
        String digits = text.strip().toLowerCase(Locale.ROOT);
        digits = digits.startsWith("sha256:") ? digits.substring("sha256:".length()) : digits;
        return digits.matches("[0-9a-f]{" + DIGITS + "}") ? Optional.of(new Sha256(digits)) : Optional.empty();
    }

    /// The checksum of these bytes.
    public static Sha256 of(byte[] content) {
        MessageDigest digest = digest();
        digest.update(content);
        return of(digest);
    }

    /// The checksum of a text in UTF-8.
    public static Sha256 ofText(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// With `sha256:` before the digits.
    public String wire() {
        return "sha256:" + hex;
    }

    static Sha256 of(MessageDigest finished) {
        return new Sha256(HexFormat.of().formatHex(finished.digest()));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// As S3 writes it.
    String base64() {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}
