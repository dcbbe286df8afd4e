package app.adiuva.desktop.cloud;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One request that left the app: enough to know what went where, nothing of its content.
///
/// @param method of the request; empty for an entry of many
/// @param destination scheme, host and port
/// @param kind the path of the request, or [#DELIVERY]
/// @param bytes of the body
/// @param fields names of the fields that were sent, each with its size: `recent_tasks: 12 entries`
/// @param sha256 of the body, in hex; empty for one with secrets and for an entry of many
/// @param body the JSON without what is secret, see [Outgoing]; null when it is not kept
/// @param outcome `sent`, `answered`, or the code of what went wrong
public record EgressEntry(
        String id,
        Instant sentAt,
        String method,
        String destination,
        String kind,
        long bytes,
        List<String> fields,
        String sha256,
        @Nullable String body,
        String outcome) {
    /// The kind of what was handed over to a place that the user set up: its path may hold a secret.
    public static final String DELIVERY = "/…";

    public EgressEntry {
        fields = List.copyOf(fields);
    }

    /// Whether it went elsewhere than to a cloud, and without its token.
    public boolean isDelivery() {
        return kind.equals(DELIVERY);
    }
}
