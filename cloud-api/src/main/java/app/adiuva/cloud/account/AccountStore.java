package app.adiuva.cloud.account;

import app.adiuva.cloud.store.Database;
import app.adiuva.contracts.auth.BillingTier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// The table `users`. Thread-safe.
final class AccountStore {
    /// A plan that is past due holds until the end of its grace, which is looked at with each reading.
    private static final String SELECT = """
            select id, email, password_hash, seats,
                case when tier_until is null or tier_until > :now then tier else 'free' end as tier
            from users where\s""";

    private final Database database;

    AccountStore(Database database) {
        this.database = database;
    }

    /// Stores a new account; false when the address is taken, also when two try at the same moment.
    boolean insert(Account account, Instant now) {
        return database.write(handle -> handle.createUpdate("""
                        insert into users (id, email, password_hash, tier, created_at, updated_at)
                        values (:id, :email, :hash, :tier, :now, :now)
                        on conflict (email) do nothing
                        """)
                        .bind("id", account.id().toString())
                        .bind("email", account.email())
                        .bind("hash", account.passwordHash())
                        .bind("tier", account.plan().tier().name().toLowerCase(Locale.ROOT))
                        .bind("now", now.toEpochMilli())
                        .execute())
                == 1;
    }

    Optional<Account> byEmail(EmailAddress email, Instant now) {
        return database.read(handle -> handle.createQuery(SELECT + "email = :email")
                .bind("email", email.normalised())
                .bind("now", now.toEpochMilli())
                .map((row, context) -> account(row))
                .findOne());
    }

    Optional<Account> byId(UUID id, Instant now) {
        return database.read(handle -> handle.createQuery(SELECT + "id = :id")
                .bind("id", id.toString())
                .bind("now", now.toEpochMilli())
                .map((row, context) -> account(row))
                .findOne());
    }

    void changePasswordHash(UUID id, String hash, Instant now) {
        database.write(handle -> handle.createUpdate(
                        "update users set password_hash = :hash, updated_at = :now where id = :id")
                .bind("hash", hash)
                .bind("now", now.toEpochMilli())
                .bind("id", id.toString())
                .execute());
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                UUID.fromString(row.getString("id")),
                row.getString("email"),
                row.getString("password_hash"),
                new Plan(BillingTier.valueOf(row.getString("tier").toUpperCase(Locale.ROOT)), row.getInt("seats")));
    }
}
