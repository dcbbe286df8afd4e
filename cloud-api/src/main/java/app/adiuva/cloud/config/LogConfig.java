package app.adiuva.cloud.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What is logged and where to.
///
/// @param level `error`, `warn`, `info`, `debug` or `trace`
/// @param file null for standard error
public record LogConfig(String level, @Nullable Path file) {
    public static LogConfig read(Environment environment) {
        return new LogConfig(
                environment.oneOf(Variable.LOG_LEVEL, "info", "error", "warn", "info", "debug", "trace"),
                environment.path(Variable.ADIUVA_LOG_FILE).orElse(null));
    }
}
