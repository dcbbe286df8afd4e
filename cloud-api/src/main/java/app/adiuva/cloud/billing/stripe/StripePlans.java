package app.adiuva.cloud.billing.stripe;

import static app.adiuva.cloud.billing.stripe.StripeCalls.all;
import static app.adiuva.cloud.billing.stripe.StripeCalls.ask;

import app.adiuva.cloud.billing.gateway.PlanChoice;
import app.adiuva.cloud.billing.gateway.PlanSubscription;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.billing.SubscriptionStatus;
import com.stripe.StripeClient;
import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionItem;
import com.stripe.model.SubscriptionSchedule;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.SubscriptionScheduleCreateParams;
import com.stripe.param.SubscriptionScheduleUpdateParams;
import com.stripe.param.SubscriptionScheduleUpdateParams.EndBehavior;
import com.stripe.param.SubscriptionScheduleUpdateParams.Phase;
import com.stripe.param.SubscriptionUpdateParams;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The subscriptions at Stripe. Thread-safe.
final class StripePlans {
    private static final long PAGE = 100;

    private final StripeClient stripe;
    private final Catalog catalog;
    private final Wishes wishes;

    StripePlans(StripeClient stripe, Catalog catalog, Wishes wishes) {
        this.stripe = stripe;
        this.catalog = catalog;
        this.wishes = wishes;
    }

    /// Nothing of a customer whom Stripe does not know.
    List<PlanSubscription> of(String customer) {
        SubscriptionListParams params = SubscriptionListParams.builder()
                .setCustomer(customer)
                .setStatus(SubscriptionListParams.Status.ALL)
                .setLimit(PAGE)
                .build();
        return StripeCalls.find(() -> stripe.v1().subscriptions().list(params)).stream()
                .flatMap(page -> all(page::autoPagingIterable).stream())
                .map(this::subscription)
                .toList();
    }

    /// Stripe leaves out what was canceled unless it is asked for.
    List<PlanSubscription> running() {
        SubscriptionListParams params =
                SubscriptionListParams.builder().setLimit(PAGE).build();
        return all(() -> stripe.v1().subscriptions().list(params).autoPagingIterable()).stream()
                .map(this::subscription)
                .filter(subscription -> !subscription.status().hasEnded())
                .toList();
    }

    void cancelAtPeriodEnd(String id, String wish) {
        freed(find(id), wish, () -> ending(id, true, wish));
    }

    void switchNow(String id, PlanChoice choice, String wish) {
        Subscription subscription = find(id);
        SubscriptionUpdateParams params = SubscriptionUpdateParams.builder()
                .setCancelAtPeriodEnd(false)
                .setProrationBehavior(SubscriptionUpdateParams.ProrationBehavior.ALWAYS_INVOICE)
                .setPaymentBehavior(SubscriptionUpdateParams.PaymentBehavior.ERROR_IF_INCOMPLETE)
                .addItem(SubscriptionUpdateParams.Item.builder()
                        .setId(item(subscription).getId())
                        .setPrice(catalog.price(choice))
                        .setQuantity((long) choice.seats())
                        .build())
                .build();
        freed(subscription, wish, () -> update(id, params, wish));
    }

    /// A planned end is taken back first, because a schedule would carry it on, and comes again should the plan
    /// for later fail.
    void switchAtPeriodEnd(String id, PlanChoice choice, String wish) {
        Subscription subscription = find(id);
        String price = catalog.price(choice);
        boolean ending = Boolean.TRUE.equals(subscription.getCancelAtPeriodEnd());
        freed(subscription, wish, () -> {
            if (ending) {
                ending(id, false, wish);
            }
            orElse(() -> later(subscription, price, choice.seats(), wish), () -> {
                if (ending) {
                    ending(id, true, wish + " again");
                }
            });
        });
    }

