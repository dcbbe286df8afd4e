package app.adiuva.desktop.ui.backup;

import java.util.ArrayDeque;
import java.util.Deque;

/// How fast bytes go over the line, over the last seconds. JavaFX thread only.
final class Speed {
    private static final long WINDOW_NANOS = 4_000_000_000L;
    private static final long LEAST_NANOS = 500_000_000L;

    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(long nanos, long bytes) {}

    /// @param nanos of a clock that only goes forward
    /// @param bytes transferred in all so far
    /// @return bytes a second, 0 while too little is known
    long at(long nanos, long bytes) {
        samples.add(new Sample(nanos, bytes));
        while (samples.size() > 2 && nanos - samples.getFirst().nanos() > WINDOW_NANOS) {
            samples.removeFirst();
        }
        Sample first = samples.getFirst();
        long elapsed = nanos - first.nanos();
        return elapsed < LEAST_NANOS ? 0 : (long) ((bytes - first.bytes()) * 1e9 / elapsed);
    }
}
