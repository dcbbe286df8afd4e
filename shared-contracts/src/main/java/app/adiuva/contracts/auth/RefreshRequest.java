package app.adiuva.contracts.auth;

/// Body of `POST /api/v1/auth/refresh` and of `POST /api/v1/auth/logout`.
///
/// @param refreshToken the newest refresh token of a session; each is accepted once
public record RefreshRequest(String refreshToken) {
    @Override
    public String toString() {
        return "RefreshRequest[REDACTED]";
    }
}
