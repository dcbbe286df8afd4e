package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.backup.BackupFailure;
import app.adiuva.desktop.backup.format.v1.FormatError;
import app.adiuva.desktop.backup.format.v1.FormatException;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.ui.kit.CloudWords;
import app.adiuva.desktop.ui.kit.Edits;
import app.adiuva.desktop.ui.kit.Trouble;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/// What to tell the user about a backup, restore or set-up that did not happen.
final class Refusals {
    private static final String DATABASE = "database_";

    private Refusals() {}

    static String words(Exception failure) {
        return switch (failure) {
            case BackupFailure backup -> ofBackup(backup);
            case CloudFailure cloud -> CloudWords.of(cloud);
            case FormatException format when format.error() == FormatError.PHRASE -> text("backup.refused.phrase");
            case KitPrint.NoPrinter _ -> text("kit.no_printer");
            case UncheckedIOException _ -> text("backup.refused.file");
            default -> Edits.explain(failure);
        };
    }

    private static String ofBackup(BackupFailure failure) {
        BackupFailure.Space space = failure.space();
        return space == null
                ? words(failure.kind())
                : text("backup.refused.space.of", space.neededMiB(), space.freeMiB());
    }

    /// What was kept of a backup that did not happen.
    ///
    /// @param code as [BackupFailure#code], or of the cloud or the database
    /// @param message what it said then, for a code that has no words here
    static String words(String code, String message) {
        return kind(code)
                .map(Refusals::words)
                .or(() -> CloudWords.kept(code))
                .orElseGet(() -> code.startsWith(DATABASE)
                        ? Trouble.advice(code.substring(DATABASE.length()))
                        : code.equals("internal") ? text("backup.refused.fault") : message);
    }

    private static Optional<BackupFailure.Kind> kind(String code) {
        return Arrays.stream(BackupFailure.Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst();
    }

    private static String words(BackupFailure.Kind kind) {
        return switch (kind) {
            case NOT_SET_UP -> text("backup.refused.not_set_up");
            case ALREADY_SET_UP -> text("backup.refused.set_up");
            case BACKUPS_EXIST -> text("backup.refused.exist");
            case BUSY -> text("backup.refused.busy");
            case STOPPED -> text("backup.refused.stopped");
            case NO_SPACE -> text("backup.refused.space");
            case DISK -> text("backup.refused.disk");
            case WRONG_SECRET -> text("backup.refused.secret");
            case WEAK_PASSPHRASE -> text("backup.refused.weak");
            case NO_BACKUP -> text("backup.refused.no_backup");
            case NOTHING_TO_UNDO -> text("backup.refused.no_undo");
            case NEWEST -> text("backup.refused.newest");
            case FOLDER_NOT_EMPTY -> text("backup.refused.folder");
            case NEWER_APP -> text("backup.refused.newer");
            case ROLLED_BACK -> text("backup.refused.rolled_back");
            case TAKEN_OVER -> text("backup.refused.taken_over");
            case DAMAGED -> text("backup.refused.damaged");
        };
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
