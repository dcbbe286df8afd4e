package app.adiuva.cloud.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.billing.gateway.PlanChoice;
import app.adiuva.cloud.billing.gateway.PlanSubscription;
import app.adiuva.cloud.billing.gateway.Purchase;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.PaymentStatus;
import app.adiuva.contracts.billing.Subscription;
import app.adiuva.contracts.billing.SubscriptionStatus;
import app.adiuva.contracts.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What billing promises on every database.
abstract class BillingContract extends OpenShop {
    @Test
    void who_has_paid_has_the_plan_and_who_cancels_keeps_it_until_the_period_ends() {
        UUID account = shop.account();
        assertEquals(SubscriptionStatus.NONE, shop.billing.subscription(account).status());
        shop.buy(account, Shop.PRO);
        shop.receiveAll();
        assertEquals(BillingTier.PRO, shop.billing.subscription(account).tier());
        Subscription canceled = shop.billing.cancel(account);
        assertTrue(canceled.cancelAtPeriodEnd());
        assertEquals(BillingTier.PRO, canceled.tier());
        shop.stripe.advance(Duration.ofDays(31));
        shop.receiveAll();
        assertEquals(BillingTier.FREE, shop.billing.subscription(account).tier());
        assertEquals(
                SubscriptionStatus.CANCELED, shop.billing.subscription(account).status());
    }

    @Test
    void an_upgrade_is_paid_at_once_or_not_made() {
        UUID account = shop.account();
        shop.buy(account, Shop.PRO);
        shop.stripe.advance(Duration.ofDays(15));
        shop.stripe.card(shop.customers.of(account), false);
        ProblemException declined =
                assertThrows(ProblemException.class, () -> shop.billing.switchPlan(account, Shop.POWER));
        assertEquals(ProblemCode.PAYMENT_DECLINED, declined.code());
        shop.receiveAll();
        assertEquals(BillingTier.PRO, shop.billing.subscription(account).tier());
        shop.stripe.card(shop.customers.of(account), true);
        assertEquals(
                BillingTier.POWER, shop.billing.switchPlan(account, Shop.POWER).tier());
        assertEquals(500, shop.billing.invoices(account).getFirst().totalCents(), "half of the difference");
    }

    @Test
    void of_two_subscriptions_the_one_that_is_shown_is_canceled_and_then_the_other() {
        UUID account = shop.account();
        shop.buy(account, Shop.POWER);
        String customer = shop.customers.of(account);
        shop.stripe.pay(Shop.session(shop.gateway.checkout(account, customer, Shop.PRO)));
        shop.receiveAll();
        Subscription first = shop.billing.cancel(account);
        assertEquals(BillingTier.POWER, first.tier());
        assertTrue(first.cancelAtPeriodEnd());
        assertEquals(1, ending(customer));
        shop.billing.cancel(account);
        assertEquals(2, ending(customer));
    }

    private long ending(String customer) {
        return shop.gateway.subscriptions(customer).stream()
                .filter(PlanSubscription::cancelAtPeriodEnd)
                .count();
    }

    @Test
    void an_unpaid_plan_holds_for_seven_days_from_when_it_was_first_seen() {
        UUID account = shop.account();
        shop.buy(account, Shop.PRO);
        shop.stripe.card(shop.customers.of(account), false);
        shop.stripe.advance(Duration.ofDays(30));
        shop.receiveAll();
        Subscription unpaid = shop.billing.subscription(account);
        assertEquals(SubscriptionStatus.PAST_DUE, unpaid.status());
        assertEquals(BillingTier.PRO, unpaid.tier());
        shop.stripe.advance(Duration.ofDays(6));
        shop.reconcile.run();
        assertEquals(unpaid.graceUntil(), shop.billing.subscription(account).graceUntil());
        assertEquals(BillingTier.PRO, shop.billing.subscription(account).tier());
        shop.stripe.advance(Duration.ofHours(23).plusMinutes(59));
        assertEquals(BillingTier.PRO, shop.billing.subscription(account).tier());
        shop.stripe.advance(Duration.ofMinutes(1));
        assertEquals(BillingTier.FREE, shop.billing.subscription(account).tier());
    }

    @Test
    void each_status_grants_what_it_is_worth() {
        UUID account = shop.account();
        shop.buy(account, Shop.PRO);
        String subscription = shop.subscriptionId(account);
        Set<SubscriptionStatus> paying =
                Set.of(SubscriptionStatus.ACTIVE, SubscriptionStatus.TRIALING, SubscriptionStatus.PAST_DUE);
        for (SubscriptionStatus status : SubscriptionStatus.values()) {
            if (status != SubscriptionStatus.NONE) {
                shop.stripe.status(subscription, status.name().toLowerCase(Locale.ROOT));
                shop.receive(shop.stripe.webhooks().all().getLast());
                Subscription stored = shop.billing.subscription(account);
                assertEquals(status, stored.status());
                assertEquals(
                        paying.contains(status) ? BillingTier.PRO : BillingTier.FREE, stored.tier(), status.name());
            }
        }
        shop.stripe.status(subscription, "a_status_of_the_future");
        shop.receive(shop.stripe.webhooks().all().getLast());
        assertEquals(BillingTier.FREE, shop.billing.subscription(account).tier());
    }

    @Test
    void an_unknown_price_is_an_alert_and_never_a_plan() {
        UUID account = shop.account();
        shop.buy(account, Shop.PRO);
        shop.receiveAll();
        shop.stripe.switchPrice(shop.subscriptionId(account), "price_stranger");
        shop.receiveAll();
        Subscription subscription = shop.billing.subscription(account);
        assertEquals(BillingTier.FREE, subscription.tier());
        assertNull(subscription.plan());
        assertEquals(SubscriptionStatus.ACTIVE, subscription.status());
        assertTrue(shop.alerts.count(Alert.UNKNOWN_PRICE) > 0);
    }

