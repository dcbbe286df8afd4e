package app.adiuva.desktop.delivery;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/// Addresses that content may be sent to.
final class Addresses {
    private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");

    private Addresses() {}

    /// Whether nobody on the way can read along.
    static boolean isSafe(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String host = address.getHost();
        return host != null
                && address.getUserInfo() == null
                && (scheme.equals("https") || scheme.equals("http") && THIS_COMPUTER.contains(host));
    }

    /// Scheme, host and port: paths and queries of webhooks hold secrets.
    static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
