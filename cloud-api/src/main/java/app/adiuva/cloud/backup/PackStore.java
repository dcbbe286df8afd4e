package app.adiuva.cloud.backup;

import app.adiuva.cloud.object.ObjectKey;
import app.adiuva.cloud.object.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The table `backup_packs`, within one transaction.
final class PackStore {
    /// Packs that no backup needs, no open upload claims, and that are old enough.
    private static final String GARBAGE = """
            user_id = :account and created_at < :limit
              and not exists (select 1 from backup_contents c where c.user_id = backup_packs.user_id
                              and c.pack = backup_packs.name)
              and not exists (select 1 from backup_claims c join backup_sessions s on s.id = c.session_id
                              where c.user_id = backup_packs.user_id and c.pack = backup_packs.name
                              and s.expires_at > :now)
            """;

    private final Handle handle;

    PackStore(Handle handle) {
        this.handle = handle;
    }

    Optional<StoredPack> find(UUID account, PackName name) {
        return handle.createQuery("select * from backup_packs where user_id = :account and name = :name")
                .bind("account", account.toString())
                .bind("name", name.hex())
                .map((row, context) -> pack(row))
                .findOne();
    }

    /// Puts a pack in the place of one with the same name that was only announced.
    void put(UUID account, StoredPack pack, Instant now) {
        handle.createUpdate("""
                        insert into backup_packs (user_id, name, s3_key, object_bytes, checksum, created_at, stored_at)
                        values (:account, :name, :key, :bytes, :checksum, :now, :stored)
                        on conflict (user_id, name) do update set s3_key = excluded.s3_key,
                            object_bytes = excluded.object_bytes, checksum = excluded.checksum,
                            created_at = excluded.created_at, stored_at = excluded.stored_at
                        """)
                .bind("account", account.toString())
                .bind("name", pack.name().hex())
                .bind("key", pack.key().path())
                .bind("bytes", pack.objectBytes())
                .bind("checksum", pack.checksum().hex())
                .bind("now", now.toEpochMilli())
                .bind("stored", pack.stored() ? now.toEpochMilli() : null)
                .execute();
    }

    /// The packs that an upload claimed and that exist.
    List<StoredPack> claimedBy(UUID upload) {
        return handle.createQuery("""
                        select p.* from backup_packs p
                        join backup_claims c on c.user_id = p.user_id and c.pack = p.name
                        where c.session_id = :upload
                        """)
                .bind("upload", upload.toString())
                .map((row, context) -> pack(row))
                .list();
    }

    /// The packs that a backup needs, in the order of their names.
    List<StoredPack> needed(UUID account) {
        return handle.createQuery("""
                        select * from backup_packs p where user_id = :account and exists (
                            select 1 from backup_contents c where c.user_id = p.user_id and c.pack = p.name)
                        order by name
                        """)
                .bind("account", account.toString())
                .map((row, context) -> pack(row))
                .list();
    }

    /// Notes that the store has packs which were sent to it directly.
    void markStored(UUID account, List<StoredPack> packs, Instant now) {
        packs.stream()
                .filter(pack -> !pack.stored())
                .forEach(pack -> handle.createUpdate(
                                "update backup_packs set stored_at = :now where user_id = :account and name = :name")
                        .bind("now", now.toEpochMilli())
                        .bind("account", account.toString())
                        .bind("name", pack.name().hex())
                        .execute());
    }

    /// Notes that the store does not have packs any more; one that was sent again meanwhile has another key and stays.
    void markLost(UUID account, List<StoredPack> packs) {
        packs.forEach(pack -> handle.createUpdate(
                        "update backup_packs set stored_at = null where user_id = :account and s3_key = :key")
                .bind("account", account.toString())
                .bind("key", pack.key().path())
                .execute());
    }

    void remove(UUID account, PackName name) {
        handle.createUpdate("delete from backup_packs where user_id = :account and name = :name")
                .bind("account", account.toString())
                .bind("name", name.hex())
                .execute();
    }

    /// @param limit only packs that are older
    List<StoredPack> garbage(UUID account, Instant limit, Instant now) {
        return handle.createQuery("select * from backup_packs where " + GARBAGE)
                .bind("account", account.toString())
                .bind("limit", limit.toEpochMilli())
                .bind("now", now.toEpochMilli())
                .map((row, context) -> pack(row))
                .list();
    }

    private static StoredPack pack(ResultSet row) throws SQLException {
        row.getLong("stored_at");
        boolean stored = !row.wasNull();
        return new StoredPack(
                new PackName(row.getString("name")),
                new ObjectKey(row.getString("s3_key")),
                row.getLong("object_bytes"),
                new Sha256(row.getString("checksum")),
                stored);
    }
}
