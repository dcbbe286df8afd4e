package app.adiuva.desktop.ui;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.job.Job;
import app.adiuva.desktop.job.Jobs;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.suggestion.ThoughtReading;
import app.adiuva.desktop.ui.checkin.CheckInWords;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Toasts;
import app.adiuva.desktop.ui.notice.BannersModel;
import app.adiuva.desktop.ui.thoughts.SuggestionsModel;
import java.util.List;

/// The work that goes on by itself while the window is open, all of it listed here.
final class WindowJobs {
    private WindowJobs() {}

    /// Starts them; every edit wakes them. JavaFX thread only.
    ///
    /// @param outbox sends the questions that wait for the cloud
    /// @param cloudReading asks the cloud about thoughts of which the rules were unsure
    /// @param copies keeps copies of the database while there are no backups
    static Jobs start(
            Desk desk, SuggestionsModel suggestions, BannersModel banners, Job outbox, Job cloudReading, Job copies) {
        Workspace workspace = desk.workspace();
        Jobs jobs = new Jobs(
                List.of(
                        workspace.jobs().reminders(() -> desk.runner().deliver(banners::arrived)),
                        workspace.jobs().thoughtReading(new Told(desk, suggestions)),
                        cloudReading,
                        workspace.jobs().understanding(),
                        workspace
                                .jobs()
                                .checkInTurns(
                                        new CheckInWords(),
                                        () -> desk.runner().deliver(() -> {
                                            desk.edits().changed();
                                            banners.arrived();
                                        })),
                        workspace.jobs().retention(),
                        workspace.jobs().purging(),
                        outbox,
                        workspace.attachments().collector(),
                        copies),
                workspace.jobLog());
        desk.edits().revision().subscribe((_, _) -> jobs.wake());
        jobs.start();
        return jobs;
    }

    /// Brings what the reader of thoughts has found to the window.
    private record Told(Desk desk, SuggestionsModel suggestions) implements ThoughtReading.Listener {
        @Override
        public void changed() {
            desk.runner().deliver(suggestions::reload);
        }

        @Override
        public void created(List<JournalEntry> entries) {
            List<String> ids = entries.stream().map(JournalEntry::id).toList();
            desk.runner().deliver(() -> {
                desk.edits().changed();
                desk.toasts()
                        .say(
                                text(
                                        "suggestion.made",
                                        entries.getFirst().diff().title()),
                                new Toasts.Action(
                                        text("undo"), () -> desk.edits().undo(ids)));
            });
        }
    }
}
