package app.adiuva.cloud.object;

/// The bytes that were sent are not those that were announced. Nothing was stored.
public final class ContentMismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public enum Reason {
        TOO_SHORT,
        TOO_LONG,
        CHECKSUM
    }

    ContentMismatch(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
