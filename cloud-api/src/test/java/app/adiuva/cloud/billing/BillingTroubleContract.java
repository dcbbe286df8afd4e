package app.adiuva.cloud.billing;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.billing.gateway.Purchase;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.SubscriptionStatus;
import app.adiuva.contracts.problem.ProblemCode;
import app.adiuva.fakestripe.FakeEvent;
import app.adiuva.fakestripe.HeldAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What billing promises on every database when events come late, twice or not at all, and when Stripe or this cloud
/// fails.
abstract class BillingTroubleContract extends OpenShop {
    @Test
    void all_orders_of_five_events_while_things_happen_once_and_twice_end_in_the_same_state() {
        Set<String> states = new HashSet<>();
        for (List<Integer> order : orders(List.of(0, 1, 2, 3, 4))) {
            for (int copies = 1; copies <= 2; copies++) {
                states.add(live(order, copies));
            }
        }
        assertEquals(1, states.size(), states.toString());
        String only = states.iterator().next();
        assertTrue(only.startsWith("TEAM until 2026-12-28"), only);
        assertTrue(only.contains("PAST_DUE price_team"), only);
    }

    /// Five things happen at Stripe one after the other. Each event is delivered as soon as it has happened and those
    /// before it in `order` have been delivered: the state that is fetched for one changes from order to order.
    private String live(List<Integer> order, int copies) {
        shop.execute("delete from users");
        shop.execute("delete from webhook_events");
        try (Shop own = new Shop(database())) {
            UUID account = own.account();
            String page = Shop.session(own.billing.checkout(account, Shop.PRO));
            List<Runnable> life = List.of(
                    () -> own.stripe.pay(page),
                    () -> own.stripe.switchPrice(own.subscriptionId(account), "price_power"),
                    () -> own.stripe.status(own.subscriptionId(account), "paused"),
                    () -> own.stripe.switchPrice(own.subscriptionId(account), "price_team"),
                    () -> own.stripe.status(own.subscriptionId(account), "past_due"));
            List<FakeEvent> happened = new ArrayList<>();
            int delivered = 0;
            for (Runnable next : life) {
                next.run();
                own.stripe.advance(Duration.ofDays(6));
                happened.add(own.stripe.webhooks().all().getLast());
                while (delivered < order.size() && order.get(delivered) < happened.size()) {
                    FakeEvent event = happened.get(order.get(delivered));
                    for (int copy = 0; copy < copies; copy++) {
                        own.receive(event);
                    }
                    delivered++;
                }
            }
            assertEquals(5, own.count("select count(*) from webhook_events"));
            return own.state(account);
        }
    }

    @Test
    void fifty_deliveries_of_an_event_at_once_leave_one_row_and_one_effect() throws Exception {
        UUID account = shop.account();
        Purchase purchase = shop.purchases.create(account, "small");
        shop.stripe.pay(purchase.id());
        shop.buy(account, Shop.PRO);
        List<FakeEvent> all = shop.stripe.webhooks().all();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                all.forEach(event -> running.add(threads.submit(() -> shop.receive(event))));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        assertEquals(all.size(), shop.count("select count(*) from webhook_events"));
        assertEquals(500, shop.credits.total());
        assertEquals(BillingTier.PRO, shop.billing.subscription(account).tier());
    }

    @Test
    void two_instances_never_overwrite_a_newer_answer_with_an_older_one() throws Exception {
        UUID account = shop.account();
        shop.buy(account, Shop.PRO);
        shop.receiveAll();
        BillingAccount before = shop.store.byId(account).orElseThrow();
        Standing old = shop.store.standing(account);
        shop.billing.switchPlan(account, Shop.POWER);
        boolean written = shop.store.write(handle -> shop.store.writeStanding(
                handle, before, old, shop.stripe.clock().instant()));
        assertFalse(written);
        assertEquals(BillingTier.POWER, shop.billing.subscription(account).tier());
    }

