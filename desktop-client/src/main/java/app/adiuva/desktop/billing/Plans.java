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

/// What the user does about plans and credits. What the cloud tells of the plan is kept with its time, to be shown when
/// nobody can be asked. Everything but [#lastSeen] asks the cloud and throws [CloudFailure] when there is no answer.
///
/// Thread-safe; calls block.
public final class Plans {
    private static final String SEEN = "plan.seen";

    private final Settings settings;
    private final CloudConnection cloud;
    private final String cloudUrl;
    private final Clock clock;

    /// @param cloudUrl where the cloud is, empty for the one of this computer
    public Plans(Settings settings, CloudConnection cloud, String cloudUrl, Clock clock) {
        this.settings = settings;
        this.cloud = cloud;
        this.cloudUrl = cloudUrl;
        this.clock = clock;
    }

    /// What is kept: a plan counts for the cloud that told of it.
    private record Kept(String cloud, long seenAt, Subscription subscription) {}

    /// Whether the cloud runs on this computer, where nothing is held back by a plan.
    public boolean onThisComputer() {
        return cloudUrl.isEmpty();
    }

    /// The plan as it was seen last; empty when this cloud has never told.
    public Optional<SeenPlan> lastSeen() {
        try {
            return settings.get(SEEN)
                    .flatMap(text -> Json.read(text, Kept.class))
                    .filter(kept -> kept.cloud().equals(cloudUrl))
                    .map(kept -> new SeenPlan(kept.subscription(), Instant.ofEpochMilli(kept.seenAt())));
        } catch (Json.Malformed ofAnotherVersion) {
            return Optional.empty();
        }
    }

    /// The plan as it is now.
    public SeenPlan look() {
        return seen(ask(BillingApi::subscription));
    }

    public Offers offers() {
        return ask(BillingApi::offers);
    }

    /// Chooses a plan: who has none pays on a page, who has one is switched. A higher plan begins at once, a lower one
    /// with the next period; choosing the own plan takes a cancellation back.
    ///
    /// @param seats 1, or more with a team
    public Choice choose(BillingTier tier, int seats) {
        CheckoutRequest choice = new CheckoutRequest(tier, seats == 1 ? null : seats);
        if (look().isSubscribed()) {
            return new Choice.Switched(seen(ask(api -> api.switchPlan(choice))));
        }
        return new Choice.Pay(safe(ask(api -> api.checkout(choice))));
    }

    /// Waits until the account has the plan.
    ///
    /// @return empty when the waiting ended before
    public Optional<SeenPlan> await(BillingTier tier, int seats, Waiting waiting) {
        return waiting.until(this::look, seen -> seen.has(tier, seats));
    }

    /// Lets the plan end with the period that is paid.
    public SeenPlan cancel() {
        return seen(ask(BillingApi::cancel));
    }

    /// The page where card and plan are changed.
    public URI portal() {
        return safe(ask(BillingApi::portal));
    }

    /// Newest first.
    public List<Invoice> invoices() {
        return ask(BillingApi::invoices);
    }

    public byte[] pdf(Invoice invoice) {
        return ask(api -> api.pdf(invoice.id()));
    }

    public CreditBalance credits() {
        return ask(BillingApi::credits);
    }

    /// @param monthly credits to spend in a calendar month at most; null for no limit
    public CreditBalance cap(@Nullable Long monthly) {
        return ask(api -> api.cap(new CreditCap(monthly)));
    }

    /// Begins to buy credits.
    ///
    /// @param pack the id of an offer
    public Payment buy(String pack) {
        return ask(api -> api.buy(pack));
    }

    /// The page where a purchase that was begun is paid.
    public URI page(Payment payment) {
        String url = payment.checkoutUrl();
        if (url == null) {
            throw CloudFailure.Broken.senseless();
        }
        return safe(url);
    }

    /// Waits until a purchase is paid, or can no longer be.
    ///
    /// @return empty when the waiting ended before
    public Optional<Payment> await(Payment payment, Waiting waiting) {
        return waiting.until(
                () -> ask(api -> api.payment(payment.id())),
                seen -> seen.status() == PaymentStatus.PAID || seen.status() == PaymentStatus.EXPIRED);
    }

    private SeenPlan seen(Subscription subscription) {
        Instant now = clock.instant();
        settings.put(SEEN, Json.write(new Kept(cloudUrl, now.toEpochMilli(), subscription)));
        return new SeenPlan(subscription, now);
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
