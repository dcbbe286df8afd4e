package app.adiuva.cloud.log;

import app.adiuva.cloud.config.LogConfig;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/// Sets up logging, once, before anything is logged.
public final class Logging {
    private static final FileSize FILE_SIZE = FileSize.valueOf("10MB");
    private static final FileSize ALL_FILES = FileSize.valueOf("200MB");
    private static final int DAYS = 30;

    private Logging() {}

    public static void start(LogConfig config) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level level = Level.toLevel(config.level());
        root.setLevel(level == Level.TRACE ? Level.TRACE : Level.WARN);
        root.addAppender(config.file() == null ? console(context) : file(context, config.file()));
        context.getLogger("app.adiuva").setLevel(level);
        if (level == Level.TRACE) {
            context.addTurboFilter(new Libraries());
        } else {
            // A request's failure is logged here, once, with words.
            context.getLogger("org.eclipse.jetty").setLevel(Level.ERROR);
            context.getLogger("io.javalin").setLevel(Level.ERROR);
            // Says with every try that a server is away.
            context.getLogger("io.lettuce").setLevel(Level.ERROR);
        }
    }

    /// Writes out what is still held back.
    public static void stop() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
    }

    private static Appender<ILoggingEvent> console(LoggerContext context) {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setTarget("System.err");
        return started(context, appender);
    }

    private static Appender<ILoggingEvent> file(LoggerContext context, Path file) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setFile(file.toString());
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(file + ".%d{yyyy-MM-dd}.%i.gz");
        policy.setMaxFileSize(FILE_SIZE);
        policy.setMaxHistory(DAYS);
        policy.setTotalSizeCap(ALL_FILES);
        policy.start();
        appender.setRollingPolicy(policy);
        return started(context, appender);
    }

    private static Appender<ILoggingEvent> started(
            LoggerContext context, OutputStreamAppender<ILoggingEvent> appender) {
        JsonLines lines = new JsonLines();
        lines.setContext(context);
        lines.start();
        appender.setContext(context);
        appender.setEncoder(lines);
        appender.start();
        return appender;
    }
}
