package app.adiuva.contracts.auth;

/// Body of `POST /api/v1/auth/login`.
///
/// @param email an address, compared without regard to case
/// @param password the text given at registration
public record LoginRequest(String email, String password) {
    @Override
    public String toString() {
        return "LoginRequest[REDACTED]";
    }
}
