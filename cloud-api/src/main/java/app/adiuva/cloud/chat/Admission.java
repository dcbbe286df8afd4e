package app.adiuva.cloud.chat;

import app.adiuva.cloud.http.Caller;
import app.adiuva.cloud.http.CallerCheck;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.http.RequestLimit;
import app.adiuva.cloud.http.Standing;

/// Whether a message on an open socket is answered: what the access check and the limit do for each request.
record Admission(CallerCheck callers, RequestLimit limit) {
    /// @throws ProblemException `unauthenticated` (401) or `rate_limited` (429)
    void require(Caller caller) {
        callers.recheck(caller);
        limit.require(caller);
    }

    /// Counts a frame that is no request.
    boolean isWithinLimit(Caller caller) {
        return limit.charge(caller).map(Standing::admitted).orElse(true);
    }
}
