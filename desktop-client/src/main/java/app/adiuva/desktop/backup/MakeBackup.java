package app.adiuva.desktop.backup;

import app.adiuva.contracts.backup.BackupMetadata;
import app.adiuva.desktop.backup.format.v1.Manifest;
import app.adiuva.desktop.backup.snapshot.Ancestor;
import app.adiuva.desktop.backup.snapshot.Estimate;
import app.adiuva.desktop.backup.snapshot.KnownSnapshot;
import app.adiuva.desktop.backup.snapshot.Progress;
import app.adiuva.desktop.backup.snapshot.SnapshotCache;
import app.adiuva.desktop.backup.snapshot.SnapshotWriter;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.store.DatabaseCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/// Makes a backup: a copy of the database, what changed in it, a part read back, and old snapshots let go.
final class MakeBackup {
    private static final long ROOM = 64L << 20;

    private final Run run;
    private final Path database;
    private final Path attachments;

    MakeBackup(Run run, Path database, Path attachments) {
        this.run = run;
        this.database = database;
        this.attachments = attachments;
    }

    BackupResult make() throws IOException, InterruptedException {
        Ancestor ancestor = run.ancestor();
        if (ancestor.sequence() == 0) {
            run.requireKeyring();
        }
        Path copy = run.files().newCopy();
        long begun = run.clock().millis();
        boolean anew = BackupState.read(run.files().state()).isDamaged();
        try {
            Optional<SnapshotWriter.Written> written = write(ancestor, copy, begun, anew);
            BackupState state = BackupState.read(run.files().state());
            if (written.isEmpty()) {
                state.backedUp(begun).write(run.files().state());
                return new BackupResult.Unchanged();
            }
            long databaseBytes = Files.size(copy);
            Files.delete(copy);
            return done(ancestor, written.get(), anew ? state.sound() : state, databaseBytes);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Optional<SnapshotWriter.Written> write(Ancestor ancestor, Path copy, long begun, boolean anew)
            throws IOException, InterruptedException {
        Run.requireSpace(run.files().folder(), Files.size(database) + Files.size(database) / 10 + ROOM);
        long estimate = Estimate.of(anew ? null : ancestor.known(), database, attachments);
        return new SnapshotWriter(run.key(), run.remote(), run.files().journal(), run.reporter())
                .write(ancestor, estimate, () -> take(copy, begun, anew), this::remember);
    }

    private SnapshotWriter.Source take(Path copy, long begun, boolean anew) throws IOException, InterruptedException {
        run.reporter().begin(Progress.Step.COPYING, Files.size(database));
        DatabaseCopy.take(database, copy, (done, all) -> run.reporter().at(done));
        return new SnapshotWriter.Source(
                copy,
                attachments,
                DatabaseCopy.rows(copy).stream()
                        .map(each -> new Manifest.TableRows(each.table(), each.rows()))
                        .toList(),
                DatabaseCopy.schemaVersion(copy),
                DatabaseCopy.ledgerPages(copy),
                begun,
                anew);
    }

    /// So that the answer to the last step may be lost.
    private void remember(KnownSnapshot snapshot) throws IOException {
        new SnapshotCache(run.files().nextCache()).keep(snapshot);
        BackupState.read(run.files().state())
                .about(snapshot.manifest().chain().sequence(), snapshot.sha256().toString())
                .write(run.files().state());
    }

    private BackupResult done(Ancestor ancestor, SnapshotWriter.Written written, BackupState before, long databaseBytes)
            throws IOException {
        KnownSnapshot snapshot = written.snapshot();
        BackupMetadata stored = written.stored();
        before.at(stored.version(), snapshot.sha256().toString())
                .backedUp(stored.timestamp())
                .write(run.files().state());
        Files.move(run.files().nextCache(), run.files().cache(), StandardCopyOption.REPLACE_EXISTING);
        long sent = run.reporter().transferred();
        Proof proof = new ProveBackup(run).aPart(stored.id());
        letGo(stored.id());
        return new BackupResult.Made(
                stored.id(),
                stored.version(),
                Instant.ofEpochMilli(stored.timestamp()),
                sent,
                databaseBytes,
                written.changedPages(),
                written.lost(),
                ancestor.readable() ? 0 : ancestor.sequence(),
                written.restless(),
                proof);
    }

    /// What cannot be let go now goes after the next backup.
    private void letGo(String newest) {
        try {
            Retention.expendable(
                            run.history(),
                            stored -> Instant.ofEpochMilli(stored.timestamp()),
                            run.clock().instant(),
                            run.clock().getZone())
                    .stream()
                    .filter(old -> !old.id().equals(newest))
                    .forEach(old -> run.delete(old.id()));
        } catch (CloudFailure later) {
            // the backup is made and proven, and that is what the user wants to hear
        }
    }
}
