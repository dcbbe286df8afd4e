package app.adiuva.desktop.attachment;

/// A file that could not be attached; nothing was kept.
public final class AttachmentRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /// Why.
    public enum Reason {
        /// Over [Attachments#LARGEST] bytes.
        TOO_LARGE,
        /// A folder, a device, a link to one, or nothing.
        NO_FILE,
        UNREADABLE,
        DISK_FULL,
        /// The folder of attachments cannot be written.
        NOT_WRITABLE,
        /// The row that it should belong to is gone.
        NO_ROW
    }

    AttachmentRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
