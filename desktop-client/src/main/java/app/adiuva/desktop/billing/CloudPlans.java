package app.adiuva.desktop.billing;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.CheckoutRequest;
import app.adiuva.contracts.billing.CreditBalance;
import app.adiuva.contracts.billing.CreditCap;
import app.adiuva.contracts.billing.Invoice;
import app.adiuva.contracts.billing.Offers;
import app.adiuva.contracts.billing.Payment;
import app.adiuva.contracts.billing.PaymentStatus;
import app.adiuva.contracts.billing.Subscription;
import app.adiuva.desktop.cloud.BillingApi;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.cloud.Json;
import app.adiuva.desktop.settings.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Plans as the cloud sells them. What it tells of the plan is kept in the settings with its time.
///
/// Thread-safe; calls block.
public final class CloudPlans implements Plans {
    private static final String SEEN = "plan.seen";

    private final Settings settings;
    private final CloudConnection cloud;
    private final Clock clock;

    public CloudPlans(Settings settings, CloudConnection cloud, Clock clock) {
        this.settings = settings;
        this.cloud = cloud;
        this.clock = clock;
    }

    /// What is kept: a plan counts for the cloud that told of it, and the account.
    private record Kept(String cloud, long seenAt, Subscription subscription) {}

    @Override
    public boolean onThisComputer() {
        return cloud.url().isEmpty();
    }

    @Override
    public Optional<SeenPlan> lastSeen() {
        try {
            return settings.get(SEEN)
                    .flatMap(text -> Json.read(text, Kept.class))
                    .filter(kept -> kept.cloud().equals(holder()))
                    .map(kept -> new SeenPlan(kept.subscription(), Instant.ofEpochMilli(kept.seenAt())));
        } catch (Json.Malformed ofAnotherVersion) {
            return Optional.empty();
        }
    }

    @Override
    public SeenPlan look() {
        return seen(ask(BillingApi::subscription));
    }

    @Override
    public Offers offers() {
        return ask(BillingApi::offers);
    }

    @Override
    public Choice choose(BillingTier tier, int seats) {
        CheckoutRequest choice = new CheckoutRequest(tier, seats == 1 ? null : seats);
        if (look().isSubscribed()) {
            return new Choice.Switched(seen(ask(api -> api.switchPlan(choice))));
        }
        return new Choice.Pay(safe(ask(api -> api.checkout(choice))));
    }

    @Override
    public Optional<SeenPlan> await(BillingTier tier, int seats, Waiting waiting) {
        return waiting.until(this::look, seen -> seen.has(tier, seats));
    }

    @Override
    public SeenPlan cancel() {
        return seen(ask(BillingApi::cancel));
    }

    @Override
    public URI portal() {
        return safe(ask(BillingApi::portal));
    }

    @Override
    public List<Invoice> invoices() {
        return ask(BillingApi::invoices);
    }

    @Override
    public byte[] pdf(Invoice invoice) {
        return ask(api -> api.pdf(invoice.id()));
    }

    @Override
    public CreditBalance credits() {
        return ask(BillingApi::credits);
    }

    @Override
    public CreditBalance cap(@Nullable Long monthly) {
        return ask(api -> api.cap(new CreditCap(monthly)));
    }

    @Override
    public Payment buy(String pack) {
        return ask(api -> api.buy(pack));
    }

    @Override
    public URI page(Payment payment) {
        String url = payment.checkoutUrl();
        if (url == null) {
            throw CloudFailure.Broken.senseless();
        }
        return safe(url);
    }

    @Override
    public Optional<Payment> await(Payment payment, Waiting waiting) {
        return waiting.until(
                () -> ask(api -> api.payment(payment.id())),
                seen -> seen.status() == PaymentStatus.PAID || seen.status() == PaymentStatus.EXPIRED);
    }

    private SeenPlan seen(Subscription subscription) {
        Instant now = clock.instant();
        settings.put(SEEN, Json.write(new Kept(holder(), now.toEpochMilli(), subscription)));
        return new SeenPlan(subscription, now);
    }

    private String holder() {
        return cloud.account().isEmpty() ? cloud.url() : cloud.url() + " " + cloud.account();
    }

    private <T> T ask(Function<BillingApi, T> call) {
        return cloud.billing(call);
    }

    private static URI safe(String address) {
        try {
            URI page = new URI(address);
            if (Browser.isSafe(page)) {
                return page;
            }
        } catch (URISyntaxException e) {
            throw CloudFailure.Broken.senseless();
        }
        throw CloudFailure.Broken.senseless();
    }
}
