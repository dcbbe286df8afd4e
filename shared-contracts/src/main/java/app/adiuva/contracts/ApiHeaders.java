package app.adiuva.contracts;

/// Headers of the cloud's HTTP interface that are its own.
public final class ApiHeaders {
    /// A user's own key of a provider of models. Of an HTTP request, it is used for that request; of the upgrade to a
    /// WebSocket, for the requests on that socket. Never logged, never kept.
    public static final String PROVIDER_KEY = "X-Provider-Key";

    private ApiHeaders() {}
}
