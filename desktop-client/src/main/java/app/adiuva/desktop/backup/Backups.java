package app.adiuva.desktop.backup;

import app.adiuva.contracts.backup.BackupMetadata;
import app.adiuva.contracts.backup.FoundBackups;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.backup.format.v1.Keyring;
import app.adiuva.desktop.backup.format.v1.Passphrase;
import app.adiuva.desktop.backup.format.v1.RepositoryKey;
import app.adiuva.desktop.backup.format.v1.Secret;
import app.adiuva.desktop.backup.snapshot.KnownSnapshot;
import app.adiuva.desktop.backup.snapshot.Progress;
import app.adiuva.desktop.backup.snapshot.Remote;
import app.adiuva.desktop.backup.snapshot.Reporter;
import app.adiuva.desktop.backup.snapshot.SnapshotReader;
import app.adiuva.desktop.cloud.BackupApi;
import app.adiuva.desktop.cloud.BackupPlace;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.cloud.OwnerOnlyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The backups of one profile: set up, made, proven, restored, forgotten. One of these at a time, also across
/// processes. Thread-safe; calls block on the disk and the cloud.
///
/// Every method but [#status] may throw a [BackupFailure] or a [CloudFailure], whose messages are for the user.
public final class Backups {
    private final AppPaths paths;
    private final CloudConnection cloud;
    private final Clock clock;
    private final Operations operations;

    public Backups(AppPaths paths, CloudConnection cloud, Clock clock) {
        this.paths = paths;
        this.cloud = cloud;
        this.clock = clock;
        this.operations = new Operations(this::files, cloud, clock);
    }

    /// What this computer knows, without asking the cloud.
    public BackupStatus status() {
        BackupState state = BackupState.read(files().state());
        BackupState.Trouble trouble = state.trouble();
        return new BackupStatus(
                new KeyFile(files().key()).exists(),
                state.asksFirst(),
                instant(state.lastBackup()),
                instant(state.lastProof()),
                instant(state.lastFullProof()),
                trouble == null
                        ? null
                        : new BackupStatus.Trouble(
                                Instant.ofEpochMilli(trouble.at()), trouble.code(), trouble.message()));
    }

    /// Begins a set-up: nothing is stored before [#finish].
    ///
    /// @throws BackupFailure `already_set_up`, or `backups_exist` when the account has backups to [#connect] to
    public Setup begin() {
        if (new KeyFile(files().key()).exists()) {
            throw BackupFailure.alreadySetUp();
        }
        return operations.briefly(remote -> {
            if (remote.call(BackupApi::keyring).isPresent()) {
                throw BackupFailure.backupsExist();
            }
            return new Setup();
        });
    }

    /// Turns backups on: the wrapped key goes to the cloud, the key itself into a file of the profile.
    ///
    /// @throws BackupFailure `weak_passphrase`
    public void finish(Setup setup, char[] passphrase) {
        requireStrong(passphrase);
        operations.briefly(remote -> {
            try (Passphrase secret = new Passphrase(passphrase)) {
                Keyring keyring = setup.keyring(secret, clock.instant());
                putFirst(remote, keyring);
                remember(keyring, setup.key(), BackupState.NEW.withGeneration(keyring.generation()));
            }
            return setup;
        });
    }

    /// The key comes last: with it backups are on.
    private void remember(Keyring keyring, RepositoryKey key, BackupState state) {
        new OwnerOnlyFile(files().keyring()).write(keyring.bytes());
        state.write(files().state());
        new KeyFile(files().key()).write(key);
    }

    private static void putFirst(Remote remote, Keyring keyring) {
        try {
            var _ = remote.call(api -> {
                api.putKeyring(keyring.bytes(), null);
                return keyring;
            });
        } catch (CloudFailure.Refused refused) {
            throw refused.code().equals("changed_meanwhile") ? BackupFailure.backupsExist() : refused;
        }
    }

