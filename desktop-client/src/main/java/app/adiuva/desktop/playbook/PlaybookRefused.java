package app.adiuva.desktop.playbook;

/// A playbook, an input or what a step brought may not be used. Nothing was changed. The message says why in English
/// and quotes no values.
public final class PlaybookRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public PlaybookRefused(Refusal refusal) {
        super(refusal.words());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    /// What is wrong and what to do, in English.
    public String detail() {
        return String.valueOf(getMessage());
    }
}
