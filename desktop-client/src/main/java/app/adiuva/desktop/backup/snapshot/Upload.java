package app.adiuva.desktop.backup.snapshot;

import app.adiuva.contracts.backup.BackupMetadata;
import app.adiuva.contracts.backup.OpenUpload;
import app.adiuva.desktop.backup.format.v1.Digest;
import app.adiuva.desktop.backup.format.v1.Manifest;
import app.adiuva.desktop.backup.format.v1.PackName;
import app.adiuva.desktop.backup.format.v1.StoredPack;
import app.adiuva.desktop.cloud.BackupApi;
import app.adiuva.desktop.cloud.CloudFailure;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// An upload as the cloud sees it. One session protects packs while they are sent; a second one, opened when all have
/// arrived, names exactly those that the snapshot needs.
final class Upload {
    private final Remote remote;
    private final long version;
    private final String key;
    private final String session;

    /// @param key the same one goes on with the same session, also after a crash
    Upload(Remote remote, long version, long estimatedBytes, String key) {
        this.remote = remote;
        this.version = version;
        this.key = key;
        this.session = open(key, estimatedBytes);
    }

    /// Protects packs that the cloud should have, and answers those that it does not have.
    Set<PackName> lost(Collection<StoredPack> packs) {
        Set<String> missing = new HashSet<>(remote.missing(session, names(packs)));
        return packs.stream()
                .map(StoredPack::name)
                .filter(name -> missing.contains(name.toString()))
                .collect(Collectors.toSet());
    }

    void send(StoredPack pack, byte[] bytes) {
        remote.send(session, pack, bytes);
    }

    /// Makes a snapshot of packs that have arrived.
    ///
    /// @throws CloudFailure.Refused `version_conflict` when another computer was faster
    BackupMetadata commit(Manifest manifest, byte[] sealed) {
        List<String> packs = names(manifest.packs());
        abandon(open(key + "-commit", 0)); // a try that was cut off may have claimed others
        String exact = open(key + "-commit", 0);
        List<String> missing = remote.missing(exact, packs);
        if (!missing.isEmpty()) {
            throw new IllegalStateException(missing.size() + " packs that had arrived are gone");
        }
        String lines = packs.stream().map(name -> name + "\n").collect(Collectors.joining());
        BackupApi.Commit commit = new BackupApi.Commit(
                version,
                Instant.ofEpochMilli(manifest.origin().created()),
                "sha256:" + Digest.sha256(sealed),
                exact,
                "sha256:" + Digest.sha256(lines.getBytes(StandardCharsets.UTF_8)));
        BackupMetadata stored = remote.call(api -> api.commit(commit, sealed));
        end();
        return stored;
    }

    /// Gives the session back.
    void end() {
        abandon(session);
    }

    private String open(String idempotencyKey, long estimatedBytes) {
        return remote.call(api -> api.openUpload(new OpenUpload(version, estimatedBytes), idempotencyKey))
                .id();
    }

    /// A session that has ended by itself is no loss.
    private void abandon(String id) {
        try {
            var _ = remote.call(api -> {
                api.abandon(id);
                return id;
            });
        } catch (CloudFailure.Refused ended) {
            if (!ended.code().equals("not_found")) {
                throw ended;
            }
        }
    }

    private static List<String> names(Collection<StoredPack> packs) {
        return packs.stream()
                .map(StoredPack::name)
                .sorted()
                .map(PackName::toString)
                .toList();
    }
}
