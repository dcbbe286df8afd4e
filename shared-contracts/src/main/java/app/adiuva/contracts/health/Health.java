package app.adiuva.contracts.health;

/// Body of `GET /api/v1/health`; sent with status 503 when `status` is not `ok`.
///
/// @param status `ok` or `unhealthy`
/// @param version of the cloud
/// @param database `ok` or `unreachable`
/// @param uptimeSeconds since the process started
/// @param timestamp epoch seconds
public record Health(String status, String version, String database, long uptimeSeconds, long timestamp) {
    public boolean ok() {
        return status.equals("ok");
    }
}
