package app.adiuva.cloud.billing.stripe;

import static app.adiuva.cloud.billing.stripe.StripeCalls.all;
import static app.adiuva.cloud.billing.stripe.StripeCalls.ask;

import app.adiuva.cloud.billing.gateway.PlanChoice;
import app.adiuva.cloud.billing.gateway.Purchase;
import app.adiuva.cloud.config.BillingConfig.Pack;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.billing.PaymentStatus;
import com.stripe.StripeClient;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.service.checkout.SessionService;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// The pages of Stripe where people pay. Thread-safe.
///
/// A customer has at most one open page for a plan, so nobody pays for two. The idempotency key of a new page
/// is made of the account, the choice and the page before: two requests at once get one page, and a later
/// one, when the page before is done or gone, gets a new one.
final class StripeCheckout {
    private static final String CHOICE = "choice";
    private static final String CREDITS = "credits";
    private static final String PAYMENT = "payment";
    private static final String OPEN = "open";
    private static final long PAGE = 100;

    private final StripeClient stripe;
    private final Catalog catalog;
    private final Wishes wishes;
    private final Supplier<URI> publicUrl;

    StripeCheckout(StripeClient stripe, Catalog catalog, Wishes wishes, Supplier<URI> publicUrl) {
        this.stripe = stripe;
        this.catalog = catalog;
        this.wishes = wishes;
        this.publicUrl = publicUrl;
    }

    String plan(UUID account, String customer, PlanChoice choice) {
        String price = catalog.price(choice);
        String choiceText = price + "*" + choice.seats();
        List<Session> before = sessions(customer, "subscription");
        Optional<Session> same = open(before, choiceText);
        if (same.isPresent()) {
            return same.get().getUrl();
        }
        before.stream()
                .filter(session -> session.getStatus().equals(OPEN))
                .forEach(session -> ask(() -> sessions().expire(session.getId())));
        SessionCreateParams.Builder params = params(account, customer, price, choice.seats(), choiceText)
                .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                .setSubscriptionData(SessionCreateParams.SubscriptionData.builder()
                        .putMetadata("account_id", account.toString())
                        .build());
        return create(params.build(), wish(account, choiceText, before)).getUrl();
    }

    Purchase credits(UUID account, String customer, String pack) {
        Pack wanted = catalog.pack(pack);
        List<Session> before = sessions(customer, PAYMENT);
        String choiceText = pack + "*" + wanted.credits() + "*" + wanted.price();
        return open(before, choiceText)
                .or(() -> Optional.of(create(
                        params(account, customer, wanted.price(), 1, choiceText)
                                .setMode(SessionCreateParams.Mode.PAYMENT)
                                .putMetadata(CREDITS, Integer.toString(wanted.credits()))
                                .build(),
                        wish(account, choiceText, before))))
                .flatMap(StripeCheckout::purchase)
                .orElseThrow(() -> new IllegalStateException("a page for credits came back without them"));
    }

    Optional<Purchase> find(String id) {
        return StripeCalls.find(() -> sessions().retrieve(id)).flatMap(StripeCheckout::purchase);
    }

    List<Purchase> purchases(String customer) {
        return sessions(customer, PAYMENT).stream()
                .flatMap(session -> purchase(session).stream())
                .toList();
    }

    List<Purchase> purchasesSince(Instant time) {
        SessionListParams params = SessionListParams.builder()
                .setCreated(SessionListParams.Created.builder()
                        .setGte(time.getEpochSecond())
                        .build())
                .setLimit(PAGE)
                .build();
        return all(() -> sessions().list(params).autoPagingIterable()).stream()
                .flatMap(session -> purchase(session).stream())
                .toList();
    }

    private SessionService sessions() {
        return stripe.v1().checkout().sessions();
    }

    private List<Session> sessions(String customer, String mode) {
        SessionListParams params =
                SessionListParams.builder().setCustomer(customer).setLimit(PAGE).build();
        return StripeCalls.find(() -> sessions().list(params)).stream()
                .flatMap(page -> page.getData().stream())
                .filter(session -> mode.equals(session.getMode()))
                .toList();
    }

    private static Optional<Session> open(List<Session> sessions, String choice) {
        return sessions.stream()
                .filter(session -> session.getStatus().equals(OPEN) && session.getUrl() != null)
                .filter(session -> choice.equals(metadata(session).get(CHOICE)))
                .findFirst();
    }

    private SessionCreateParams.Builder params(
            UUID account, String customer, String price, int quantity, String choice) {
        return SessionCreateParams.builder()
                .setCustomer(customer)
                .setClientReferenceId(account.toString())
                .addLineItem(SessionCreateParams.LineItem.builder()
                        .setPrice(price)
                        .setQuantity((long) quantity)
                        .build())
                .putMetadata(CHOICE, choice)
                .setSuccessUrl(publicUrl.get() + ApiPaths.BILLING_DONE)
                .setCancelUrl(publicUrl.get() + ApiPaths.BILLING_CANCELLED);
    }

    private Session create(SessionCreateParams params, String wish) {
        return wishes.once(wish, once -> sessions().create(params, once));
    }

    private static String wish(UUID account, String choice, List<Session> before) {
        return "checkout " + account + " " + choice + " after "
                + (before.isEmpty() ? "none" : before.getFirst().getId());
    }

    /// Empty for what is no purchase of credits of ours.
    private static Optional<Purchase> purchase(Session session) {
        String credits = metadata(session).getOrDefault(CREDITS, "");
        if (!PAYMENT.equals(session.getMode()) || !credits.matches("[1-9]\\d{0,6}") || session.getCustomer() == null) {
            return Optional.empty();
        }
        return Optional.of(new Purchase(
                session.getId(),
                session.getCustomer(),
                session.getStatus().equals(OPEN) ? session.getUrl() : null,
                status(session),
                Integer.parseInt(credits),
                session.getAmountTotal() == null ? 0 : session.getAmountTotal(),
                session.getCurrency() == null ? "" : session.getCurrency(),
                Instant.ofEpochSecond(session.getCreated())));
    }

    private static PaymentStatus status(Session session) {
        return switch (session.getStatus()) {
            case OPEN -> PaymentStatus.OPEN;
            case "complete" -> "unpaid".equals(session.getPaymentStatus()) ? PaymentStatus.PENDING : PaymentStatus.PAID;
            default -> PaymentStatus.EXPIRED;
        };
    }

    private static Map<String, String> metadata(Session session) {
        return session.getMetadata() == null ? Map.of() : session.getMetadata();
    }
}
