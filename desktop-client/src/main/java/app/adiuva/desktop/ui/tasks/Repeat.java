package app.adiuva.desktop.ui.tasks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.RecurrenceWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A choice of the repeat box.
///
/// @param rule null for a task that happens once
record Repeat(@Nullable String rule) {
    private static final List<String> USUAL = List.of(
            "FREQ=DAILY",
            "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
            "FREQ=WEEKLY",
            "FREQ=WEEKLY;INTERVAL=2",
            "FREQ=MONTHLY",
            "FREQ=YEARLY");

    static Repeat of(@Nullable String rule) {
        return new Repeat(rule);
    }

    /// The usual choices, and `current` when it is another one.
    static List<Repeat> choices(@Nullable String current) {
        List<Repeat> choices = new ArrayList<>();
        choices.add(new Repeat(null));
        USUAL.forEach(rule -> choices.add(new Repeat(rule)));
        if (current != null && !USUAL.contains(current)) {
            choices.add(new Repeat(current));
        }
        return choices;
    }

    String label() {
        return rule == null ? text("repeat.never") : RecurrenceWords.of(rule);
    }
}
