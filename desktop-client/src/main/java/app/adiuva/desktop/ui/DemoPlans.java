package app.adiuva.desktop.ui;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.CreditBalance;
import app.adiuva.contracts.billing.CreditEntry;
import app.adiuva.contracts.billing.CreditEntryKind;
import app.adiuva.contracts.billing.CreditPack;
import app.adiuva.contracts.billing.CreditPrice;
import app.adiuva.contracts.billing.Invoice;
import app.adiuva.contracts.billing.Offers;
import app.adiuva.contracts.billing.Payment;
import app.adiuva.contracts.billing.PlanPrice;
import app.adiuva.contracts.billing.Subscription;
import app.adiuva.contracts.billing.SubscriptionStatus;
import app.adiuva.desktop.billing.Choice;
import app.adiuva.desktop.billing.Plans;
import app.adiuva.desktop.billing.SeenPlan;
import app.adiuva.desktop.billing.Waiting;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The plan in the pictures: Pro, for some weeks. Nothing is bought anywhere, and nothing changes.
record DemoPlans(Instant now) implements Plans {
    @Override
    public boolean onThisComputer() {
        return false;
    }

    @Override
    public Optional<SeenPlan> lastSeen() {
        return Optional.of(look());
    }

    @Override
    public SeenPlan look() {
        return new SeenPlan(
                new Subscription(
                        BillingTier.PRO,
                        BillingTier.PRO,
                        SubscriptionStatus.ACTIVE,
                        1,
                        day(-17).getEpochSecond(),
                        false,
                        null,
                        false),
                now);
    }

    @Override
    public Offers offers() {
        return new Offers(
                List.of(
                        new PlanPrice(BillingTier.PRO, 900, "eur", "month"),
                        new PlanPrice(BillingTier.POWER, 1900, "eur", "month"),
                        new PlanPrice(BillingTier.TEAM, 2500, "eur", "month")),
                List.of(new CreditPack("small", 500, 500, "eur"), new CreditPack("large", 2500, 2000, "eur")),
                false);
    }

    @Override
    public CreditBalance credits() {
        return new CreditBalance(
                412,
                0,
                88,
                300L,
                List.of(
                        new CreditEntry(
                                CreditEntryKind.USAGE, -6, "gpt-4o-mini", 3_000L, 600L, day(0).getEpochSecond()),
                        new CreditEntry(
                                CreditEntryKind.USAGE, -9, "gpt-4o-mini", 4_100L, 900L, day(1).getEpochSecond()),
                        new CreditEntry(CreditEntryKind.PURCHASE, 500, null, null, null, day(6).getEpochSecond())),
                List.of(new CreditPrice("gpt-4o-mini", 1, 4)));
    }

    @Override
    public List<Invoice> invoices() {
        return List.of(invoice("2026-0412", 13, 900), invoice("2026-0377", 44, 900), invoice("2026-0341", 74, 900));
    }

    private Invoice invoice(String number, int days, long cents) {
        return new Invoice(number, number, day(days).getEpochSecond(), cents, "eur", "paid", "");
    }

    private Instant day(int ago) {
        return now.minus(Duration.ofDays(ago));
    }

    @Override
    public Choice choose(BillingTier tier, int seats) {
        return new Choice.Pay(URI.create("https://pay.example.com"));
    }

    @Override
    public Optional<SeenPlan> await(BillingTier tier, int seats, Waiting waiting) {
        throw Drawn.silence();
    }

    @Override
    public SeenPlan cancel() {
        throw Drawn.silence();
    }

    @Override
    public URI portal() {
        throw Drawn.silence();
    }

    @Override
    public byte[] pdf(Invoice invoice) {
        throw Drawn.silence();
    }

    @Override
    public CreditBalance cap(@Nullable Long monthly) {
        throw Drawn.silence();
    }

    @Override
    public Payment buy(String pack) {
        throw Drawn.silence();
    }

    @Override
    public URI page(Payment payment) {
        throw Drawn.silence();
    }

    @Override
    public Optional<Payment> await(Payment payment, Waiting waiting) {
        throw Drawn.silence();
    }
}
