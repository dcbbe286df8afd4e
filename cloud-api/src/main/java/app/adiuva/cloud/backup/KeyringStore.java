package app.adiuva.cloud.backup;

import app.adiuva.cloud.object.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The table `backup_keyrings`, within one transaction.
final class KeyringStore {
    /// A user who forgets a new passphrase may still know the one before.
    private static final int KEPT = 5;

    /// How long keys are kept after they were replaced, however many came then: also by someone whose token was stolen
    /// and used to push them out.
    private static final Duration KEPT_AFTER_REPLACEMENT = Duration.ofDays(7);

    private static final String SELECT = "select * from backup_keyrings where user_id = :account order by revision ";

    private final Handle handle;

    KeyringStore(Handle handle) {
        this.handle = handle;
    }

    /// @param base64 the wrapped keys as the desktop made them
    record Keyring(long revision, String base64, Sha256 checksum, Instant createdAt) {}

    Optional<Keyring> newest(UUID account) {
        return handle.createQuery(SELECT + "desc limit 1")
                .bind("account", account.toString())
                .map((row, context) -> keyring(row))
                .findOne();
    }

    /// Oldest first.
    List<Keyring> all(UUID account) {
        return handle.createQuery(SELECT)
                .bind("account", account.toString())
                .map((row, context) -> keyring(row))
                .list();
    }

    void add(UUID account, Keyring keyring) {
        handle.createUpdate("""
                        insert into backup_keyrings (user_id, revision, content, checksum, created_at)
                        values (:account, :revision, :content, :checksum, :now)
                        """)
                .bind("account", account.toString())
                .bind("revision", keyring.revision())
                .bind("content", keyring.base64())
                .bind("checksum", keyring.checksum().hex())
                .bind("now", keyring.createdAt().toEpochMilli())
                .execute();
        handle.createUpdate("""
                        delete from backup_keyrings where user_id = :account and revision <= :oldest and exists (
                            select 1 from backup_keyrings next where next.user_id = backup_keyrings.user_id
                            and next.revision > backup_keyrings.revision and next.created_at < :limit)
                        """)
                .bind("account", account.toString())
                .bind("oldest", keyring.revision() - KEPT)
                .bind("limit", keyring.createdAt().minus(KEPT_AFTER_REPLACEMENT).toEpochMilli())
                .execute();
    }

    /// When the keys came that were stored after `since`, oldest first.
    List<Instant> changesAfter(UUID account, Instant since) {
        return handle.createQuery("""
                        select created_at from backup_keyrings where user_id = :account and created_at > :since
                        order by created_at
                        """)
                .bind("account", account.toString())
                .bind("since", since.toEpochMilli())
                .map((row, context) -> Instant.ofEpochMilli(row.getLong("created_at")))
                .list();
    }

    private static Keyring keyring(ResultSet row) throws SQLException {
        return new Keyring(
                row.getLong("revision"),
                row.getString("content"),
                new Sha256(row.getString("checksum")),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
