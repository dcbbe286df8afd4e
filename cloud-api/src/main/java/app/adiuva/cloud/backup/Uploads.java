package app.adiuva.cloud.backup;

import app.adiuva.cloud.backup.BackupStore.Tables;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.object.ObjectKey;
import app.adiuva.cloud.object.ObjectStore;
import app.adiuva.cloud.object.PresignedUpload;
import app.adiuva.cloud.object.Sha256;
import app.adiuva.contracts.backup.PackProgress;
import app.adiuva.contracts.backup.UploadSession;
import app.adiuva.contracts.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Uploads of packs: what a session claims is safe from the garbage collection, and a pack that arrived once is
/// never sent again. Thread-safe.
final class Uploads {
    static final Duration LIFETIME = Duration.ofHours(24);
    private static final Duration ADDRESS_LIFETIME = Duration.ofMinutes(15);
    private static final int MAX_OPEN = 8;
    private static final int MAX_PARALLEL = 4;
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    private final BackupStore store;
    private final ObjectStore objects;
    private final PartialPacks partial;
    private final Quotas quotas;
    private final Custody custody;
    private final Clock clock;

    Uploads(BackupStore store, ObjectStore objects, PartialPacks partial, Quotas quotas, Custody custody, Clock clock) {
        this.store = store;
        this.objects = objects;
        this.partial = partial;
        this.quotas = quotas;
        this.custody = custody;
        this.clock = clock;
    }

    /// Opens a session, or gives back the one that was opened with the same key.
    UploadSession open(UUID account, long version, long estimatedBytes, @Nullable String idempotencyKey) {
        custody.require(account);
        Instant now = clock.instant();
        return store.write(account, tables -> {
            tables.uploads().removeExpired(account, now);
            Optional<Upload> known =
                    idempotencyKey == null ? Optional.empty() : tables.uploads().byKey(account, idempotencyKey);
            Upload upload = known.orElseGet(() -> begin(tables, account, version, estimatedBytes, idempotencyKey, now));
            OptionalLong quota = quotas.of(account);
            return new UploadSession(
                    upload.id().toString(),
                    upload.expiresAt().getEpochSecond(),
                    tables.usedBytes(account),
                    quota.isPresent() ? quota.getAsLong() : null,
                    MAX_PARALLEL);
        });
    }

    private Upload begin(Tables tables, UUID account, long version, long estimated, @Nullable String key, Instant now) {
        quotas.require(account, tables.usedBytes(account), estimated);
        Versions.requireNewer(version, tables.snapshots().newestVersion(account));
        if (tables.uploads().count(account, now) >= MAX_OPEN) {
            throw ProblemException.rateLimited(
                    "There are " + MAX_OPEN + " unfinished uploads of this account. End one of them first.", LIFETIME);
        }
        Upload upload = new Upload(UUID.randomUUID(), version, now.plus(LIFETIME));
        tables.uploads().insert(account, upload, key, now);
        return upload;
    }

    void abandon(UUID account, UUID session) {
        store.write(account, tables -> {
            require(tables, account, session);
            tables.uploads().remove(account, session);
            return session;
        });
    }

    /// Claims packs that the snapshot will need, and says which of them have to be sent.
    ///
    /// Those count too that were stored once and that somebody has removed from the folder since.
    /// A bucket is believed to keep what it has, as a request for each pack would cost more than
    /// the backup: what it lost is found when it is read.
    List<PackName> missing(UUID account, UUID session, Collection<PackName> names) {
        custody.require(account);
        List<StoredPack> claimed = store.write(account, tables -> {
            require(tables, account, session);
            tables.uploads().claim(account, session, names);
            return tables.packs().claimedBy(session);
        });
        Set<PackName> asked = Set.copyOf(names);
        List<StoredPack> known =
                claimed.stream().filter(pack -> asked.contains(pack.name())).toList();
        List<StoredPack> lost = !objects.lengthsAreCheap()
                ? List.of()
                : known.stream()
                        .filter(StoredPack::stored)
                        .filter(this::isAbsent)
                        .toList();
        forget(account, lost);
        Set<PackName> stored = known.stream()
                .filter(pack -> !lost.contains(pack) && arrived(pack))
                .map(StoredPack::name)
                .collect(Collectors.toSet());
        return names.stream().filter(name -> !stored.contains(name)).toList();
    }

    /// What is not in the store any more counts as never sent. When it comes back, with a disk that was not connected,
    /// it counts again.
    void forget(UUID account, List<StoredPack> lost) {
        if (lost.isEmpty()) {
            return;
        }
        LOG.atWarn().addKeyValue("packs", lost.size()).log("stored packs are gone from the store");
        store.write(account, tables -> {
            tables.packs().markLost(account, lost);
            return lost;
        });
    }

    /// A pack that a backup or an open upload of this account needs.
    ///
    /// @throws ProblemException `not_found` (404), also for one that was announced and has not arrived
    StoredPack pack(UUID account, PackName name) {
        return store.read(tables -> tables.packs().find(account, name))
                .filter(this::arrived)
                .orElseThrow(Uploads::noPack);
    }

    static ProblemException noPack() {
        return new ProblemException(ProblemCode.NOT_FOUND, "There is no such pack.");
    }

    /// A pack that was sent directly to the store counts once the store has it: its address was bound to the
    /// checksum.
    private boolean arrived(StoredPack pack) {
        return pack.stored() || !isAbsent(pack);
    }

