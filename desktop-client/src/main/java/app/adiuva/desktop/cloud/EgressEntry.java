package app.adiuva.desktop.cloud;

import java.time.Instant;
import java.util.List;

/// One request that left the app: enough to know what went where, nothing of its content.
///
/// @param destination scheme, host and port
/// @param kind the path of the request
/// @param bytes of the body
/// @param fields names of the fields that were sent, each with its size: `recent_tasks: 12 entries`
/// @param sha256 of the body, in hex
/// @param outcome `sent`, `answered`, or the code of what went wrong
public record EgressEntry(
        String id,
        Instant sentAt,
        String destination,
        String kind,
        long bytes,
        List<String> fields,
        String sha256,
        String outcome) {
    public EgressEntry {
        fields = List.copyOf(fields);
    }
}
