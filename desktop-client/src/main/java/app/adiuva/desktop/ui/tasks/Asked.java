package app.adiuva.desktop.ui.tasks;

import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.kit.Edits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the fields of tasks have asked for and may still be on its way to the disk. Who takes such a change back asks
/// for what the disk still has: that is a change, too, or the older one would be made after all. JavaFX thread only.
final class Asked {
    private final Edits edits;
    private final Map<List<String>, @Nullable String> values = new HashMap<>();

    Asked(Edits edits) {
        this.edits = edits;
    }

    /// Tasks were read again: with nothing on its way they are as they were asked for, or that was refused.
    void read() {
        if (edits.pending().get() == 0 && edits.waiting().get() == 0) {
            values.clear();
        }
    }

    /// What the field is once everything has arrived.
    ///
    /// @param stored what the task had when it was read
    @Nullable
    String or(Task task, String field, @Nullable String stored) {
        List<String> place = List.of(task.id(), field);
        return values.containsKey(place) ? values.get(place) : stored;
    }

    /// Asks for a value, by `write`, unless the field has it or is about to.
    ///
    /// @param done runs at once when the field has it on the disk
    void ask(Task task, String field, @Nullable String value, @Nullable String stored, Runnable write, Runnable done) {
        if (!Objects.equals(value, or(task, field, stored))) {
            values.put(List.of(task.id(), field), value);
            write.run();
        } else if (Objects.equals(value, stored)) {
            done.run();
        }
    }
}
