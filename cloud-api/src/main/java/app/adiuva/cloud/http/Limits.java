package app.adiuva.cloud.http;

/// How much the cloud takes in at once.
public final class Limits {
    /// A request body or a frame of the socket, in bytes.
    public static final int MAX_BODY_BYTES = 1 << 20;

    private Limits() {}
}
