package app.adiuva.fakestripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The life of subscriptions: paid, renewed, past due, switched, canceled. Whoever uses it holds the ledger's monitor.
final class Subscriptions {
    /// When Stripe tries a failed payment again, in days after the first try. After the last one it cancels.
    private static final List<Integer> RETRIES = List.of(3, 5, 7);

    private static final long DAY = 86_400;

    private final Ledger ledger;
    private final Deliveries deliveries;
    private final Set<String> brokenCards = new HashSet<>();
    private final Map<String, Dunning> dunning = new HashMap<>();
    private int invoices;

    Subscriptions(Ledger ledger, Deliveries deliveries) {
        this.ledger = ledger;
        this.deliveries = deliveries;
    }

    private record Dunning(String invoice, long since, int tries) {
        long next() {
            return since + RETRIES.get(tries) * DAY;
        }
    }

    void card(String customer, boolean works) {
        if (works) {
            brokenCards.remove(customer);
        } else {
            brokenCards.add(customer);
        }
    }

    ObjectNode start(String customer, ObjectNode price, int quantity, JsonNode metadata) {
        ObjectNode subscription = ledger.create("sub", "subscription");
        subscription
                .put("customer", customer)
                .put("status", "active")
                .put("cancel_at_period_end", false)
                .put("currency", price.get("currency").asText())
                .put("collection_method", "charge_automatically")
                .putNull("schedule")
                .putNull("canceled_at")
                .putNull("ended_at")
                .set("metadata", metadata.deepCopy());
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("id", ledger.nextId("si"))
                .put("object", "subscription_item")
                .put("quantity", quantity)
                .put("subscription", subscription.get("id").asText())
                .put("current_period_start", ledger.now())
                .put("current_period_end", monthAfter(ledger.now()))
                .set("price", price);
        ObjectNode items = subscription.putObject("items");
        items.put("object", "list").put("has_more", false).put("url", "/v1/subscription_items");
        items.putArray("data").add(item);
        ObjectNode invoice = invoice(subscription);
        deliveries.record("customer.subscription.created", subscription);
        settle(invoice, subscription);
        return subscription;
    }

