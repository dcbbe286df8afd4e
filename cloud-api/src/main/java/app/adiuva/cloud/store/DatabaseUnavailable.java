package app.adiuva.cloud.store;

/// The database does not answer. Nothing was changed; a later try may succeed.
public final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(Throwable cause) {
        super("the database does not answer", cause);
    }
}
