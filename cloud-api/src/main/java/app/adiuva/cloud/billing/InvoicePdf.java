package app.adiuva.cloud.billing;

import app.adiuva.cloud.billing.gateway.BilledInvoice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// An invoice on a page of A4, made in memory from what the provider says.
final class InvoicePdf {
    private static final float LEFT = 60;
    private static final float RIGHT = PDRectangle.A4.getWidth() - 60;
    private static final float LINE = 18;
    private static final int MOST_LINES = 12;
    private static final int MOST_CHARACTERS = 60;

    private final PDPageContentStream page;
    private final PDFont font;
    private float y = PDRectangle.A4.getHeight() - 80;

    private InvoicePdf(PDPageContentStream page, PDFont font) {
        this.page = page;
        this.font = font;
    }

    /// @param sandbox says on the page that no money has moved
    static byte[] of(BilledInvoice invoice, boolean sandbox) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                new InvoicePdf(content, font(document)).write(invoice, sandbox);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(BilledInvoice invoice, boolean sandbox) throws IOException {
        left(20, sandbox ? "Invoice (sandbox: no money has moved)" : "Invoice");
        y -= 2 * LINE;
        row("Number", invoice.number() == null ? "draft" : invoice.number());
        row("Date", day(invoice.created()));
        row("From", invoice.seller());
        row("To", invoice.buyer());
        row("Status", invoice.status());
        y -= LINE;
        row("Description", "Amount");
        for (BilledInvoice.Line line :
                invoice.lines().subList(0, Math.min(MOST_LINES, invoice.lines().size()))) {
            row(line.description(), money(line.amountCents(), invoice.currency()));
            left(9, day(line.from()) + " to " + day(line.to()) + ", quantity " + line.quantity());
            y -= LINE;
        }
        if (invoice.lines().size() > MOST_LINES) {
            left(9, "and " + (invoice.lines().size() - MOST_LINES) + " more, which the total counts");
            y -= LINE;
        }
        y -= LINE;
        row("Total", money(invoice.totalCents(), invoice.currency()));
        row("Paid", money(invoice.paidCents(), invoice.currency()));
    }

    /// The one that PDFBox brings, put into the document: no font of this computer is looked for.
    private static PDFont font(PDDocument document) throws IOException {
        try (InputStream file = Objects.requireNonNull(
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
                "PDFBox has its font")) {
            return PDType0Font.load(document, file);
        }
    }

    private void row(String name, String value) throws IOException {
        left(11, name);
        String text = writable(value);
        text(11, RIGHT - font.getStringWidth(text) / 1000 * 11, text);
        y -= LINE;
    }

    private void left(float size, String text) throws IOException {
        text(size, LEFT, writable(text));
    }

    private void text(float size, float x, String text) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    /// The font knows the letters of Europe, and not every other.
    private String writable(String text) {
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
