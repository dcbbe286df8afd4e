package app.adiuva.desktop;

import app.adiuva.desktop.job.Job;
import app.adiuva.desktop.plan.Trash;
import java.time.Duration;
import java.time.LocalDate;

/// Removes once a day what was in the trash for too long, and runs of playbooks and proposals that are as old. Used by
/// the thread of the jobs.
public final class Purging implements Job {
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final String PURGED_ON = "trash.purged_on";

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
        onceADay();
        return PAUSE;
    }

    void onceADay() {
        String today = LocalDate.now(workspace.clock()).toString();
        if (!workspace.settings().getOrDefault(PURGED_ON, "").equals(today)) {
            workspace.proposals().expire();
            workspace.playbookRuns().purge();
            workspace.trash().purge();
            workspace.chatTrash().purge(Trash.KEPT);
            workspace.settings().put(PURGED_ON, today);
        }
    }
}
