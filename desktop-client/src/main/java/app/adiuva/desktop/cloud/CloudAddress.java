package app.adiuva.desktop.cloud;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The address of a cloud to which a password may be sent: https, or http on this computer itself. One spelling for
/// each place, because what is kept for a cloud is found by it.
///
/// @param text such as `https://cloud.example.com` or `http://127.0.0.1:8080`
public record CloudAddress(String text) {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*");
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    public CloudAddress {
        if (!read(text).equals(Optional.of(text))) {
            throw new IllegalArgumentException("not an address of a cloud, in its one spelling");
        }
    }

    /// An address as somebody types it: without a scheme it is https. Empty when it is none, or not a safe one.
    public static Optional<CloudAddress> parse(String typed) {
        String whole = typed.strip();
        return read(SCHEME.matcher(whole).matches() ? whole : "https://" + whole)
                .map(CloudAddress::new);
    }

    public URI uri() {
        return URI.create(text);
    }

    /// What a person calls it, such as `cloud.example.com`.
    public String host() {
        return uri().getRawAuthority();
    }

    private static Optional<String> read(String whole) {
        try {
            URI uri = new URI(whole);
            boolean bare = uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && (uri.getRawPath() == null
                            || uri.getRawPath().isEmpty()
                            || uri.getRawPath().equals("/"));
            return bare ? spelled(uri.getScheme(), uri.getHost(), uri.getPort()) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> spelled(@Nullable String scheme, @Nullable String host, int port) {
        if (scheme == null || host == null) {
            return Optional.empty();
        }
        String name = host.toLowerCase(Locale.ROOT);
        boolean secure = scheme.equalsIgnoreCase("https");
        if (!secure
                && !(scheme.equalsIgnoreCase("http") && LOOPBACK.matcher(name).matches())) {
            return Optional.empty();
        }
        boolean usual = port < 0 || port == (secure ? HTTPS : HTTP);
        return Optional.of((secure ? "https://" : "http://") + name + (usual ? "" : ":" + port));
    }
}
