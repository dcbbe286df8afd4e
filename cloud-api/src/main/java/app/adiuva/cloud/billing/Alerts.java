package app.adiuva.cloud.billing;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the operator, and counts. Thread-safe.
final class Alerts {
    private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);

    private final Map<Alert, AtomicLong> counts = new ConcurrentHashMap<>();

    /// @param about an id of the provider's, never an address or a name
    void raise(Alert alert, String about) {
        counts.computeIfAbsent(alert, a -> new AtomicLong()).incrementAndGet();
        LOG.atError()
                .addKeyValue("alert", alert.name().toLowerCase(Locale.ROOT))
                .addKeyValue("about", about)
                .log("billing needs a look");
    }

    /// How often it was raised since the start.
    long count(Alert alert) {
        AtomicLong count = counts.get(alert);
        return count == null ? 0 : count.get();
    }
}
