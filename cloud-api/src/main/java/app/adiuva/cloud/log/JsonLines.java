package app.adiuva.cloud.log;

import app.adiuva.cloud.http.Json;
import app.adiuva.cloud.http.RequestIds;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/// Writes a log event as one line of JSON with exactly the fields `timestamp`, `service_name`, `trace_id`, `level`,
/// `message` and `context`.
///
/// An exception is told by its class and its frames. Its message is left out: those of libraries quote what they were
/// given, and what the cloud is given is the user's. So are the words of libraries, see [Libraries].
final class JsonLines extends EncoderBase<ILoggingEvent> {
    private static final String SERVICE = "adiuva-cloud";
    private static final int MAX_CAUSES = 5;
    private static final int MAX_FRAMES = 40;

    @Override
    public byte[] encode(ILoggingEvent event) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("timestamp", event.getInstant().toString());
        line.put("service_name", SERVICE);
        line.put("trace_id", event.getMDCPropertyMap().getOrDefault(RequestIds.MDC_KEY, ""));
        line.put("level", event.getLevel().toString());
        line.put("message", message(event));
        line.put("context", context(event));
        return (Json.text(line) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String message(ILoggingEvent event) {
        return Libraries.mayBeQuoted(event.getLoggerName())
                ? String.valueOf(event.getFormattedMessage())
                : "(the words of a library are left out)";
    }

    private static Map<String, Object> context(ILoggingEvent event) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("logger", event.getLoggerName());
        List<KeyValuePair> pairs = event.getKeyValuePairs();
        if (pairs != null && Libraries.mayBeQuoted(event.getLoggerName())) {
            pairs.forEach(pair -> context.put(pair.key, pair.value == null ? "" : pair.value));
        }
        if (event.getThrowableProxy() != null) {
            context.put("exception", causes(event.getThrowableProxy()));
        }
        return context;
    }

    private static List<Map<String, Object>> causes(IThrowableProxy outermost) {
        List<Map<String, Object>> causes = new ArrayList<>();
        @Nullable IThrowableProxy cause = outermost;
        while (cause != null && causes.size() < MAX_CAUSES) {
            List<String> frames = Arrays.stream(cause.getStackTraceElementProxyArray())
                    .limit(MAX_FRAMES)
                    .map(frame -> frame.getStackTraceElement().toString())
                    .toList();
            causes.add(Map.of("class", cause.getClassName(), "stack", frames));
            cause = cause.getCause();
        }
        return causes;
    }

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }
}
