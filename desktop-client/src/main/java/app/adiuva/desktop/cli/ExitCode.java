package app.adiuva.desktop.cli;

/// What the command's exit status means. Part of the public contract in `docs/cli.md`.
public enum ExitCode {
    DONE(0),
    /// An unexpected failure, or `doctor` found one.
    FAILED(1),
    /// An unknown option, or text that cannot be taken: empty, too long, not text.
    USAGE(2),
    /// The cloud brought no answer. Local data is untouched, the message is kept.
    NO_ANSWER(3),
    /// A plan, an undo or an id was refused; nothing changed.
    REFUSED(4),
    /// The profile or its database cannot be used: damaged, locked or not writable.
    DATABASE(5),
    /// Stopped by the user.
    INTERRUPTED(130);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
