package app.adiuva.contracts.auth;

/// Body of `POST /api/v1/auth/register`.
///
/// @param email an address, compared without regard to case
/// @param password 8 to 1024 characters, used exactly as received
public record RegisterRequest(String email, String password) {
    @Override
    public String toString() {
        return "RegisterRequest[REDACTED]";
    }
}
