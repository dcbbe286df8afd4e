package app.adiuva.desktop.cli;

import java.io.Serial;

/// A run of a playbook ended with this failure. What its steps gave is kept, and it can go on.
public final class RunFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String run;
    private final RuntimeException failure;

    public RunFailed(String run, RuntimeException failure) {
        super(failure);
        this.run = run;
        this.failure = failure;
    }

    /// The id of the run.
    String run() {
        return run;
    }

    RuntimeException failure() {
        return failure;
    }
}
