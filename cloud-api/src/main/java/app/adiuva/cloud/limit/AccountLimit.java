package app.adiuva.cloud.limit;

import app.adiuva.cloud.http.Caller;
import app.adiuva.cloud.http.RequestLimit;
import app.adiuva.cloud.http.Standing;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// The requests of an account, by its plan, and as many sockets, which hold requests of their own. Packs of backups
/// have a count of their own, the same for every plan, so that nobody's backup stops others of their requests, and a
/// restore works on every plan. Thread-safe.
final class AccountLimit implements RequestLimit {
    /// Twenty a second, of 17 MiB at most: more than a disk at home takes in.
    private static final Allowance PACKS = Allowance.aMinute(1_200);

    private final Buckets buckets;
    private final Function<UUID, Rate> rates;

    AccountLimit(Buckets buckets, Function<UUID, Rate> rates) {
        this.buckets = buckets;
        this.rates = rates;
    }

    @Override
    public Optional<Standing> charge(Caller caller) {
        return byPlan("account", caller);
    }

    @Override
    public Optional<Standing> chargeSocket(Caller caller) {
        return byPlan("socket", caller);
    }

    private Optional<Standing> byPlan(String kind, Caller caller) {
        Rate rate = rates.apply(caller.accountId());
        return Optional.of(
                buckets.take(kind + ":" + rate.plan() + ":" + caller.accountId(), Allowance.aMinute(rate.perMinute())));
    }

    @Override
    public Optional<Standing> chargePack(Caller caller) {
        return Optional.of(buckets.take("packs:" + caller.accountId(), PACKS));
    }
}
