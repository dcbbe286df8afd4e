package app.adiuva.cloud.http;

import java.util.Optional;

/// Counts what accounts ask for. Thread-safe.
public interface RequestLimit {
    /// For a cloud that asks nobody to wait.
    RequestLimit NONE = new RequestLimit() {
        @Override
        public Optional<Standing> charge(Caller caller) {
            return Optional.empty();
        }

        @Override
        public Optional<Standing> chargeSocket(Caller caller) {
            return Optional.empty();
        }

        @Override
        public Optional<Standing> chargePack(Caller caller) {
            return Optional.empty();
        }
    };

    /// Counts a request, or a message on a socket; empty where nothing is limited.
    Optional<Standing> charge(Caller caller);

    /// Counts a socket that is opened, apart from requests: a question on a socket of its own costs no more than one
    /// without a socket. Empty where nothing is limited.
    Optional<Standing> chargeSocket(Caller caller);

    /// Counts a pack of a backup that is sent or fetched; empty where nothing is limited.
    Optional<Standing> chargePack(Caller caller);

    /// Counts a request, or a message on a socket.
    ///
    /// @throws ProblemException `rate_limited` (429) with the time to wait
    default void require(Caller caller) {
        charge(caller).ifPresent(RequestLimit::require);
    }

    /// @throws ProblemException `rate_limited` (429) with the time to wait
    static void require(Standing standing) {
        standing.require("Your plan allows " + standing.limit() + " requests a minute, and they are used up.");
    }
}
