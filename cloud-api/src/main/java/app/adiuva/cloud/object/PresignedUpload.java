package app.adiuva.cloud.object;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/// Where and how an object may be sent to the store without passing through the cloud.
///
/// @param address to which the bytes go by PUT
/// @param headers that the request must carry as they are
/// @param expiresAt when the store no longer accepts it
public record PresignedUpload(URI address, Map<String, String> headers, Instant expiresAt) {
    public PresignedUpload {
        headers = Map.copyOf(headers);
    }
}
