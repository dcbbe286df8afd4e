package app.adiuva.cloud.billing.sandbox;

import app.adiuva.cloud.billing.gateway.BilledInvoice;
import java.time.Instant;
import java.util.List;

/// An invoice of the sandbox. Times are epoch seconds.
record SandboxInvoice(
        String id,
        String customer,
        String number,
        long created,
        long totalCents,
        String description,
        int quantity,
        long from,
        long to) {
    BilledInvoice billed() {
        return new BilledInvoice(
                id,
                customer,
                number,
                Instant.ofEpochSecond(created),
                totalCents,
                totalCents,
                Prices.CURRENCY,
                "paid",
                "Adiuva Sandbox",
                "",
                List.of(new BilledInvoice.Line(
                        description, quantity, totalCents, Instant.ofEpochSecond(from), Instant.ofEpochSecond(to))));
    }
}
