package app.adiuva.cloud.backup;

import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.object.ObjectKey;
import app.adiuva.cloud.object.ObjectStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Removes what nobody needs: snapshots deleted long enough ago, packs that no snapshot needs and no upload claims,
/// and objects that a crash left without a row. Rows go first, in a transaction, and objects only after it: a crash
/// in between leaves an object that the next run finds, and never a row without its object. Thread-safe.
final class Garbage {
    /// Longer than an upload can take, so that nothing is removed which is about to be claimed.
    private static final Duration GRACE = Uploads.LIFETIME.plusHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(Garbage.class);

    private final BackupStore store;
    private final ObjectStore objects;
    private final PartialPacks partial;
    private final Custody custody;
    private final Clock clock;

    Garbage(BackupStore store, ObjectStore objects, PartialPacks partial, Custody custody, Clock clock) {
        this.store = store;
        this.objects = objects;
        this.partial = partial;
        this.custody = custody;
        this.clock = clock;
    }

    /// Looks through all accounts.
    void collect() {
        int removed = 0;
        for (UUID account : store.read(BackupStore.Tables::accounts)) {
            try {
                removed += collect(account);
            } catch (ProblemException notOurs) {
                LOG.atInfo().addKeyValue("code", notOurs.code().wire()).log("left an account's objects alone");
            }
        }
        partial.removeOlderThan(clock.instant().minus(GRACE));
        if (removed > 0) {
            LOG.atInfo().addKeyValue("objects", removed).log("removed objects that nobody needs");
        }
    }

    /// Says what there is before an object goes, so that no inventory names one that is gone.
    ///
    /// @return how many objects were removed
    /// @throws ProblemException when another cloud keeps this account's backups by now
    int collect(UUID account) {
        custody.require(account);
        Instant now = clock.instant();
        List<ObjectKey> unneeded = store.write(account, tables -> {
            tables.uploads().removeExpired(account, now);
            List<ObjectKey> keys = new ArrayList<>(
                    tables.snapshots().removeDeletedBefore(account, now.minus(Backups.KEPT_AFTER_DELETION)));
            for (StoredPack pack : tables.packs().garbage(account, now.minus(GRACE), now)) {
                tables.packs().remove(account, pack.name());
                keys.add(pack.key());
            }
            return keys;
        });
        custody.publish(account);
        unneeded.forEach(objects::delete);
        return unneeded.size() + removeStrays(account, now.minus(GRACE));
    }

    private int removeStrays(UUID account, Instant limit) {
        List<ObjectKey> old = new ArrayList<>();
        objects.list(account.toString(), entry -> {
            if (entry.storedAt().isBefore(limit)) {
                old.add(entry.key());
            }
        });
        Set<String> known = new HashSet<>(store.read(tables -> tables.keys(account)));
        List<ObjectKey> strays =
                old.stream().filter(key -> !known.contains(key.path())).toList();
        strays.forEach(objects::delete);
        return strays.size();
    }
}
