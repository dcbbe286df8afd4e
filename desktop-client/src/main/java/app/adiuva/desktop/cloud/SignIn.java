package app.adiuva.desktop.cloud;

import app.adiuva.contracts.auth.AuthTokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is signed in at one cloud, as it is kept in a file for its owner. Without tokens the sign-in has ended, and the
/// file says whose it was. A password is never in it.
///
/// @param cloud the address that alone may see the tokens
/// @param expiresAt end of the access token, epoch seconds
record SignIn(
        String cloud,
        String email,
        @Nullable String accessToken,
        @Nullable String refreshToken,
        long expiresAt) {
    private static final int NAME_BYTES = 8;

    static SignIn of(CloudAddress cloud, String email, AuthTokens tokens) {
        return new SignIn(cloud.text(), email, tokens.accessToken(), tokens.refreshToken(), tokens.expiresAt());
    }

    boolean opens() {
        return accessToken != null && refreshToken != null;
    }

    SignIn with(AuthTokens tokens) {
        return new SignIn(cloud, email, tokens.accessToken(), tokens.refreshToken(), tokens.expiresAt());
    }

    SignIn ended() {
        return new SignIn(cloud, email, null, null, 0);
    }

    /// A name for files that belong to this text, such as the address of a cloud.
    static String nameOf(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What the file holds; empty when there is none, or it is of another cloud, or damaged.
    static Optional<SignIn> read(OwnerOnlyFile file, CloudAddress cloud) {
        try {
            return file.read()
                    .flatMap(text -> Json.read(text, SignIn.class))
                    .filter(kept -> cloud.text().equals(kept.cloud))
                    .filter(SignIn::complete);
        } catch (Json.Malformed damaged) {
            return Optional.empty();
        }
    }

    void write(OwnerOnlyFile file) {
        file.write(Json.write(this));
    }

    @SuppressWarnings("ConstantValue")
    private boolean complete() {
        return email != null;
    }

    @Override
    public String toString() {
        return "SignIn[REDACTED]";
    }
}
