package app.adiuva.desktop.cli;

import java.util.Map;

/// Ends a verb with a message for the user: what happened, what was kept, what to do.
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exit;
    private final String code;
    private final transient Map<String, String> fields;

    /// @param code a stable word for programs, such as `text_too_long`
    public CommandFailure(ExitCode exit, String code, String message) {
        this(exit, code, message, Map.of());
    }

    /// @param fields what programs are told besides, such as the id of what was kept
    public CommandFailure(ExitCode exit, String code, String message, Map<String, String> fields) {
        super(message);
        this.exit = exit;
        this.code = code;
        this.fields = Map.copyOf(fields);
    }

    public ExitCode exit() {
        return exit;
    }

    public String code() {
        return code;
    }

    Map<String, String> fields() {
        return fields;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
