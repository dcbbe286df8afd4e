package app.adiuva.desktop.billing;

import app.adiuva.contracts.billing.Invoice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Invoices as files of the user.
public final class InvoiceFiles {
    private InvoiceFiles() {}

    /// The name for an invoice's file, of harmless letters whatever the cloud calls it.
    public static String name(Invoice invoice) {
        String number = invoice.number() == null ? "draft-" + invoice.id() : invoice.number();
        String harmless = number.replaceAll("[^A-Za-z0-9-]", "_");
        return "invoice-" + harmless.substring(0, Math.min(80, harmless.length())) + ".pdf";
    }

    /// Writes an invoice into a folder, which is made when absent, in the place of an earlier copy.
    ///
    /// @return the file
    /// @throws UncheckedIOException when it cannot be written
    public static Path save(Invoice invoice, byte[] pdf, Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.write(folder.resolve(name(invoice)), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
