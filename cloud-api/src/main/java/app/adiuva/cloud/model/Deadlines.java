package app.adiuva.cloud.model;

import java.time.Duration;

/// How long an endpoint may take.
///
/// @param connect until the connection stands
/// @param silence until the headers are there, and then between two pieces of a stream
/// @param total for everything
record Deadlines(Duration connect, Duration silence, Duration total) {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration TOTAL = Duration.ofMinutes(5);

    /// The usual ones, with a silence as configured.
    static Deadlines of(Duration silence) {
        return new Deadlines(CONNECT, silence, TOTAL);
    }
}
