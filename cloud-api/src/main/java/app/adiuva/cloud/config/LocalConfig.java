package app.adiuva.cloud.config;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How a cloud behaves that the desktop starts beside itself.
///
/// @param runFile where the address is written; null for a cloud that stands alone
/// @param idleExit how long nobody may use the cloud before it stops; null for ever
public record LocalConfig(@Nullable Path runFile, @Nullable Duration idleExit) {
    public static LocalConfig read(Environment environment) {
        return new LocalConfig(
                environment.path(Variable.ADIUVA_RUN_FILE).orElse(null),
                environment.duration(Variable.ADIUVA_IDLE_EXIT).orElse(null));
    }
}
