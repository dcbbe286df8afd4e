package app.adiuva.cloud.account;

import app.adiuva.cloud.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The table `refresh_tokens`. Thread-safe.
final class SessionStore {
    private static final String COLUMNS =
            "id, user_id, family_id, family_created_at, parent_id, expires_at, used_at, replaced_by, revoked_at";

    private final Database database;

    SessionStore(Database database) {
        this.database = database;
    }

    /// Runs `work` on the rows in one transaction.
    <T> T write(Function<Rows, T> work) {
        return database.write(handle -> work.apply(new Rows(handle)));
    }

    /// Whether the sign-in still holds: its newest token can still be used.
    boolean holds(UUID accountId, UUID familyId, Instant now) {
        return database.read(handle -> handle.createQuery("""
                        select count(*) from refresh_tokens
                        where family_id = :family and user_id = :account and used_at is null and revoked_at is null
                          and expires_at > :now
                        """)
                        .bind("family", familyId.toString())
                        .bind("account", accountId.toString())
                        .bind("now", now.toEpochMilli())
                        .mapTo(int.class)
                        .one()
                > 0);
    }

    /// The rows, within one transaction.
    static final class Rows {
        private final Handle handle;

        private Rows(Handle handle) {
            this.handle = handle;
        }

        /// Makes all other transactions on this account's sessions wait until this one ends.
        void lockAccount(UUID accountId) {
            handle.createUpdate("update users set id = id where id = :id")
                    .bind("id", accountId.toString())
                    .execute();
        }

        void insert(StoredToken token, String hash, Instant now) {
            handle.createUpdate("""
                            insert into refresh_tokens
                                (id, user_id, token_hash, family_id, family_created_at, parent_id, created_at, expires_at)
                            values (:id, :account, :hash, :family, :familyCreated, :parent, :now, :expires)
                            """)
                    .bind("id", token.id().toString())
                    .bind("account", token.accountId().toString())
                    .bind("hash", hash)
                    .bind("family", token.familyId().toString())
                    .bind("familyCreated", token.familyCreatedAt().toEpochMilli())
                    .bind("parent", text(token.parentId()))
                    .bind("now", now.toEpochMilli())
                    .bind("expires", token.expiresAt().toEpochMilli())
                    .execute();
        }

        Optional<StoredToken> byHash(String hash) {
            return handle.createQuery("select " + COLUMNS + " from refresh_tokens where token_hash = :hash")
                    .bind("hash", hash)
                    .map((row, context) -> token(row))
                    .findOne();
        }

        Optional<StoredToken> byId(UUID id) {
            return handle.createQuery("select " + COLUMNS + " from refresh_tokens where id = :id")
                    .bind("id", id.toString())
                    .map((row, context) -> token(row))
                    .findOne();
        }

        /// Marks a token as used by its successor; false when somebody used it before.
        boolean use(UUID id, UUID successor, Instant now) {
            return handle.createUpdate("""
                            update refresh_tokens set used_at = :now, replaced_by = :successor
                            where id = :id and used_at is null and revoked_at is null
                            """)
                            .bind("now", now.toEpochMilli())
                            .bind("successor", successor.toString())
                            .bind("id", id.toString())
                            .execute()
                    == 1;
        }

        /// Puts another successor in the place of one that was never used; false when it was used meanwhile.
        boolean replaceSuccessor(StoredToken used, UUID successor, Instant now) {
            int ended = handle.createUpdate("""
                            update refresh_tokens set revoked_at = :now
                            where id = :old and used_at is null and revoked_at is null
                            """)
                    .bind("now", now.toEpochMilli())
                    .bind("old", text(used.replacedBy()))
                    .execute();
            if (ended == 1) {
                handle.createUpdate("update refresh_tokens set replaced_by = :successor where id = :id")
                        .bind("successor", successor.toString())
                        .bind("id", used.id().toString())
                        .execute();
            }
            return ended == 1;
        }

        void revokeFamily(UUID familyId, Instant now) {
            handle.createUpdate("""
                            update refresh_tokens set revoked_at = :now where family_id = :family and revoked_at is null
                            """)
                    .bind("now", now.toEpochMilli())
                    .bind("family", familyId.toString())
                    .execute();
        }

        void deleteExpired(Instant now) {
            handle.createUpdate("delete from refresh_tokens where expires_at < :now")
                    .bind("now", now.toEpochMilli())
                    .execute();
        }
    }

    private static StoredToken token(ResultSet row) throws SQLException {
        return new StoredToken(
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("user_id")),
                UUID.fromString(row.getString("family_id")),
                Instant.ofEpochMilli(row.getLong("family_created_at")),
                id(row.getString("parent_id")),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                time(row, "used_at"),
                id(row.getString("replaced_by")),
                time(row, "revoked_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
