package app.adiuva.cloud.model.provider;

/// A provider of the folder of plug-ins cannot be used. The message says why, for people.
public final class ProvidersNotLoaded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProvidersNotLoaded(String why, Throwable cause) {
        super(why, cause);
    }
}
