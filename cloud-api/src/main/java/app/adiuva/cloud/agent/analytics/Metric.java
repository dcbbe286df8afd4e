package app.adiuva.cloud.agent.analytics;

import app.adiuva.cloud.agent.wording.Wording;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the desktop counts by day. The key in the context is the name with `_by_day`.
enum Metric {
    TASKS_COMPLETED("You finished", "task", "finished"),
    TASKS_CREATED("You added", "task", "added"),
    THOUGHTS_CAPTURED("You captured", "thought", "captured"),
    EVENTS("You had", "event", "on your calendar");

    private final String opening;
    private final String noun;
    private final String participle;

    Metric(String opening, String noun, String participle) {
        this.opening = opening;
        this.noun = noun;
        this.participle = participle;
    }

    /// The metric of this name, such as `tasks_completed`.
    static Optional<Metric> named(String name) {
        return Arrays.stream(values()).filter(m -> m.wire().equals(name)).findFirst();
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return wire() + "_by_day";
    }

    /// "You finished 7 tasks".
    String sentence(long number) {
        return opening + " " + (number == 0 ? "no " + noun + "s" : amount(number));
    }

    /// "7 tasks".
    String amount(long number) {
        return Wording.count(number, noun);
    }

    /// "tasks finished", as the name of a row.
    String label() {
        return noun + "s " + participle;
    }
}
