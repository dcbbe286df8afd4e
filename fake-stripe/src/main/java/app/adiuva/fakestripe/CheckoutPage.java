package app.adiuva.fakestripe;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// The hosted page where a browser pays.
final class CheckoutPage {
    private CheckoutPage() {}

    static String of(ObjectNode session, String notice) {
        return """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Fake Stripe Checkout</title>
                <h1>Fake Stripe Checkout</h1><p id="notice">%s</p>
                <p>%d %s, %s</p>
                <form method="post">
                <button id="pay" name="card" value="paid">Pay</button>
                <button id="decline" name="card" value="declined">Pay with a card that is declined</button>
                <button id="later" name="card" value="later">Pay by transfer</button>
                <button id="cancel" name="card" value="cancel">Back</button>
                </form></html>
                """.formatted(
                        notice,
                        session.get("amount_total").asLong(),
                        session.get("currency").asText(),
                        session.get("mode").asText());
    }
}
