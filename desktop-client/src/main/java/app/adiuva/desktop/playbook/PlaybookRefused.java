package app.adiuva.desktop.playbook;

/// A playbook, an input or what a step brought may not be used. Nothing was changed. The message is for the user and
/// quotes no values.
public final class PlaybookRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PlaybookRefused(String message) {
        super(message);
    }

    /// What is wrong and what to do.
    public String detail() {
        return String.valueOf(getMessage());
    }
}
