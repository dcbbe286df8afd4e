package app.adiuva.desktop.cloud;

import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.billing.CheckoutAddress;
import app.adiuva.contracts.billing.CheckoutRequest;
import app.adiuva.contracts.billing.CreditBalance;
import app.adiuva.contracts.billing.CreditCap;
import app.adiuva.contracts.billing.Invoice;
import app.adiuva.contracts.billing.Offers;
import app.adiuva.contracts.billing.Payment;
import app.adiuva.contracts.billing.PaymentRequest;
import app.adiuva.contracts.billing.PortalAddress;
import app.adiuva.contracts.billing.Subscription;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;

/// The routes about plans and credits of one cloud for one account, as typed calls. Every call blocks; failures are
/// [CloudFailure]s, and nothing is retried here.
///
/// Thread-safe.
public final class BillingApi {
    /// The cloud asks the payment provider meanwhile.
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

    private static final int MAX_PDF = 16 << 20;

    private final URI base;
    private final HttpCalls http;
    private final String token;

    BillingApi(URI base, HttpCalls http, String token) {
        this.base = base;
        this.http = http;
        this.token = token;
    }

    public Offers offers() {
        return http.json(request(ApiPaths.BILLING_OFFERS), Offers.class);
    }

    public Subscription subscription() {
        return http.json(request(ApiPaths.BILLING_SUBSCRIPTION), Subscription.class);
    }

    /// The page to pay on.
    ///
    /// @throws CloudFailure.Refused with `already_subscribed` when the plan is to be switched instead
    public String checkout(CheckoutRequest choice) {
        return http.json(post(ApiPaths.BILLING_CHECKOUT, choice), CheckoutAddress.class)
                .checkoutUrl();
    }

    /// Another plan for who has one already.
    public Subscription switchPlan(CheckoutRequest choice) {
        return http.json(post(ApiPaths.BILLING_PLAN, choice), Subscription.class);
    }

    /// Lets the subscription end with the period that is paid.
    public Subscription cancel() {
        return http.json(request(ApiPaths.BILLING_SUBSCRIPTION).DELETE(), Subscription.class);
    }

    /// The page to change the card on.
    public String portal() {
        return http.json(request(ApiPaths.BILLING_PORTAL).POST(BodyPublishers.noBody()), PortalAddress.class)
                .portalUrl();
    }

    /// Newest first.
    public List<Invoice> invoices() {
        return http.list(request(ApiPaths.BILLING_INVOICES), Invoice[].class);
    }

    /// @param id of an invoice
    public byte[] pdf(String id) {
        return http.bytes(request(ApiPaths.BILLING_INVOICES + "/" + id + "/pdf"), MAX_PDF)
                .body();
    }

    public CreditBalance credits() {
        return http.json(request(ApiPaths.BILLING_CREDITS), CreditBalance.class);
    }

    public CreditBalance cap(CreditCap cap) {
        return http.json(
                request(ApiPaths.BILLING_CREDITS_CAP)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(Json.write(cap))),
                CreditBalance.class);
    }

    /// Begins the purchase of a pack of credits.
    public Payment buy(String pack) {
        return http.json(post(ApiPaths.PAYMENT_CREATE, new PaymentRequest(pack)), Payment.class);
    }

    /// How a purchase stands, as the payment provider says at this moment.
    public Payment payment(String id) {
        return http.json(request(ApiPaths.PAYMENT_CHECK + "/" + id), Payment.class);
    }

    private HttpRequest.Builder post(String path, Object body) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(Json.write(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(ANSWER_TIMEOUT)
                .header("Authorization", "Bearer " + token);
    }
}
