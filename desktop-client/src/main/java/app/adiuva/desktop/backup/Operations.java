package app.adiuva.desktop.backup;

import app.adiuva.desktop.FileHold;
import app.adiuva.desktop.backup.format.v1.FormatException;
import app.adiuva.desktop.backup.format.v1.RepositoryKey;
import app.adiuva.desktop.backup.snapshot.Patience;
import app.adiuva.desktop.backup.snapshot.Progress;
import app.adiuva.desktop.backup.snapshot.Remote;
import app.adiuva.desktop.backup.snapshot.Reporter;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.store.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// How anything is done with the backups of a profile: one thing at a time, with an end when the user stops it, and
/// with failures that are for the user. Thread-safe.
final class Operations {
    private final Supplier<BackupFiles> place;
    private final CloudConnection cloud;
    private final Clock clock;

    Operations(Supplier<BackupFiles> place, CloudConnection cloud, Clock clock) {
        this.place = place;
        this.cloud = cloud;
        this.clock = clock;
    }

    interface Work<I, T> {
        T on(I input) throws IOException, InterruptedException;
    }

    /// Work that shows how far it is, and waits long for a cloud that does not answer.
    <T> T withKey(Consumer<Progress> listener, Cancellation cancellation, Work<Run, T> work) {
        return withKey(new Reporter(listener), cancellation, Patience::lasting, work);
    }

    /// Work that a user waits for without seeing how far it is.
    <T> T brieflyWithKey(Work<Run, T> work) {
        return withKey(new Reporter(_ -> {}), new Cancellation(), Patience::brief, work);
    }

    /// The same where no key is needed.
    <T> T briefly(Work<Remote, T> work) {
        return exclusively(place.get(), new Reporter(_ -> {}), new Cancellation(), Patience::brief, work);
    }

    private <T> T withKey(
            Reporter reporter, Cancellation cancellation, Supplier<Patience> patience, Work<Run, T> work) {
        BackupFiles files = place.get();
        Optional<RepositoryKey> found = new KeyFile(files.key()).read();
        try (RepositoryKey key = found.orElseThrow(BackupFailure::notSetUp)) {
            return exclusively(
                    files,
                    reporter,
                    cancellation,
                    patience,
                    remote -> work.on(new Run(files, key, remote, reporter, clock)));
        }
    }

    private <T> T exclusively(
            BackupFiles files,
            Reporter reporter,
            Cancellation cancellation,
            Supplier<Patience> patience,
            Work<Remote, T> work) {
        try (FileHold _ = FileHold.take(files.prepared().lock()).orElseThrow(BackupFailure::busy);
                Interruption _ = new Interruption(cancellation)) {
            files.sweep();
            return work.on(new Remote(cloud, reporter, cancellation, patience));
        } catch (CancellationException | InterruptedException | CloudFailure.Stopped e) {
            throw BackupFailure.stopped();
        } catch (IOException | UncheckedIOException e) {
            throw cancellation.cancelled() ? BackupFailure.stopped() : BackupFailure.disk();
        } catch (FormatException e) {
            throw translated(e);
        }
    }

    private static BackupFailure translated(FormatException broken) {
        return switch (broken.error()) {
            case WRONG_SECRET -> BackupFailure.wrongSecret();
            case PHRASE -> BackupFailure.notAPhrase();
            default -> BackupFailure.damaged(broken);
        };
    }

    /// Remembers what went wrong, so that it is seen; a success forgets it.
    <T> T noting(Supplier<T> work) {
        try {
            return work.get();
        } catch (BackupFailure failure) {
            boolean passing = failure.kind() == BackupFailure.Kind.STOPPED
                    || failure.kind() == BackupFailure.Kind.BUSY
                    || failure.kind() == BackupFailure.Kind.NOT_SET_UP;
            if (!passing) {
                note(failure.code(), failure.detail());
            }
            throw failure;
        } catch (CloudFailure failure) {
            note(failure.code(), failure.detail());
            throw failure;
        } catch (StorageException failure) {
            note("database_" + failure.reason().code(), String.valueOf(failure.getMessage()));
            throw failure;
        } catch (RuntimeException fault) {
            note("internal", "The backup stopped because of a fault inside Adiuva. Your data is as it was.");
            throw fault;
        }
    }

    /// Remembers only damage, which the next backup mends.
    <T> T notingDamage(Supplier<T> work) {
        try {
            return work.get();
        } catch (BackupFailure failure) {
            if (failure.kind() == BackupFailure.Kind.DAMAGED) {
                note(failure.code(), failure.detail());
            }
            throw failure;
        }
    }

    private void note(String code, String message) {
        try {
            BackupFiles files = place.get();
            BackupState.read(files.state())
                    .troubled(clock.millis(), code, message)
                    .write(files.state());
        } catch (UncheckedIOException unwritable) {
            // the failure itself is what the caller hears
        }
    }
}
