package app.adiuva.cloud.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Where a request comes from, for the limits by address.
///
/// @param proxies how many proxies of the operator each request passes; each appends to `X-Forwarded-For` the address
///     that it was called from, so that the hop this many from the end is the one that no caller could write. 0 for
///     none: then the connection alone counts
public record ClientAddress(int proxies) {
    /// The literal IP address. The one of the connection when the proxies did not say another.
    public String of(Context request) {
        String connection = request.req().getRemoteAddr();
        if (proxies == 0) {
            return connection;
        }
        List<String> hops = Collections.list(request.req().getHeaders("X-Forwarded-For")).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(hop -> withoutPort(hop.strip()))
                .toList();
        if (hops.size() < proxies) {
            return connection;
        }
        String hop = hops.get(hops.size() - proxies);
        return isLiteral(hop) ? hop : connection;
    }

    /// Some proxies write `192.0.2.7:4711` or `[2001:db8::1]:4711`.
    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) {
            int end = hop.indexOf(']');
            return end < 0 ? hop : hop.substring(1, end);
        }
        int colon = hop.indexOf(':');
        return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }

    private static boolean isLiteral(String text) {
        try {
            return InetAddress.ofLiteral(text).getHostAddress() != null;
        } catch (IllegalArgumentException somethingElse) {
            return false;
        }
    }
}
