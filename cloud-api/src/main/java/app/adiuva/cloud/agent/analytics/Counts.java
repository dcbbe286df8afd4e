package app.adiuva.cloud.agent.analytics;

import app.adiuva.cloud.agent.Turn;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the desktop counted by day. Days that are not listed count zero.
record Counts(SortedMap<LocalDate, Long> byDay) {
    private static final long MOST_A_DAY = 1_000_000;

    /// The counts of a metric; empty when the desktop sent none.
    static Optional<Counts> of(Metric metric, Turn turn) {
        return turn.metrics().get(metric.key()) instanceof Map<?, ?> days
                ? Optional.of(new Counts(read(days)))
                : Optional.empty();
    }

    private static SortedMap<LocalDate, Long> read(Map<?, ?> days) {
        SortedMap<LocalDate, Long> counts = new TreeMap<>();
        days.forEach((day, count) -> {
            try {
                if (day instanceof String text && count instanceof Number number) {
                    counts.put(LocalDate.parse(text), Math.clamp(number.longValue(), 0, MOST_A_DAY));
                }
            } catch (DateTimeException notADay) {
                // Other clients may send other keys; what is not a day counts for no day.
            }
        });
        return counts;
    }

    long sum(Span span) {
        return within(span).values().stream().mapToLong(Long::longValue).sum();
    }

    SortedMap<LocalDate, Long> within(Span span) {
        return byDay.subMap(span.from(), span.to().plusDays(1));
    }

    /// The first of the days with the highest count; empty when nothing was counted.
    Optional<Map.Entry<LocalDate, Long>> best(Span span) {
        return within(span).entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a);
    }
}
