package app.adiuva.contracts.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a step of a plan does besides the [ActionType]s, which change records.
public enum StepKind {
    /// Reads the user's records on the desktop, see [app.adiuva.contracts.playbook.DataQuery]. Gives rows.
    QUERY,
    /// Lets a language model work in the cloud by a template. Gives text and perhaps actions.
    GENERATE,
    /// Proposes the actions that an earlier `generate` gave.
    PROPOSE;

    /// The name as it stands in JSON.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<StepKind> of(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire().equals(wire)).findFirst();
    }
}
