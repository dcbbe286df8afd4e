package app.adiuva.cloud.backup;

import app.adiuva.cloud.backup.CustodyStore.Kept;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.inventory.Holder;
import app.adiuva.cloud.inventory.Inventories;
import app.adiuva.cloud.object.Sha256;
import app.adiuva.contracts.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Custody by inventories in the store itself: the newest keeper's counts.
///
/// Who changes something writes its inventory and looks then whether somebody took over. Who takes over writes its
/// claim and looks then whether there was a change. So of two at the same time at least one sees the other.
/// Thread-safe; there is one cloud for one database.
final class PublishedCustody implements Custody {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedCustody.class);

    private final BackupStore store;
    private final Inventories inventories;

    /// An older inventory never replaces a newer one, and nobody looks between the row and the object of a change.
    private final ReentrantLock turn = new ReentrantLock();

    PublishedCustody(BackupStore store, Inventories inventories) {
        this.store = store;
        this.inventories = inventories;
    }

    @Override
    public void require(UUID account) {
        turn.lock();
        try {
            Optional<Kept> kept = kept(account);
            Holder mine = kept.map(Kept::holder).orElseGet(() -> Holder.first(account));
            List<Holder> holders = inventories.of(mine.series());
            if (!holders.isEmpty() && holders.getFirst().compareTo(mine) > 0) {
                throw takenOver();
            }
            if (kept.isPresent() && !holders.contains(mine)) {
                throw placeChanged();
            }
            if (kept.isPresent() && !isMine(kept.get())) {
                throw takenOver();
            }
        } finally {
            turn.unlock();
        }
    }

    private static ProblemException takenOver() {
        return new ProblemException(
                ProblemCode.TAKEN_OVER,
                "Another computer, or a newer copy of this one, keeps these backups now. They can still be read and"
                        + " restored here. To go on backing up here, take them back; the other one then stops.");
    }

    private static ProblemException placeChanged() {
        return new ProblemException(
                ProblemCode.PLACE_CHANGED,
                "The backups of this account are not in the place where backups are kept now. Nothing was stored."
                        + " Connect the disk, or choose the place where they are.");
    }

    /// Whether an account of this cloud is the keeper, and not only a copy of its database.
    boolean isKeptHere(Holder holder) {
        turn.lock();
        try {
            return kept(holder.account())
                    .filter(known -> known.holder().equals(holder) && isMine(known))
                    .isPresent();
        } finally {
            turn.unlock();
        }
    }

    /// A damaged inventory is nobody else's: its keeper writes it again.
    private boolean isMine(Kept known) {
        return inventories.checksum(known.holder()).filter(known::wrote).isPresent()
                || inventories.read(known.holder()).isEmpty();
    }

    private Optional<Kept> kept(UUID account) {
        return store.read(tables -> tables.custody().of(account));
    }

    /// Writes again what a crash or a store that did not answer kept from being written.
    void publishAll() {
        for (UUID account : store.read(BackupStore.Tables::accounts)) {
            try {
                changed(account);
            } catch (ProblemException notOurs) {
                LOG.atInfo().addKeyValue("code", notOurs.code().wire()).log("left an account's inventory alone");
            }
        }
    }

    @Override
    public void publish(UUID account) {
        turn.lock();
        try {
            require(account);
            byte[] inventory = Inventories.bytes(
                    store.write(account, tables -> tables.inventory().of(account)));
            Sha256 next = Sha256.of(inventory);
            Optional<Kept> kept = kept(account);
            Holder mine = kept.map(Kept::holder).orElseGet(() -> Holder.first(account));
            if (!inventories.checksum(mine).equals(Optional.of(next))) {
                kept.ifPresent(known -> note(new Kept(mine, known.written(), next)));
                inventories.write(mine, inventory);
            }
            note(new Kept(mine, next, next));
            require(account);
        } finally {
            turn.unlock();
        }
    }

    private void note(Kept kept) {
        store.write(kept.holder().account(), tables -> tables.custody().put(kept));
    }
}
