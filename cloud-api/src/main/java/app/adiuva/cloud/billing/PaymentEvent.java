package app.adiuva.cloud.billing;

import app.adiuva.cloud.http.Json;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.problem.ProblemCode;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an event says that is believed: its id, and whom or what to look at. The state itself is never taken
/// from it, because events come late, twice and in any order.
///
/// @param customer null when it names none
/// @param purchase the checkout session of a purchase of credits; null for anything else
record PaymentEvent(
        String id,
        String type,
        Instant created,
        String apiVersion,
        @Nullable String customer,
        @Nullable String purchase) {
    private static final Set<String> ABOUT_MONEY = Set.of(
            "checkout.session.completed",
            "checkout.session.async_payment_succeeded",
            "customer.subscription.created",
            "customer.subscription.updated",
            "customer.subscription.deleted",
            "customer.subscription.paused",
            "customer.subscription.resumed",
            "invoice.paid",
            "invoice.payment_failed");
    private static final Set<String> MONEY_BACK = Set.of("charge.refunded", "charge.dispute.created");
    private static final long MOST_SECONDS = 1L << 40;

    /// Reads the body of an event whose signature holds.
    ///
    /// @throws ProblemException `event_refused` or `malformed_json` (both 400)
    static PaymentEvent read(byte[] body) {
        JsonNode event = Json.tree(body);
        JsonNode object = event.path("data").path("object");
        long created = event.path("created").asLong(-1);
        if (!event.path("object").asText().equals("event")
                || !object.isObject()
                || created < 0
                || created > MOST_SECONDS) {
            throw refused("This is not an event of the first version of the API.");
        }
        boolean session = object.path("object").asText().equals("checkout.session");
        boolean payment = session && object.path("mode").asText().equals("payment");
        return new PaymentEvent(
                text(event, "id"),
                text(event, "type"),
                Instant.ofEpochSecond(created),
                text(event, "api_version"),
                id(object.path("customer")).orElse(null),
                payment ? text(object, "id") : null);
    }

    /// Whether it may change what somebody has paid for.
    boolean isAboutMoney() {
        return ABOUT_MONEY.contains(type);
    }

    /// Whether money goes back. Somebody has to decide what becomes of what it bought.
    boolean isMoneyBack() {
        return MONEY_BACK.contains(type);
    }

    static ProblemException refused(String detail) {
        return new ProblemException(ProblemCode.EVENT_REFUSED, detail);
    }

    private static String text(JsonNode node, String field) {
        String text = node.path(field).asText("");
        if (!text.matches("[\\w.-]{1,255}")) {
            throw refused("The event has no usable " + field + ".");
        }
        return text;
    }

    /// An id, or the object that it was expanded to.
    private static Optional<String> id(JsonNode node) {
        String id = node.isObject() ? node.path("id").asText("") : node.asText("");
        return id.matches("[\\w-]{1,255}") ? Optional.of(id) : Optional.empty();
    }
}