    @Test
    void an_answer_that_is_overtaken_by_a_newer_one_on_another_instance_is_asked_for_again() throws Exception {
        UUID account = shop.account();
        shop.buy(account, Shop.PRO);
        shop.receiveAll();
        String customer = shop.customers.of(account);
        Sync other = new Sync(shop.store, shop.gateway, shop.credits, shop.alerts, shop.stripe.clock());
        try (HeldAnswer old = shop.stripe.holdNext("GET /v1/subscriptions");
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<?> slow = thread.submit(() -> shop.sync.customer(customer, null));
            old.await();
            shop.stripe.status(shop.subscriptionId(account), "paused");
            other.customer(customer, null);
            assertEquals(BillingTier.FREE, shop.billing.subscription(account).tier());
            old.release();
            slow.get();
        }
        assertEquals(BillingTier.FREE, shop.billing.subscription(account).tier());
        assertEquals(
                SubscriptionStatus.PAUSED, shop.billing.subscription(account).status());
    }

    @Test
    void a_customer_whom_stripe_does_not_know_stops_nobody_and_has_nothing() {
        UUID gone = shop.account();
        UUID deleted = shop.account();
        UUID before = shop.account();
        plant("update users set tier = 'team', stripe_customer_id = 'cus_gone' where id = ?", gone);
        for (UUID account : List.of(deleted, before)) {
            shop.buy(account, Shop.PRO);
        }
        shop.receiveAll();
        shop.stripe.forgetCustomer(shop.customers.of(deleted));
        shop.execute("update users set tier = 'team' where stripe_customer_id is not null");
        shop.reconcile.run();
        assertEquals(BillingTier.FREE, shop.billing.subscription(gone).tier());
        assertEquals(BillingTier.PRO, shop.billing.subscription(before).tier());
        assertEquals(List.of(), shop.purchases.history(gone));
        assertEquals(List.of(), shop.billing.invoices(gone));
        shop.sync.customer("cus_gone", null);
        shop.buy(gone, Shop.POWER);
        shop.receiveAll();
        assertEquals(BillingTier.POWER, shop.billing.subscription(gone).tier());
        assertNotEquals("cus_gone", shop.customers.of(gone));
        assertTrue(shop.billing.portal(deleted).startsWith("http"));
    }

    @Test
    void an_account_that_cannot_be_compared_stops_no_other() {
        List<UUID> accounts = List.of(shop.account(), shop.account());
        accounts.forEach(account -> shop.buy(account, Shop.PRO));
        shop.receiveAll();
        shop.execute("update users set tier = 'team'");
        try (HeldAnswer list = shop.stripe.holdNext("GET /v1/subscriptions");
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<?> run = thread.submit(shop.reconcile::run);
            list.await();
            // One try and its two repetitions: the whole first account.
            shop.stripe.failNext(3, 500);
            list.release();
            assertDoesNotThrow(() -> run.get());
        }
        assertEquals(1, shop.count("select count(*) from users where tier = 'pro'"));
        shop.reconcile.run();
        assertEquals(2, shop.count("select count(*) from users where tier = 'pro'"));
    }

    @Test
    void only_what_somebody_had_without_paying_is_an_alert() throws Exception {
        UUID account = shop.account();
        shop.buy(account, Shop.PRO);
        shop.receiveAll();
        String subscription = shop.subscriptionId(account);
        shop.stripe.status(subscription, "past_due");
        shop.receiveAll();
        shop.stripe.advance(Duration.ofDays(8));
        assertEquals(1, shop.reconcile.run(), "the grace is over");
        shop.stripe.status(subscription, "active");
        shop.receiveAll();
        try (HeldAnswer list = shop.stripe.holdNext("GET /v1/subscriptions");
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Integer> run = thread.submit(shop.reconcile::run);
            list.await();
            shop.stripe.status(subscription, "paused");
            shop.receiveAll();
            list.release();
            assertEquals(0, run.get(), "the list was older than what is stored");
        }
        assertEquals(0, shop.alerts.count(Alert.DRIFT));
        plant("update users set tier = 'team' where id = ?", account);
        shop.reconcile.run();
        assertEquals(1, shop.alerts.count(Alert.DRIFT));
    }

