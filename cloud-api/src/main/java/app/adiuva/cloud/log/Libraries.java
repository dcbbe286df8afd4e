package app.adiuva.cloud.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/// Which libraries may speak in the log.
///
/// Libraries that carry requests quote them: Jetty its buffers, LangChain4j its prompts. Only those that never see any
/// are let through as they are. Of all others the log takes warnings alone, and of those who warned and where, but not
/// the words. Thread-safe.
final class Libraries extends TurboFilter {
    /// Our own code, the pool of connections and the migrations.
    private static final List<String> TRUSTED = List.of("app.adiuva", "com.zaxxer.hikari", "org.flywaydb");

    static boolean mayBeQuoted(String logger) {
        return TRUSTED.stream().anyMatch(name -> logger.equals(name) || logger.startsWith(name + "."));
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] params,
            @Nullable Throwable failure) {
        return level.isGreaterOrEqual(Level.WARN) || mayBeQuoted(logger.getName())
                ? FilterReply.NEUTRAL
                : FilterReply.DENY;
    }
}
