package app.adiuva.cloud.model;

import app.adiuva.cloud.http.ProblemException;

/// Counts what the calls of one request cost. Sees sizes only. Thread-safe: parts of a request may run side by side.
public interface Meter {
    /// For requests that cost nothing.
    Meter FREE = (model, inputTokens) -> new Call() {
        @Override
        public void took(long input, long output) {}

        @Override
        public void close() {}
    };

    /// A model is about to be asked.
    ///
    /// @param inputTokens of all messages and tools that it is sent, as an estimate
    /// @return the call, to be closed when it is over
    /// @throws ProblemException `credits_needed` or `credit_cap_reached` (402): it must not be asked
    Call open(String model, long inputTokens);

    /// For calls that somebody else pays: counted and never charged.
    default Meter unpaid() {
        return FREE;
    }

    /// One call of a model. A call that is closed without a count has failed and costs nothing.
    interface Call extends AutoCloseable {
        /// The model has answered, or was stopped after it was asked: what it was sent is read by then.
        void took(long inputTokens, long outputTokens);

        @Override
        void close();
    }
}
