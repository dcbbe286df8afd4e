package app.adiuva.desktop.suggestion;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// What a suggestion would do.
public sealed interface Proposal {
    /// Makes a task of the thought.
    ///
    /// @param day when it is due; null when the thought names no day
    /// @param time of that day; null for the whole day
    record NewTask(
            String title, @Nullable LocalDate day, @Nullable LocalTime time) implements Proposal {
        public NewTask {
            if (title.isBlank() || title.length() > 500) {
                throw new IllegalArgumentException("a task needs a title of at most 500 characters");
            }
            if (time != null && day == null) {
                throw new IllegalArgumentException("a time needs a day");
            }
        }
    }

    /// Adds a tag to the thought.
    record NewTag(String tag) implements Proposal {
        public NewTag {
            if (tag.isBlank() || tag.length() > 60) {
                throw new IllegalArgumentException("a tag has 1 to 60 characters");
            }
        }
    }
}
