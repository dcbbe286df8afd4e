package app.adiuva.cloud.credit;

import app.adiuva.cloud.store.Database;
import app.adiuva.contracts.billing.CreditEntry;
import app.adiuva.contracts.billing.CreditEntryKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The tables of credits. Thread-safe.
final class CreditStore {
    /// Before the key of a purchase: the key of the line against it.
    static final String TAKEN_BACK = "taken_back:";

    private static final int NEWEST = 100;

    private final Database database;

    CreditStore(Database database) {
        this.database = database;
    }

    /// What the tables say of an account at one moment.
    ///
    /// @param cap null for none
    /// @param reserved by answers that still run
    /// @param spent since the beginning of the month
    record Purse(long balance, @Nullable Long cap, long reserved, long spent) {
        static final Purse EMPTY = new Purse(0, null, 0, 0);
    }

    /// Runs `work` in one transaction, alone on this account.
    <T> T write(UUID account, Function<Rows, T> work) {
        return database.write(handle -> work.apply(new Rows(handle, account).lock()));
    }

    /// The same within a transaction of somebody else.
    Rows within(Handle transaction, UUID account) {
        return new Rows(transaction, account).lock();
    }

    /// As [Rows#purse], without waiting for anybody.
    Purse purse(UUID account, Instant month, Instant now) {
        return database.read(handle -> new Rows(handle, account).purse(null, month, now));
    }

    boolean isBooked(String key) {
        return database.read(
                handle -> handle.createQuery("select count(*) from credit_ledger where idempotency_key = :key")
                                .bind("key", key)
                                .mapTo(int.class)
                                .one()
                        > 0);
    }

    /// A line of the ledger that brought credits.
    record Bought(UUID account, long credits, String key) {}

    /// Purchases whose keys begin so and that have no line against them.
    List<Bought> notTakenBack(String beginning) {
        return database.read(handle -> handle.createQuery("""
                        select user_id, credits, idempotency_key from credit_ledger bought
                        where kind = 'purchase' and substr(idempotency_key, 1, :length) = :beginning
                            and not exists (select 1 from credit_ledger
                                where idempotency_key = :against || bought.idempotency_key)
                        order by created_at, id
                        """)
                .bind("beginning", beginning)
                .bind("length", beginning.length())
                .bind("against", TAKEN_BACK)
                .map((row, context) -> new Bought(
                        UUID.fromString(row.getString("user_id")),
                        row.getLong("credits"),
                        row.getString("idempotency_key")))
                .list());
    }

    /// The newest lines, newest first.
    List<CreditEntry> newest(UUID account) {
        return database.read(handle -> handle.createQuery("""
                        select kind, credits, model, input_tokens, output_tokens, created_at from credit_ledger
                        where user_id = :account order by created_at desc, id limit :most
                        """)
                .bind("account", account.toString())
                .bind("most", NEWEST)
                .map((row, context) -> entry(row))
                .list());
    }

    private static CreditEntry entry(ResultSet row) throws SQLException {
        return new CreditEntry(
                CreditEntryKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getLong("credits"),
                row.getString("model"),
                number(row, "input_tokens"),
                number(row, "output_tokens"),
                Instant.ofEpochMilli(row.getLong("created_at")).getEpochSecond());
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /// The rows of one account, within one transaction.
    static final class Rows {
        private final Handle handle;
        private final String account;

        private Rows(Handle handle, UUID account) {
            this.handle = handle;
            this.account = account.toString();
        }

        /// Makes all other transactions on these credits wait until this one ends.
        private Rows lock() {
            handle.createUpdate("""
                            insert into credit_balances (user_id, balance) values (:account, 0)
                            on conflict (user_id) do update set balance = credit_balances.balance
                            """).bind("account", account).execute();
            return this;
        }

        /// @param except a reservation that is left out of `reserved`
        Purse purse(@Nullable UUID except, Instant month, Instant now) {
            return handle.createQuery("""
                            select balance, monthly_cap,
                                (select coalesce(sum(credits), 0) from credit_reservations
                                 where user_id = :account and expires_at > :now and id <> :except) as reserved,
                                (select coalesce(-sum(credits), 0) from credit_ledger
                                 where user_id = :account and kind = 'usage' and created_at >= :month) as spent
                            from credit_balances where user_id = :account
                            """)
                    .bind("account", account)
                    .bind("except", except == null ? "" : except.toString())
                    .bind("month", month.toEpochMilli())
                    .bind("now", now.toEpochMilli())
                    .map((row, context) -> new Purse(
                            row.getLong("balance"),
                            number(row, "monthly_cap"),
                            row.getLong("reserved"),
                            row.getLong("spent")))
                    .findOne()
                    .orElse(Purse.EMPTY);
        }

        void reserve(UUID id, long credits, Instant expires) {
            handle.createUpdate("""
                            insert into credit_reservations (id, user_id, credits, expires_at)
                            values (:id, :account, :credits, :expires)
                            on conflict (id) do update set credits = excluded.credits, expires_at = excluded.expires_at
                            """)
                    .bind("id", id.toString())
                    .bind("account", account)
                    .bind("credits", credits)
                    .bind("expires", expires.toEpochMilli())
                    .execute();
        }

        /// Ends a reservation, and those that a crash left behind.
        void release(UUID id, Instant now) {
            handle.createUpdate("""
                            delete from credit_reservations where user_id = :account and (id = :id or expires_at <= :now)
                            """)
                    .bind("account", account)
                    .bind("id", id.toString())
                    .bind("now", now.toEpochMilli())
                    .execute();
        }

        void cap(@Nullable Long cap) {
            handle.createUpdate("update credit_balances set monthly_cap = :cap where user_id = :account")
                    .bind("cap", cap)
                    .bind("account", account)
                    .execute();
        }

        /// Adds a line and changes the balance by it; false when there is a line with this key.
        boolean add(CreditEntry entry, String key, Instant now) {
            int added = handle.createUpdate("""
                            insert into credit_ledger
                                (id, user_id, kind, credits, idempotency_key, model, input_tokens, output_tokens, created_at)
                            values (:id, :account, :kind, :credits, :key, :model, :input, :output, :now)
                            on conflict (idempotency_key) do nothing
                            """)
                    .bind("id", UUID.randomUUID().toString())
                    .bind("account", account)
                    .bind("kind", entry.kind().name().toLowerCase(Locale.ROOT))
                    .bind("credits", entry.credits())
                    .bind("key", key)
                    .bind("model", entry.model())
                    .bind("input", entry.inputTokens())
                    .bind("output", entry.outputTokens())
                    .bind("now", now.toEpochMilli())
                    .execute();
            if (added == 1) {
                handle.createUpdate("update credit_balances set balance = balance + :credits where user_id = :account")
                        .bind("credits", entry.credits())
                        .bind("account", account)
                        .execute();
            }
            return added == 1;
        }
    }
}
