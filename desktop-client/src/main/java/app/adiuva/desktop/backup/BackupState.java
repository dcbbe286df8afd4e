package app.adiuva.desktop.backup;

import app.adiuva.desktop.cloud.Json;
import app.adiuva.desktop.cloud.OwnerOnlyFile;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What this computer knows of its own backups: enough to notice when the cloud shows others. Times are epoch
/// milliseconds, 0 for never.
///
/// @param sequence of the newest snapshot that this computer made or has accepted, 0 for none
/// @param manifest SHA-256 of its manifest, in hexadecimal
/// @param pending one that was about to become the newest when this was written
/// @param generation of the keyring
/// @param lastBackup when a backup was made, or nothing had changed
/// @param lastProof when packs were last read back
/// @param lastFullProof when all of a snapshot was last restored and checked
/// @param provenPack the pack that was read back last
/// @param trouble what went wrong since the last success
/// @param undecided whether it was connected to backups, and the user has not said yet whether those are right or the
///     records here; null in what older versions wrote, for no
/// @param damaged whether something of the snapshots was found damaged, and not sent anew since; null in what older
///     versions wrote, where the trouble says it
record BackupState(
        long sequence,
        String manifest,
        @Nullable Pending pending,
        long generation,
        long lastBackup,
        long lastProof,
        long lastFullProof,
        String provenPack,
        @Nullable Trouble trouble,
        @Nullable Boolean undecided,
        @Nullable Boolean damaged) {
    BackupState {
        damaged = damaged == null ? trouble != null && trouble.isDamage() : damaged;
    }

    static final BackupState NEW = new BackupState(0, "", null, 0, 0, 0, 0, "", null, false, false);

    record Pending(long sequence, String manifest) {}

    /// @param message for the user
    record Trouble(long at, String code, String message) {
        boolean isDamage() {
            return code.equals(BackupFailure.Kind.DAMAGED.code());
        }
    }

    /// What is stored; a new one when there is none, or it cannot be read.
    static BackupState read(Path path) {
        try {
            return new OwnerOnlyFile(path)
                    .read()
                    .flatMap(text -> Json.read(text, BackupState.class))
                    .filter(BackupState::isComplete)
                    .orElse(NEW);
        } catch (Json.Malformed e) {
            return NEW;
        }
    }

    void write(Path path) {
        new OwnerOnlyFile(path).write(Json.write(this));
    }

    @SuppressWarnings("ConstantValue")
    private boolean isComplete() {
        return manifest != null && provenPack != null;
    }

    BackupState about(long nextSequence, String nextManifest) {
        return with(next -> next.pending = new Pending(nextSequence, nextManifest));
    }

    BackupState at(long newSequence, String newManifest) {
        return with(next -> {
            next.sequence = newSequence;
            next.manifest = newManifest;
            next.pending = null;
        });
    }

    BackupState withGeneration(long now) {
        return with(next -> next.generation = now);
    }

    /// Whether nothing is backed up before the user has said so.
    boolean asksFirst() {
        return Boolean.TRUE.equals(undecided);
    }

    /// @param now whether the user has still to say whose records are right
    BackupState withUndecided(boolean now) {
        return with(next -> next.undecided = now);
    }

    /// Whether everything has to be sent anew.
    boolean isDamaged() {
        return Boolean.TRUE.equals(damaged);
    }

    /// Everything was sent anew, or all of it has turned out to be sound.
    BackupState sound() {
        return with(next -> next.damaged = false);
    }

    BackupState backedUp(long now) {
        return with(next -> {
            next.lastBackup = now;
            next.trouble = null;
        });
    }

    BackupState proven(long now, String lastPack) {
        return with(next -> {
            next.lastProof = now;
            next.provenPack = lastPack;
        });
    }

    BackupState fullyProven(long now) {
        return with(next -> {
            next.lastProof = now;
            next.lastFullProof = now;
            next.trouble = null;
            next.damaged = false;
        });
    }

    BackupState troubled(long now, String code, String message) {
        Trouble found = new Trouble(now, code, message);
        return with(next -> {
            next.trouble = found;
            next.damaged = isDamaged() || found.isDamage();
        });
    }

    private BackupState with(Consumer<Next> change) {
        Next next = new Next(this);
        change.accept(next);
        return next.state();
    }

    /// The state that follows, while it is put together.
    private static final class Next {
        private long sequence;
        private String manifest;
        private @Nullable Pending pending;
        private long generation;
        private long lastBackup;
        private long lastProof;
        private long lastFullProof;
        private String provenPack;
        private @Nullable Trouble trouble;
        private @Nullable Boolean undecided;
        private @Nullable Boolean damaged;

        private Next(BackupState before) {
            sequence = before.sequence;
            manifest = before.manifest;
            pending = before.pending;
            generation = before.generation;
            lastBackup = before.lastBackup;
            lastProof = before.lastProof;
            lastFullProof = before.lastFullProof;
            provenPack = before.provenPack;
            trouble = before.trouble;
            undecided = before.undecided;
            damaged = before.damaged;
        }

        private BackupState state() {
            return new BackupState(
                    sequence,
                    manifest,
                    pending,
                    generation,
                    lastBackup,
                    lastProof,
                    lastFullProof,
                    provenPack,
                    trouble,
                    undecided,
                    damaged);
        }
    }
}
