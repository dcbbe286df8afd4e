package app.adiuva.desktop;

import app.adiuva.desktop.job.Job;
import java.time.Duration;

/// Removes once a day what was in the trash for too long. Used by the thread of the jobs.
public final class Purging implements Job {
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Workspace workspace;

    Purging(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public String name() {
        return "trash.purge";
    }

    @Override
    public Duration step() {
        workspace.purgeOnceADay();
        return PAUSE;
    }
}
