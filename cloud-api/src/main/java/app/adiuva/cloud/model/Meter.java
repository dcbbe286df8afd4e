package app.adiuva.cloud.model;

import app.adiuva.cloud.http.ProblemException;

/// Counts what the calls of one request cost. Sees sizes only. Thread-safe: parts of a request may run side by side.
public interface Meter {
    /// For requests that cost nothing.
    Meter FREE = new Meter() {
        @Override
        public void before(String model, long inputTokens) {}

        @Override
        public void after(String model, long inputTokens, long outputTokens) {}
    };

    /// A model is about to be asked.
    ///
    /// @param inputTokens of all messages and tools that it is sent, as an estimate
    /// @throws ProblemException `credits_needed` or `credit_cap_reached` (402): it must not be asked
    void before(String model, long inputTokens);

    /// A model has answered, or was stopped after it was asked: what it was sent is read by then. Not called for a call
    /// that failed.
    void after(String model, long inputTokens, long outputTokens);
}
