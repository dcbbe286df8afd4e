package app.adiuva.desktop.notice;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something that the app told the user.
///
/// @param title of the task, the event or the message; empty for [Kind#OLDER] and [Kind#CHECK_IN]
/// @param body what a plan says further; for [Kind#OLDER] how many there were; for [Kind#CHECK_IN] how many things were
///     noticed and how many plans were proposed, as `2 1`
/// @param rowId the task or event it is about
/// @param dueAt the time of that row by which it is told once
/// @param late why it came after its time; null when it came in time
/// @param batch the same for all that came late and together, else null
/// @param readAt when the user dealt with it
/// @param waits whether it waits for the user: not dealt with, and its task neither done nor deleted
/// @param outcome what the user did about it
public record Notification(
        String id,
        Kind kind,
        String title,
        String body,
        @Nullable String rowId,
        @Nullable Instant dueAt,
        @Nullable Late late,
        @Nullable String batch,
        Instant createdAt,
        @Nullable Instant readAt,
        boolean waits,
        @Nullable Outcome outcome) {

    /// What it is about.
    public enum Kind {
        /// The message of a plan that was applied.
        PLAN,
        /// A task.
        REMINDER,
        /// An event that begins soon.
        EVENT,
        /// Reminders that are too old to be told one by one.
        OLDER,
        /// A look over recent thoughts that found something new.
        CHECK_IN;

        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// [#PLAN] for one that this version does not know.
        static Kind of(String stored) {
            return Arrays.stream(values())
                    .filter(kind -> kind.stored().equals(stored))
                    .findFirst()
                    .orElse(PLAN);
        }
    }

    /// Why it came after its time.
    public enum Late {
        /// It waited for the end of the quiet hours.
        QUIET,
        /// The app was closed, or the computer slept.
        AWAY;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What the user did about it.
    public enum Outcome {
        DONE,
        SNOOZED,
        OPENED,
        DISMISSED;

        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