    /// A schedule of two phases: what is paid for, and then the other plan for a period, after which the
    /// schedule lets go.
    private void later(Subscription subscription, String price, long seats, String wish) {
        // What was planned before is part of the wish: a schedule that was let go of is not made again.
        String once = "schedule " + subscription.getId() + " after " + subscription.getSchedule() + " " + wish;
        SubscriptionScheduleCreateParams from = SubscriptionScheduleCreateParams.builder()
                .setFromSubscription(subscription.getId())
                .build();
        SubscriptionSchedule schedule =
                wishes.once(once, key -> stripe.v1().subscriptionSchedules().create(from, key));
        SubscriptionSchedule.Phase current = schedule.getPhases().getFirst();
        SubscriptionItem item = item(subscription);
        SubscriptionScheduleUpdateParams phases = SubscriptionScheduleUpdateParams.builder()
                .setEndBehavior(EndBehavior.RELEASE)
                .addPhase(phase(item.getPrice().getId(), item.getQuantity())
                        .setStartDate(current.getStartDate())
                        .setEndDate(current.getEndDate())
                        .build())
                .addPhase(phase(price, seats)
                        .setDuration(Phase.Duration.builder()
                                .setInterval(interval(item))
                                .setIntervalCount(1L)
                                .build())
                        .build())
                .build();
        orElse(
                () -> wishes.once(
                        "phases " + schedule.getId() + " " + wish,
                        key -> stripe.v1().subscriptionSchedules().update(schedule.getId(), phases, key)),
                () -> release(schedule.getId()));
    }

    private static Phase.Builder phase(String price, long quantity) {
        return Phase.builder()
                .setProrationBehavior(Phase.ProrationBehavior.NONE)
                .addItem(Phase.Item.builder()
                        .setPrice(price)
                        .setQuantity(quantity)
                        .build());
    }

    private static Phase.Duration.Interval interval(SubscriptionItem item) {
        boolean yearly = item.getPrice().getRecurring() != null
                && "year".equals(item.getPrice().getRecurring().getInterval());
        return yearly ? Phase.Duration.Interval.YEAR : Phase.Duration.Interval.MONTH;
    }

    private Subscription find(String id) {
        return ask(() -> stripe.v1().subscriptions().retrieve(id));
    }

    /// Changes a subscription that no schedule holds any more: Stripe lets nobody change one that is held. What
    /// was planned is planned again when the change fails.
    private void freed(Subscription subscription, String wish, Runnable change) {
        String held = subscription.getSchedule();
        if (held == null) {
            change.run();
            return;
        }
        SubscriptionSchedule planned = release(held);
        orElse(change, () -> planAgain(subscription, planned, wish));
    }

    private SubscriptionSchedule release(String schedule) {
        return wishes.once(
                "release " + schedule,
                once -> stripe.v1().subscriptionSchedules().release(schedule, once));
    }

    private void planAgain(Subscription subscription, SubscriptionSchedule planned, String wish) {
        if (planned.getPhases().size() > 1) {
            SubscriptionSchedule.Phase.Item next =
                    planned.getPhases().getLast().getItems().getFirst();
            long seats = next.getQuantity() == null ? 1 : next.getQuantity();
            later(subscription, next.getPrice(), seats, wish + " again");
        }
    }

    private static void orElse(Runnable change, Runnable undo) {
        try {
            change.run();
        } catch (ProblemException failed) {
            try {
                undo.run();
            } catch (ProblemException alsoFailed) {
                failed.addSuppressed(alsoFailed);
            }
            throw failed;
        }
    }

    private void ending(String id, boolean atPeriodEnd, String wish) {
        SubscriptionUpdateParams params = SubscriptionUpdateParams.builder()
                .setCancelAtPeriodEnd(atPeriodEnd)
                .build();
        update(id, params, "ending " + atPeriodEnd + " " + wish);
    }

    private void update(String id, SubscriptionUpdateParams params, String wish) {
        wishes.once(
                "update " + id + " " + wish, once -> stripe.v1().subscriptions().update(id, params, once));
    }

    private PlanSubscription subscription(Subscription subscription) {
        SubscriptionItem item = item(subscription);
        String price = item.getPrice().getId();
        return new PlanSubscription(
                subscription.getId(),
                subscription.getCustomer(),
                status(subscription.getStatus()),
                catalog.tier(price).orElse(null),
                price,
                item.getQuantity() == null ? 1 : (int) Math.max(1, item.getQuantity()),
                Instant.ofEpochSecond(item.getCurrentPeriodEnd()),
                Boolean.TRUE.equals(subscription.getCancelAtPeriodEnd()));
    }

    /// The item that is a plan of ours, or else the first: Stripe has none without.
    private SubscriptionItem item(Subscription subscription) {
        List<SubscriptionItem> items = subscription.getItems().getData();
        Stream<SubscriptionItem> ours = items.stream()
                .filter(item -> catalog.tier(item.getPrice().getId()).isPresent());
        return ours.findFirst().or(() -> Optional.of(items.getFirst())).orElseThrow();
    }

    /// A status that is newer than this code grants nothing.
    private static SubscriptionStatus status(String text) {
        try {
            return SubscriptionStatus.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return SubscriptionStatus.UNPAID;
        }
    }
}
