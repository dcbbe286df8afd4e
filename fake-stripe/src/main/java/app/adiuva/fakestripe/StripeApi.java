package app.adiuva.fakestripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;

/// Answers the requests of Stripe's API. Whoever uses it holds the ledger's monitor.
final class StripeApi {
    private static final String SCHEDULE = "subscription_schedule";
    private static final int LINES_SHOWN = 10;

    private final Ledger ledger;
    private final Checkouts checkouts;
    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final String base;

    StripeApi(Ledger ledger, Checkouts checkouts, Subscriptions subscriptions, Deliveries deliveries, String base) {
        this.ledger = ledger;
        this.checkouts = checkouts;
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.base = base;
    }

    ObjectNode answer(String method, String path, ObjectNode form) {
        String[] parts = path.substring("/v1/".length()).split("/");
        String what = method + " " + parts[0];
        return switch (what) {
            case "POST customers" -> customer(form);
            case "GET customers" -> ledger.get("customer", parts[1]);
            case "GET prices" -> ledger.get("price", parts[1]);
            case "GET events" -> Ledger.page(path, ledger.all("event", event -> true), form);
            case "POST billing_portal" -> portal(form);
            case "GET invoices" ->
                parts.length == 3
                        ? subscriptions.lines(path, ledger.get("invoice", parts[1]), form)
                        : getOrList("invoice", path, parts, form, invoice -> true);
            case "POST checkout", "GET checkout" -> checkout(method, path, parts, form);
            case "GET subscriptions" -> getOrList("subscription", path, parts, form, wanted(form));
            case "POST subscriptions" -> update(ledger.get("subscription", parts[1]), form);
            case "DELETE subscriptions" -> cancel(ledger.get("subscription", parts[1]));
            case "POST subscription_schedules" -> schedule(parts, form);
            case "GET subscription_schedules" -> ledger.get(SCHEDULE, parts[1]);
            default -> throw new ApiError(404, "invalid_request_error", "url_unknown", "Unrecognized request URL");
        };
    }

    private ObjectNode customer(ObjectNode form) {
        ObjectNode customer = ledger.create("cus", "customer");
        customer.put("email", form.path("email").asText(null));
        if (form.path("metadata").isObject()) {
            customer.set("metadata", form.get("metadata"));
        }
        deliveries.record("customer.created", customer);
        return customer;
    }

    private ObjectNode portal(ObjectNode form) {
        ledger.named("customer", form.path("customer"));
        ObjectNode session = ledger.create("bps", "billing_portal.session");
        return session.put("customer", form.get("customer").asText())
                .put("return_url", form.path("return_url").asText())
                .put("url", base + "/p/session/" + session.get("id").asText());
    }

    private ObjectNode checkout(String method, String path, String[] parts, ObjectNode form) {
        if (method.equals("GET")) {
            return parts.length > 2
                    ? checkouts.get(parts[2])
                    : Ledger.page(path, ledger.all("checkout.session", matches(form)), form);
        }
        if (parts.length == 4 && parts[3].equals("expire")) {
            checkouts.expire(parts[2]);
            return checkouts.get(parts[2]);
        }
        return checkouts.create(form, base);
    }

    private ObjectNode getOrList(
            String kind, String path, String[] parts, ObjectNode form, Predicate<ObjectNode> wanted) {
        return parts.length > 1
                ? ledger.get(kind, parts[1])
                : Ledger.page(path, ledger.all(kind, wanted.and(customer(form.path("customer")))), form);
    }

    private Predicate<ObjectNode> customer(JsonNode id) {
        if (!id.isMissingNode()) {
            ledger.named("customer", id);
        }
        return object -> id.isMissingNode() || object.path("customer").asText().equals(id.asText());
    }

    private Predicate<ObjectNode> matches(ObjectNode form) {
        String status = form.path("status").asText("");
        long since = form.at("/created/gte").asLong(0);
        return customer(form.path("customer"))
                .and(object -> status.isEmpty() || object.get("status").asText().equals(status))
                .and(object -> object.get("created").asLong() >= since);
    }

    /// Without a status, canceled ones are left out.
    private static Predicate<ObjectNode> wanted(ObjectNode form) {
        String status = form.path("status").asText("");
        return subscription -> switch (status) {
            case "all" -> true;
            case "" -> !subscription.get("status").asText().equals("canceled");
            default -> subscription.get("status").asText().equals(status);
        };
    }

