package app.adiuva.cloud.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.billing.gateway.BilledInvoice;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class InvoicePdfTest {
    private static final Instant DAY = Instant.parse("2026-11-21T09:00:00Z");

    @Test
    void says_what_was_bought_by_whom_and_for_how_much() throws IOException {
        String text = text(invoice("Łucja Öztürk, Αθήνα 東京", "eur", 1), true);
        for (String part : List.of("INV-7", "2026-11-21", "Łucja Öztürk, Αθήνα ??", "12.34 EUR", "sandbox", "Plan")) {
            assertTrue(text.contains(part), part + " is missing in " + text);
        }
        assertTrue(text(invoice("", "jpy", 1), false).contains("1234 JPY"));
    }

    @Test
    void endless_invoices_and_texts_stay_on_the_page() throws IOException {
        try (PDDocument read = Loader.loadPDF(InvoicePdf.of(invoice("x".repeat(5_000), "xx?", 400), false))) {
            assertEquals(1, read.getNumberOfPages());
            String text = new PDFTextStripper().getText(read);
            assertTrue(text.contains("and 388 more") && text.contains("Total"), text);
        }
    }

    private static String text(BilledInvoice invoice, boolean sandbox) throws IOException {
        try (PDDocument read = Loader.loadPDF(InvoicePdf.of(invoice, sandbox))) {
            return new PDFTextStripper().getText(read);
        }
    }

    private static BilledInvoice invoice(String buyer, String currency, int lines) {
        BilledInvoice.Line line = new BilledInvoice.Line("Plan\n\u0000", 1, 1234, DAY, DAY);
        return new BilledInvoice(
                "in_1",
                "cus_1",
                "INV-7",
                DAY,
                1234,
                1234,
                currency,
                "paid",
                "Adiuva",
                buyer,
                Collections.nCopies(lines, line));
    }
}
