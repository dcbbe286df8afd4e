package app.adiuva.cloud.billing;

import app.adiuva.cloud.billing.gateway.BilledInvoice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// An invoice on a page of A4, made in memory from what the provider says.
final class InvoicePdf {
    private static final float LEFT = 60;
    private static final float RIGHT = PDRectangle.A4.getWidth() - 60;
    private static final float LINE = 18;
    private static final int MOST_LINES = 25;
    private static final int MOST_CHARACTERS = 60;

    private final PDPageContentStream page;
    private final PDFont plain = new PDType1Font(FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private float y = PDRectangle.A4.getHeight() - 80;

    private InvoicePdf(PDPageContentStream page) {
        this.page = page;
    }

    /// @param sandbox says on the page that no money has moved
    static byte[] of(BilledInvoice invoice, boolean sandbox) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                new InvoicePdf(content).write(invoice, sandbox);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(BilledInvoice invoice, boolean sandbox) throws IOException {
        left(bold, 20, sandbox ? "Invoice (sandbox: no money has moved)" : "Invoice");
        y -= 2 * LINE;
        row(plain, "Number", invoice.number() == null ? "draft" : invoice.number());
        row(plain, "Date", day(invoice.created()));
        row(plain, "From", invoice.seller());
        row(plain, "To", invoice.buyer());
        row(plain, "Status", invoice.status());
        y -= LINE;
        row(bold, "Description", "Amount");
        for (BilledInvoice.Line line :
                invoice.lines().subList(0, Math.min(MOST_LINES, invoice.lines().size()))) {
            row(plain, line.description(), money(line.amountCents(), invoice.currency()));
            left(plain, 9, day(line.from()) + " to " + day(line.to()) + ", quantity " + line.quantity());
            y -= LINE;
        }
        y -= LINE;
        row(bold, "Total", money(invoice.totalCents(), invoice.currency()));
        row(plain, "Paid", money(invoice.paidCents(), invoice.currency()));
    }

    private void row(PDFont font, String name, String value) throws IOException {
        left(font, 11, name);
        String text = writable(font, value);
        text(font, 11, RIGHT - font.getStringWidth(text) / 1000 * 11, text);
        y -= LINE;
    }

    private void left(PDFont font, float size, String text) throws IOException {
        text(font, size, LEFT, writable(font, text));
    }

    private void text(PDFont font, float size, float x, String text) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    /// The fonts that every reader of PDF has know Western letters only.
    private static String writable(PDFont font, String text) {
        StringBuilder known = new StringBuilder();
        text.codePoints().limit(MOST_CHARACTERS).forEach(letter -> {
            String one = Character.toString(letter);
            try {
                font.encode(one);
                known.append(one);
            } catch (IOException | IllegalArgumentException unknown) {
                known.append('?');
            }
        });
        return known.toString();
    }

    private static String day(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static String money(long cents, String currency) {
        String code = currency.toUpperCase(Locale.ROOT);
        int digits = 2;
        try {
            digits = Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknownCurrency) {
            // two digits are the rule
        }
        return BigDecimal.valueOf(cents, digits).toPlainString() + " " + code;
    }
}
