package app.adiuva.cloud.billing.gateway;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An invoice as the provider has it. Amounts are in the smallest unit of the currency.
///
/// @param number null while it is a draft
/// @param seller the name of who sells
/// @param buyer who pays, as far as the provider knows; may be empty
public record BilledInvoice(
        String id,
        String customer,
        @Nullable String number,
        Instant created,
        long totalCents,
        long paidCents,
        String currency,
        String status,
        String seller,
        String buyer,
        List<Line> lines) {
    public BilledInvoice {
        lines = List.copyOf(lines);
    }

    public record Line(String description, long quantity, long amountCents, Instant from, Instant to) {}

    @Override
    public String toString() {
        return "BilledInvoice[" + id + ", REDACTED]";
    }
}
