package app.adiuva.desktop.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Something that a check-in noticed. It only tells.
///
/// @param fingerprint the same whenever the same is noticed again, which is another insight if it was gone meanwhile
/// @param subject what it is about, in the user's own words
/// @param thoughtIds those it was found in, at least one
public record Insight(
        String id, Kind kind, String fingerprint, String subject, List<String> thoughtIds, Instant createdAt) {
    public Insight {
        thoughtIds = List.copyOf(thoughtIds);
        if (thoughtIds.isEmpty()) {
            throw new IllegalArgumentException("an insight names its thoughts");
        }
    }

    /// What was noticed; in the database and in JSON in lower case.
    public enum Kind {
        /// A subject in at least three thoughts of at least two days of the last week.
        RECURRING,
        /// Something to be done that was said over a day ago and never became a task.
        FORGOTTEN,
        /// The same, and the day that was named has passed.
        OVERDUE,
        /// A question of over a day ago that no later thought takes up.
        QUESTION,
        /// A thought that says what an older one says.
        REPEATED;

        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
