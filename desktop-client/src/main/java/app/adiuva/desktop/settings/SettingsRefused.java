package app.adiuva.desktop.settings;

/// A file is not one of settings that this version can read. Nothing was changed.
public final class SettingsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    SettingsRefused(Reason reason) {
        super(reason.sentence);
        this.reason = reason;
    }

    /// Why.
    public enum Reason {
        UNREADABLE("The file cannot be read. Nothing was changed."),
        TOO_LARGE("The file is larger than settings ever are. Nothing was changed."),
        NO_SETTINGS("This is not a file of Adiuva's settings. Nothing was changed."),
        NEWER("A newer Adiuva wrote this file. Nothing was changed; update this one first.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    public Reason reason() {
        return reason;
    }
}
