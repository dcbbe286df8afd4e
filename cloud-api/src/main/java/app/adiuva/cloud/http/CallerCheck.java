package app.adiuva.cloud.http;

/// Tells who an access token belongs to. Thread-safe.
public interface CallerCheck {
    /// @throws ProblemException `unauthenticated` (401) unless the token is valid and its sign-in still holds
    Caller check(String accessToken);

    /// Checks again, later, a caller whose token was valid.
    ///
    /// @throws ProblemException `unauthenticated` (401) once the token has ended or its sign-in was ended
    void recheck(Caller caller);
}
