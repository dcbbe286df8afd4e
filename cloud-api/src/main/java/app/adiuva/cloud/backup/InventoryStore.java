package app.adiuva.cloud.backup;

import app.adiuva.cloud.backup.KeyringStore.Keyring;
import app.adiuva.cloud.inventory.Inventory;
import app.adiuva.cloud.object.ObjectKey;
import app.adiuva.cloud.object.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// All rows of an account's backups as an inventory, and back, within one transaction.
final class InventoryStore {
    /// In this order no row is removed before those that refer to it.
    private static final List<String> REMOVE_ALL = List.of(
            "delete from backup_claims where user_id = :account",
            "delete from backup_sessions where user_id = :account",
            "delete from backup_contents where user_id = :account",
            "delete from backup_metadata where user_id = :account",
            "delete from backup_packs where user_id = :account",
            "delete from backup_keyrings where user_id = :account");

    private final Handle handle;
    private final SnapshotStore snapshots;
    private final PackStore packs;
    private final KeyringStore keyrings;

    InventoryStore(Handle handle) {
        this.handle = handle;
        this.snapshots = new SnapshotStore(handle);
        this.packs = new PackStore(handle);
        this.keyrings = new KeyringStore(handle);
    }

    /// Whether an account has backups or keys.
    boolean isEmpty(UUID account) {
        return snapshots.newestVersion(account) == 0 && keyrings.newest(account).isEmpty();
    }

    Inventory of(UUID account) {
        List<StoredPack> needed = packs.needed(account);
        Map<PackName, Integer> indices = new HashMap<>();
        needed.forEach(pack -> indices.put(pack.name(), indices.size()));
        Map<UUID, List<PackName>> contents = snapshots.contents(account);
        List<StoredSnapshot> all = new ArrayList<>(snapshots.all(account, false));
        all.addAll(snapshots.all(account, true));
        return Inventory.of(
                needed.stream()
                        .map(pack -> new Inventory.Pack(
                                pack.name().hex(),
                                pack.key().path(),
                                pack.objectBytes(),
                                pack.checksum().hex()))
                        .toList(),
                all.stream()
                        .map(snapshot -> listed(
                                snapshot,
                                contents.getOrDefault(snapshot.id(), List.of()).stream()
                                        .map(indices::get)
                                        .toList()))
                        .toList(),
                keyrings.all(account).stream()
                        .map(keyring -> new Inventory.Keyring(
                                keyring.revision(),
                                keyring.base64(),
                                keyring.checksum().hex(),
                                keyring.createdAt().toEpochMilli()))
                        .toList());
    }

    private static Inventory.Snapshot listed(StoredSnapshot snapshot, List<Integer> packs) {
        @Nullable Instant deletedAt = snapshot.deletedAt();
        return new Inventory.Snapshot(
                snapshot.id(),
                snapshot.key().path(),
                snapshot.version(),
                snapshot.timestamp().toEpochMilli(),
                snapshot.checksum().hex(),
                snapshot.objectBytes(),
                snapshot.createdAt().toEpochMilli(),
                deletedAt == null ? null : deletedAt.toEpochMilli(),
                packs);
    }

    /// Forgets all that an account had.
    void clear(UUID account) {
        for (String statement : REMOVE_ALL) {
            handle.createUpdate(statement).bind("account", account.toString()).execute();
        }
    }

    /// Gives an account that has nothing what an inventory lists.
    void add(UUID account, Inventory inventory, Instant now) {
        List<StoredPack> listed = inventory.packs().stream()
                .map(pack -> new StoredPack(
                        new PackName(pack.name()),
                        new ObjectKey(pack.key()),
                        pack.bytes(),
                        new Sha256(pack.checksum()),
                        true))
                .toList();
        listed.forEach(pack -> packs.put(account, pack, now));
        for (Inventory.Snapshot snapshot : inventory.snapshots()) {
            List<StoredPack> needed = snapshot.packs().stream().map(listed::get).toList();
            snapshots.insert(account, row(snapshot, needed));
            snapshots.need(
                    account,
                    snapshot.id(),
                    needed.stream().map(StoredPack::name).toList());
        }
        inventory
                .keyrings()
                .forEach(keyring -> keyrings.add(
                        account,
                        new Keyring(
                                keyring.revision(),
                                keyring.content(),
                                new Sha256(keyring.checksum()),
                                Instant.ofEpochMilli(keyring.createdAt()))));
    }

    private static StoredSnapshot row(Inventory.Snapshot listed, List<StoredPack> packs) {
        @Nullable Long deletedAt = listed.deletedAt();
        return new StoredSnapshot(
                listed.id(),
                new ObjectKey(listed.key()),
                listed.version(),
                Instant.ofEpochMilli(listed.timestamp()),
                new Sha256(listed.checksum()),
                packs.size(),
                listed.bytes()
                        + packs.stream().mapToLong(StoredPack::objectBytes).sum(),
                listed.bytes(),
                Instant.ofEpochMilli(listed.createdAt()),
                deletedAt == null ? null : Instant.ofEpochMilli(deletedAt));
    }
}
