package app.adiuva.desktop.store;

/// The database was written by a newer version of the app. It was not touched.
public final class DatabaseTooNew extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseTooNew(long found, long known) {
        super("The database has version " + found + " and this app knows versions up to " + known
                + ". Nothing was changed; use the newer app.");
    }
}