    @Test
    void a_failure_that_stripe_keeps_is_over_with_the_next_try() {
        UUID account = shop.account();
        failsOnce("POST /v1/customers", () -> shop.customers.of(account));
        failsOnce("POST /v1/checkout", () -> shop.billing.checkout(account, Shop.PRO));
        failsOnce("POST /v1/checkout", () -> shop.purchases.create(account, "small"));
        shop.buy(account, Shop.PRO);
        failsOnce("POST /v1/billing_portal", () -> shop.billing.portal(account));
        failsOnce("POST /v1/subscriptions", () -> shop.billing.switchPlan(account, Shop.POWER));
        failsOnce("POST /v1/subscription_schedules", () -> shop.billing.switchPlan(account, Shop.PRO));
        failsOnce("POST /v1/subscriptions", () -> shop.billing.cancel(account));
    }

    private void failsOnce(String request, Runnable wish) {
        shop.stripe.failNext(request, 500);
        ProblemException failed = assertThrows(ProblemException.class, wish::run, request);
        assertEquals(ProblemCode.PAYMENT_UNAVAILABLE, failed.code());
        assertDoesNotThrow(wish::run, request);
    }

    @Test
    void every_change_at_stripe_has_a_key_of_ours_and_the_same_wish_one_effect() {
        UUID account = shop.account();
        shop.buy(account, Shop.PRO);
        shop.billing.portal(account);
        String subscription = shop.subscriptionId(account);
        shop.gateway.switchNow(subscription, Shop.POWER, "wish");
        int happened = shop.stripe.webhooks().all().size();
        shop.gateway.switchNow(subscription, Shop.POWER, "wish");
        assertEquals(happened, shop.stripe.webhooks().all().size(), "the second click changes nothing");
        assertTrue(shop.billing.cancel(account).cancelAtPeriodEnd());
        assertFalse(shop.billing.switchPlan(account, Shop.POWER).cancelAtPeriodEnd());
        assertTrue(shop.billing.cancel(account).cancelAtPeriodEnd(), "the same wish later is another one");
        shop.billing.switchPlan(account, Shop.PRO);
        assertEquals(
                List.of(),
                shop.stripe.posts().stream()
                        .filter(post -> !post.contains("#adiuva-") && !post.contains("/expire"))
                        .toList());
    }

    @Test
    void a_change_that_fails_loses_nothing_that_was_planned() {
        UUID account = shop.account();
        shop.buy(account, Shop.POWER);
        shop.billing.cancel(account);
        shop.stripe.failNext("POST /v1/subscription_schedules", 500);
        assertThrows(ProblemException.class, () -> shop.billing.switchPlan(account, Shop.PRO));
        assertTrue(shop.gateway
                .subscriptions(shop.customers.of(account))
                .getFirst()
                .cancelAtPeriodEnd());
        shop.billing.switchPlan(account, Shop.PRO);
        shop.stripe.failNext("POST /v1/subscriptions", 500);
        assertThrows(ProblemException.class, () -> shop.billing.cancel(account));
        shop.stripe.advance(Duration.ofDays(31));
        shop.receiveAll();
        assertEquals(BillingTier.PRO, shop.billing.subscription(account).tier());
    }

    @Test
    void money_that_goes_back_is_an_alert_once() {
        for (String type : List.of("charge.refunded", "charge.dispute.created")) {
            String body = """
                    {"id":"evt_%s","object":"event","api_version":"%s","created":1795251600,"type":"%s",
                     "data":{"object":{"id":"x_1","object":"charge","customer":"cus_nobody"}}}
                    """.formatted(type, shop.gateway.apiVersion(), type);
            shop.receive(new FakeEvent("evt_" + type, type, body));
            shop.receive(new FakeEvent("evt_" + type, type, body));
        }
        assertEquals(2, shop.alerts.count(Alert.MONEY_BACK));
    }

