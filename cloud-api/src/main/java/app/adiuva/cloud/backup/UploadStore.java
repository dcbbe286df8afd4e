package app.adiuva.cloud.backup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// The tables `backup_sessions` and `backup_claims`, within one transaction.
final class UploadStore {
    private final Handle handle;

    UploadStore(Handle handle) {
        this.handle = handle;
    }

    void insert(UUID account, Upload upload, @Nullable String idempotencyKey, Instant now) {
        handle.createUpdate("""
                        insert into backup_sessions (id, user_id, idempotency_key, version, created_at, expires_at)
                        values (:id, :account, :key, :version, :now, :expires)
                        """)
                .bind("id", upload.id().toString())
                .bind("account", account.toString())
                .bind("key", idempotencyKey)
                .bind("version", upload.version())
                .bind("now", now.toEpochMilli())
                .bind("expires", upload.expiresAt().toEpochMilli())
                .execute();
    }

    Optional<Upload> open(UUID account, UUID id, Instant now) {
        return handle.createQuery(
                        "select * from backup_sessions where user_id = :account and id = :id and expires_at > :now")
                .bind("account", account.toString())
                .bind("id", id.toString())
                .bind("now", now.toEpochMilli())
                .map((row, context) -> upload(row))
                .findOne();
    }

    Optional<Upload> byKey(UUID account, String idempotencyKey) {
        return handle.createQuery("select * from backup_sessions where user_id = :account and idempotency_key = :key")
                .bind("account", account.toString())
                .bind("key", idempotencyKey)
                .map((row, context) -> upload(row))
                .findOne();
    }

    int count(UUID account, Instant now) {
        return handle.createQuery("select count(*) from backup_sessions where user_id = :account and expires_at > :now")
                .bind("account", account.toString())
                .bind("now", now.toEpochMilli())
                .mapTo(int.class)
                .one();
    }

    void claim(UUID account, UUID upload, Collection<PackName> packs) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into backup_claims (session_id, user_id, pack) values (:upload, :account, :pack)
                on conflict (session_id, pack) do nothing
                """);
        packs.forEach(pack -> batch.bind("upload", upload.toString())
                .bind("account", account.toString())
                .bind("pack", pack.hex())
                .add());
        batch.execute();
    }

    /// What an upload claimed, in the order of the names.
    List<PackName> claims(UUID upload) {
        return handle
                .createQuery("select pack from backup_claims where session_id = :upload")
                .bind("upload", upload.toString())
                .map((row, context) -> new PackName(row.getString("pack")))
                .stream()
                .sorted()
                .toList();
    }

    void remove(UUID account, UUID id) {
        handle.createUpdate("delete from backup_claims where session_id = :id and user_id = :account")
                .bind("id", id.toString())
                .bind("account", account.toString())
                .execute();
        handle.createUpdate("delete from backup_sessions where id = :id and user_id = :account")
                .bind("id", id.toString())
                .bind("account", account.toString())
                .execute();
    }

    void removeExpired(UUID account, Instant now) {
        handle.createQuery("select id from backup_sessions where user_id = :account and expires_at <= :now")
                .bind("account", account.toString())
                .bind("now", now.toEpochMilli())
                .map((row, context) -> UUID.fromString(row.getString("id")))
                .list()
                .forEach(id -> remove(account, id));
    }

    private static Upload upload(ResultSet row) throws SQLException {
        return new Upload(
                UUID.fromString(row.getString("id")),
                row.getLong("version"),
                Instant.ofEpochMilli(row.getLong("expires_at")));
    }
}
