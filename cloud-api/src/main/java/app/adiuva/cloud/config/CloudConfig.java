package app.adiuva.cloud.config;

import java.nio.file.Path;
import java.util.Map;

/// Everything that configures a cloud.
///
/// @param production whether `ENV` is `prod`
/// @param directory for files of the cloud's own
/// @param signInAttemptsPerMinute for one address; 0 for no limit
public record CloudConfig(
        boolean production,
        Path directory,
        HttpConfig http,
        DatabaseConfig database,
        TokenConfig tokens,
        int signInAttemptsPerMinute,
        ModelConfig model,
        LocalConfig local,
        LogConfig log) {

    /// Reads and checks the variables.
    ///
    /// @throws ConfigException with every mistake
    public static CloudConfig read(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        boolean production =
                environment.oneOf(Variable.ENV, "dev", "dev", "prod").equals("prod");
        Path directory = environment
                .path(Variable.ADIUVA_CLOUD_DIR)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".adiuva", "cloud"));
        CloudConfig config = new CloudConfig(
                production,
                directory,
                HttpConfig.read(environment),
                DatabaseConfig.read(environment, directory),
                TokenConfig.read(environment, directory, production),
                environment.number(Variable.SIGN_IN_ATTEMPTS_PER_MINUTE, 20, 0, 100_000),
                ModelConfig.read(environment),
                LocalConfig.read(environment),
                LogConfig.read(environment));
        environment.throwMistakes();
        return config;
    }

    /// How often one address may try to sign in within a minute; 0 for no limit. The cloud of one computer never locks
    /// out its own desktop.
    public int signInLimit() {
        return local.runFile() != null && http.isLoopback() ? 0 : signInAttemptsPerMinute;
    }
}
