package app.adiuva.cloud.bench.stream;

import java.util.List;

/// Times in milliseconds.
record Percentiles(double p50, double p99) {
    /// @param nanos at least one
    static Percentiles of(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return new Percentiles(at(sorted, 50), at(sorted, 99));
    }

    Percentiles minus(Percentiles other) {
        return new Percentiles(p50 - other.p50, p99 - other.p99);
    }

    private static double at(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }
}
