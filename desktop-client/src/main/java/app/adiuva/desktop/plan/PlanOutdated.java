package app.adiuva.desktop.plan;

import java.io.Serial;

/// The data has changed since the plan was shown, so that it would now do something else. Nothing was changed.
public final class PlanOutdated extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Preview fresh;

    PlanOutdated(Preview fresh) {
        super("Your data has changed since this plan was shown. Nothing was applied; look at the plan again.");
        this.fresh = fresh;
    }

    /// What the plan would do now.
    public Preview fresh() {
        return fresh;
    }
}
