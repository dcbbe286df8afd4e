package app.adiuva.cloud.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.billing.gateway.PlanChoice;
import app.adiuva.cloud.config.DatabaseConfig;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.store.Database;
import app.adiuva.contracts.auth.BillingTier;
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
        private @Nullable BillingTier next;
        private Instant periodEnd = Instant.EPOCH;
        private boolean ending;
        private boolean cardWorks = true;
        private @Nullable Instant unpaidSince;
        private Instant last = Instant.EPOCH;

        boolean runs() {
            return tier != null;
        }

        void buy(BillingTier choice, Instant now) {
            tier = choice;
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
                tier = next == null ? tier : next;
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
            assertEquals(
                    model.effective(),
                    shop.billing.subscription(account).tier(),
                    "history " + seed + ": " + shop.state(account));
            return model.effective();
        }
    }

    private static void step(Shop shop, UUID account, Model model, Random random) {
        BillingTier choice = random.nextBoolean() ? BillingTier.PRO : BillingTier.POWER;
        switch (random.nextInt(6)) {
            case 0, 1 -> {
                if (model.runs()) {
                    if (model.unpaidSince == null && !model.ending) {
                        change(shop, account, model, choice);
                    }
                } else {
                    shop.buy(account, new PlanChoice(choice, 1));
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
            default -> {
                shop.stripe.advance(Duration.ofDays(1 + random.nextInt(40)));
                model.moveTo(shop.stripe.clock().instant());
            }
        }
    }

    /// Up is paid at once, so a card that does not pay changes nothing.
    private static void change(Shop shop, UUID account, Model model, BillingTier choice) {
        if (choice.compareTo(model.effective()) > 0 && !model.cardWorks) {
            ProblemException declined = assertThrows(
                    ProblemException.class, () -> shop.billing.switchPlan(account, new PlanChoice(choice, 1)));
            assertEquals(ProblemCode.PAYMENT_DECLINED, declined.code());
            return;
        }
        shop.billing.switchPlan(account, new PlanChoice(choice, 1));
        boolean down = choice.compareTo(model.effective()) < 0;
        model.next = down ? choice : null;
        model.tier = down ? model.tier : choice;
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
