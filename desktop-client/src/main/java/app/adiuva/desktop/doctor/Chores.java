package app.adiuva.desktop.doctor;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.checkin.CheckInSchedule;
import app.adiuva.desktop.job.JobLog;
import app.adiuva.desktop.suggestion.Retention;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the app does by itself, each with how it stands. Follows from the records alone, but for when a job last ran,
/// which only the window knows.
///
/// @param lastCheckIn null for none yet
/// @param nextCheckIn null when there is nothing new to look at, or none comes by itself
/// @param checkInsOff whether none comes by itself
/// @param tidied the last day on which old suggestions and check-ins were removed; null for never
/// @param nextRemoval the day on which the next of them goes; null for none
/// @param nextReminder within a week; null for none
public record Chores(
        Map<Chore, State> states,
        @Nullable Instant lastCheckIn,
        @Nullable Instant nextCheckIn,
        boolean checkInsOff,
        @Nullable LocalDate tidied,
        @Nullable LocalDate nextRemoval,
        @Nullable Instant nextReminder) {
    public Chores {
        states = Map.copyOf(states);
    }

    /// One of the jobs.
    public enum Chore {
        REMINDERS("notices.remind"),
        READING("thoughts.read"),
        ASKING("thoughts.ask"),
        MEANING("thoughts.embed"),
        CHECK_INS("thoughts.check_in"),
        RETENTION("thoughts.retention"),
        OUTBOX("chat.outbox"),
        FILES("attachments.collect"),
        TRASH("trash.purge"),
        COPIES("backup.daily_copy");

        private final String job;

        Chore(String job) {
            this.job = job;
        }

        /// The name of the job, see [app.adiuva.desktop.job.Job#name].
        public String job() {
            return job;
        }
    }

    /// @param left how much there is to do
    /// @param lastRun null when it did not run in this process
    public record State(long left, @Nullable Instant lastRun, JobLog.@Nullable Trouble trouble) {}

    /// Reads it. Blocking.
    public static Chores of(Workspace workspace) {
        Map<Chore, State> states = new EnumMap<>(Chore.class);
        JobLog log = workspace.jobLog();
        for (Chore chore : Chore.values()) {
            states.put(
                    chore,
                    new State(
                            left(chore, workspace),
                            log.lastRun(chore.job()).orElse(null),
                            log.lastTrouble(chore.job()).orElse(null)));
        }
        CheckInSchedule checkIns = workspace.checkInSchedule();
        Retention retention = workspace.jobs().retention();
        return new Chores(
                states,
                checkIns.last().orElse(null),
                checkIns.next().orElse(null),
                checkIns.every().isZero(),
                retention.last().orElse(null),
                retention.next().orElse(null),
                workspace.jobs().reminders(() -> {}).next().orElse(null));
    }

    /// Of files, those that are kept for [CollectFiles#KEPT] after they were taken off their record.
    private static long left(Chore chore, Workspace workspace) {
        return switch (chore) {
            case READING -> workspace.suggestions().unread();
            case MEANING -> workspace.embeddings().progress().waiting();
            case OUTBOX -> workspace.outbox().all().size();
            case FILES -> workspace.attachments().putAway();
            case REMINDERS, ASKING, CHECK_INS, RETENTION, TRASH, COPIES -> 0;
        };
    }
}
