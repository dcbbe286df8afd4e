package app.adiuva.cloud.credit;

import app.adiuva.cloud.billing.CreditPurchases;
import app.adiuva.cloud.credit.CreditStore.Bought;
import app.adiuva.cloud.credit.CreditStore.Purse;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.billing.CreditBalance;
import app.adiuva.contracts.billing.CreditEntry;
import app.adiuva.contracts.billing.CreditEntryKind;
import app.adiuva.contracts.billing.CreditPrice;
import app.adiuva.contracts.problem.ProblemCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The credits of accounts: bought, reserved, spent. Each change is one transaction, alone on its account, so that no
/// balance falls below zero and no limit is passed, however many ask at once. Thread-safe.
public final class Credits implements CreditPurchases {
    /// Longer than any answer takes: what is left after it was left behind by a crash.
    static final Duration RESERVATION = Duration.ofMinutes(10);

    private final CreditStore store;
    private final Clock clock;

    Credits(CreditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What an answer took.
    ///
    /// @param credits that it costs
    /// @param model null where several were asked
    record Spent(long credits, @Nullable String model, long inputTokens, long outputTokens) {}

    /// What became of it.
    record Settled(long charged, long left) {}

    @Override
    public boolean book(Handle transaction, UUID account, String purchase, int credits, Instant now) {
        CreditEntry entry = new CreditEntry(CreditEntryKind.PURCHASE, credits, null, null, null, now.getEpochSecond());
        return store.within(transaction, account).add(entry, key(purchase), now);
    }

    @Override
    public boolean isBooked(String purchase) {
        return store.isBooked(key(purchase));
    }

    @Override
    public void takeBack(String provider, Instant now) {
        for (Bought bought : store.notTakenBack(key(provider))) {
            store.write(bought.account(), rows -> {
                long taken = Math.min(rows.purse(null, month(now), now).balance(), bought.credits());
                CreditEntry entry =
                        new CreditEntry(CreditEntryKind.PURCHASE, -taken, null, null, null, now.getEpochSecond());
                return rows.add(entry, CreditStore.TAKEN_BACK + bought.key(), now);
            });
        }
    }

    /// Reserves credits for an answer, or changes how many are reserved for it.
    ///
    /// @param credits above zero
    /// @param taken of them by the models that have answered so far
    /// @throws ProblemException `credit_cap_reached` or `credits_needed` (402)
    void reserve(UUID account, UUID answer, long credits, long taken) {
        store.write(account, rows -> {
            Instant now = clock.instant();
            Purse purse = rows.purse(answer, month(now), now);
            requireBelowCap(purse, credits, taken);
            if (credits > purse.balance() - purse.reserved()) {
                throw new ProblemException(
                        ProblemCode.CREDITS_NEEDED,
                        "This answer needs about " + credits + " credits and you have "
                                + (purse.balance() - purse.reserved())
                                + " to spend. " + charged(taken)
                                + " Buy credits in Settings, under Plan. Without any, the cloud on your own computer"
                                + " still answers: its built-in planner costs nothing.");
            }
            rows.reserve(answer, credits, now.plus(RESERVATION));
            return true;
        });
    }

    /// Charges an answer and ends its reservation. Never more than there is, and never beyond the user's limit: if the
    /// estimate was too low, the rest is not the user's to pay.
    Settled settle(UUID account, UUID answer, Spent spent) {
        return store.write(account, rows -> {
            Instant now = clock.instant();
            rows.release(answer, now);
            Purse purse = rows.purse(null, month(now), now);
            long most = purse.balance() - purse.reserved();
            if (purse.cap() != null) {
                most = Math.min(most, purse.cap() - purse.spent() - purse.reserved());
            }
            long charged = Math.clamp(spent.credits(), 0, Math.max(0, most));
            CreditEntry entry = new CreditEntry(
                    CreditEntryKind.USAGE,
                    -charged,
                    spent.model(),
                    spent.inputTokens(),
                    spent.outputTokens(),
                    now.getEpochSecond());
            boolean added = rows.add(entry, "usage:" + answer, now);
            return new Settled(added ? charged : 0, purse.balance() - (added ? charged : 0));
        });
    }

    /// Ends the reservation of an answer that costs nothing.
    void release(UUID account, UUID answer) {
        store.write(account, rows -> {
            rows.release(answer, clock.instant());
            return true;
        });
    }

    /// How many credits there are.
    long left(UUID account) {
        Instant now = clock.instant();
        return store.purse(account, month(now), now).balance();
    }

    void cap(UUID account, @Nullable Long cap) {
        store.write(account, rows -> {
            rows.cap(cap);
            return true;
        });
    }

    CreditBalance of(UUID account, List<CreditPrice> prices) {
        Instant now = clock.instant();
        Purse purse = store.purse(account, month(now), now);
        return new CreditBalance(
                purse.balance(), purse.reserved(), purse.spent(), purse.cap(), store.newest(account), prices);
    }

    private static void requireBelowCap(Purse purse, long credits, long taken) {
        Long cap = purse.cap();
        if (cap != null && purse.spent() + purse.reserved() + credits > cap) {
            throw new ProblemException(
                    ProblemCode.CREDIT_CAP_REACHED,
                    "You set a limit of " + cap + " credits a month, and this answer would pass it: " + purse.spent()
                            + " are spent and it needs about " + credits
                            + ". " + charged(taken)
                            + " Raise the limit in Settings, under Plan, or wait for the next month. Until then the"
                            + " cloud on your own computer still answers: its built-in planner costs nothing.");
        }
    }

    private static String charged(long taken) {
        return taken == 0
                ? "Nothing was charged."
                : "The model has worked on it; what that took is charged: " + taken
                        + (taken == 1 ? " credit." : " credits.");
    }

    private static String key(String purchase) {
        return "purchase:" + purchase;
    }

    private static Instant month(Instant now) {
        return now.atZone(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.DAYS)
                .withDayOfMonth(1)
                .toInstant();
    }
}
