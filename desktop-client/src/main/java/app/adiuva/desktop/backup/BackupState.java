package app.adiuva.desktop.backup;

import app.adiuva.desktop.cloud.Json;
import app.adiuva.desktop.cloud.OwnerOnlyFile;
import java.nio.file.Path;
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
/// @param undecided whether it was connected to backups, and the user has not said yet whether those or the records
/// here
/// are right; null in what older versions wrote, for no
/// @param damaged whether something of the snapshots was found damaged, and not sent anew since; null in what older
/// versions wrote, where the trouble says it
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
        return new BackupState(
                sequence,
                manifest,
                new Pending(nextSequence, nextManifest),
                generation,
                lastBackup,
                lastProof,
                lastFullProof,
                provenPack,
                trouble,
                undecided,
                damaged);
    }

    BackupState at(long newSequence, String newManifest) {
        return new BackupState(
                newSequence,
                newManifest,
                null,
                generation,
                lastBackup,
                lastProof,
                lastFullProof,
                provenPack,
                trouble,
                undecided,
                damaged);
    }

    BackupState withGeneration(long now) {
        return new BackupState(
                sequence,
                manifest,
                pending,
                now,
                lastBackup,
                lastProof,
                lastFullProof,
                provenPack,
                trouble,
                undecided,
                damaged);
    }

    /// Whether nothing is backed up before the user has said so.
    boolean asksFirst() {
        return Boolean.TRUE.equals(undecided);
    }

    /// @param now whether the user has still to say whose records are right
    BackupState withUndecided(boolean now) {
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
                now,
                damaged);
    }

    /// Whether everything has to be sent anew.
    boolean isDamaged() {
        return Boolean.TRUE.equals(damaged);
    }

    /// Everything was sent anew, or all of it has turned out to be sound.
    BackupState sound() {
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
                false);
    }

    BackupState backedUp(long now) {
        return new BackupState(
                sequence,
                manifest,
                pending,
                generation,
                now,
                lastProof,
                lastFullProof,
                provenPack,
                null,
                undecided,
                damaged);
    }

    BackupState proven(long now, String lastPack) {
        return new BackupState(
                sequence,
                manifest,
                pending,
                generation,
                lastBackup,
                now,
                lastFullProof,
                lastPack,
                trouble,
                undecided,
                damaged);
    }

    BackupState fullyProven(long now) {
        return new BackupState(
                sequence, manifest, pending, generation, lastBackup, now, now, provenPack, null, undecided, false);
    }

    BackupState troubled(long now, String code, String message) {
        Trouble found = new Trouble(now, code, message);
        return new BackupState(
                sequence,
                manifest,
                pending,
                generation,
                lastBackup,
                lastProof,
                lastFullProof,
                provenPack,
                found,
                undecided,
                isDamaged() || found.isDamage());
    }
}