    /// Opens the account's backups on this computer, and accepts the newest of them as it is shown.
    ///
    /// @throws BackupFailure `wrong_secret`, or `no_backup` when the account has none
    public void connect(Secret secret) {
        operations.briefly(remote -> {
            Keyring keyring = StoredKeys.parse(keyring(remote));
            try (RepositoryKey key = keyring.open(secret)) {
                Run run = new Run(files(), key, remote, new Reporter(_ -> {}), clock);
                BackupState accepted = run.accepted();
                remember(
                        keyring,
                        key,
                        accepted.withGeneration(keyring.generation()).withUndecided(accepted.sequence() > 0));
                return remote;
            }
        });
    }

    /// Requires that a secret opens the account's backups.
    ///
    /// @throws BackupFailure `wrong_secret`, or `no_backup` when the account has none
    public void requireOpens(Secret secret) {
        operations.briefly(remote -> {
            StoredKeys.parse(keyring(remote)).open(secret).close();
            return remote;
        });
    }

    /// Gives the backups another passphrase. No data moves; the recovery phrase stays.
    ///
    /// @param current the passphrase that is replaced, or the recovery phrase
    /// @throws BackupFailure `wrong_secret`, `weak_passphrase`
    public void changePassphrase(Secret current, char[] fresh) {
        requireStrong(fresh);
        operations.briefly(remote -> {
            BackupApi.StoredKeyring stored = keyring(remote);
            BackupState state = BackupState.read(files().state());
            Keyring keyring;
            try (RepositoryKey ours = new KeyFile(files().key()).read().orElseThrow(BackupFailure::notSetUp)) {
                keyring = StoredKeys.requireOurs(stored, ours, state.generation());
            }
            try (RepositoryKey key = keyring.open(current);
                    Passphrase secret = new Passphrase(fresh)) {
                Keyring changed = NewPassphrase.in(keyring, key, secret, clock.millis());
                var _ = remote.call(api -> {
                    api.putKeyring(changed.bytes(), stored.tag());
                    return changed;
                });
                new OwnerOnlyFile(files().keyring()).write(changed.bytes());
                state.withGeneration(changed.generation()).write(files().state());
            }
            return remote;
        });
    }

    /// Makes a backup, if anything has changed. Whoever asks for it says that the records here are right.
    public BackupResult now(Consumer<Progress> listener, Cancellation cancellation) {
        return operations.noting(() -> operations.withKey(listener, cancellation, run -> {
            decided(run);
            return new MakeBackup(run, paths.database(), attachments()).make();
        }));
    }

    /// Reads the newest backup back: a thirtieth of its packs, or all of it as a restore into a scratch folder.
    public Proof verify(boolean full, Consumer<Progress> listener, Cancellation cancellation) {
        return operations.noting(() -> operations.withKey(listener, cancellation, run -> {
            KnownSnapshot newest = run.newest().orElseThrow(BackupFailure::noBackup);
            return full ? new ProveBackup(run).whole(newest) : new ProveBackup(run).aPart(newestId(run));
        }));
    }

    private static String newestId(Run run) {
        return run.history().stream()
                .findFirst()
                .orElseThrow(BackupFailure::noBackup)
                .id();
    }

    /// The backups in the cloud, newest first.
    public List<StoredBackup> list() {
        return operations.brieflyWithKey(run -> new History(run).all());
    }

    /// What a restore of this backup would change.
    public Preview preview(String id, Workspace workspace) {
        return operations.brieflyWithKey(run -> new History(run).preview(id, workspace.rows()));
    }

    /// Restores a backup into a new folder, which can then be a profile.
    public Restored restoreInto(Path folder, String id, Consumer<Progress> listener, Cancellation cancellation) {
        return operations.notingDamage(() -> operations.withKey(
                listener, cancellation, run -> new RestoreBackup(run).into(folder, run.snapshot(id))));
    }

    /// Puts a backup into the place of today's data, which is kept as a safety copy.
    public Restored restoreInPlace(
            Workspace workspace, String id, Consumer<Progress> listener, Cancellation cancellation) {
        return operations.notingDamage(() -> operations.withKey(listener, cancellation, run -> {
            RestoreBackup restore = new RestoreBackup(run);
            Restored done = restore.inPlace(workspace, paths.database(), attachments(), run.snapshot(id));
            decided(run);
            return done;
        }));
    }

