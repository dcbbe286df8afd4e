package app.adiuva.desktop.backup;

import app.adiuva.contracts.backup.BackupMetadata;
import app.adiuva.contracts.problem.ProblemCode;
import app.adiuva.desktop.backup.format.v1.Digest;
import app.adiuva.desktop.backup.format.v1.FormatError;
import app.adiuva.desktop.backup.format.v1.FormatException;
import app.adiuva.desktop.backup.format.v1.Keyring;
import app.adiuva.desktop.backup.format.v1.RepositoryKey;
import app.adiuva.desktop.backup.snapshot.Ancestor;
import app.adiuva.desktop.backup.snapshot.KnownSnapshot;
import app.adiuva.desktop.backup.snapshot.Remote;
import app.adiuva.desktop.backup.snapshot.Reporter;
import app.adiuva.desktop.backup.snapshot.SnapshotCache;
import app.adiuva.desktop.cloud.BackupApi;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.cloud.OwnerOnlyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What one operation works with, while nobody else works with these backups.
record Run(BackupFiles files, RepositoryKey key, Remote remote, Reporter reporter, Clock clock) {
    /// The newest snapshot in the cloud; empty before the first.
    ///
    /// @throws BackupFailure `rolled_back` or `taken_over` when it isn't the one that this computer knows
    Optional<KnownSnapshot> newest() throws IOException {
        BackupState state = BackupState.read(files.state());
        Optional<BackupApi.Stored> stored = unlessLost(() -> remote.call(BackupApi::newest));
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

    /// What the next snapshot goes on from, also when the cloud does not have the newest one as it was
    /// stored: then this computer's own copy of it, or else its place in the history.
    ///
    /// @throws BackupFailure `rolled_back` or `taken_over` when it isn't the one that this computer knows
    Ancestor ancestor() throws IOException {
        try {
            return newest().map(Ancestor::of).orElse(Ancestor.NONE);
        } catch (FormatException damaged) {
            BackupMetadata listed = newestListed(damaged, history());
            Digest manifest = manifestOf(listed);
            BackupState state = BackupState.read(files.state());
            if (state.sequence() != listed.version()) {
                state.at(listed.version(), manifest.toString()).write(files.state());
            }
            return new Ancestor(
                    listed.version(), manifest, kept(listed.version(), manifest).orElse(null), false);
        }
    }

    /// What this computer knows once it accepts the newest snapshot as the cloud shows it, whatever it knew before. A
    /// damaged one does not keep the others from being opened.
    BackupState accepted() throws IOException {
        try {
            Optional<BackupApi.Stored> stored = unlessLost(() -> remote.call(BackupApi::newest));
            if (stored.isEmpty()) {
                return BackupState.NEW;
            }
            KnownSnapshot shown = open(stored.get().metadata().version(), bytes(stored.get()));
            return BackupState.NEW.at(
                    shown.manifest().chain().sequence(), shown.sha256().toString());
        } catch (FormatException damaged) {
            BackupMetadata listed = newestListed(damaged, inOrder(remote.call(BackupApi::history)));
            return BackupState.NEW.at(listed.version(), manifestOf(listed).toString());
        }
    }

    /// @throws FormatException the damage, when the history says nothing of it or a newer app is to be used
    private static BackupMetadata newestListed(FormatException damaged, List<BackupMetadata> history) {
        if (damaged.error() == FormatError.VERSION) {
            throw damaged;
        }
        return history.stream().findFirst().orElseThrow(() -> damaged);
    }

    /// SHA-256 of a snapshot's manifest, as the history has it.
    static Digest manifestOf(BackupMetadata listed) {
        try {
            return Digest.of(HexFormat.of().parseHex(listed.checksum().replace("sha256:", "")));
        } catch (IllegalArgumentException e) {
            throw new FormatException(FormatError.MALFORMED, "a checksum in the list is none");
        }
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
        BackupMetadata listed = listed(id);
        return open(listed.version(), bytes(manifest(id)));
    }

    /// What the history says of a snapshot.
    ///
    /// @throws BackupFailure `no_backup`
    BackupMetadata listed(String id) {
        return history().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(BackupFailure::noBackup);
    }

    BackupApi.Stored manifest(String id) {
        try {
            return unlessLost(() -> remote.call(api -> api.manifest(id)));
        } catch (CloudFailure.Refused refused) {
            throw refused.code().equals("not_found") ? BackupFailure.noBackup() : refused;
        }
    }

    /// @throws FormatException `missing` when the cloud knows of the snapshot and has lost its manifest
    private static <T> T unlessLost(Supplier<T> call) {
        try {
            return call.get();
        } catch (CloudFailure.Refused refused) {
            if (refused.code().equals(ProblemCode.BACKUP_LOST.wire())) {
                throw new FormatException(FormatError.MISSING, "the cloud has lost a manifest");
            }
            throw refused;
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

    /// All snapshots, newest first.
    ///
    /// @throws BackupFailure `rolled_back` or `taken_over` when the newest isn't the one that this computer knows
    List<BackupMetadata> history() {
        List<BackupMetadata> all = remote.call(BackupApi::history);
        BackupState state = BackupState.read(files.state());
        if (all.isEmpty() && state.sequence() > 0) {
            throw BackupFailure.rolledBack(state.sequence(), 0, Instant.ofEpochMilli(state.lastBackup()));
        }
        if (!all.isEmpty()) {
            BackupMetadata newest = all.getFirst();
            requireKnown(state, newest.version(), newest.checksum().replace("sha256:", ""), newest);
        }
        return inOrder(all);
    }

    private static List<BackupMetadata> inOrder(List<BackupMetadata> all) {
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).version() >= all.get(i - 1).version()) {
                throw new FormatException(FormatError.MISPLACED, "the list of snapshots is not in order");
            }
        }
        return all;
    }

