package app.adiuva.cloud.config;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which database holds the accounts.
///
/// @param jdbcUrl without credentials
/// @param user null for SQLite, or when the URL names none
public record DatabaseConfig(
        String jdbcUrl, @Nullable String user, @Nullable Secret password) {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /// A SQLite database in `file`.
    public static DatabaseConfig sqlite(Path file) {
        return new DatabaseConfig(SQLITE + file.toAbsolutePath(), null, null);
    }

    public boolean isSqlite() {
        return jdbcUrl.startsWith(SQLITE);
    }

    /// The file of a SQLite database.
    public Optional<Path> sqliteFile() {
        return isSqlite() ? Optional.of(Path.of(jdbcUrl.substring(SQLITE.length()))) : Optional.empty();
    }

    public static DatabaseConfig read(Environment environment, Path directory) {
        DatabaseConfig embedded = sqlite(directory.resolve("cloud.db"));
        return environment
                .text(Variable.DATABASE_URL)
                .map(url -> parse(url).orElseGet(() -> {
                    environment.mistake(
                            Variable.DATABASE_URL,
                            "must be sqlite:FILE or postgresql://USER:PASSWORD@HOST/NAME (or their jdbc: forms)");
                    return embedded;
                }))
                .orElse(embedded);
    }

    private static Optional<DatabaseConfig> parse(String text) {
        String url = text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text;
        try {
            if (url.startsWith("sqlite:") && url.length() > "sqlite:".length()) {
                return Optional.of(sqlite(Path.of(url.substring("sqlite:".length()))));
            }
            URI uri = URI.create(url);
            boolean postgresql = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
            return postgresql && uri.getHost() != null ? Optional.of(postgresql(uri)) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static DatabaseConfig postgresql(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String jdbcUrl = POSTGRESQL + "//" + uri.getHost() + port + uri.getRawPath() + query;
        if (uri.getRawUserInfo() == null) {
            return new DatabaseConfig(jdbcUrl, null, null);
        }
        String[] credentials = uri.getRawUserInfo().split(":", 2);
        Secret password = credentials.length == 2 ? new Secret(decode(credentials[1])) : null;
        return new DatabaseConfig(jdbcUrl, decode(credentials[0]), password);
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
