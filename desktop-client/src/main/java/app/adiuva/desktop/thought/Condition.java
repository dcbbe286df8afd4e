package app.adiuva.desktop.thought;

import app.adiuva.desktop.filter.Days;
import java.util.Set;

/// One thing that a thought must be to be listed.
public sealed interface Condition {
    record StatusIn(Set<ThoughtStatus> statuses) implements Condition {
        public StatusIn {
            statuses = Set.copyOf(statuses);
        }
    }

    record TypeIn(Set<ThoughtType> types) implements Condition {
        public TypeIn {
            types = Set.copyOf(types);
        }
    }

    /// @param tag compared without regard to case
    record Tagged(String tag) implements Condition {}

    record Untagged() implements Condition {}

    /// When it was captured.
    record Captured(Days days) implements Condition {}

    /// It seems to ask for something to be done.
    record Actionable() implements Condition {}

    /// It has files.
    record HasFiles() implements Condition {}

    /// @param text its words stand in the thought or in its tags, one after another; the last may be unfinished
    record Containing(String text) implements Condition {}

    record Not(Condition condition) implements Condition {}
}
