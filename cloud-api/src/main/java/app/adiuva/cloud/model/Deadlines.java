package app.adiuva.cloud.model;

import java.time.Duration;

/// How long an endpoint may take.
///
/// @param connect until the connection stands
/// @param headers from the request until the status line and headers are there
/// @param idle between two pieces of a stream
/// @param total for everything
record Deadlines(Duration connect, Duration headers, Duration idle, Duration total) {
    static final Deadlines USUAL = new Deadlines(
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMinutes(2));
}
