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
import com.stripe.model.Invoice;
import com.stripe.model.InvoiceLineItem;
import com.stripe.model.Price;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.billingportal.SessionCreateParams;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Stripe. Thread-safe.
public final class StripeGateway implements PaymentGateway {
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 15_000;
    private static final int RETRIES = 2;
    private static final long PAGE = 100;
    private static final Duration OFFERS_HOLD = Duration.ofMinutes(10);

    private final StripeClient stripe;
    private final Catalog catalog;
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
        this.checkout = new StripeCheckout(stripe, catalog, publicUrl);
        this.plans = new StripePlans(stripe, catalog);
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
    public String customer(UUID account, String email) {
        CustomerCreateParams params = CustomerCreateParams.builder()
                .setEmail(email)
                .putMetadata("account_id", account.toString())
                .build();
        RequestOptions once = RequestOptions.builder()
                .setIdempotencyKey("customer-" + account)
                .build();
        return ask(() -> stripe.v1().customers().create(params, once)).getId();
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
        return ask(() -> stripe.v1().billingPortal().sessions().create(params)).getUrl();
    }

    @Override
    public void cancelAtPeriodEnd(String subscription) {
        plans.cancelAtPeriodEnd(subscription);
    }

    @Override
    public void switchNow(String subscription, PlanChoice choice) {
        plans.switchNow(subscription, choice);
    }

    @Override
    public void switchAtPeriodEnd(String subscription, PlanChoice choice) {
        plans.switchAtPeriodEnd(subscription, choice);
    }

    /// What the sandbox has sold is worth nothing here.
    @Override
    public List<PlanSubscription> subscriptions(String customer) {
        return customer.startsWith(SANDBOX) ? List.of() : plans.of(customer);
    }

    @Override
    public List<PlanSubscription> allSubscriptions() {
        return plans.ofAll();
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
        return ask(() -> stripe.v1().invoices().list(params)).getData().stream()
                .map(StripeGateway::invoice)
                .toList();
    }

    @Override
    public Optional<BilledInvoice> invoice(String id) {
        return find(() -> stripe.v1().invoices().retrieve(id)).map(StripeGateway::invoice);
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

    private static BilledInvoice invoice(Invoice invoice) {
        List<BilledInvoice.Line> lines = invoice.getLines() == null
                ? List.of()
                : invoice.getLines().getData().stream().map(StripeGateway::line).toList();
        return new BilledInvoice(
                invoice.getId(),
                invoice.getCustomer(),
                invoice.getNumber(),
                Instant.ofEpochSecond(invoice.getCreated()),
                invoice.getTotal(),
                invoice.getAmountPaid() == null ? 0 : invoice.getAmountPaid(),
                invoice.getCurrency(),
                invoice.getStatus() == null ? "draft" : invoice.getStatus(),
                text(invoice.getAccountName()),
                Stream.of(text(invoice.getCustomerName()), text(invoice.getCustomerEmail()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                lines);
    }

    private static BilledInvoice.Line line(InvoiceLineItem line) {
        return new BilledInvoice.Line(
                text(line.getDescription()),
                line.getQuantity() == null ? 1 : line.getQuantity(),
                line.getAmount(),
                Instant.ofEpochSecond(line.getPeriod().getStart()),
                Instant.ofEpochSecond(line.getPeriod().getEnd()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public void close() {
        // Its connections are the JDK's own and end by themselves.
    }
}
