package app.adiuva.cloud.billing;

import app.adiuva.cloud.billing.gateway.PlanSubscription;
import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.SubscriptionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an account has by its subscriptions.
///
/// @param tier what it may use
/// @param tierUntil the end of an unpaid plan's grace; null without end
/// @param seats at least 1
/// @param held every subscription, in the order of their ids
record Standing(BillingTier tier, @Nullable Instant tierUntil, int seats, List<Held> held) {
    /// How long a plan holds whose renewal could not be paid.
    static final Duration GRACE = Duration.ofDays(7);

    Standing {
        held = List.copyOf(held);
    }

    /// @param pastDueSince when it was first seen past due; null unless it is
    record Held(PlanSubscription subscription, @Nullable Instant pastDueSince) {
        /// Until when it grants its plan; empty when it grants nothing.
        private Optional<Grant> grant(Instant now) {
            BillingTier tier = subscription.tier();
            if (tier == null) {
                return Optional.empty();
            }
            return switch (subscription.status()) {
                case ACTIVE, TRIALING -> Optional.of(new Grant(tier, null, subscription));
                case PAST_DUE -> {
                    Instant end = (pastDueSince == null ? now : pastDueSince).plus(GRACE);
                    yield now.isBefore(end) ? Optional.of(new Grant(tier, end, subscription)) : Optional.empty();
                }
                case NONE, INCOMPLETE, INCOMPLETE_EXPIRED, UNPAID, PAUSED, CANCELED -> Optional.empty();
            };
        }
    }

    private record Grant(BillingTier tier, @Nullable Instant until, PlanSubscription subscription) {
        /// The best one last: one without end, then the higher plan, then the longer grace, then more seats.
        /// What is paid comes before what is not, because nobody writes anything when a grace is over:
        /// then the plan below it would be lost, too.
        static final Comparator<Grant> ORDER = Comparator.comparing((Grant grant) -> grant.until() == null)
                .thenComparing(Grant::tier)
                .thenComparing(grant -> grant.until() == null ? Instant.MAX : grant.until())
                .thenComparingInt(grant -> grant.subscription().seats())
                .thenComparing(grant -> grant.subscription().id());
    }

    /// @param said what the provider says
    /// @param pastDueSince when subscriptions were seen past due before, by their ids
    static Standing of(List<PlanSubscription> said, Map<String, Instant> pastDueSince, Instant now) {
        List<Held> held = said.stream()
                .sorted(Comparator.comparing(PlanSubscription::id))
                .map(subscription -> new Held(
                        subscription,
                        subscription.status() == SubscriptionStatus.PAST_DUE
                                ? pastDueSince.getOrDefault(subscription.id(), now)
                                : null))
                .toList();
        return grants(held, now)
                .max(Grant.ORDER)
                .map(best -> new Standing(
                        best.tier(), best.until(), best.subscription().seats(), held))
                .orElseGet(() -> new Standing(BillingTier.FREE, null, 1, held));
    }

    /// How many subscriptions grant a plan; more than one is a mistake that costs its owner money.
    long granting(Instant now) {
        return grants(held, now).count();
    }

    /// The one to show: what grants the plan, or else what is not over, or else what ended last.
    Optional<Held> shown(Instant now) {
        return held.stream().max(order(now));
    }

    /// The one to change: rather one that does not end yet, and of those the one that would be shown.
    Optional<Held> changed(Instant now, Predicate<PlanSubscription> changeable) {
        return held.stream()
                .filter(one -> changeable.test(one.subscription()))
                .max(Comparator.comparing((Held one) -> !one.subscription().cancelAtPeriodEnd())
                        .thenComparing(order(now)));
    }

    private Comparator<Held> order(Instant now) {
        Optional<PlanSubscription> best = grants(held, now).max(Grant.ORDER).map(Grant::subscription);
        return Comparator.comparing(
                        (Held one) -> best.filter(one.subscription()::equals).isPresent())
                .thenComparing(one -> !one.subscription().status().hasEnded())
                .thenComparing(one -> one.subscription().currentPeriodEnd());
    }

    /// Whether both give the same rights at this moment.
    boolean grantsLike(Standing other, Instant now) {
        return tierAt(now) == other.tierAt(now) && (tierAt(now) == BillingTier.FREE || seats == other.seats);
    }

    /// The plan, or the free one once its grace is over.
    BillingTier tierAt(Instant now) {
        return tierUntil != null && !now.isBefore(tierUntil) ? BillingTier.FREE : tier;
    }

    /// Without what is over for good.
    Standing running() {
        return new Standing(
                tier,
                tierUntil,
                seats,
                held.stream()
                        .filter(one -> !one.subscription().status().hasEnded())
                        .toList());
    }

    private static Stream<Grant> grants(List<Held> held, Instant now) {
        return held.stream().flatMap(one -> one.grant(now).stream());
    }
}
