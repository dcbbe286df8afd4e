package app.adiuva.desktop.attachment;

import app.adiuva.desktop.attachment.AttachmentRefused.Reason;

/// A file that was not attached.
public record Refusal(Offered offered, Reason reason) {
    /// What the file is called, as it was offered.
    public String name() {
        return offered.name();
    }

    /// Whether the same may be taken another time: when there is room again, or its place can be read.
    public boolean mayPass() {
        return switch (reason) {
            case UNREADABLE, DISK_FULL, NOT_WRITABLE -> true;
            case TOO_LARGE, NO_FILE, NO_ROW -> false;
        };
    }
}
