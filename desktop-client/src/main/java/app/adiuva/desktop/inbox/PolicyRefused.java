package app.adiuva.desktop.inbox;

/// A policy that cannot be: nothing was changed. The message says why in English.
public final class PolicyRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    PolicyRefused(Why why) {
        super(why.words);
        this.why = why;
    }

    /// What is wrong with it.
    public enum Why {
        NO_AGENT("There is no agent of this name that may do this."),
        ALWAYS_ASKED("Deleting is always asked for; it cannot be allowed for good.");

        private final String words;

        Why(String words) {
            this.words = words;
        }
    }

    public Why why() {
        return why;
    }
}
