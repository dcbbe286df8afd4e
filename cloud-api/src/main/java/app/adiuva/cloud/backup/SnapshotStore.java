package app.adiuva.cloud.backup;

import app.adiuva.cloud.object.ObjectKey;
import app.adiuva.cloud.object.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// The tables `backup_metadata` and `backup_contents`, within one transaction.
final class SnapshotStore {
    private static final String SELECT = "select * from backup_metadata where user_id = :account and ";

    private final Handle handle;

    SnapshotStore(Handle handle) {
        this.handle = handle;
    }

    void insert(UUID account, StoredSnapshot snapshot) {
        handle.createUpdate("""
                        insert into backup_metadata (id, user_id, s3_key, version, timestamp, checksum, chunk_count,
                            size_bytes, object_bytes, created_at, deleted_at)
                        values (:id, :account, :key, :version, :timestamp, :checksum, :chunks, :size, :object, :created,
                            :deleted)
                        """)
                .bind("id", snapshot.id().toString())
                .bind("account", account.toString())
                .bind("key", snapshot.key().path())
                .bind("version", snapshot.version())
                .bind("timestamp", snapshot.timestamp().toEpochMilli())
                .bind("checksum", snapshot.checksum().hex())
                .bind("chunks", snapshot.chunkCount())
                .bind("size", snapshot.sizeBytes())
                .bind("object", snapshot.objectBytes())
                .bind("created", snapshot.createdAt().toEpochMilli())
                .bind("deleted", millis(snapshot.deletedAt()))
                .execute();
    }

    /// Makes a snapshot need every pack that an upload claimed.
    void need(UUID snapshot, UUID upload) {
        handle.createUpdate("""
                        insert into backup_contents (backup_id, user_id, pack)
                        select :snapshot, user_id, pack from backup_claims where session_id = :upload
                        """)
                .bind("snapshot", snapshot.toString())
                .bind("upload", upload.toString())
                .execute();
    }

    /// Makes a snapshot need these packs.
    void need(UUID account, UUID snapshot, List<PackName> packs) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into backup_contents (backup_id, user_id, pack) values (:snapshot, :account, :pack)");
        packs.forEach(pack -> batch.bind("snapshot", snapshot.toString())
                .bind("account", account.toString())
                .bind("pack", pack.hex())
                .add());
        batch.execute();
    }

    /// The packs that each snapshot needs, in the order of their names. A snapshot that needs none is left out.
    Map<UUID, List<PackName>> contents(UUID account) {
        return handle
                .createQuery("select backup_id, pack from backup_contents where user_id = :account order by pack")
                .bind("account", account.toString())
                .map((row, context) ->
                        Map.entry(UUID.fromString(row.getString("backup_id")), new PackName(row.getString("pack"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// The highest number that was ever stored, deleted or not; 0 for none.
    long newestVersion(UUID account) {
        return handle.createQuery("select coalesce(max(version), 0) from backup_metadata where user_id = :account")
                .bind("account", account.toString())
                .mapTo(long.class)
                .one();
    }

    Optional<StoredSnapshot> byVersion(UUID account, long version) {
        return handle.createQuery(SELECT + "version = :version")
                .bind("account", account.toString())
                .bind("version", version)
                .map((row, context) -> snapshot(row))
                .findOne();
    }

    Optional<StoredSnapshot> byId(UUID account, UUID id) {
        return handle.createQuery(SELECT + "id = :id")
                .bind("account", account.toString())
                .bind("id", id.toString())
                .map((row, context) -> snapshot(row))
                .findOne();
    }

    /// Newest first.
    List<StoredSnapshot> all(UUID account, boolean deleted) {
        return handle.createQuery(
                        SELECT + "deleted_at is " + (deleted ? "not null" : "null") + " order by version desc")
                .bind("account", account.toString())
                .map((row, context) -> snapshot(row))
                .list();
    }

    Optional<StoredSnapshot> newest(UUID account) {
        return handle.createQuery(SELECT + "deleted_at is null order by version desc limit 1")
                .bind("account", account.toString())
                .map((row, context) -> snapshot(row))
                .findOne();
    }

    /// @param deletedAt null to bring it back
    void setDeleted(UUID id, @Nullable Instant deletedAt) {
        handle.createUpdate("update backup_metadata set deleted_at = :time where id = :id")
                .bind("time", millis(deletedAt))
                .bind("id", id.toString())
                .execute();
    }

    /// Removes what was deleted before `limit` for good.
    ///
    /// @return the objects that are no longer needed
    List<ObjectKey> removeDeletedBefore(UUID account, Instant limit) {
        List<StoredSnapshot> gone = handle.createQuery(SELECT + "deleted_at < :limit")
                .bind("account", account.toString())
                .bind("limit", limit.toEpochMilli())
                .map((row, context) -> snapshot(row))
                .list();
        for (StoredSnapshot snapshot : gone) {
            handle.createUpdate("delete from backup_contents where backup_id = :id")
                    .bind("id", snapshot.id().toString())
                    .execute();
            handle.createUpdate("delete from backup_metadata where id = :id")
                    .bind("id", snapshot.id().toString())
                    .execute();
        }
        return gone.stream().map(StoredSnapshot::key).toList();
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    private static StoredSnapshot snapshot(ResultSet row) throws SQLException {
        long deleted = row.getLong("deleted_at");
        Instant deletedAt = row.wasNull() ? null : Instant.ofEpochMilli(deleted);
        return new StoredSnapshot(
                UUID.fromString(row.getString("id")),
                new ObjectKey(row.getString("s3_key")),
                row.getLong("version"),
                Instant.ofEpochMilli(row.getLong("timestamp")),
                new Sha256(row.getString("checksum")),
                row.getInt("chunk_count"),
                row.getLong("size_bytes"),
                row.getLong("object_bytes"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                deletedAt);
    }
}
