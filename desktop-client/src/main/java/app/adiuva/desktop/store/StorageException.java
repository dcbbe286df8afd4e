package app.adiuva.desktop.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/// The database could not do what was asked. What was stored before is kept: a transaction that fails is rolled back.
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    private StorageException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /// Why, and whether trying again can help.
    public enum Reason {
        DISK_FULL("The disk is full. Nothing was changed; free some space and try again."),
        READ_ONLY("The database cannot be written to. Nothing was changed; check the rights of the profile folder."),
        DISK_ERROR("The disk did not take what was to be written. Nothing was changed; check the disk and try again."),
        BUSY("Another program is writing to the database. Nothing was changed; try again."),
        DAMAGED("The database is damaged. Nothing was changed; `adiuva doctor` says more."),
        FAILED("The database refused the work. Nothing was changed.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /// Whether the disk takes nothing at all now, so that any other change would fail as well.
        public boolean isOfTheDisk() {
            return this == DISK_FULL || this == READ_ONLY || this == DISK_ERROR;
        }

        /// Whether the same may succeed a moment later; never once the database is closed.
        public boolean mayPass() {
            return isOfTheDisk() || this == BUSY;
        }

        /// A stable word for programs, such as `disk_full`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Reason reason() {
        return reason;
    }

    /// The message holds SQLite's own words, which name tables and never values.
    static StorageException of(SQLException failure) {
        Reason reason = reason(failure);
        return new StorageException(reason, reason.sentence, failure);
    }

    static StorageException of(String message) {
        return new StorageException(Reason.FAILED, message, null);
    }

    static StorageException notWritable(IOException failure) {
        Reason reason = isOfSpace(failure) ? Reason.DISK_FULL : Reason.READ_ONLY;
        return new StorageException(reason, reason.sentence, failure);
    }

    /// Java has no type for it, only the words of POSIX and of Windows.
    private static boolean isOfSpace(IOException failure) {
        String words = String.valueOf(failure.getMessage());
        return words.contains("No space left on device") || words.contains("not enough space on the disk");
    }

    /// The same, with what was being done.
    StorageException during(String work) {
        return new StorageException(reason, work + ". " + reason.sentence, this);
    }

    /// Primary result codes of SQLite, <https://www.sqlite.org/rescode.html>.
    static Reason reason(SQLException failure) {
        return switch (failure.getErrorCode() & 0xff) {
            case 13 -> Reason.DISK_FULL;
            case 8, 14, 23 -> Reason.READ_ONLY;
            case 5, 6 -> Reason.BUSY;
            case 11, 26 -> Reason.DAMAGED;
            case 10 -> ofDevice(failure);
            default -> Reason.FAILED;
        };
    }

    /// Tells a write that the disk refused from a page that could not be read. The index of the log could not grow:
    /// that
    /// is how a disk without any room shows at the opening.
    private static Reason ofDevice(SQLException failure) {
        return failure instanceof SQLiteException sqlite
                ? switch (sqlite.getResultCode()) {
                    case SQLITE_IOERR_SHMSIZE -> Reason.DISK_FULL;
                    case SQLITE_IOERR_WRITE,
                            SQLITE_IOERR_FSYNC,
                            SQLITE_IOERR_DIR_FSYNC,
                            SQLITE_IOERR_TRUNCATE,
                            SQLITE_IOERR_SHMMAP,
                            SQLITE_IOERR_COMMIT_ATOMIC -> Reason.DISK_ERROR;
                    default -> Reason.FAILED;
                }
                : Reason.FAILED;
    }
}
