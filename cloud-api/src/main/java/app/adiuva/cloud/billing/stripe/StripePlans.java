package app.adiuva.cloud.billing.stripe;

import static app.adiuva.cloud.billing.stripe.StripeCalls.all;
import static app.adiuva.cloud.billing.stripe.StripeCalls.ask;

import app.adiuva.cloud.billing.gateway.PlanChoice;
import app.adiuva.cloud.billing.gateway.PlanSubscription;
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

    StripePlans(StripeClient stripe, Catalog catalog) {
        this.stripe = stripe;
        this.catalog = catalog;
    }

    List<PlanSubscription> of(String customer) {
        return list(SubscriptionListParams.builder().setCustomer(customer));
    }

    List<PlanSubscription> ofAll() {
        return list(SubscriptionListParams.builder());
    }

    void cancelAtPeriodEnd(String id) {
        Subscription subscription = freed(id);
        update(subscription, SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(true));
    }

    void switchNow(String id, PlanChoice choice) {
        Subscription subscription = freed(id);
        update(
                subscription,
                SubscriptionUpdateParams.builder()
                        .setCancelAtPeriodEnd(false)
                        .setProrationBehavior(SubscriptionUpdateParams.ProrationBehavior.CREATE_PRORATIONS)
                        .addItem(SubscriptionUpdateParams.Item.builder()
                                .setId(item(subscription).getId())
                                .setPrice(catalog.price(choice))
                                .setQuantity((long) choice.seats())
                                .build()));
    }

    /// A schedule of two phases: what is paid for, and then the other plan for a period, after which the
    /// schedule lets go.
    void switchAtPeriodEnd(String id, PlanChoice choice) {
        Subscription subscription = freed(id);
        if (Boolean.TRUE.equals(subscription.getCancelAtPeriodEnd())) {
            update(subscription, SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(false));
        }
        SubscriptionSchedule schedule = ask(() -> stripe.v1()
                .subscriptionSchedules()
                .create(SubscriptionScheduleCreateParams.builder()
                        .setFromSubscription(id)
                        .build()));
        SubscriptionSchedule.Phase current = schedule.getPhases().getFirst();
        SubscriptionItem item = item(subscription);
        SubscriptionScheduleUpdateParams phases = SubscriptionScheduleUpdateParams.builder()
                .setEndBehavior(EndBehavior.RELEASE)
                .addPhase(phase(item.getPrice().getId(), item.getQuantity())
                        .setStartDate(current.getStartDate())
                        .setEndDate(current.getEndDate())
                        .build())
                .addPhase(phase(catalog.price(choice), (long) choice.seats())
                        .setDuration(Phase.Duration.builder()
                                .setInterval(interval(item))
                                .setIntervalCount(1L)
                                .build())
                        .build())
                .build();
        ask(() -> stripe.v1().subscriptionSchedules().update(schedule.getId(), phases));
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

    /// A subscription that no schedule holds any more: Stripe lets nobody change one that is held.
    private Subscription freed(String id) {
        Subscription subscription = ask(() -> stripe.v1().subscriptions().retrieve(id));
        if (subscription.getSchedule() != null) {
            ask(() -> stripe.v1().subscriptionSchedules().release(subscription.getSchedule()));
        }
        return subscription;
    }

    private void update(Subscription subscription, SubscriptionUpdateParams.Builder params) {
        ask(() -> stripe.v1().subscriptions().update(subscription.getId(), params.build()));
    }

    private List<PlanSubscription> list(SubscriptionListParams.Builder params) {
        SubscriptionListParams all = params.setStatus(SubscriptionListParams.Status.ALL)
                .setLimit(PAGE)
                .build();
        return all(() -> stripe.v1().subscriptions().list(all).autoPagingIterable()).stream()
                .map(this::subscription)
                .toList();
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