    @Test
    void nobody_pays_for_two_plans() {
        UUID account = shop.account();
        String first = shop.billing.checkout(account, Shop.PRO);
        assertEquals(first, shop.billing.checkout(account, Shop.PRO));
        String other = shop.billing.checkout(account, Shop.POWER);
        assertNotEquals(first, other);
        assertThrows(RuntimeException.class, () -> shop.stripe.pay(Shop.session(first)));
        shop.stripe.pay(Shop.session(other));
        ProblemException refused = assertThrows(ProblemException.class, () -> shop.billing.checkout(account, Shop.PRO));
        assertEquals(ProblemCode.ALREADY_SUBSCRIBED, refused.code());
        assertEquals(BillingTier.POWER, shop.billing.subscription(account).tier());
    }

    @Test
    void up_is_at_once_and_down_is_with_the_next_period() {
        UUID account = shop.account();
        shop.buy(account, Shop.PRO);
        assertEquals(
                BillingTier.POWER, shop.billing.switchPlan(account, Shop.POWER).tier());
        assertEquals(
                BillingTier.POWER, shop.billing.switchPlan(account, Shop.PRO).tier());
        shop.stripe.advance(Duration.ofDays(31));
        shop.receiveAll();
        assertEquals(BillingTier.PRO, shop.billing.subscription(account).tier());
        Subscription team = shop.billing.switchPlan(account, new PlanChoice(BillingTier.TEAM, 7));
        assertEquals(BillingTier.TEAM, team.tier());
        assertEquals(7, team.seats());
        assertTrue(shop.billing.cancel(account).cancelAtPeriodEnd());
    }

    @Test
    void credits_are_booked_once_by_whoever_hears_of_the_payment_first() {
        UUID account = shop.account();
        Purchase purchase = shop.purchases.create(account, "small");
        assertEquals(purchase.id(), shop.purchases.create(account, "small").id());
        assertEquals(
                PaymentStatus.OPEN, shop.purchases.check(account, purchase.id()).status());
        shop.stripe.payLater(purchase.id());
        shop.receiveAll();
        assertEquals(
                PaymentStatus.PENDING,
                shop.purchases.check(account, purchase.id()).status());
        assertEquals(0, shop.credits.total());
        shop.stripe.settle(purchase.id());
        assertEquals(
                PaymentStatus.PAID, shop.purchases.check(account, purchase.id()).status());
        shop.receiveAll();
        assertEquals(500, shop.credits.total());
        UUID other = shop.account();
        shop.customers.of(other);
        assertThrows(ProblemException.class, () -> shop.purchases.check(other, purchase.id()));
        assertNotEquals(purchase.id(), shop.purchases.create(account, "small").id());
    }

    @Test
    void what_the_sandbox_sold_is_worth_nothing_to_stripe() {
        UUID account = shop.account();
        plant("update users set tier = 'team', stripe_customer_id = 'sandbox_cus_1' where id = ?", account);
        assertEquals(1, shop.reconcile.run());
        assertEquals(BillingTier.FREE, shop.billing.subscription(account).tier());
        shop.buy(account, Shop.PRO);
        shop.receiveAll();
        assertEquals(BillingTier.PRO, shop.billing.subscription(account).tier());
    }

    @Test
    void of_several_subscriptions_the_best_one_that_grants_a_plan_counts() {
        Instant now = shop.stripe.clock().instant();
        Standing standing = Standing.of(
                List.of(
                        subscription("a", BillingTier.PRO, SubscriptionStatus.ACTIVE, 1),
                        subscription("b", BillingTier.POWER, SubscriptionStatus.PAST_DUE, 1),
                        subscription("c", BillingTier.TEAM, SubscriptionStatus.UNPAID, 9)),
                Map.of("b", now.minus(Duration.ofDays(1))),
                now);
        assertEquals(BillingTier.PRO, standing.tier());
        assertNull(standing.tierUntil(), "what is paid holds when the grace of the other one is over");
        assertEquals(2, standing.granting(now));
        Standing unpaid = Standing.of(
                standing.held().stream()
                        .map(Standing.Held::subscription)
                        .filter(one -> !one.id().equals("a"))
                        .toList(),
                Map.of("b", now.minus(Duration.ofDays(1))),
                now);
        assertEquals(BillingTier.POWER, unpaid.tier());
        assertEquals(now.plus(Duration.ofDays(6)), unpaid.tierUntil());
    }

    private static PlanSubscription subscription(String id, BillingTier tier, SubscriptionStatus status, int seats) {
        return new PlanSubscription(id, "cus_1", status, tier, "price_" + id, seats, Instant.EPOCH, false);
    }

    @Test
    void invoices_are_shown_to_their_owner_alone_and_as_pdf() {
        UUID account = shop.account();
        UUID other = shop.account();
        shop.buy(account, Shop.PRO);
        var invoice = shop.billing.invoices(account).getFirst();
        assertEquals(900, invoice.totalCents());
        byte[] pdf = InvoicePdf.of(shop.billing.invoice(account, invoice.id()), false);
        assertEquals("%PDF-", new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII));
        shop.customers.of(other);
        assertThrows(ProblemException.class, () -> shop.billing.invoice(other, invoice.id()));
        shop.stripe.addLines(invoice.id(), 130);
        assertEquals(131, shop.billing.invoice(account, invoice.id()).lines().size());
        assertEquals(List.of(), shop.billing.invoices(other));
    }
}
