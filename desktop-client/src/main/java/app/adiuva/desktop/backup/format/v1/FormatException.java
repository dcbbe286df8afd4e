package app.adiuva.desktop.backup.format.v1;

/// A backup that doesn't follow the format, or a secret that doesn't open it. Trying again never helps.
///
/// The message says which part broke, never what was in it.
public final class FormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FormatError error;

    public FormatException(FormatError error, String message) {
        super(error.code() + ": " + message);
        this.error = error;
    }

    public FormatError error() {
        return error;
    }

    static FormatException malformed(String message) {
        return new FormatException(FormatError.MALFORMED, message);
    }
}
