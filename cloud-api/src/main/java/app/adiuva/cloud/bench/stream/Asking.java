package app.adiuva.cloud.bench.stream;

/// Asks once and waits for the end of the answer.
@FunctionalInterface
interface Asking {
    /// Never throws for an answer that fails: that one is not whole.
    Answered ask();
}
