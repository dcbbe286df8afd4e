package app.adiuva.desktop.plan;

import app.adiuva.contracts.plan.ActionCheck.Violation;
import app.adiuva.contracts.plan.Fault;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/// A plan that may not be carried out, as a whole: nothing was changed. The message says so in English.
public final class PlanRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public PlanRefused(List<Violation> violations) {
        super(violations.stream()
                .map(violation -> "step " + (violation.index() + 1) + ": " + violation.reason())
                .collect(Collectors.joining("; ", "The plan was refused, nothing was changed: ", "")));
        this.violations = List.copyOf(violations);
    }

    static PlanRefused of(int index, Fault fault) {
        return new PlanRefused(List.of(new Violation(index, fault)));
    }

    /// Which actions are at fault and why; the reasons quote no values.
    public List<Violation> violations() {
        return violations;
    }
}
