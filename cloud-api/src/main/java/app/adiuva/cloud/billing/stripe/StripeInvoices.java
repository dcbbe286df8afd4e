package app.adiuva.cloud.billing.stripe;

import static app.adiuva.cloud.billing.stripe.StripeCalls.all;

import app.adiuva.cloud.billing.gateway.BilledInvoice;
import com.stripe.StripeClient;
import com.stripe.model.Invoice;
import com.stripe.model.InvoiceLineItem;
import com.stripe.param.InvoiceLineItemListParams;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Stripe's invoices as ours.
final class StripeInvoices {
    private static final long PAGE = 100;

    private StripeInvoices() {}

    /// With the lines that came along: at most the first ten.
    static BilledInvoice of(Invoice invoice) {
        return of(invoice, shown(invoice));
    }

    static BilledInvoice of(Invoice invoice, List<InvoiceLineItem> lines) {
        return new BilledInvoice(
                invoice.getId(),
                text(invoice.getCustomer()),
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
                lines.stream().map(StripeInvoices::line).toList());
    }

    /// Every line: an invoice brings only the first ten along.
    static List<InvoiceLineItem> lines(StripeClient stripe, Invoice invoice) {
        if (invoice.getLines() == null
                || !Boolean.TRUE.equals(invoice.getLines().getHasMore())) {
            return shown(invoice);
        }
        InvoiceLineItemListParams params =
                InvoiceLineItemListParams.builder().setLimit(PAGE).build();
        return all(() ->
                stripe.v1().invoices().lineItems().list(invoice.getId(), params).autoPagingIterable());
    }

    private static List<InvoiceLineItem> shown(Invoice invoice) {
        return invoice.getLines() == null ? List.of() : invoice.getLines().getData();
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
}
