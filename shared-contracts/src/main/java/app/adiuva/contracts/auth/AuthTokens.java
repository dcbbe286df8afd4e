package app.adiuva.contracts.auth;

/// The pair that a sign-in or a refresh hands out.
///
/// @param accessToken a signed JWT for the `Authorization: Bearer` header
/// @param refreshToken an opaque text that buys the next pair, once
/// @param expiresAt when the access token ends, in epoch seconds
public record AuthTokens(String accessToken, String refreshToken, long expiresAt) {
    @Override
    public String toString() {
        return "AuthTokens[REDACTED, expiresAt=" + expiresAt + "]";
    }
}
