package app.adiuva.cloud.billing;

import app.adiuva.cloud.billing.Standing.Held;
import app.adiuva.cloud.billing.gateway.PlanSubscription;
import app.adiuva.cloud.store.Database;
import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.SubscriptionStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The billing columns of `users`, and the tables `subscriptions` and `webhook_events`. Thread-safe.
final class BillingStore {
    private static final String ACCOUNT = "select id, email, stripe_customer_id, billing_version from users where ";

    private final Database database;

    BillingStore(Database database) {
        this.database = database;
    }

    <T> T write(Function<Handle, T> work) {
        return database.write(work);
    }

    Optional<BillingAccount> byId(UUID account) {
        return one("id = :key", account.toString());
    }

    Optional<BillingAccount> byCustomer(String customer) {
        return one("stripe_customer_id = :key", customer);
    }

    /// Those who have bought, or have more than the free plan, in the order of their ids.
    ///
    /// @param after the last id of the page before; empty for the first
    List<BillingAccount> page(String after, int size) {
        return database.read(handle -> handle.createQuery(ACCOUNT + """
                        id > :after and (stripe_customer_id is not null or tier <> 'free'
                            or id in (select user_id from subscriptions))
                        order by id limit :size
                        """)
                .bind("after", after)
                .bind("size", size)
                .map((row, context) -> account(row))
                .list());
    }

    /// Stores the customer of an account that had another one, or none; false when it has changed meanwhile.
    boolean setCustomer(BillingAccount account, String customer, Instant now) {
        return database.write(handle -> handle.createUpdate("""
                        update users set stripe_customer_id = :customer, updated_at = :now
                        where id = :id and coalesce(stripe_customer_id, '') = :old
                        """)
                        .bind("customer", customer)
                        .bind("now", now.toEpochMilli())
                        .bind("id", account.id().toString())
                        .bind("old", account.customer() == null ? "" : account.customer())
                        .execute())
                == 1;
    }

    Standing standing(UUID account) {
        return database.read(handle -> {
            List<Held> held = handle.createQuery("select s.*, u.stripe_customer_id from subscriptions s"
                            + " join users u on u.id = s.user_id where user_id = :id order by stripe_subscription_id")
                    .bind("id", account.toString())
                    .map((row, context) -> held(row))
                    .list();
            return handle.createQuery("select tier, tier_until, seats from users where id = :id")
                    .bind("id", account.toString())
                    .map((row, context) -> new Standing(
                            BillingTier.valueOf(row.getString("tier").toUpperCase(Locale.ROOT)),
                            time(row, "tier_until"),
                            row.getInt("seats"),
                            held))
                    .findOne()
                    .orElseGet(() -> new Standing(BillingTier.FREE, null, 1, List.of()));
        });
    }

    /// Writes the whole standing, unless somebody else has written one since `account` was read.
    ///
    /// @return whether it was written
    boolean writeStanding(Handle handle, BillingAccount account, Standing standing, Instant now) {
        int changed = handle.createUpdate("""
                        update users set tier = :tier, tier_until = :until, seats = :seats, updated_at = :now,
                            billing_version = billing_version + 1
                        where id = :id and billing_version = :version
                        """)
                .bind("tier", word(standing.tier()))
                .bind("until", millis(standing.tierUntil()))
                .bind("seats", standing.seats())
                .bind("now", now.toEpochMilli())
                .bind("id", account.id().toString())
                .bind("version", account.version())
                .execute();
        if (changed == 0) {
            return false;
        }
        standing.held().forEach(held -> upsert(handle, account.id(), held, now));
        List<String> kept = Stream.concat(
                        Stream.of(""),
                        standing.held().stream().map(held -> held.subscription().id()))
                .toList();
        handle.createUpdate("delete from subscriptions where user_id = :id and stripe_subscription_id not in (<kept>)")
                .bind("id", account.id().toString())
                .bindList("kept", kept)
                .execute();
        return true;
    }

    /// Counts on without a change: whoever has read the number before looks again.
    void newVersion(UUID account) {
        database.write(
                handle -> handle.createUpdate("update users set billing_version = billing_version + 1 where id = :id")
                        .bind("id", account.toString())
                        .execute());
    }

    /// Keeps an event; false when it was there.
    boolean keep(Handle handle, PaymentEvent event, Instant now) {
        return handle.createUpdate("""
                        insert into webhook_events (id, type, created, received_at)
                        values (:id, :type, :created, :now)
                        on conflict (id) do nothing
                        """)
                        .bind("id", event.id())
                        .bind("type", event.type())
                        .bind("created", event.created().toEpochMilli())
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    boolean knows(String event) {
        return database.read(handle -> handle.createQuery("select count(*) from webhook_events where id = :id")
                        .bind("id", event)
                        .mapTo(int.class)
                        .one())
                > 0;
    }

    /// Forgets events that nobody will send again.
    int forgetEventsBefore(Instant limit) {
        return database.write(handle -> handle.createUpdate("delete from webhook_events where received_at < :limit")
                .bind("limit", limit.toEpochMilli())
                .execute());
    }

    private Optional<BillingAccount> one(String condition, String key) {
        return database.read(handle -> handle.createQuery(ACCOUNT + condition)
                .bind("key", key)
                .map((row, context) -> account(row))
                .findOne());
    }

    private static void upsert(Handle handle, UUID account, Held held, Instant now) {
        PlanSubscription subscription = held.subscription();
        handle.createUpdate("""
                        insert into subscriptions (id, user_id, stripe_subscription_id, tier, status, price_id, seats,
                            current_period_end, cancel_at_period_end, past_due_since, created_at, updated_at)
                        values (:id, :user, :stripe, :tier, :status, :price, :seats, :end, :cancel, :since, :now, :now)
                        on conflict (stripe_subscription_id) do update set user_id = :user, tier = :tier,
                            status = :status, price_id = :price, seats = :seats, current_period_end = :end,
                            cancel_at_period_end = :cancel, past_due_since = :since, updated_at = :now
                        """)
                .bind("id", UUID.randomUUID().toString())
                .bind("user", account.toString())
                .bind("stripe", subscription.id())
                .bind("tier", subscription.tier() == null ? null : word(subscription.tier()))
                .bind("status", word(subscription.status()))
                .bind("price", subscription.price())
                .bind("seats", subscription.seats())
                .bind("end", subscription.currentPeriodEnd().toEpochMilli())
                .bind("cancel", subscription.cancelAtPeriodEnd() ? 1 : 0)
                .bind("since", millis(held.pastDueSince()))
                .bind("now", now.toEpochMilli())
                .execute();
    }

    private static BillingAccount account(ResultSet row) throws SQLException {
        return new BillingAccount(
                UUID.fromString(row.getString("id")),
                row.getString("email"),
                row.getString("stripe_customer_id"),
                row.getLong("billing_version"));
    }

    private static Held held(ResultSet row) throws SQLException {
        String tier = row.getString("tier");
        String customer = row.getString("stripe_customer_id");
        return new Held(
                new PlanSubscription(
                        row.getString("stripe_subscription_id"),
                        customer == null ? "" : customer,
                        SubscriptionStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                        tier == null ? null : BillingTier.valueOf(tier.toUpperCase(Locale.ROOT)),
                        row.getString("price_id"),
                        row.getInt("seats"),
                        Instant.ofEpochMilli(row.getLong("current_period_end")),
                        row.getInt("cancel_at_period_end") == 1),
                time(row, "past_due_since"));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
