package app.adiuva.fakestripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Checkout sessions, from open to paid or expired. Whoever uses it holds the ledger's monitor.
final class Checkouts {
    static final long LIFETIME = 86_400;
    private static final String KIND = "checkout.session";

    private final Ledger ledger;
    private final Subscriptions subscriptions;
    private final Deliveries deliveries;

    Checkouts(Ledger ledger, Subscriptions subscriptions, Deliveries deliveries) {
        this.ledger = ledger;
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
    }

    ObjectNode create(ObjectNode form, String base) {
        ObjectNode customer = ledger.named("customer", form.path("customer"));
        ObjectNode price = ledger.named("price", form.at("/line_items/0/price"));
        String mode = form.path("mode").asText();
        if (mode.equals("subscription") != price.has("recurring")) {
            throw ApiError.invalid("parameter_invalid", "The price does not fit the mode");
        }
        if (!form.path("success_url").asText().matches("https?://.+")) {
            throw ApiError.invalid("url_invalid", "Not a valid URL");
        }
        int quantity = form.at("/line_items/0/quantity").asInt(1);
        ObjectNode session = ledger.create("cs_test", KIND);
        session.put("mode", mode)
                .put("status", "open")
                .put("payment_status", "unpaid")
                .put("customer", customer.get("id").asText())
                .put("client_reference_id", form.path("client_reference_id").asText(null))
                .put("amount_total", price.get("unit_amount").asLong() * quantity)
                .put("currency", price.get("currency").asText())
                .put("success_url", form.path("success_url").asText())
                .put("cancel_url", form.path("cancel_url").asText())
                .put("expires_at", ledger.now() + LIFETIME)
                .put("url", base + "/c/pay/" + session.get("id").asText())
                .putNull("subscription");
        session.set("metadata", form.path("metadata").isObject() ? form.get("metadata") : session.get("metadata"));
        ObjectNode hidden = session.putObject("fake");
        hidden.put("price", price.get("id").asText()).put("quantity", quantity);
        hidden.set("metadata", form.at("/subscription_data/metadata"));
        return session;
    }

    ObjectNode get(String id) {
        return ledger.get(KIND, id);
    }

    /// The user is done with the page.
    ///
    /// @param paid false when the money comes later, see [#settle]
    void complete(String id, boolean paid) {
        ObjectNode session = open(id);
        session.put("status", "complete")
                .put("payment_status", paid ? "paid" : "unpaid")
                .putNull("url");
        if (session.get("mode").asText().equals("subscription")) {
            JsonNode metadata = session.at("/fake/metadata");
            ObjectNode subscription = subscriptions.start(
                    session.get("customer").asText(),
                    ledger.get("price", session.at("/fake/price").asText()),
                    session.at("/fake/quantity").asInt(),
                    metadata.isObject() ? metadata : session.get("metadata"));
            session.put("subscription", subscription.get("id").asText());
        }
        deliveries.record("checkout.session.completed", session);
    }

    /// The money of a completed session arrives.
    void settle(String id) {
        ObjectNode session = get(id);
        session.put("payment_status", "paid");
        deliveries.record("checkout.session.async_payment_succeeded", session);
    }

    void expire(String id) {
        ObjectNode session = open(id);
        session.put("status", "expired").putNull("url");
        deliveries.record("checkout.session.expired", session);
    }

    void expireOld() {
        ledger.all(
                        KIND,
                        session -> session.get("status").asText().equals("open")
                                && session.get("expires_at").asLong() <= ledger.now())
                .forEach(session -> expire(session.get("id").asText()));
    }

    private ObjectNode open(String id) {
        ObjectNode session = get(id);
        if (!session.get("status").asText().equals("open")) {
            throw ApiError.invalid("resource_already_completed", "This session is not open");
        }
        return session;
    }
}
