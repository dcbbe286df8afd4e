package app.adiuva.desktop.cli.plan;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.CreditBalance;
import app.adiuva.contracts.billing.CreditEntry;
import app.adiuva.contracts.billing.Invoice;
import app.adiuva.contracts.billing.PlanPrice;
import app.adiuva.contracts.billing.Subscription;
import app.adiuva.desktop.billing.Money;
import app.adiuva.desktop.billing.SeenPlan;
import app.adiuva.desktop.cli.Rows;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Plans, invoices and credits, for people and for programs.
record PlanRows(Clock clock) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

    String day(@Nullable Instant time) {
        return time == null ? "" : DAY.format(time.atZone(clock.getZone()));
    }

    String minute(Instant time) {
        return MINUTE.format(time.atZone(clock.getZone()));
    }

    @Nullable
    String time(@Nullable Instant time) {
        return new Rows(clock.getZone()).time(time);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static String name(BillingTier tier) {
        String word = word(tier);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    static String price(PlanPrice price) {
        return Money.words(price.amountCents(), price.currency()) + (price.tier() == BillingTier.TEAM ? " a seat" : "")
                + " each " + price.interval();
    }

    /// @param upToDate whether the cloud was asked just now
    Map<String, @Nullable Object> plan(SeenPlan seen, boolean upToDate, boolean thisComputer) {
        Subscription plan = seen.subscription();
        return object(
                "tier", word(seen.tierAt(clock.instant())),
                "plan", plan.plan() == null ? null : word(plan.plan()),
                "status", word(plan.status()),
                "seats", plan.seats(),
                "period_end", time(seen.periodEnd()),
                "cancel_at_period_end", plan.cancelAtPeriodEnd(),
                "grace_until", plan.graceUntil() == null ? null : time(Instant.ofEpochSecond(plan.graceUntil())),
                "sandbox", plan.sandbox(),
                "this_computer", thisComputer,
                "seen_at", time(seen.seenAt()),
                "up_to_date", upToDate);
    }

    Map<String, @Nullable Object> invoice(Invoice invoice, @Nullable String file) {
        return object(
                "id", invoice.id(),
                "number", invoice.number(),
                "created_at", time(Instant.ofEpochSecond(invoice.created())),
                "total_cents", invoice.totalCents(),
                "currency", invoice.currency(),
                "status", invoice.status(),
                "file", file);
    }

    Map<String, @Nullable Object> credits(CreditBalance credits) {
        return object(
                "balance", credits.balance(),
                "reserved", credits.reserved(),
                "month_spent", credits.monthSpent(),
                "monthly_cap", credits.monthlyCap(),
                "entries", credits.entries().stream().map(this::entry).toList(),
                "prices",
                        credits.prices().stream()
                                .map(price -> object(
                                        "model", price.model(),
                                        "input", price.input(),
                                        "output", price.output()))
                                .toList());
    }

    private Map<String, @Nullable Object> entry(CreditEntry entry) {
        return object(
                "created_at", time(Instant.ofEpochSecond(entry.created())),
                "kind", word(entry.kind()),
                "credits", entry.credits(),
                "model", entry.model());
    }
}
