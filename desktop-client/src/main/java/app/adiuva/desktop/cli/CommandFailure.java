package app.adiuva.desktop.cli;

/// Ends a verb with a message for the user: what happened, what was kept, what to do.
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exit;
    private final String code;

    /// @param code a stable word for programs, such as `text_too_long`
    public CommandFailure(ExitCode exit, String code, String message) {
        super(message);
        this.exit = exit;
        this.code = code;
    }

    public ExitCode exit() {
        return exit;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
