package app.adiuva.cloud.config;

/// A text that must never be printed. Only [#reveal] gives it away, at the place that uses it.
public record Secret(String reveal) {
    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
