package app.adiuva.cloud.backup;

import app.adiuva.cloud.backup.CustodyStore.Kept;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.inventory.Holder;
import app.adiuva.cloud.inventory.Inventories;
import app.adiuva.cloud.inventory.Inventory;
import app.adiuva.cloud.object.ObjectStore;
import app.adiuva.cloud.object.Sha256;
import app.adiuva.contracts.backup.FoundBackups;
import app.adiuva.contracts.problem.ProblemCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Backups in this store that another cloud made, and their takeover by an account of this one. Thread-safe.
final class Adoption {
    /// What was deleted longer ago the former keeper may be removing right now.
    private static final Duration STILL_THERE = Backups.KEPT_AFTER_DELETION.minusDays(1);

    private static final int MAX_TRIES = 5;

    private final BackupStore store;
    private final ObjectStore objects;
    private final Inventories inventories;
    private final PublishedCustody custody;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();

    Adoption(BackupStore store, ObjectStore objects, Inventories inventories, PublishedCustody custody, Clock clock) {
        this.store = store;
        this.objects = objects;
        this.inventories = inventories;
        this.custody = custody;
        this.clock = clock;
    }

    /// What no account of this cloud keeps, also what was taken over from it.
    List<FoundBackups> found() {
        Map<UUID, List<Holder>> series = new LinkedHashMap<>();
        for (Holder holder : inventories.all()) {
            series.computeIfAbsent(holder.series(), id -> new ArrayList<>()).add(holder);
        }
        return series.values().stream()
                .filter(holders -> !custody.isKeptHere(holders.getFirst()))
                .flatMap(holders -> newest(holders).stream()
                        .flatMap(inventory -> summary(holders.getFirst().series(), inventory).stream()))
                .toList();
    }

    private static Optional<FoundBackups> summary(UUID series, Inventory inventory) {
        Inventory alive = inventory.only(snapshot -> snapshot.deletedAt() == null);
        long bytes = Stream.concat(
                        alive.packs().stream().map(Inventory.Pack::bytes),
                        alive.snapshots().stream().map(Inventory.Snapshot::bytes))
                .mapToLong(Long::longValue)
                .sum();
        return alive.snapshots().stream()
                .max(Comparator.comparingLong(Inventory.Snapshot::version))
                .map(newest -> new FoundBackups(
                        series.toString(), alive.snapshots().size(), newest.version(), newest.timestamp(), bytes));
    }

    /// Makes an account the keeper of a series. The former keeper can only read from then on.
    ///
    /// @throws ProblemException `not_found` (404), `backups_exist` (409) when the account keeps others,
    /// `taken_over` (409) when a third computer came first
    void adopt(UUID account, UUID series) {
        turn.lock();
        try {
            Optional<Kept> kept = store.read(tables -> tables.custody().of(account));
            boolean wasMine = kept.isPresent() && kept.get().holder().series().equals(series);
            if (!wasMine && !store.read(tables -> tables.inventory().isEmpty(account))) {
                throw new ProblemException(
                        ProblemCode.BACKUPS_EXIST,
                        "This account has backups or keys of its own. Nothing was changed. Use a new account for those"
                                + " that were found.");
            }
            List<Holder> holders = inventories.of(series);
            if (holders.isEmpty()) {
                throw nothing();
            }
            if (!custody.isKeptHere(holders.getFirst())) {
                takeOver(holders, holders.getFirst().next(account));
            } else if (!holders.getFirst().account().equals(account)) {
                throw nothing();
            }
        } finally {
            turn.unlock();
        }
    }

    private void takeOver(List<Holder> former, Holder next) {
        Inventory claimed = claim(former, next);
        Sha256 checksum = Sha256.of(Inventories.bytes(claimed));
        store.write(next.account(), tables -> {
            for (Kept stale : tables.custody().all()) {
                if (stale.holder().series().equals(next.series())) {
                    tables.inventory().clear(stale.holder().account());
                    tables.custody().remove(stale.holder().account());
                }
            }
            tables.inventory().add(next.account(), claimed, clock.instant());
            return tables.custody().put(new Kept(next, checksum, checksum));
        });
    }

    /// @return what the new keeper has
    private Inventory claim(List<Holder> former, Holder next) {
        for (int i = 0; i < MAX_TRIES; i++) {
            Inventory listed = newest(former).orElseThrow(Adoption::nothing);
            Inventory present = present(listed);
            inventories.write(next, Inventories.bytes(present));
            if (!inventories.of(next.series()).getFirst().equals(next)) {
                throw new ProblemException(
                        ProblemCode.TAKEN_OVER,
                        "Another computer has just taken these backups over. Nothing was changed.");
            }
            if (newest(former).equals(Optional.of(listed))) {
                return present;
            }
        }
        throw new ProblemException(
                ProblemCode.BUSY, "The other computer is backing up right now. Stop it, and try again.");
    }

    /// The newest inventory that is not damaged.
    private Optional<Inventory> newest(List<Holder> holders) {
        return holders.stream()
                .flatMap(holder -> inventories.read(holder).stream())
                .findFirst();
    }

    /// What of an inventory can be restored: of a folder that was copied in part, maybe only some of it.
    private Inventory present(Inventory inventory) {
        Map<String, Long> lengths = new HashMap<>();
        Stream.concat(
                        inventory.packs().stream().map(Inventory.Pack::key),
                        inventory.snapshots().stream().map(Inventory.Snapshot::key))
                .map(key -> key.substring(0, key.indexOf('/')))
                .distinct()
                .forEach(folder ->
                        objects.list(folder, entry -> lengths.put(entry.key().path(), entry.length())));
        Instant limit = clock.instant().minus(STILL_THERE);
        Inventory present = inventory.only(snapshot -> isKept(snapshot, limit)
                && isPresent(lengths, snapshot.key(), snapshot.bytes())
                && inventory.packs(snapshot).stream().allMatch(pack -> isPresent(lengths, pack.key(), pack.bytes())));
        if (present.snapshots().isEmpty()) {
            throw nothing();
        }
        return present;
    }

    private static boolean isKept(Inventory.Snapshot snapshot, Instant limit) {
        @Nullable Long deletedAt = snapshot.deletedAt();
        return deletedAt == null || Instant.ofEpochMilli(deletedAt).isAfter(limit);
    }

    private static boolean isPresent(Map<String, Long> lengths, String key, long length) {
        return Long.valueOf(length).equals(lengths.get(key));
    }

    private static ProblemException nothing() {
        return new ProblemException(
                ProblemCode.NOT_FOUND, "There are no such backups, or none of them is whole. Nothing was changed.");
    }
}
