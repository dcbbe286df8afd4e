package app.adiuva.cloud;

import app.adiuva.cloud.config.DatabaseConfig;
import app.adiuva.cloud.config.Environment;
import app.adiuva.cloud.config.HttpConfig;
import app.adiuva.cloud.config.LocalConfig;
import app.adiuva.cloud.config.LogConfig;
import app.adiuva.cloud.config.ModelConfig;
import app.adiuva.cloud.config.StorageConfig;
import app.adiuva.cloud.config.TokenConfig;
import app.adiuva.cloud.config.Variable;
import java.nio.file.Path;
import java.util.Map;

/// Everything that configures a cloud.
///
/// @param directory for the cloud's own files
/// @param signInAttemptsPerMinute for one address; 0 for no limit
public record CloudConfig(
        Path directory,
        HttpConfig http,
        DatabaseConfig database,
        TokenConfig tokens,
        int signInAttemptsPerMinute,
        ModelConfig model,
        StorageConfig storage,
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
                directory,
                HttpConfig.read(environment),
                DatabaseConfig.read(environment, directory),
                TokenConfig.read(environment, directory, production),
                environment.number(Variable.SIGN_IN_ATTEMPTS_PER_MINUTE, 20, 0, 100_000),
                ModelConfig.read(environment),
                StorageConfig.read(environment, directory),
                LocalConfig.read(environment),
                LogConfig.read(environment));
        environment.throwMistakes();
        return config;
    }

    /// How often one address may try to sign in within a minute; 0 for no limit. The cloud of one computer never
    /// locks out its own desktop.
    int signInLimit() {
        return isOfOneComputer() ? 0 : signInAttemptsPerMinute;
    }

    /// Whether this cloud serves the desktop beside it and nobody else: its disk is its user's own.
    boolean isOfOneComputer() {
        return local.runFile() != null && http.isLoopback();
    }
}
