package app.adiuva.desktop.ui.attachment;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.attachment.Attachments;
import app.adiuva.desktop.attachment.Refusal;

/// What is said of files that were not attached.
public final class AttachmentWords {
    static final long MOST_MEGABYTES = Attachments.LARGEST / 1_000_000;

    private AttachmentWords() {}

    public static String refused(Refusal refusal) {
        String name = refusal.name();
        return switch (refusal.reason()) {
            case TOO_LARGE -> text("attachment.too_large", name, MOST_MEGABYTES);
            case NO_FILE -> text("attachment.no_file", name);
            case UNREADABLE -> text("attachment.unreadable", name);
            case DISK_FULL -> text("attachment.disk_full", name);
            case NOT_WRITABLE -> text("attachment.not_writable", name);
            case NO_ROW -> text("attachment.no_row", name);
        };
    }
}