    /// Deletes a snapshot; one that is gone is as good as deleted.
    void delete(String id) {
        try {
            var _ = remote.call(api -> {
                api.delete(id);
                return id;
            });
        } catch (CloudFailure.Refused refused) {
            if (!refused.code().equals("not_found")) {
                throw refused;
            }
        }
    }

    /// Requires that the cloud has the keys that a new computer needs, and puts them back when it has lost them.
    ///
    /// @throws BackupFailure `rolled_back` for older keys
    /// @throws FormatException for those of another repository, or damaged ones
    void requireKeyring() {
        Optional<BackupApi.StoredKeyring> stored = remote.call(BackupApi::keyring);
        if (stored.isPresent()) {
            StoredKeys.requireOurs(
                    stored.get(), key, BackupState.read(files.state()).generation());
            return;
        }
        byte[] kept = new OwnerOnlyFile(files.keyring()).readBytes().orElseThrow(BackupFailure::keysLost);
        Keyring.parse(kept).requireSeal(key);
        var _ = remote.call(api -> {
            api.putKeyring(kept, null);
            return key.repository();
        });
    }

    private KnownSnapshot open(long sequence, byte[] sealed) throws IOException {
        Optional<KnownSnapshot> known = kept(sequence, Digest.sha256(sealed));
        return known.isPresent() ? known.get() : KnownSnapshot.fetch(key, sequence, sealed, remote);
    }

    /// What this computer keeps of the snapshot whose manifest has this SHA-256.
    private Optional<KnownSnapshot> kept(long sequence, Digest sha256) {
        for (Path cache : List.of(files.cache(), files.nextCache())) {
            Optional<KnownSnapshot> known = new SnapshotCache(cache).find(key, sequence, sha256);
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    /// @throws BackupFailure `no_space` when the disk that has the folder has not so much room
    static void requireSpace(Path folder, long bytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes) {
            throw BackupFailure.noSpace(bytes, free);
        }
    }
}
