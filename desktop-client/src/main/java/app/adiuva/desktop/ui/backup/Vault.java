package app.adiuva.desktop.ui.backup;

import app.adiuva.contracts.backup.FoundBackups;
import app.adiuva.desktop.backup.BackupResult;
import app.adiuva.desktop.backup.BackupStatus;
import app.adiuva.desktop.backup.DailyCopies;
import app.adiuva.desktop.backup.Preview;
import app.adiuva.desktop.backup.Proof;
import app.adiuva.desktop.backup.Restored;
import app.adiuva.desktop.backup.StoredBackup;
import app.adiuva.desktop.backup.format.v1.Secret;
import app.adiuva.desktop.backup.snapshot.Progress;
import app.adiuva.desktop.cloud.BackupPlace;
import app.adiuva.desktop.cloud.Cancellation;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The backups of the profile, wherever they are. Blocking: call it inside a [app.adiuva.desktop.ui.kit.TaskRunner].
///
/// All but [#status] and [#place] throw [app.adiuva.desktop.backup.BackupFailure] and
/// [app.adiuva.desktop.cloud.CloudFailure], whose messages are for the user.
public interface Vault {
    BackupStatus status();

    Where place();

    /// Keeps backups there from now on; they are off until they are set up or opened there. Where the place cannot be
    /// reached, everything stays as it was.
    void moveTo(BackupPlace place);

    /// Looks for backups that there are already; with none, a set-up begins.
    Beginning begin();

    /// Backups of other computers, or of this one before, in the same place.
    List<FoundBackups> found();

    /// Takes over what another computer has kept in this place; [#connect] opens it then.
    void takeOver(FoundBackups found);

    /// Opens the account's backups on this computer.
    void connect(Secret secret);

    void changePassphrase(Secret current, char[] fresh);

    BackupResult now(Consumer<Progress> listener, Cancellation cancellation);

    /// Restores the newest backup into a scratch folder and checks it.
    Proof proveWhole(Consumer<Progress> listener, Cancellation cancellation);

    /// Newest first.
    List<StoredBackup> list();

    Preview preview(String id);

    Restored restoreInPlace(String id, Consumer<Progress> listener, Cancellation cancellation);

    Restored restoreInto(Path folder, String id, Consumer<Progress> listener, Cancellation cancellation);

    Restored undoRestore(Consumer<Progress> listener, Cancellation cancellation);

    void forget(String id);

    /// The copies of the database that are kept while backups are not set up, newest first.
    List<DailyCopies.Copy> copies();

    /// Where the backups of this profile go.
    sealed interface Where {
        /// To a cloud at another address, which keeps them as it likes.
        record Elsewhere(String host) implements Where {}

        /// To a place of this computer's user.
        ///
        /// @param chosen null for `standard`
        record Own(@Nullable BackupPlace chosen, Path standard) implements Where {}
    }

    /// What a set-up finds.
    sealed interface Beginning {
        /// Nothing: everything is made anew.
        record Fresh(Unfinished setUp) implements Beginning {}

        /// Backups of this very account, to be opened.
        record OfThisAccount() implements Beginning {}

        /// Backups of other computers in the same place, to be taken over or left alone.
        record OfOthers(List<FoundBackups> found, Unfinished setUp) implements Beginning {
            public OfOthers {
                found = List.copyOf(found);
            }
        }
    }

    /// A set-up that is not stored yet: its key and recovery phrase are in memory only, and wiped when it is closed.
    interface Unfinished extends AutoCloseable {
        List<String> words();

        /// Turns backups on.
        void turnOn(char[] passphrase);

        @Override
        void close();
    }
}