    private static void decided(Run run) {
        BackupState state = BackupState.read(run.files().state());
        if (state.asksFirst()) {
            state.withUndecided(false).write(run.files().state());
        }
    }

    /// Puts back what the last restore in place replaced.
    public Restored undoRestore(Workspace workspace, Consumer<Progress> listener, Cancellation cancellation) {
        return operations.withKey(
                listener, cancellation, run -> new RestoreBackup(run).undo(workspace, paths.database()));
    }

    /// Deletes a backup in the cloud; for seven days it can be brought back there.
    ///
    /// @throws BackupFailure `no_backup`, or `newest` for the one that stays
    public void forget(String id) {
        operations.brieflyWithKey(run -> {
            List<BackupMetadata> history = run.history();
            if (!history.isEmpty() && history.getFirst().id().equals(id)) {
                throw BackupFailure.newest();
            }
            if (history.stream().noneMatch(stored -> stored.id().equals(id))) {
                throw BackupFailure.noBackup();
            }
            run.delete(id);
            return id;
        });
    }

    /// Where this computer's own cloud keeps backups; empty for its own folder in the profile.
    public Optional<BackupPlace> place() {
        return BackupPlace.read(paths.backupPlace());
    }

    /// Keeps backups in another place from now on. Those in the old one stay there; here backups are off until they
    /// are set up, or connected to what the new place has.
    ///
    /// @return what the new place has, as [#found]. Where it cannot be reached, everything stays as it was.
    public List<FoundBackups> moveTo(BackupPlace place) {
        return operations.briefly(remote -> {
            Optional<BackupPlace> former = place();
            List<FoundBackups> found = reached(place, former, remote);
            if (!former.map(BackupPlace::fingerprint).equals(Optional.of(place.fingerprint()))) {
                files().forgetRepository(); // of the same place only the keys to it are others
            }
            return found;
        });
    }

    /// Turns to a place and asks what it has; without an answer turns back.
    private List<FoundBackups> reached(BackupPlace place, Optional<BackupPlace> former, Remote remote)
            throws IOException {
        boolean reached = false;
        try {
            place.write(paths.backupPlace());
            cloud.disconnect(); // the next request finds, or starts, a cloud that knows the place
            List<FoundBackups> found = remote.call(BackupApi::found);
            reached = true;
            return found;
        } finally {
            if (!reached) {
                if (former.isPresent()) {
                    former.get().write(paths.backupPlace());
                } else {
                    Files.deleteIfExists(paths.backupPlace());
                }
                cloud.disconnect();
            }
        }
    }

    /// Backups of another computer, or of this one before it was set up anew, that lie in the same place.
    public List<FoundBackups> found() {
        return operations.briefly(remote -> remote.call(BackupApi::found));
    }

    /// Takes found backups over, to [#connect] to them; the computer that made them can only read them from then on.
    public void takeOver(String id) {
        operations.briefly(remote -> remote.call(api -> {
            api.adopt(id);
            return id;
        }));
    }

    /// Runs what may change the cloud or the account, while no backup is under way.
    ///
    /// @throws BackupFailure `busy` when one is
    public <T> T betweenRuns(Supplier<T> change) {
        return operations.briefly(_ -> change.get());
    }

    /// Those of the account that is signed in. It changes only by [#betweenRuns].
    private BackupFiles files() {
        return BackupFiles.of(paths, cloud.account());
    }

    private static BackupApi.StoredKeyring keyring(Remote remote) {
        return remote.call(BackupApi::keyring).orElseThrow(BackupFailure::noBackup);
    }

    private static void requireStrong(char[] passphrase) {
        PassphraseCheck.Result result = PassphraseCheck.of(passphrase);
        if (!result.isStrong()) {
            throw BackupFailure.weak(result.advice());
        }
    }

    private Path attachments() {
        return paths.home().resolve(SnapshotReader.ATTACHMENTS);
    }

    private static @Nullable Instant instant(long millis) {
        return millis == 0 ? null : Instant.ofEpochMilli(millis);
    }
}
