package app.adiuva.cloud.billing.stripe;

import static app.adiuva.cloud.billing.stripe.StripeCalls.ask;
import static app.adiuva.cloud.billing.stripe.StripeCalls.find;

import app.adiuva.cloud.billing.gateway.BilledInvoice;
import app.adiuva.cloud.billing.gateway.PaymentGateway;
import app.adiuva.cloud.billing.gateway.PlanChoice;
import app.adiuva.cloud.billing.gateway.PlanSubscription;
import app.adiuva.cloud.billing.gateway.Purchase;
import app.adiuva.cloud.config.BillingConfig;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.CreditPack;
import app.adiuva.contracts.billing.Offers;
import app.adiuva.contracts.billing.PlanPrice;
import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.model.Price;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.billingportal.SessionCreateParams;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Stripe. Thread-safe.
public final class StripeGateway implements PaymentGateway {
    /// The ids of what was bought in test mode begin so.
    public static final String TEST_PURCHASES = "cs_test_";

    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 15_000;
    private static final int RETRIES = 2;
    private static final long PAGE = 100;
    private static final Duration OFFERS_HOLD = Duration.ofMinutes(10);

    private final StripeClient stripe;
    private final Catalog catalog;
    private final Wishes wishes = new Wishes();
    private final StripeCheckout checkout;
    private final StripePlans plans;
    private final Supplier<URI> publicUrl;
    private final Clock clock;
    private volatile @Nullable Fetched fetched;

    private record Fetched(Offers offers, Instant at) {}

    /// @param publicUrl where browsers reach this cloud
    public StripeGateway(BillingConfig.Stripe config, Supplier<URI> publicUrl, Clock clock) {
        StripeClient.StripeClientBuilder builder = StripeClient.builder()
                .setApiKey(config.apiKey().reveal())
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadTimeout(READ_MILLIS)
                .setMaxNetworkRetries(RETRIES);
        if (config.apiBase() != null) {
            builder.setApiBase(config.apiBase().toString());
        }
        this.stripe = builder.build();
        this.catalog = Catalog.of(config);
        this.checkout = new StripeCheckout(stripe, catalog, wishes, publicUrl);
        this.plans = new StripePlans(stripe, catalog, wishes);
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @Override
    public boolean isSandbox() {
        return false;
    }

    @Override
    public String apiVersion() {
        return Stripe.API_VERSION;
    }

    @Override
    public Offers offers() {
        Fetched last = fetched;
        if (last != null && clock.instant().isBefore(last.at().plus(OFFERS_HOLD))) {
            return last.offers();
        }
        Stream<BillingTier> tiers = Stream.of(BillingTier.values());
        List<PlanPrice> prices = tiers.flatMap(
                        tier -> catalog.price(tier).stream().map(price -> plan(tier, price)))
                .toList();
        List<CreditPack> packs = catalog.packs().entrySet().stream()
                .map(entry -> pack(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(CreditPack::credits))
                .toList();
        Offers offers = new Offers(prices, packs, false);
        fetched = new Fetched(offers, clock.instant());
        return offers;
    }

    @Override
    public String customer(UUID account, String email, @Nullable String before) {
        if (before != null && knows(before)) {
            return before;
        }
        CustomerCreateParams params = CustomerCreateParams.builder()
                .setEmail(email)
                .putMetadata("account_id", account.toString())
                .build();
        String wish = "customer " + account + " after " + before;
        return wishes.once(wish, once -> stripe.v1().customers().create(params, once))
                .getId();
    }

    /// Not one of the sandbox, of test mode, or one that was deleted.
    private boolean knows(String customer) {
        return !customer.startsWith(SANDBOX)
                && find(() -> stripe.v1().customers().retrieve(customer))
                        .filter(found -> !Boolean.TRUE.equals(found.getDeleted()))
                        .isPresent();
    }

    @Override
    public String checkout(UUID account, String customer, PlanChoice choice) {
        return checkout.plan(account, customer, choice);
    }

    @Override
    public Purchase buy(UUID account, String customer, String pack) {
        return checkout.credits(account, customer, pack);
    }

    @Override
    public String portal(String customer) {
        SessionCreateParams params = SessionCreateParams.builder()
                .setCustomer(customer)
                .setReturnUrl(publicUrl.get() + ApiPaths.BILLING_DONE)
                .build();
        // A page of the portal lives for minutes only: another minute is another wish.
        String wish = "portal " + customer + " " + clock.instant().truncatedTo(ChronoUnit.MINUTES);
        return wishes.once(wish, once -> stripe.v1().billingPortal().sessions().create(params, once))
                .getUrl();
    }

    @Override
    public void cancelAtPeriodEnd(String subscription, String wish) {
        plans.cancelAtPeriodEnd(subscription, wish);
    }

    @Override
    public void switchNow(String subscription, PlanChoice choice, String wish) {
        plans.switchNow(subscription, choice, wish);
    }

    @Override
    public void switchAtPeriodEnd(String subscription, PlanChoice choice, String wish) {
        plans.switchAtPeriodEnd(subscription, choice, wish);
    }

    /// What the sandbox has sold is worth nothing here.
    @Override
    public List<PlanSubscription> subscriptions(String customer) {
        return customer.startsWith(SANDBOX) ? List.of() : plans.of(customer);
    }

    @Override
    public List<PlanSubscription> runningSubscriptions() {
        return plans.running();
    }

    @Override
    public Optional<Purchase> purchase(String id) {
        return checkout.find(id);
    }

    @Override
    public List<Purchase> purchases(String customer) {
        return checkout.purchases(customer);
    }

    @Override
    public List<Purchase> purchasesSince(Instant time) {
        return checkout.purchasesSince(time);
    }

    @Override
    public List<BilledInvoice> invoices(String customer) {
        InvoiceListParams params =
                InvoiceListParams.builder().setCustomer(customer).setLimit(PAGE).build();
        return find(() -> stripe.v1().invoices().list(params)).stream()
                .flatMap(page -> page.getData().stream())
                .map(StripeInvoices::of)
                .toList();
    }

    @Override
    public Optional<BilledInvoice> invoice(String id) {
        return find(() -> stripe.v1().invoices().retrieve(id))
                .map(invoice -> StripeInvoices.of(invoice, StripeInvoices.lines(stripe, invoice)));
    }

    private PlanPrice plan(BillingTier tier, String id) {
        Price price = price(id);
        String interval =
                price.getRecurring() == null ? "month" : price.getRecurring().getInterval();
        return new PlanPrice(tier, cents(price), price.getCurrency(), interval);
    }

    private CreditPack pack(String id, BillingConfig.Pack pack) {
        Price price = price(pack.price());
        return new CreditPack(id, pack.credits(), cents(price), price.getCurrency());
    }

    private Price price(String id) {
        return ask(() -> stripe.v1().prices().retrieve(id));
    }

    private static long cents(Price price) {
        return price.getUnitAmount() == null ? 0 : price.getUnitAmount();
    }

    @Override
    public void close() {
        // Its connections are the JDK's own and end by themselves.
    }
}
