package app.adiuva.desktop.backup;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.backup.format.v1.Bits128;
import app.adiuva.desktop.backup.format.v1.Digest;
import app.adiuva.desktop.backup.format.v1.FormatError;
import app.adiuva.desktop.backup.format.v1.FormatException;
import app.adiuva.desktop.backup.format.v1.Manifest;
import app.adiuva.desktop.backup.format.v1.PackName;
import app.adiuva.desktop.backup.format.v1.StoredPack;
import app.adiuva.desktop.backup.snapshot.KnownSnapshot;
import app.adiuva.desktop.backup.snapshot.PackProof;
import app.adiuva.desktop.backup.snapshot.Progress;
import app.adiuva.desktop.backup.snapshot.SnapshotReader;
import app.adiuva.desktop.cloud.BackupApi;
import app.adiuva.desktop.store.DatabaseCopy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Proves that the newest snapshot can be read: its manifest and a thirtieth of its packs, or all of it by a restore
/// into a scratch folder.
final class ProveBackup {
    private final Run run;

    ProveBackup(Run run) {
        this.run = run;
    }

    /// @param id of the newest snapshot
    Proof aPart(String id) throws IOException {
        run.requireKeyring();
        BackupState state = BackupState.read(run.files().state());
        BackupApi.Stored stored = run.manifest(id);
        byte[] sealed = Run.bytes(stored);
        if (!Digest.sha256(sealed).toString().equals(state.manifest())) {
            throw new FormatException(FormatError.MISPLACED, "the newest manifest is another one");
        }
        Manifest manifest = Manifest.open(run.key(), stored.metadata().version(), new ByteArrayInputStream(sealed));
        PackName last = state.provenPack().isEmpty() ? null : new PackName(Bits128.parse(state.provenPack()));
        List<StoredPack> read = new PackProof(run.key(), run.remote(), run.reporter()).read(manifest.packs(), last);
        state.proven(run.clock().millis(), read.getLast().name().toString())
                .write(run.files().state());
        return proof(false, manifest, read);
    }

    /// Restores all of the snapshot, checks it as a restore does, and removes it.
    Proof whole(KnownSnapshot known) throws IOException, InterruptedException {
        run.requireKeyring();
        KnownSnapshot snapshot = known.fetchedAgain(run.key(), run.remote());
        Path folder = run.files().scratch().resolve("proof");
        Run.requireSpace(run.files().folder(), snapshot.manifest().database().pages() * DatabaseCopy.PAGE);
        try {
            AppPaths.ownerOnlyFolder(folder);
            new SnapshotReader(run.key(), run.remote(), run.reporter()).read(snapshot, folder);
            requireSound(snapshot.manifest(), folder.resolve(SnapshotReader.DATABASE));
        } finally {
            BackupFiles.remove(folder);
        }
        BackupState.read(run.files().state())
                .fullyProven(run.clock().millis())
                .write(run.files().state());
        return proof(true, snapshot.manifest(), snapshot.manifest().packs());
    }

    /// Requires that a restored file is a sound database with the rows that its manifest names.
    ///
    /// @throws BackupFailure `damaged`
    void requireSound(Manifest manifest, Path database) throws InterruptedException {
        run.reporter().begin(Progress.Step.CHECKING, manifest.database().pages() * DatabaseCopy.PAGE);
        List<Manifest.TableRows> rows = DatabaseCopy.rows(database).stream()
                .map(each -> new Manifest.TableRows(each.table(), each.rows()))
                .toList();
        if (!rows.equals(manifest.database().tables())
                || !DatabaseCopy.problems(database).isEmpty()) {
            throw BackupFailure.unsound();
        }
    }

    private static Proof proof(boolean full, Manifest manifest, List<StoredPack> read) {
        return new Proof(
                full,
                manifest.chain().sequence(),
                Instant.ofEpochMilli(manifest.origin().created()),
                read.size(),
                manifest.packs().size(),
                read.stream().mapToLong(StoredPack::length).sum());
    }
}
