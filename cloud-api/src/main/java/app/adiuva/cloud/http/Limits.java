package app.adiuva.cloud.http;

import java.time.Duration;

/// How much the cloud takes in at once.
public final class Limits {
    /// A request body or a frame of the socket, in bytes.
    public static final int MAX_BODY_BYTES = 1 << 20;

    /// How long a body may take to arrive. One that drips in holds its connection for nothing.
    static final Duration BODY_TIME = Duration.ofSeconds(60);

    private Limits() {}
}
