package app.adiuva.desktop;

import app.adiuva.desktop.checkin.CheckInProposals;
import app.adiuva.desktop.checkin.CheckInTurns;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.embedding.MiniLm;
import app.adiuva.desktop.embedding.Understanding;
import app.adiuva.desktop.notice.Reminders;
import app.adiuva.desktop.suggestion.CloudReading;
import app.adiuva.desktop.suggestion.ConnectedSuggestions;
import app.adiuva.desktop.suggestion.Retention;
import app.adiuva.desktop.suggestion.ThoughtReading;
import java.util.concurrent.Executor;

/// The jobs of a workspace, each to be run by the one thread of [app.adiuva.desktop.job.Jobs].
public final class WorkspaceJobs {
    private final Workspace workspace;

    WorkspaceJobs(Workspace workspace) {
        this.workspace = workspace;
    }

    /// Tells what is due.
    ///
    /// @param arrived hears, on the thread of the jobs, that something was told and not yet shown
    public Reminders reminders(Runnable arrived) {
        return new Reminders(
                workspace.database(), workspace.settings(), workspace.notifications(), workspace.clock(), arrived);
    }

    /// Reads thoughts for what they ask for.
    public ThoughtReading thoughtReading(ThoughtReading.Listener listener) {
        return new ThoughtReading(
                workspace.database(), workspace.settings(), workspace.suggestions(), workspace.clock(), listener);
    }

    /// Asks the cloud about thoughts of which the rules were unsure, if the user allows it.
    ///
    /// @param elsewhere where answers are waited for
    /// @param changed hears, on any thread, that there are suggestions that were not there before
    public CloudReading cloudReading(CloudConnection cloud, Executor elsewhere, Runnable changed) {
        return new CloudReading(
                workspace.database(),
                workspace.settings(),
                new ConnectedSuggestions(cloud, workspace.egress()),
                workspace.clock(),
                elsewhere,
                changed);
    }

    /// Computes what thoughts mean.
    public Understanding understanding() {
        return new Understanding(workspace.embeddings(), new MiniLm());
    }

    /// Looks over recent thoughts by itself.
    ///
    /// @param found hears, on the thread of the jobs, that something new was noticed or proposed
    public CheckInTurns checkInTurns(CheckInProposals.Words words, Runnable found) {
        return new CheckInTurns(
                workspace.checkIns(),
                words,
                workspace.notifications(),
                workspace.checkInSchedule(),
                workspace.clock(),
                found);
    }

    /// Puts away what the app made by itself.
    public Retention retention() {
        return new Retention(workspace.database(), workspace.settings(), workspace.clock());
    }

    /// Empties the trash of what is too old, also in an app that is never closed.
    public Purging purging() {
        return new Purging(workspace);
    }
}