    @Test
    void money_that_comes_weeks_later_without_an_event_is_found() {
        UUID account = shop.account();
        Purchase purchase = shop.purchases.create(account, "small");
        shop.stripe.payLater(purchase.id());
        shop.stripe.advance(Duration.ofDays(20));
        shop.stripe.settle(purchase.id());
        shop.reconcile.run();
        assertEquals(500, shop.credits.total());
        int asked = shop.credits.asked();
        shop.purchases.check(account, purchase.id());
        shop.purchases.check(account, purchase.id());
        assertEquals(asked, shop.credits.asked(), "looking writes nothing");
    }

    @Test
    void a_crash_between_event_and_effect_leaves_neither_and_the_next_delivery_both() {
        UUID account = shop.account();
        Purchase purchase = shop.purchases.create(account, "small");
        shop.stripe.pay(purchase.id());
        FakeEvent paid = shop.stripe.webhooks().all().getLast();
        shop.credits.breakNext(1);
        assertThrows(IllegalStateException.class, () -> shop.receive(paid));
        assertEquals(0, shop.count("select count(*) from webhook_events"));
        shop.receive(paid);
        shop.receive(paid);
        assertEquals(500, shop.credits.total());
        assertEquals(1, shop.count("select count(*) from webhook_events"));
    }

    @Test
    void a_provider_that_fails_leaves_the_event_for_later() {
        UUID account = shop.account();
        shop.buy(account, Shop.PRO);
        FakeEvent paid = shop.stripe.webhooks().all().getLast();
        shop.stripe.failNext(3, 500);
        ProblemException failure = assertThrows(ProblemException.class, () -> shop.receive(paid));
        assertEquals(ProblemCode.PAYMENT_UNAVAILABLE, failure.code());
        assertEquals(0, shop.count("select count(*) from webhook_events"));
        shop.receive(paid);
        assertEquals(BillingTier.PRO, shop.billing.subscription(account).tier());
    }

    @Test
    void ten_planted_drifts_are_all_repaired() {
        List<UUID> accounts = new ArrayList<>();
        List<String> right = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            accounts.add(shop.account());
            shop.buy(accounts.get(i), Shop.PRO);
        }
        shop.receiveAll();
        UUID lost = accounts.get(8);
        shop.execute("delete from subscriptions where user_id = ?", lost.toString());
        shop.execute("update users set tier = 'free' where id = ?", lost.toString());
        accounts.forEach(account -> right.add(shop.state(account)));
        right.set(8, right.getFirst());
        plant("update users set tier = 'team' where id = ?", accounts.get(0));
        plant("update users set tier = 'free' where id = ?", accounts.get(1));
        plant("delete from subscriptions where user_id = ?", accounts.get(2));
        plant("update subscriptions set status = 'canceled' where user_id = ?", accounts.get(3));
        plant("update subscriptions set seats = 40 where user_id = ?", accounts.get(4));
        plant("update users set seats = 40 where id = ?", accounts.get(5));
        plant("update users set tier_until = 1 where id = ?", accounts.get(6));
        plant("update subscriptions set cancel_at_period_end = 1 where user_id = ?", accounts.get(7));
        plant("update subscriptions set price_id = 'price_power', tier = 'power' where user_id = ?", accounts.get(9));
        UUID gift = shop.account();
        plant("update users set tier = 'power' where id = ?", gift);
        shop.stripe.pay(shop.purchases.create(accounts.getFirst(), "small").id());
        int repaired = shop.reconcile.run();
        assertTrue(repaired >= 12, repaired + " were repaired");
        for (int i = 0; i < 10; i++) {
            assertEquals(right.get(i), shop.state(accounts.get(i)), "drift " + i);
        }
        assertEquals(BillingTier.FREE, shop.billing.subscription(gift).tier());
        assertEquals(500, shop.credits.total());
        assertEquals(0, shop.reconcile.run(), "nothing is left");
    }

    private static <T> List<List<T>> orders(List<T> all) {
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> orders = new ArrayList<>();
        for (int first = 0; first < all.size(); first++) {
            List<T> rest = new ArrayList<>(all);
            T chosen = rest.remove(first);
            for (List<T> order : orders(rest)) {
                List<T> whole = new ArrayList<>(order);
                whole.addFirst(chosen);
                orders.add(whole);
            }
        }
        return orders;
    }
}
