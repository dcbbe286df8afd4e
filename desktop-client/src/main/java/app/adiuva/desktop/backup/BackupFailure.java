package app.adiuva.desktop.backup;

import app.adiuva.desktop.backup.format.v1.FormatError;
import app.adiuva.desktop.backup.format.v1.FormatException;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A backup, restore or proof that did not happen. The message says in English what happened, what was kept and what
/// to do; it holds no secret and nothing of the content.
public final class BackupFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient @Nullable Space space;

    private BackupFailure(Kind kind, String message) {
        this(kind, null, message);
    }

    private BackupFailure(Kind kind, @Nullable Space space, String message) {
        super(message);
        this.kind = kind;
        this.space = space;
    }

    /// What a disk was asked for and what it has, rounded up.
    public record Space(long neededMiB, long freeMiB) {}

    /// Why; [#code] is the word for programs.
    public enum Kind {
        NOT_SET_UP,
        ALREADY_SET_UP,
        BACKUPS_EXIST,
        BUSY,
        STOPPED,
        NO_SPACE,
        DISK,
        WRONG_SECRET,
        WEAK_PASSPHRASE,
        NO_BACKUP,
        NOTHING_TO_UNDO,
        NEWEST,
        FOLDER_NOT_EMPTY,
        NEWER_APP,
        ROLLED_BACK,
        TAKEN_OVER,
        DAMAGED;

        /// A stable word, such as `wrong_secret`.
        public String code() {
            return "backup_" + name().toLowerCase(Locale.ROOT);
        }
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return kind.code();
    }

    /// Of a disk that is too full; null otherwise.
    public @Nullable Space space() {
        return space;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    static BackupFailure notSetUp() {
        return new BackupFailure(
                Kind.NOT_SET_UP,
                "Backups are not set up on this computer. Set them up with a passphrase: adiuva backup init");
    }

    static BackupFailure alreadySetUp() {
        return new BackupFailure(Kind.ALREADY_SET_UP, "Backups are set up already. Nothing was changed.");
    }

    static BackupFailure backupsExist() {
        return new BackupFailure(
                Kind.BACKUPS_EXIST,
                "There are backups of this account already. Nothing was changed. Connect to them with their passphrase or"
                        + " recovery phrase.");
    }

    static BackupFailure busy() {
        return new BackupFailure(
                Kind.BUSY,
                "Another backup, restore or proof of this profile is running. Nothing was changed; try again when it has"
                        + " ended.");
    }

    static BackupFailure stopped() {
        return new BackupFailure(
                Kind.STOPPED, "Stopped. Your data is as it was; what was sent or fetched is used when you try again.");
    }

    static BackupFailure noSpace(long needed, long free) {
        Space space = new Space(mib(needed), mib(free));
        return new BackupFailure(
                Kind.NO_SPACE,
                space,
                "This needs " + space.neededMiB() + " MiB beside the database, and the disk has " + space.freeMiB()
                        + " MiB. Nothing was changed; free some space and try again.");
    }

    static BackupFailure disk() {
        return new BackupFailure(
                Kind.DISK,
                "A file of the profile could not be read or written, or the disk is full. Your data is as it was; check"
                        + " the disk and try again.");
    }

    static BackupFailure wrongSecret() {
        return new BackupFailure(
                Kind.WRONG_SECRET,
                "That is not the passphrase or recovery phrase of these backups. Nothing was changed; try again.");
    }

    static BackupFailure notAPhrase() {
        return new BackupFailure(
                Kind.WRONG_SECRET,
                "A recovery phrase has 24 words of its list, and these are not such. Nothing was changed; look for a"
                        + " mistyped word.");
    }

    static BackupFailure weak(String why) {
        return new BackupFailure(Kind.WEAK_PASSPHRASE, why);
    }

    static BackupFailure noBackup() {
        return new BackupFailure(
                Kind.NO_BACKUP, "There is no such backup. `adiuva backup list` shows those there are.");
    }

    static BackupFailure nothingToUndo() {
        return new BackupFailure(
                Kind.NOTHING_TO_UNDO, "No restore has replaced anything here yet, so there is nothing to put back.");
    }

    static BackupFailure folderNotEmpty() {
        return new BackupFailure(
                Kind.FOLDER_NOT_EMPTY, "The folder to restore into is not empty. Nothing was changed; name a new one.");
    }

    static BackupFailure newest() {
        return new BackupFailure(
                Kind.NEWEST,
                "The newest backup cannot be forgotten: the next one builds on it. Make another one first.");
    }

    static BackupFailure newerApp(String version) {
        return new BackupFailure(
                Kind.NEWER_APP,
                "This backup was made by Adiuva " + version
                        + ", which is newer than this one. Nothing was changed; update" + " Adiuva and restore again.");
    }

    static BackupFailure rolledBack(long here, long there, Instant when) {
        return new BackupFailure(
                Kind.ROLLED_BACK,
                "The cloud shows an older backup as the newest (number " + there + "; this computer made number " + here
                        + " on " + when
                        + "). Backups have stopped, so that nothing is built on it. If you know why, accept"
                        + " what the cloud has by connecting again: adiuva backup init --again");
    }

    static BackupFailure forked(long sequence) {
        return new BackupFailure(
                Kind.ROLLED_BACK,
                "The cloud shows another backup number " + sequence + " than the one this computer made. Backups have"
                        + " stopped, so that nothing is built on it. If you know why, accept what the cloud has by"
                        + " connecting again: adiuva backup init --again");
    }

    static BackupFailure keysLost() {
        return new BackupFailure(
                Kind.DAMAGED,
                "The cloud has lost the keys that open these backups, and this computer has no copy of them. Your data is as"
                        + " it was. Set backups up anew: adiuva backup init");
    }

    static BackupFailure oldKeyring() {
        return new BackupFailure(
                Kind.ROLLED_BACK,
                "The cloud shows older keys of the backups than those this computer stored: an old passphrase may open"
                        + " them again. Nothing was changed. If you know why, connect again: adiuva backup init --again");
    }

    static BackupFailure takenOver(long sequence, Instant when) {
        return new BackupFailure(
                Kind.TAKEN_OVER,
                "Another computer has made backups in this series, the last on " + when + " (number " + sequence
                        + "). Backups from here have stopped, so that the two don't mix. To go on from here, connect again:"
                        + " adiuva backup init --again");
    }

    static BackupFailure damaged(FormatException broken) {
        String what = broken.error() == FormatError.VERSION
                ? "was made by a newer Adiuva"
                : "is damaged or was changed (" + broken.error().code() + ")";
        return new BackupFailure(
                Kind.DAMAGED,
                "What the cloud has of this backup " + what + ". Nothing of it was used and your data is as it was. Try"
                        + " another backup, and make a new one now.");
    }

    static BackupFailure unsound() {
        return new BackupFailure(
                Kind.DAMAGED,
                "The restored database did not pass its check. Nothing was replaced; try another backup, and make a new"
                        + " one now.");
    }

    private static long mib(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }
}
