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
        /// The best one last: the higher plan, then the one without end, then more seats.
        static final Comparator<Grant> ORDER = Comparator.comparing(Grant::tier)
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
        Optional<PlanSubscription> best = grants(held, now).max(Grant.ORDER).map(Grant::subscription);
        return held.stream()
                .max(Comparator.comparing((Held one) ->
                                best.filter(one.subscription()::equals).isPresent())
                        .thenComparing(one -> !one.subscription().status().hasEnded())
                        .thenComparing(one -> one.subscription().currentPeriodEnd()));
    }

    private static Stream<Grant> grants(List<Held> held, Instant now) {
        return held.stream().flatMap(one -> one.grant(now).stream());
    }
}
