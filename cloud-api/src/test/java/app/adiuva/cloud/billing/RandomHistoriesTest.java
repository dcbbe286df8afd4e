package app.adiuva.cloud.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.billing.gateway.PlanChoice;
import app.adiuva.cloud.config.DatabaseConfig;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.store.Database;
import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.Subscription;
import app.adiuva.contracts.billing.SubscriptionStatus;
import app.adiuva.contracts.problem.ProblemCode;
import app.adiuva.fakestripe.FakeEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A thousand lives of customers, whose events come shuffled, doubled and with gaps, end as a small model says.
class RandomHistoriesTest {
    private static final int HISTORIES = 1_000;
    private static final int STEPS = 8;

    private static Database database;

    @BeforeAll
    static void open(@TempDir Path folder) {
        database = Database.open(DatabaseConfig.sqlite(folder.resolve("cloud.db")));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /// What an account may use, worked out by hand: no events, no store, no statuses.
    private static final class Model {
        private @Nullable BillingTier tier;
        private @Nullable PlanChoice next;
        private int seats = 1;
        private boolean bought;
        private final List<Instant> purchases = new ArrayList<>();
        private Instant periodEnd = Instant.EPOCH;
        private boolean ending;
        private boolean cardWorks = true;
        private @Nullable Instant unpaidSince;
        private Instant last = Instant.EPOCH;

        boolean runs() {
            return tier != null;
        }

        void buy(PlanChoice choice, Instant now) {
            tier = choice.tier();
            seats = choice.seats();
            bought = true;
            next = null;
            ending = false;
            unpaidSince = null;
            periodEnd = month(now);
        }

        void moveTo(Instant now) {
            while (tier != null) {
                if (unpaidSince != null && !retry(unpaidSince, now)) {
                    break;
                }
                if (tier == null || periodEnd.isAfter(now)) {
                    break;
                }
                if (ending) {
                    tier = null;
                    break;
                }
                tier = next == null ? tier : next.tier();
                seats = next == null ? seats : next.seats();
                next = null;
                unpaidSince = cardWorks ? null : periodEnd;
                periodEnd = month(periodEnd);
            }
            last = now;
        }

        /// A payment is tried again after three, five and seven days; false while that goes on.
        private boolean retry(Instant unpaid, Instant now) {
            for (int days : new int[] {3, 5, 7}) {
                Instant time = unpaid.plus(Duration.ofDays(days));
                boolean tried = time.isAfter(last) && !time.isAfter(now);
                if (tried && (cardWorks || days == 7)) {
                    tier = cardWorks ? tier : null;
                    unpaidSince = null;
                    return true;
                }
            }
            return false;
        }

        BillingTier effective() {
            return tier == null ? BillingTier.FREE : tier;
        }

        SubscriptionStatus status() {
            if (tier == null) {
                return bought ? SubscriptionStatus.CANCELED : SubscriptionStatus.NONE;
            }
            return unpaidSince == null ? SubscriptionStatus.ACTIVE : SubscriptionStatus.PAST_DUE;
        }

        /// Whether a choice is more than what runs.
        boolean isUp(PlanChoice choice) {
            return choice.tier() == effective()
                    ? choice.seats() > seats
                    : choice.tier().compareTo(effective()) > 0;
        }

        boolean isDown(PlanChoice choice) {
            return !isUp(choice) && !(choice.tier() == effective() && choice.seats() == seats);
        }

        private static Instant month(Instant time) {
            return time.atOffset(ZoneOffset.UTC).plusMonths(1).toInstant();
        }
    }

    @Test
    void a_thousand_random_histories_end_as_the_model_says() {
        Map<BillingTier, Integer> ends = new EnumMap<>(BillingTier.class);
        for (int seed = 0; seed < HISTORIES; seed++) {
            ends.merge(live(seed), 1, Integer::sum);
        }
        for (BillingTier tier : List.of(BillingTier.FREE, BillingTier.PRO, BillingTier.POWER)) {
            assertTrue(ends.getOrDefault(tier, 0) > HISTORIES / 20, "too few ended so: " + ends);
        }
    }

    private static BillingTier live(int seed) {
        Random random = new Random(seed);
        database.write(handle -> handle.execute("delete from users"));
        database.write(handle -> handle.execute("delete from webhook_events"));
        try (Shop shop = new Shop(database)) {
            UUID account = shop.account();
            Model model = new Model();
            List<FakeEvent> waiting = new ArrayList<>();
            int seen = 0;
            for (int step = 0; step < STEPS; step++) {
                step(shop, account, model, random);
                List<FakeEvent> all = shop.stripe.webhooks().all();
                waiting.addAll(all.subList(seen, all.size()));
                seen = all.size();
                deliverSome(shop, waiting, random);
            }
            // The last event may be lost with all others: then the comparison finds what it was about.
            if (random.nextBoolean()) {
                shop.reconcile.run();
            } else {
                shop.receiveAll();
                waiting.clear();
            }
            assertSame(model, shop, account, "history " + seed + ": " + shop.state(account));
            return model.effective();
        }
    }

    private static void assertSame(Model model, Shop shop, UUID account, String history) {
        Subscription stored = shop.billing.subscription(account);
        assertEquals(model.effective(), stored.tier(), history);
        assertEquals(model.status(), stored.status(), history);
        assertEquals(model.unpaidSince != null, stored.graceUntil() != null, history);
        // A purchase whose event is lost is found by a comparison within 30 days; here none may run for longer.
        Instant limit = shop.stripe.clock().instant().minus(Duration.ofDays(30));
        long recent =
                model.purchases.stream().filter(time -> !time.isBefore(limit)).count();
        long booked = shop.credits.total() / 500;
        assertTrue(booked >= recent && booked <= model.purchases.size(), history + ": " + booked + " purchases");
        if (model.runs()) {
            assertEquals(model.seats, stored.seats(), history);
            assertEquals(model.ending, stored.cancelAtPeriodEnd(), history);
            assertEquals(model.periodEnd.getEpochSecond(), stored.currentPeriodEnd(), history);
        }
    }

    private static void step(Shop shop, UUID account, Model model, Random random) {
        PlanChoice choice = List.of(Shop.PRO, Shop.POWER, new PlanChoice(BillingTier.TEAM, 1 + random.nextInt(4)))
                .get(random.nextInt(3));
        switch (random.nextInt(7)) {
            case 0, 1 -> {
                if (model.runs()) {
                    if (model.unpaidSince == null && !model.ending) {
                        change(shop, account, model, choice);
                    }
                } else {
                    shop.buy(account, choice);
                    model.buy(choice, shop.stripe.clock().instant());
                }
            }
            case 2 -> {
                if (model.runs() && model.unpaidSince == null) {
                    shop.billing.cancel(account);
                    model.ending = true;
                    model.next = null;
                }
            }
            case 3 -> {
                model.cardWorks = random.nextInt(3) > 0;
                shop.stripe.card(shop.customers.of(account), model.cardWorks);
            }
            case 4 -> {
                shop.stripe.pay(shop.purchases.create(account, "small").id());
                model.purchases.add(shop.stripe.clock().instant());
            }
            default -> {
                shop.stripe.advance(Duration.ofDays(1 + random.nextInt(40)));
                model.moveTo(shop.stripe.clock().instant());
            }
        }
    }

    /// Up is paid at once, so a card that does not pay changes nothing.
    private static void change(Shop shop, UUID account, Model model, PlanChoice choice) {
        if (model.isUp(choice) && !model.cardWorks) {
            ProblemException declined =
                    assertThrows(ProblemException.class, () -> shop.billing.switchPlan(account, choice));
            assertEquals(ProblemCode.PAYMENT_DECLINED, declined.code());
            return;
        }
        shop.billing.switchPlan(account, choice);
        if (model.isDown(choice)) {
            model.next = choice;
        } else {
            model.next = null;
            model.tier = choice.tier();
            model.seats = choice.seats();
        }
    }

    private static void deliverSome(Shop shop, List<FakeEvent> waiting, Random random) {
        Collections.shuffle(waiting, random);
        int count = random.nextInt(waiting.size() + 1);
        for (FakeEvent event : List.copyOf(waiting.subList(0, count))) {
            shop.receive(event);
            if (random.nextInt(3) == 0) {
                shop.receive(event);
            }
            if (random.nextInt(4) > 0) {
                waiting.remove(event);
            }
        }
    }
}
