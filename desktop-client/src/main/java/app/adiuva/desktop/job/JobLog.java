package app.adiuva.desktop.job;

import app.adiuva.desktop.settings.Settings;
import app.adiuva.desktop.store.StorageException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// When each job ran, as long as the window is open, and its last trouble, which is kept: `adiuva doctor` runs in
/// another
/// process. Thread-safe.
public final class JobLog implements Jobs.Listener {
    private static final String TROUBLE = "job.trouble.";
    private static final String NOW = "now";
    private static final String OVER = "over";

    private final Settings settings;
    private final Clock clock;
    private final Map<String, Instant> runs = new ConcurrentHashMap<>();
    private final Set<String> sound = ConcurrentHashMap.newKeySet();

    public JobLog(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// Why a job could not do its work.
    ///
    /// @param at when it began
    /// @param code of a [StorageException.Reason], or `fault` for a fault inside the app
    /// @param over whether the job has worked since
    public record Trouble(Instant at, String code, boolean over) {}

    /// When the job last did a step in this window; empty when it did none yet.
    public Optional<Instant> lastRun(String job) {
        return Optional.ofNullable(runs.get(job));
    }

    public Optional<Trouble> lastTrouble(String job) {
        return settings.get(TROUBLE + job).flatMap(JobLog::parse);
    }

    @Override
    public void worked(String job) {
        runs.put(job, clock.instant());
        if (sound.add(job)) {
            quietly(() -> lastTrouble(job)
                    .filter(trouble -> !trouble.over())
                    .ifPresent(trouble -> put(job, new Trouble(trouble.at(), trouble.code(), true))));
        }
    }

    @Override
    public void failed(String job, Throwable failure) {
        runs.put(job, clock.instant());
        String code =
                failure instanceof StorageException storage ? storage.reason().code() : "fault";
        boolean first = sound.remove(job);
        quietly(() -> {
            if (first || lastTrouble(job).map(Trouble::over).orElse(true)) {
                put(job, new Trouble(clock.instant(), code, false));
            }
        });
    }

    private void put(String job, Trouble trouble) {
        settings.put(
                TROUBLE + job,
                trouble.at().toEpochMilli() + " " + trouble.code() + " " + (trouble.over() ? OVER : NOW));
    }

    private static Optional<Trouble> parse(String stored) {
        String[] parts = stored.split(" ");
        try {
            return Optional.of(
                    new Trouble(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1], parts[2].equals(OVER)));
        } catch (NumberFormatException | IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    /// A full disk, which is the likeliest trouble, takes no note of it either.
    private static void quietly(Runnable note) {
        try {
            note.run();
        } catch (StorageException unwritable) {
            // the window says above its screens that the disk takes nothing
        }
    }
}
