package app.adiuva.cloud.object;

/// The folder or the bucket does not answer. A later try can help.
public final class ObjectStoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// The storage that belongs to the store failed.
    public static ObjectStoreUnavailable because(Exception cause) {
        return new ObjectStoreUnavailable(cause);
    }

    ObjectStoreUnavailable(Throwable cause) {
        super("the object store does not answer", cause);
    }
}
