package app.adiuva.desktop.ui;

import app.adiuva.contracts.backup.FoundBackups;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.backup.BackupFailure;
import app.adiuva.desktop.backup.BackupResult;
import app.adiuva.desktop.backup.BackupStatus;
import app.adiuva.desktop.backup.Backups;
import app.adiuva.desktop.backup.DailyCopies;
import app.adiuva.desktop.backup.Preview;
import app.adiuva.desktop.backup.Proof;
import app.adiuva.desktop.backup.Restored;
import app.adiuva.desktop.backup.Setup;
import app.adiuva.desktop.backup.StoredBackup;
import app.adiuva.desktop.backup.format.v1.Secret;
import app.adiuva.desktop.backup.snapshot.Progress;
import app.adiuva.desktop.cloud.BackupPlace;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.ui.backup.Vault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The backups of the open profile.
///
/// @param host of the cloud at another address at this moment, empty for the one of this computer
record ProfileVault(Backups backups, Workspace workspace, AppPaths paths, Supplier<Optional<String>> host)
        implements Vault {
    @Override
    public BackupStatus status() {
        return backups.status();
    }

    @Override
    public List<DailyCopies.Copy> copies() {
        return new DailyCopies(paths, workspace, () -> "").all();
    }

    @Override
    public Where place() {
        return host.get()
                .<Where>map(Where.Elsewhere::new)
                .orElseGet(() -> new Where.Own(
                        backups.place().orElse(null), paths.cloudDir().resolve("backups")));
    }

    @Override
    public void moveTo(BackupPlace place) {
        var _ = backups.moveTo(place);
    }

    @Override
    public Beginning begin() {
        try {
            Unfinished setUp = new Begun(backups, backups.begin());
            List<FoundBackups> found = backups.found();
            return found.isEmpty() ? new Beginning.Fresh(setUp) : new Beginning.OfOthers(found, setUp);
        } catch (BackupFailure failure) {
            if (failure.kind() == BackupFailure.Kind.BACKUPS_EXIST) {
                return new Beginning.OfThisAccount();
            }
            throw failure;
        }
    }

    @Override
    public List<FoundBackups> found() {
        return backups.found();
    }

    @Override
    public void takeOver(FoundBackups found) {
        backups.takeOver(found.id());
    }

    @Override
    public void connect(Secret secret) {
        backups.connect(secret);
    }

    @Override
    public void changePassphrase(Secret current, char[] fresh) {
        backups.changePassphrase(current, fresh);
    }

    @Override
    public BackupResult now(Consumer<Progress> listener, Cancellation cancellation) {
        return apart(() -> backups.now(listener, cancellation));
    }

    @Override
    public Proof proveWhole(Consumer<Progress> listener, Cancellation cancellation) {
        return apart(() -> backups.verify(true, listener, cancellation));
    }

    @Override
    public List<StoredBackup> list() {
        return backups.list();
    }

    @Override
    public Preview preview(String id) {
        return backups.preview(id, workspace);
    }

    @Override
    public Restored restoreInPlace(String id, Consumer<Progress> listener, Cancellation cancellation) {
        return apart(() -> backups.restoreInPlace(workspace, id, listener, cancellation));
    }

    @Override
    public Restored restoreInto(Path folder, String id, Consumer<Progress> listener, Cancellation cancellation) {
        return apart(() -> backups.restoreInto(folder, id, listener, cancellation));
    }

    @Override
    public Restored undoRestore(Consumer<Progress> listener, Cancellation cancellation) {
        return apart(() -> backups.undoRestore(workspace, listener, cancellation));
    }

    @Override
    public void forget(String id) {
        backups.forget(id);
    }

    /// Packing and encrypting keep a processor busy for long, and the window's virtual threads share a few: on a thread
    /// of its own it holds up none of them.
    private static <T> T apart(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("backup").start(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody waits for this backup any more", e);
        }
    }

    private record Begun(Backups backups, Setup setup) implements Unfinished {
        @Override
        public List<String> words() {
            return setup.words();
        }

        @Override
        public void turnOn(char[] passphrase) {
            backups.finish(setup, passphrase);
        }

        @Override
        public void close() {
            setup.close();
        }
    }
}
