package app.adiuva.desktop.backup;

import app.adiuva.contracts.backup.BackupMetadata;
import app.adiuva.desktop.backup.format.v1.Digest;
import app.adiuva.desktop.backup.format.v1.FormatError;
import app.adiuva.desktop.backup.format.v1.FormatException;
import app.adiuva.desktop.backup.format.v1.RepositoryKey;
import app.adiuva.desktop.backup.snapshot.KnownSnapshot;
import app.adiuva.desktop.backup.snapshot.Remote;
import app.adiuva.desktop.backup.snapshot.Reporter;
import app.adiuva.desktop.backup.snapshot.SnapshotCache;
import app.adiuva.desktop.cloud.BackupApi;
import app.adiuva.desktop.cloud.CloudFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What one operation works with, while it has the [Exclusive] right to.
record Run(BackupFiles files, RepositoryKey key, Remote remote, Reporter reporter, Clock clock) {
    /// The newest snapshot in the cloud; empty before the first.
    ///
    /// @throws BackupFailure `rolled_back` or `taken_over` when it isn't the one that this computer knows
    Optional<KnownSnapshot> newest() throws IOException {
        BackupState state = BackupState.read(files.state());
        Optional<BackupApi.Stored> stored = remote.call(BackupApi::newest);
        if (stored.isEmpty()) {
            if (state.sequence() > 0) {
                throw BackupFailure.rolledBack(state.sequence(), 0, Instant.ofEpochMilli(state.lastBackup()));
            }
            return Optional.empty();
        }
        byte[] sealed = bytes(stored.get());
        long sequence = stored.get().metadata().version();
        String manifest = Digest.sha256(sealed).toString();
        requireKnown(state, sequence, manifest, stored.get().metadata());
        KnownSnapshot snapshot = open(sequence, sealed);
        if (state.sequence() != sequence) {
            state.at(sequence, manifest).write(files.state());
        }
        return Optional.of(snapshot);
    }

    /// A new computer, or one that was connected anew, accepts what it is shown.
    private static void requireKnown(BackupState state, long sequence, String manifest, BackupMetadata shown) {
        BackupState.Pending pending = state.pending();
        boolean mine = pending != null
                && pending.sequence() == sequence
                && pending.manifest().equals(manifest);
        if (state.sequence() == 0 || mine) {
            return;
        }
        if (sequence < state.sequence()) {
            throw BackupFailure.rolledBack(state.sequence(), sequence, Instant.ofEpochMilli(state.lastBackup()));
        }
        if (sequence > state.sequence()) {
            throw BackupFailure.takenOver(sequence, Instant.ofEpochMilli(shown.timestamp()));
        }
        if (!state.manifest().equals(manifest)) {
            throw BackupFailure.forked(sequence);
        }
    }

    /// A snapshot of the history.
    ///
    /// @throws BackupFailure `no_backup`
    KnownSnapshot snapshot(String id) throws IOException {
        BackupApi.Stored stored = manifest(id);
        return open(stored.metadata().version(), bytes(stored));
    }

    BackupApi.Stored manifest(String id) {
        try {
            return remote.call(api -> api.manifest(id));
        } catch (CloudFailure.Refused refused) {
            throw refused.code().equals("not_found") ? BackupFailure.noBackup() : refused;
        }
    }

    /// What is stored as a manifest, if it is what the cloud says that it is.
    static byte[] bytes(BackupApi.Stored stored) {
        byte[] sealed = new byte[stored.content().remaining()];
        stored.content().duplicate().get(sealed);
        if (!stored.metadata().checksum().equals("sha256:" + Digest.sha256(sealed))) {
            throw new FormatException(FormatError.TAMPERED, "a manifest is not what its checksum says");
        }
        return sealed;
    }

    List<BackupMetadata> history() {
        return remote.call(BackupApi::history);
    }

    private KnownSnapshot open(long sequence, byte[] sealed) throws IOException {
        Digest sha256 = Digest.sha256(sealed);
        for (Path cache : List.of(files.cache(), files.nextCache())) {
            Optional<KnownSnapshot> known = new SnapshotCache(cache).find(key, sequence, sha256);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return KnownSnapshot.fetch(key, sequence, sealed, remote);
    }

    /// @throws BackupFailure `no_space` when the disk that has the folder has not so much room
    static void requireSpace(Path folder, long bytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes) {
            throw BackupFailure.noSpace(bytes, free);
        }
    }
}
