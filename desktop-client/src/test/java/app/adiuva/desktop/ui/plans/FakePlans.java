package app.adiuva.desktop.ui.plans;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.CreditBalance;
import app.adiuva.contracts.billing.CreditPack;
import app.adiuva.contracts.billing.Invoice;
import app.adiuva.contracts.billing.Offers;
import app.adiuva.contracts.billing.Payment;
import app.adiuva.contracts.billing.PaymentStatus;
import app.adiuva.contracts.billing.PlanPrice;
import app.adiuva.contracts.billing.Subscription;
import app.adiuva.contracts.billing.SubscriptionStatus;
import app.adiuva.desktop.billing.Choice;
import app.adiuva.desktop.billing.Plans;
import app.adiuva.desktop.billing.SeenPlan;
import app.adiuva.desktop.billing.Waiting;
import app.adiuva.desktop.cloud.CloudFailure;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An account whose plan a test sets, and which writes down what it was told.
final class FakePlans implements Plans {
    static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    static final Subscription FREE = plan(BillingTier.FREE, SubscriptionStatus.NONE, false);
    final List<String> told = new ArrayList<>();
    Subscription subscription = FREE;

    @Nullable
    Subscription kept;

    boolean offline;
    boolean paid = true;

    @Nullable
    Long cap;

    static Subscription plan(BillingTier tier, SubscriptionStatus status, boolean ending) {
        boolean none = status == SubscriptionStatus.NONE;
        return new Subscription(
                tier,
                none ? null : tier,
                status,
                1,
                none ? null : day(30),
                ending,
                status == SubscriptionStatus.PAST_DUE ? day(5) : null,
                true);
    }

    private static long day(int ahead) {
        return NOW.plus(Duration.ofDays(ahead)).getEpochSecond();
    }

    private void reach() {
        if (offline) {
            throw CloudFailure.Offline.unreachable("nowhere");
        }
    }

    @Override
    public boolean onThisComputer() {
        return false;
    }

    @Override
    public Optional<SeenPlan> lastSeen() {
        return Optional.ofNullable(kept).map(plan -> new SeenPlan(plan, NOW.minus(Duration.ofMinutes(12))));
    }

    @Override
    public SeenPlan look() {
        reach();
        return new SeenPlan(subscription, NOW);
    }

    @Override
    public Offers offers() {
        reach();
        return new Offers(
                List.of(new PlanPrice(BillingTier.PRO, 900, "eur", "month")),
                List.of(new CreditPack("small", 500, 500, "eur")),
                true);
    }

    @Override
    public Choice choose(BillingTier tier, int seats) {
        reach();
        told.add("choose " + tier + " " + seats);
        Subscription wanted = plan(tier, SubscriptionStatus.ACTIVE, false);
        if (look().isSubscribed()) {
            subscription = wanted;
            return new Choice.Switched(look());
        }
        return new Choice.Pay(URI.create("https://pay.example.com/1"));
    }

    @Override
    public Optional<SeenPlan> await(BillingTier tier, int seats, Waiting waiting) {
        if (!paid) {
            return Optional.empty();
        }
        subscription = plan(tier, SubscriptionStatus.ACTIVE, false);
        return Optional.of(look());
    }

    @Override
    public SeenPlan cancel() {
        reach();
        told.add("cancel");
        subscription = plan(subscription.tier(), SubscriptionStatus.ACTIVE, true);
        return look();
    }

    @Override
    public URI portal() {
        reach();
        return URI.create("https://pay.example.com/card");
    }

    @Override
    public List<Invoice> invoices() {
        reach();
        return List.of(new Invoice("in_1", "A/../1", NOW.getEpochSecond(), 900, "eur", "paid", ""));
    }

    @Override
    public byte[] pdf(Invoice invoice) {
        return "%PDF".getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public CreditBalance credits() {
        reach();
        return new CreditBalance(10, 0, 3, cap, List.of(), List.of());
    }

    @Override
    public CreditBalance cap(@Nullable Long monthly) {
        cap = monthly;
        return credits();
    }

    @Override
    public Payment buy(String pack) {
        reach();
        return new Payment("p", "https://pay.example.com/2", PaymentStatus.OPEN, 500, 500, "eur", 0);
    }

    @Override
    public URI page(Payment payment) {
        return URI.create(String.valueOf(payment.checkoutUrl()));
    }

    @Override
    public Optional<Payment> await(Payment payment, Waiting waiting) {
        return Optional.of(
                new Payment("p", null, paid ? PaymentStatus.PAID : PaymentStatus.EXPIRED, 500, 500, "eur", 0));
    }
}