    private boolean isAbsent(StoredPack pack) {
        return objects.length(pack.key())
                .filter(length -> length == pack.objectBytes())
                .isEmpty();
    }

    PackProgress progress(UUID account, UUID session, PackName name) {
        Optional<StoredPack> known = store.read(tables -> {
            require(tables, account, session);
            return tables.packs().find(account, name).filter(this::arrived);
        });
        return known.map(pack -> new PackProgress(true, pack.objectBytes()))
                .orElseGet(() -> new PackProgress(false, partial.received(account, name)));
    }

    /// Stores a pack, or the rest of one whose first bytes arrived before.
    ///
    /// @param offset how many bytes arrived before
    /// @param length of the rest
    /// @param checksum over the whole pack
    /// @return false when the very same pack was stored before
    /// @throws ProblemException `name_taken` (409) when other bytes have the name
    /// @throws IOException when the body breaks off; what came of it is kept
    boolean put(UUID account, UUID session, PackName name, long offset, InputStream body, long length, Sha256 checksum)
            throws IOException {
        long whole = offset + length;
        Optional<StoredPack> known = store.read(tables -> {
            require(tables, account, session);
            quotas.require(account, tables.usedBytes(account), whole);
            return tables.packs().find(account, name).filter(this::arrived);
        });
        if (known.isPresent()) {
            requireSame(known.get(), whole, checksum);
            return false;
        }
        return partial.take(account, name, offset, body, length, file -> store(account, name, file, whole, checksum));
    }

    private boolean store(UUID account, PackName name, Path file, long length, Sha256 checksum) throws IOException {
        StoredPack pack = new StoredPack(name, newKey(account), length, checksum, true);
        objects.take(pack.key(), file, length, checksum);
        boolean first = registered(account, pack);
        if (!first) {
            objects.delete(pack.key());
        }
        return first;
    }

    /// A refused pack's object goes. One whose transaction broke stays, because the row may be there nevertheless: when
    /// it is not, the object is a stray, and collected as such.
    private boolean registered(UUID account, StoredPack pack) {
        try {
            return store.write(account, tables -> register(tables, account, pack));
        } catch (ProblemException refused) {
            objects.delete(pack.key());
            throw refused;
        }
    }

    /// @return false when the very same pack was stored meanwhile
    private boolean register(Tables tables, UUID account, StoredPack pack) {
        Optional<StoredPack> other = tables.packs().find(account, pack.name()).filter(this::arrived);
        if (other.isPresent()) {
            requireSame(other.get(), pack.objectBytes(), pack.checksum());
            return false;
        }
        quotas.require(account, tables.usedBytes(account), pack.objectBytes());
        tables.packs().put(account, pack, clock.instant());
        return true;
    }

    /// An address for a pack that goes to the store directly; empty when the store has none, or has the pack.
    Optional<PresignedUpload> presign(UUID account, UUID session, PackName name, long length, Sha256 checksum) {
        store.read(tables -> require(tables, account, session));
        ObjectKey key = newKey(account);
        Optional<PresignedUpload> address = objects.presign(key, length, checksum, ADDRESS_LIFETIME);
        if (address.isEmpty()) {
            return address;
        }
        return store.write(account, tables -> {
            require(tables, account, session);
            Optional<StoredPack> known = tables.packs().find(account, name).filter(this::arrived);
            if (known.isPresent()) {
                requireSame(known.get(), length, checksum);
                return Optional.empty();
            }
            quotas.require(account, tables.usedBytes(account), length);
            tables.packs().put(account, new StoredPack(name, key, length, checksum, false), clock.instant());
            return address;
        });
    }

    /// Requires that everything the session claimed has arrived, and is what its owner means.
    ///
    /// @param digest over the sorted names, each followed by a line feed
    /// @return the packs
    List<StoredPack> requireComplete(Tables tables, UUID account, UUID session, Sha256 digest) {
        require(tables, account, session);
        List<PackName> claims = tables.uploads().claims(session);
        String names = claims.stream().map(name -> name.hex() + "\n").collect(Collectors.joining());
        if (!Sha256.ofText(names).equals(digest)) {
            throw new ProblemException(
                    ProblemCode.PACKS_MISSING,
                    "The packs of the session are not those of the digest. Ask which are missing, and send them.");
        }
        List<StoredPack> packs = tables.packs().claimedBy(session);
        long arrived = packs.stream().filter(this::arrived).count();
        if (arrived < claims.size()) {
            throw new ProblemException(
                    ProblemCode.PACKS_MISSING,
                    (claims.size() - arrived) + " packs have not arrived. Ask which are missing, and send them.");
        }
        return packs;
    }

    private Upload require(Tables tables, UUID account, UUID session) {
        return tables.uploads()
                .open(account, session, clock.instant())
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND,
                        "There is no such upload, or it has ended. What was sent is kept for a day."));
    }

    private static void requireSame(StoredPack pack, long length, Sha256 checksum) {
        if (!pack.holds(length, checksum)) {
            throw new ProblemException(
                    ProblemCode.NAME_TAKEN, "A pack with this name and other content is stored. It was not replaced.");
        }
    }

    private static ObjectKey newKey(UUID account) {
        return ObjectKey.of(account.toString(), "packs", UUID.randomUUID().toString());
    }
}
