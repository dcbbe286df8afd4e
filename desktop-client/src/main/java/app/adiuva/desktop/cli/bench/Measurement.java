package app.adiuva.desktop.cli.bench;

import app.adiuva.desktop.cli.JsonDocument;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// How long one kind of action takes, over many rounds. Times are wall-clock milliseconds.
///
/// @param judged the percentile that the limit is for, such as 95
/// @param limit what it must stay under
public record Measurement(
        String name, String description, int rounds, double p50, double p95, double p99, int judged, double limit) {

    /// Runs `warmUp` rounds unmeasured, then `rounds` rounds.
    public static Measurement of(
            String name, String description, int warmUp, int rounds, int judged, double limit, IntConsumer round) {
        for (int i = 0; i < warmUp; i++) {
            round.accept(i);
        }
        double[] millis = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            round.accept(warmUp + i);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return new Measurement(
                name, description, rounds, at(millis, 50), at(millis, 95), at(millis, 99), judged, limit);
    }

    private static double at(double[] sorted, int percentile) {
        int index = (int) Math.ceil(percentile / 100.0 * sorted.length) - 1;
        return Math.round(sorted[Math.max(0, index)] * 100) / 100.0;
    }

    public boolean holds() {
        return (judged == 95 ? p95 : p99) < limit;
    }

    public Map<String, @Nullable Object> toJson() {
        return JsonDocument.object(
                "name",
                name,
                "description",
                description,
                "unit",
                "ms",
                "rounds",
                rounds,
                "p50",
                p50,
                "p95",
                p95,
                "p99",
                p99,
                "judged",
                "p" + judged,
                "limit",
                limit,
                "ok",
                holds());
    }
}
