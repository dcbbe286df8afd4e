package app.adiuva.desktop.cli.backup;

import app.adiuva.desktop.backup.snapshot.Progress;
import app.adiuva.desktop.cli.Terminal;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// How far the work is: one line that is rewritten on a terminal, elsewhere a line when a step begins. Thread-safe.
final class ProgressLine implements Consumer<Progress>, AutoCloseable {
    private static final double NANOS = 1e9;

    private final Terminal terminal;
    private final LongSupplier nanoTime;
    private Progress.@Nullable Step step;
    private long began;
    private long transferredBefore;

    ProgressLine(Terminal terminal, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized void accept(Progress progress) {
        if (progress.step() != step) {
            step = progress.step();
            began = nanoTime.getAsLong();
            transferredBefore = progress.transferred();
            if (!terminal.interactive()) {
                terminal.line(words(progress.step()) + " ...");
            }
        }
        terminal.passing(line(progress));
    }

    private String line(Progress progress) {
        StringBuilder line = new StringBuilder(words(progress.step()));
        if (progress.total() > 0) {
            long done = Math.min(progress.done(), progress.total());
            line.append("  %3d %%  %s of %s"
                    .formatted(100 * done / progress.total(), Amount.of(done), Amount.of(progress.total())));
        }
        double seconds = (nanoTime.getAsLong() - began) / NANOS;
        long transferred = progress.transferred() - transferredBefore;
        if (transferred > 0 && seconds > 0.5) {
            boolean sending = progress.step() == Progress.Step.SENDING || progress.step() == Progress.Step.ATTACHMENTS;
            line.append("  ")
                    .append(Amount.of(transferred))
                    .append(sending ? " sent, " : " fetched, ")
                    .append(Amount.of((long) (transferred / seconds)))
                    .append("/s");
        }
        return line.toString();
    }

    private static String words(Progress.Step step) {
        return switch (step) {
            case COPYING -> "Copying the database";
            case SENDING -> "Sending what changed";
            case ATTACHMENTS -> "Sending attachments";
            case FETCHING -> "Fetching";
            case CHECKING -> "Checking";
            case REPLACING -> "Putting it into place";
            case WAITING -> "Waiting for the cloud, which does not answer";
        };
    }

    /// Leaves an empty line for what comes next.
    @Override
    public synchronized void close() {
        terminal.passing("");
    }
}
