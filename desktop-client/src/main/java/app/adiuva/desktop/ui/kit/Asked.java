package app.adiuva.desktop.ui.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What was asked for of the fields of records and may still be on its way to the disk. Who takes such a change back
/// asks for what the disk still has: that is a change, too, or the older one would be made after all. JavaFX thread
/// only.
public final class Asked {
    private final Edits edits;
    private final Map<List<String>, @Nullable String> values = new HashMap<>();

    public Asked(Edits edits) {
        this.edits = edits;
    }

    /// With nothing on its way the records are as they were asked for, or that was refused.
    public void read() {
        if (edits.pending().get() == 0 && edits.waiting().get() == 0) {
            values.clear();
        }
    }

    /// What the field is once everything has arrived.
    ///
    /// @param id of the record
    /// @param stored what it had when it was read
    public @Nullable String or(String id, String field, @Nullable String stored) {
        List<String> place = List.of(id, field);
        return values.containsKey(place) ? values.get(place) : stored;
    }

    /// Notes that the field is to be this.
    ///
    /// @return whether it is anything else, and is not about to be this
    public boolean isNew(String id, String field, @Nullable String value, @Nullable String stored) {
        if (Objects.equals(value, or(id, field, stored))) {
            return false;
        }
        values.put(List.of(id, field), value);
        return true;
    }

    /// Asks for a value, by `write`, unless the field has it or is about to.
    ///
    /// @param done runs at once when the field has it on the disk
    public void ask(
            String id, String field, @Nullable String value, @Nullable String stored, Runnable write, Runnable done) {
        if (isNew(id, field, value, stored)) {
            write.run();
        } else if (Objects.equals(value, stored)) {
            done.run();
        }
    }
}
