package app.adiuva.cloud.config;

import java.net.URI;
import java.util.List;

/// Where the cloud listens and who may call it from a browser.
///
/// @param port 0 for any free port
/// @param corsOrigins exact origins besides `app://` and loopback
/// @param trustedProxies of the operator, that each request passes
public record HttpConfig(String host, int port, List<String> corsOrigins, int trustedProxies) {
    private static final int MOST_PROXIES = 10;

    public HttpConfig {
        corsOrigins = List.copyOf(corsOrigins);
    }

    public static HttpConfig read(Environment environment) {
        List<String> origins = environment.list(Variable.CORS_ORIGINS);
        if (!origins.stream().allMatch(o -> o.matches("[a-z][a-z0-9+.-]*://[^/\\s*]+"))) {
            environment.mistake(
                    Variable.CORS_ORIGINS, "must be origins like https://app.example.com, separated by commas");
        }
        return new HttpConfig(
                environment.text(Variable.HOST).orElse("127.0.0.1"),
                environment.number(Variable.PORT, 8080, 0, 65_535),
                origins,
                environment.number(Variable.TRUSTED_PROXIES, 0, 0, MOST_PROXIES));
    }

    /// Whether only this computer can connect.
    public boolean isLoopback() {
        return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
    }

    /// This cloud's own address.
    ///
    /// @param port the one that it listens on
    public URI address(int port) {
        return URI.create("http://" + urlHost() + ":" + port);
    }

    /// The host as a URL on this computer names it.
    public String urlHost() {
        return switch (host) {
            case "0.0.0.0", "::", "localhost" -> "127.0.0.1";
            default -> host.contains(":") ? "[" + host + "]" : host;
        };
    }
}