    private ObjectNode update(ObjectNode subscription, ObjectNode form) {
        boolean scheduled = !subscription.get("schedule").isNull();
        if (scheduled && (form.has("cancel_at_period_end") || form.has("items"))) {
            throw ApiError.invalid("", "The subscription is managed by the subscription schedule");
        }
        if (subscription.get("status").asText().equals("canceled")) {
            throw ApiError.invalid("resource_missing", "A canceled subscription can only update its metadata");
        }
        if (form.has("cancel_at_period_end")) {
            subscription.put(
                    "cancel_at_period_end", form.get("cancel_at_period_end").asBoolean());
        }
        JsonNode wanted = form.at("/items/0");
        if (wanted.isObject()) {
            ObjectNode item = Subscriptions.item(subscription);
            if (!wanted.path("id").asText().equals(item.get("id").asText())) {
                throw ApiError.invalid("resource_missing", "No such subscription item");
            }
            ObjectNode price =
                    wanted.has("price") ? ledger.named("price", wanted.get("price")) : (ObjectNode) item.get("price");
            int quantity = wanted.path("quantity").asInt(item.get("quantity").asInt());
            subscriptions.change(subscription, price, quantity, form);
        }
        subscriptions.changed(subscription);
        return subscription;
    }

    private ObjectNode cancel(ObjectNode subscription) {
        if (!subscription.get("status").asText().equals("canceled")) {
            subscriptions.cancel(subscription);
        }
        return subscription;
    }

    private ObjectNode schedule(String[] parts, ObjectNode form) {
        if (parts.length == 1) {
            return scheduleOf(ledger.named("subscription", form.path("from_subscription")));
        }
        ObjectNode schedule = ledger.get(SCHEDULE, parts[1]);
        if (parts.length == 3 && parts[2].equals("release")) {
            schedule.put("status", "released");
            ledger.get("subscription", schedule.get("subscription").asText()).putNull("schedule");
            return schedule;
        }
        JsonNode first = form.at("/phases/0");
        if (first.path("start_date").asLong()
                != schedule.at("/phases/0/start_date").asLong()) {
            throw ApiError.invalid("parameter_invalid", "The current phase cannot be moved");
        }
        ArrayNode phases = schedule.putArray("phases");
        for (int i = 0; form.at("/phases/" + i).isObject(); i++) {
            ObjectNode phase = phases.addObject();
            JsonNode wanted = form.at("/phases/" + i);
            phase.put("start_date", wanted.path("start_date").asLong())
                    .put("end_date", wanted.path("end_date").asLong());
            phase.putArray("items").add(wanted.at("/items/0"));
            ledger.named("price", wanted.at("/items/0/price"));
        }
        return schedule;
    }

    private ObjectNode scheduleOf(ObjectNode subscription) {
        if (!subscription.get("schedule").isNull()) {
            throw ApiError.invalid("", "The subscription already has a schedule");
        }
        ObjectNode item = Subscriptions.item(subscription);
        ObjectNode schedule = ledger.create("sub_sched", SCHEDULE);
        schedule.put("subscription", subscription.get("id").asText())
                .put("status", "active")
                .put("end_behavior", "release");
        schedule.putObject("current_phase")
                .put("start_date", item.get("current_period_start").asLong())
                .put("end_date", item.get("current_period_end").asLong());
        ObjectNode phase = schedule.putArray("phases").addObject();
        phase.put("start_date", item.get("current_period_start").asLong())
                .put("end_date", item.get("current_period_end").asLong());
        phase.putArray("items")
                .addObject()
                .put("price", item.at("/price/id").asText())
                .put("quantity", item.get("quantity").asInt());
        subscription.put("schedule", schedule.get("id").asText());
        return schedule;
    }

    /// Without the field `fake`, which a client never sees.
    static ObjectNode shown(ObjectNode object) {
        ObjectNode copy = object.deepCopy();
        copy.remove("fake");
        firstLines(copy);
        copy.path("data").forEach(StripeApi::firstLines);
        copy.path("data").forEach(row -> ((ObjectNode) row).remove("fake"));
        return copy;
    }

    /// An invoice shows at most ten of its lines; the others are asked for.
    private static void firstLines(JsonNode object) {
        if (object.at("/lines/data") instanceof ArrayNode lines && lines.size() > LINES_SHOWN) {
            ((ObjectNode) object.get("lines")).put("has_more", true);
            while (lines.size() > LINES_SHOWN) {
                lines.remove(LINES_SHOWN);
            }
        }
    }
}
