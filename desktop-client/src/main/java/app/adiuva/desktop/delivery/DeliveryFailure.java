package app.adiuva.desktop.delivery;

/// Something was not handed over, or not to the end. Holds no content and no address with a secret.
public final class DeliveryFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /// What went wrong.
    public enum Kind {
        /// The folder is not there, or cannot be written to.
        NOT_WRITABLE,
        /// There is no git, the folder is in no repository, or git refused, and everything is as before; what it said
        /// is not kept.
        GIT,
        /// A file lies in the place of a document that git does not remember; it was left as it is.
        IN_THE_WAY,
        /// It is committed, but the remote did not take it.
        NOT_PUSHED,
        /// The address did not answer.
        UNREACHABLE,
        /// The address answered with something other than success.
        REFUSED
    }

    DeliveryFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
