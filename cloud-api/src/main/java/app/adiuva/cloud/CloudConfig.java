package app.adiuva.cloud;

import app.adiuva.cloud.config.BillingConfig;
import app.adiuva.cloud.config.CreditConfig;
import app.adiuva.cloud.config.DatabaseConfig;
import app.adiuva.cloud.config.Environment;
import app.adiuva.cloud.config.HttpConfig;
import app.adiuva.cloud.config.LimitConfig;
import app.adiuva.cloud.config.LocalConfig;
import app.adiuva.cloud.config.LogConfig;
import app.adiuva.cloud.config.ModelConfig;
import app.adiuva.cloud.config.StorageConfig;
import app.adiuva.cloud.config.TokenConfig;
import app.adiuva.cloud.config.Variable;
import app.adiuva.cloud.model.provider.Providers;
import app.adiuva.cloud.plugin.PluginsNotLoaded;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Everything that configures a cloud.
///
/// @param directory for the cloud's own files
public record CloudConfig(
        Path directory,
        HttpConfig http,
        DatabaseConfig database,
        TokenConfig tokens,
        LimitConfig limits,
        ModelConfig model,
        CreditConfig credits,
        StorageConfig storage,
        BillingConfig billing,
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
                LimitConfig.read(environment),
                ModelConfig.read(environment, kinds(environment)),
                CreditConfig.read(environment),
                StorageConfig.read(environment, directory),
                BillingConfig.read(environment, production),
                LocalConfig.read(environment),
                LogConfig.read(environment));
        if (production && config.local().runFile() != null) {
            environment.mistake(
                    Variable.ADIUVA_RUN_FILE,
                    "makes the cloud one of a single computer; it must not be set with ENV=prod");
        }
        environment.throwMistakes();
        return config;
    }

    private static List<ModelConfig.Kind> kinds(Environment environment) {
        try {
            return Providers.load(environment.path(Variable.ADIUVA_PLUGINS).orElse(null))
                    .kinds();
        } catch (PluginsNotLoaded e) {
            environment.mistake(Variable.ADIUVA_PLUGINS, "holds what cannot be loaded: " + e.getMessage());
            return List.of();
        }
    }

    /// The limits that hold: the cloud of one computer never keeps its own desktop waiting.
    LimitConfig enforcedLimits() {
        return isOfOneComputer() ? LimitConfig.NONE : limits;
    }

    /// Whether others can reach this cloud: at its own address, or through a proxy at a public one.
    boolean isHosted() {
        return !http.isLoopback() || billing.publicUrl() != null;
    }

    /// Whether this cloud serves the desktop beside it and nobody else: its disk is its user's own.
    boolean isOfOneComputer() {
        return local.runFile() != null && http.isLoopback();
    }
}
