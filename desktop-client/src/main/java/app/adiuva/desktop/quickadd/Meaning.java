package app.adiuva.desktop.quickadd;

import app.adiuva.desktop.task.Priority;
import java.time.ZonedDateTime;

/// What a part of the line means.
public sealed interface Meaning {
    /// `#home`; the name is in lower case.
    record Tag(String name) implements Meaning {}

    /// `!high`.
    record Importance(Priority priority) implements Meaning {}

    /// `@fri 14:00`.
    ///
    /// @param allDay whether only the day is meant; then `at` is the first moment of it
    record Due(ZonedDateTime at, boolean allDay) implements Meaning {}

    /// `every 2 weeks`.
    ///
    /// @param rule an RFC 5545 rule without `RRULE:`
    /// @param first when it is due for the first time
    record Repeats(String rule, Due first) implements Meaning {}

    /// `^Home`.
    record Project(String name) implements Meaning {}

    /// `*10m`.
    record Reminder(ZonedDateTime at) implements Meaning {}

    /// A backslash that keeps what follows it as it is; it is no part of the title.
    record Escape() implements Meaning {}

    /// It begins like one of the others and is none: it stays in the title.
    record NotUnderstood(Why why) implements Meaning {}

    /// Why something was not understood.
    enum Why {
        NO_TIME,
        NO_PRIORITY,
        NO_REMINDER,
        /// A reminder of so long before a time that the task does not have.
        NOTHING_DUE,
        /// The first of its kind counts.
        SECOND
    }
}
