package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.backup.BackupFailure;
import app.adiuva.desktop.backup.format.v1.FormatError;
import app.adiuva.desktop.backup.format.v1.FormatException;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.ui.kit.Edits;
import java.io.UncheckedIOException;

/// What to tell the user about a backup, restore or set-up that did not happen.
final class Refusals {
    private Refusals() {}

    static String words(Exception failure) {
        return switch (failure) {
            case BackupFailure backup -> words(backup.code(), backup.detail());
            case CloudFailure cloud -> cloud.detail();
            case FormatException format when format.error() == FormatError.PHRASE -> text("backup.refused.phrase");
            case KitPrint.NoPrinter _ -> text("kit.no_printer");
            case UncheckedIOException _ -> text("backup.refused.file");
            default -> Edits.explain(failure);
        };
    }

    /// The domain's own words, except where they name a command and the window has a button.
    static String words(String code, String detail) {
        if (code.equals(BackupFailure.Kind.TAKEN_OVER.code())) {
            return text("backup.refused.taken_over");
        }
        if (code.equals(BackupFailure.Kind.ROLLED_BACK.code())) {
            return text("backup.refused.rolled_back");
        }
        if (code.equals(BackupFailure.Kind.NOT_SET_UP.code())) {
            return text("backup.refused.not_set_up");
        }
        return code.equals(BackupFailure.Kind.NO_BACKUP.code()) ? text("backup.refused.no_backup") : detail;
    }

    /// Whether only connecting again helps: the snapshots or the whole series went on without this computer.
    static boolean needsConnection(String code) {
        return code.equals(BackupFailure.Kind.TAKEN_OVER.code())
                || code.equals(BackupFailure.Kind.ROLLED_BACK.code())
                || code.equals("taken_over");
    }

    static boolean is(Exception failure, BackupFailure.Kind kind) {
        return failure instanceof BackupFailure backup && backup.kind() == kind;
    }
}