    /// The earliest moment at which something happens to a subscription by itself.
    long nextMoment() {
        return ledger.all("subscription", Subscriptions::lives).stream()
                .mapToLong(this::nextMoment)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private long nextMoment(ObjectNode subscription) {
        Dunning failing = dunning.get(subscription.get("id").asText());
        return failing == null ? item(subscription).get("current_period_end").asLong() : failing.next();
    }

    /// Lets happen what is due now.
    void happen() {
        for (ObjectNode subscription : ledger.all("subscription", Subscriptions::lives)) {
            if (nextMoment(subscription) <= ledger.now()) {
                Dunning failing = dunning.get(subscription.get("id").asText());
                if (failing != null) {
                    tryAgain(subscription, failing);
                } else if (subscription.get("cancel_at_period_end").asBoolean()) {
                    cancel(subscription);
                } else {
                    renew(subscription);
                }
            }
        }
    }

    void cancel(ObjectNode subscription) {
        subscription.put("status", "canceled").put("canceled_at", ledger.now()).put("ended_at", ledger.now());
        dunning.remove(subscription.get("id").asText());
        deliveries.record("customer.subscription.deleted", subscription);
    }

    void changed(ObjectNode subscription) {
        deliveries.record("customer.subscription.updated", subscription);
    }

    static ObjectNode item(ObjectNode subscription) {
        return (ObjectNode) subscription.at("/items/data/0");
    }

    /// Another price or quantity from now on. `always_invoice` bills the rest of the period at once, and with
    /// `error_if_incomplete` a card that does not pay leaves everything as it was.
    void change(ObjectNode subscription, ObjectNode price, int quantity, ObjectNode form) {
        ObjectNode item = item(subscription);
        long before =
                item.at("/price/unit_amount").asLong() * item.get("quantity").asLong();
        long difference = price.get("unit_amount").asLong() * quantity - before;
        boolean invoiced = form.path("proration_behavior").asText().equals("always_invoice") && difference != 0;
        boolean paid = !brokenCards.contains(subscription.get("customer").asText());
        if (invoiced && !paid && form.path("payment_behavior").asText().equals("error_if_incomplete")) {
            throw new ApiError(402, "card_error", "card_declined", "Your card was declined.");
        }
        item.put("quantity", quantity).set("price", price);
        if (invoiced) {
            ObjectNode invoice = invoice(subscription, rest(item, difference));
            if (paid) {
                settle(invoice, subscription);
            }
        }
    }

    /// The part of an amount that falls on the rest of the period.
    private long rest(ObjectNode item, long amount) {
        long start = item.get("current_period_start").asLong();
        long end = item.get("current_period_end").asLong();
        return amount * (end - ledger.now()) / (end - start);
    }

    private static boolean lives(ObjectNode subscription) {
        String status = subscription.get("status").asText();
        return status.equals("active") || status.equals("past_due");
    }

    private void renew(ObjectNode subscription) {
        nextPhase(subscription);
        ObjectNode item = item(subscription);
        long start = item.get("current_period_end").asLong();
        item.put("current_period_start", start).put("current_period_end", monthAfter(start));
        ObjectNode invoice = invoice(subscription);
        if (brokenCards.contains(subscription.get("customer").asText())) {
            subscription.put("status", "past_due");
            dunning.put(
                    subscription.get("id").asText(),
                    new Dunning(invoice.get("id").asText(), ledger.now(), 0));
            deliveries.record("invoice.payment_failed", invoice);
            changed(subscription);
        } else {
            settle(invoice, subscription);
            changed(subscription);
        }
    }

    /// A schedule's later phase begins with the period; a schedule without one is over.
    private void nextPhase(ObjectNode subscription) {
        String id = subscription.path("schedule").asText("");
        if (subscription.path("schedule").isNull() || id.isEmpty()) {
            return;
        }
        ObjectNode schedule = ledger.get("subscription_schedule", id);
        ArrayNode phases = (ArrayNode) schedule.get("phases");
        if (phases.size() > 1) {
            phases.remove(0);
            JsonNode next = phases.get(0).at("/items/0");
            item(subscription).put("quantity", next.path("quantity").asInt(1));
            item(subscription)
                    .set("price", ledger.get("price", next.get("price").asText()));
        } else {
            schedule.put("status", "released");
            subscription.putNull("schedule");
        }
    }

    private void tryAgain(ObjectNode subscription, Dunning failing) {
        ObjectNode invoice = ledger.get("invoice", failing.invoice());
        if (!brokenCards.contains(subscription.get("customer").asText())) {
            subscription.put("status", "active");
            dunning.remove(subscription.get("id").asText());
            settle(invoice, subscription);
            changed(subscription);
            return;
        }
        deliveries.record("invoice.payment_failed", invoice);
        if (failing.tries() + 1 == RETRIES.size()) {
            cancel(subscription);
        } else {
            dunning.put(
                    subscription.get("id").asText(),
                    new Dunning(failing.invoice(), failing.since(), failing.tries() + 1));
        }
    }

    private ObjectNode invoice(ObjectNode subscription) {
        ObjectNode item = item(subscription);
        return invoice(
                subscription,
                item.at("/price/unit_amount").asLong() * item.get("quantity").asLong());
    }

    private ObjectNode invoice(ObjectNode subscription, long total) {
        ObjectNode item = item(subscription);
        ObjectNode customer =
                ledger.get("customer", subscription.get("customer").asText());
        ObjectNode invoice = ledger.create("in", "invoice");
        invoices++;
        invoice.put("number", String.format("FAKE-%04d", invoices))
                .put("customer", customer.get("id").asText())
                .put("customer_email", customer.path("email").asText())
                .put("account_name", "Fake Stripe")
                .put("status", "open")
                .put("currency", item.at("/price/currency").asText())
                .put("total", total)
                .put("amount_due", total)
                .put("amount_paid", 0)
                .put("period_start", item.get("current_period_start").asLong())
                .put("period_end", item.get("current_period_end").asLong());
        invoice.putObject("parent")
                .put("type", "subscription_details")
                .putObject("subscription_details")
                .put("subscription", subscription.get("id").asText());
        ObjectNode lines = invoice.putObject("lines");
        lines.put("object", "list")
                .put("has_more", false)
                .put("url", "/v1/invoices/" + invoice.get("id").asText() + "/lines");
        lines.putArray("data");
        line(invoice, item.get("quantity").asInt() + " × Plan", total, item);
        subscription.put("latest_invoice", invoice.get("id").asText());
        return invoice;
    }

    private void line(ObjectNode invoice, String description, long amount, ObjectNode item) {
        ObjectNode line = ((ArrayNode) invoice.at("/lines/data")).addObject();
        line.put("id", ledger.nextId("il"))
                .put("object", "line_item")
                .put("description", description)
                .put("amount", amount)
                .put("currency", invoice.get("currency").asText())
                .put("quantity", item.get("quantity").asInt());
        line.putObject("period")
                .put("start", item.get("current_period_start").asLong())
                .put("end", item.get("current_period_end").asLong());
    }

    void addLines(ObjectNode invoice, int count) {
        ObjectNode subscription = ledger.get(
                "subscription",
                invoice.at("/parent/subscription_details/subscription").asText());
        for (int i = 1; i <= count; i++) {
            line(invoice, "Change " + i, 0, item(subscription));
        }
    }

    /// A page of an invoice's lines; the invoice itself shows only the first ten.
    ObjectNode lines(String path, ObjectNode invoice, ObjectNode query) {
        List<ObjectNode> lines = new ArrayList<>();
        invoice.at("/lines/data").forEach(line -> lines.add((ObjectNode) line));
        return Ledger.page(path, lines, query);
    }

    private void settle(ObjectNode invoice, ObjectNode subscription) {
        invoice.put("status", "paid").put("amount_paid", invoice.get("total").asLong());
        subscription.put("latest_invoice", invoice.get("id").asText());
        deliveries.record("invoice.paid", invoice);
    }

    private static long monthAfter(long time) {
        return Instant.ofEpochSecond(time)
                .atOffset(ZoneOffset.UTC)
                .plusMonths(1)
                .toEpochSecond();
    }
}
