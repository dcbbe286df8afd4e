package app.adiuva.desktop.plan;

import java.io.Serial;
import java.util.List;

/// The plan was applied before, perhaps by another window or the command. Nothing was done now.
public final class PlanApplied extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<JournalEntry> entries;

    PlanApplied(List<JournalEntry> entries) {
        super("This plan was applied already. Nothing was done now; `adiuva history` shows what it changed.");
        this.entries = List.copyOf(entries);
    }

    /// What was done then, in the order of the diff; not always all of what was shown here.
    public List<JournalEntry> entries() {
        return entries;
    }
}
