package app.adiuva.cloud.backup;

import app.adiuva.cloud.backup.BackupStore.Tables;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.object.ObjectKey;
import app.adiuva.cloud.object.ObjectStore;
import app.adiuva.contracts.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The stored snapshots of each account. Thread-safe.
final class Backups {
    /// How long a deleted backup can be brought back, also by someone whose token was stolen and used to delete it.
    static final Duration KEPT_AFTER_DELETION = Duration.ofDays(7);

    private static final Duration CLOCK_TOLERANCE = Duration.ofHours(24);

    private final BackupStore store;
    private final ObjectStore objects;
    private final Uploads uploads;
    private final Quotas quotas;
    private final Custody custody;
    private final Clock clock;

    Backups(BackupStore store, ObjectStore objects, Uploads uploads, Quotas quotas, Custody custody, Clock clock) {
        this.store = store;
        this.objects = objects;
        this.uploads = uploads;
        this.quotas = quotas;
        this.custody = custody;
        this.clock = clock;
    }

    /// Stores a snapshot under a number that is higher than all before: of two uploads with the same number one wins.
    /// The same upload once more, because its answer was lost or is still to come, changes nothing.
    ///
    /// @throws ProblemException 402, 404, 409, 413 or 422
    /// @throws IOException when the body breaks off
    StoredSnapshot store(UUID account, Announcement announced, InputStream body) throws IOException {
        if (announced.timestamp().isAfter(clock.instant().plus(CLOCK_TOLERANCE))) {
            throw new ProblemException(
                    ProblemCode.INVALID_REQUEST,
                    "The timestamp is over a day ahead. Check the clock of your computer.");
        }
        custody.require(account);
        Optional<StoredSnapshot> known = store.read(tables -> known(tables, account, announced));
        StoredSnapshot stored = known.isPresent() ? known.get() : receive(account, announced, body);
        custody.changed(account);
        return stored;
    }

    private StoredSnapshot receive(UUID account, Announcement announced, InputStream body) throws IOException {
        ObjectKey key =
                ObjectKey.of(account.toString(), "snapshots", UUID.randomUUID().toString());
        objects.put(key, body, announced.length(), announced.checksum());
        StoredSnapshot stored = committed(account, announced, key);
        if (!stored.key().equals(key)) {
            objects.delete(key);
        }
        return stored;
    }

    /// A refused snapshot's object goes. One whose transaction broke stays, because the row may be there nevertheless:
    /// when it is not, the object is a stray, and collected as such.
    private StoredSnapshot committed(UUID account, Announcement announced, ObjectKey key) {
        try {
            return store.write(
                    account,
                    tables ->
                            same(tables, account, announced).orElseGet(() -> commit(tables, account, announced, key)));
        } catch (ProblemException refused) {
            objects.delete(key);
            throw refused;
        }
    }

    /// The same upload is asked for after the refusal, so that none can end unseen between the two questions.
    private Optional<StoredSnapshot> known(Tables tables, UUID account, Announcement announced) {
        try {
            check(tables, account, announced);
            return Optional.empty();
        } catch (ProblemException refused) {
            return Optional.of(same(tables, account, announced).orElseThrow(() -> refused));
        }
    }

    private static Optional<StoredSnapshot> same(Tables tables, UUID account, Announcement announced) {
        return tables.snapshots()
                .byVersion(account, announced.version())
                .filter(stored -> stored.checksum().equals(announced.checksum()));
    }

    /// What can be refused before a byte of the body is read.
    private List<StoredPack> check(Tables tables, UUID account, Announcement announced) {
        quotas.require(account, tables.usedBytes(account), announced.length());
        Versions.requireNewer(announced.version(), tables.snapshots().newestVersion(account));
        Announcement.PackSet packs = announced.packs();
        return packs == null ? List.of() : uploads.requireComplete(tables, account, packs.session(), packs.digest());
    }

    private StoredSnapshot commit(Tables tables, UUID account, Announcement announced, ObjectKey key) {
        Instant now = clock.instant();
        List<StoredPack> packs = check(tables, account, announced);
        StoredSnapshot snapshot = new StoredSnapshot(
                UUID.randomUUID(),
                key,
                announced.version(),
                announced.timestamp(),
                announced.checksum(),
                packs.size(),
                announced.length()
                        + packs.stream().mapToLong(StoredPack::objectBytes).sum(),
                announced.length(),
                now,
                null);
        tables.snapshots().insert(account, snapshot);
        Announcement.PackSet set = announced.packs();
        if (set != null) {
            tables.snapshots().need(snapshot.id(), set.session());
            tables.packs().markStored(account, packs, now);
            tables.uploads().remove(account, set.session());
        }
        return snapshot;
    }

    /// @throws ProblemException `not_found` (404)
    StoredSnapshot newest(UUID account) {
        return store.read(tables -> tables.snapshots().newest(account))
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no backup yet."));
    }

    /// @throws ProblemException `not_found` (404), also for one of another account
    StoredSnapshot find(UUID account, UUID id) {
        return store.read(tables -> tables.snapshots().byId(account, id))
                .filter(snapshot -> snapshot.deletedAt() == null)
                .orElseThrow(Backups::unknown);
    }

    /// Newest first.
    List<StoredSnapshot> history(UUID account, boolean deleted) {
        return store.read(tables -> tables.snapshots().all(account, deleted));
    }

    /// Deletes a snapshot, or brings a deleted one back.
    ///
    /// @throws ProblemException 404 or 409
    void setDeleted(UUID account, UUID id, boolean deleted) {
        custody.require(account);
        @Nullable Instant time = deleted ? clock.instant() : null;
        store.write(account, tables -> {
            StoredSnapshot snapshot = tables.snapshots()
                    .byId(account, id)
                    .filter(found -> (found.deletedAt() == null) == deleted)
                    .orElseThrow(Backups::unknown);
            tables.snapshots().setDeleted(snapshot.id(), time);
            return id;
        });
        custody.changed(account);
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemCode.NOT_FOUND, "There is no such backup.");
    }
}
