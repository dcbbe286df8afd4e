package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.backup.snapshot.Progress;
import app.adiuva.desktop.ui.kit.Formats;

/// What is being done now, and how far it is.
///
/// @param bytesPerSecond over the line in the last seconds, 0 while it is not known
record Activity(Kind kind, Progress progress, long bytesPerSecond) {
    enum Kind {
        BACKUP,
        PROOF,
        RESTORE,
        RESTORE_INTO,
        UNDO;

        Progress.Step firstStep() {
            return switch (this) {
                case BACKUP, RESTORE, UNDO -> Progress.Step.COPYING;
                case PROOF, RESTORE_INTO -> Progress.Step.FETCHING;
            };
        }
    }

    /// Between 0 and 1, or below 0 while it is not known.
    double fraction() {
        return progress.total() <= 0 ? -1 : Math.min(1.0, (double) progress.done() / progress.total());
    }

    String title() {
        return switch (kind) {
            case BACKUP -> text("backup.doing.backup");
            case PROOF -> text("backup.doing.proof");
            case RESTORE, RESTORE_INTO -> text("backup.doing.restore");
            case UNDO -> text("backup.doing.undo");
        };
    }

    /// Such as `Encrypting and sending · 120 MB of 700 MB · 8.2 MB/s`.
    String detail(Formats formats) {
        StringBuilder words = new StringBuilder(step());
        if (progress.total() > 0) {
            words.append(text("backup.amount", formats.bytes(progress.done()), formats.bytes(progress.total())));
        }
        if (bytesPerSecond > 0) {
            words.append(text("backup.speed", formats.bytes(bytesPerSecond)));
        }
        return words.toString();
    }

    private String step() {
        return switch (progress.step()) {
            case COPYING -> text("backup.step.copying");
            case SENDING -> text("backup.step.sending");
            case ATTACHMENTS -> text("backup.step.attachments");
            case FETCHING -> text("backup.step.fetching");
            case CHECKING -> text("backup.step.checking");
            case REPLACING -> text("backup.step.replacing");
            case WAITING -> text("backup.step.waiting");
        };
    }
}
