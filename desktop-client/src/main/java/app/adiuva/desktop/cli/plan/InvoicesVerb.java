package app.adiuva.desktop.cli.plan;

import app.adiuva.contracts.billing.Invoice;
import app.adiuva.desktop.billing.InvoiceFiles;
import app.adiuva.desktop.billing.Money;
import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `adiuva plan invoices`: what was billed.
@Command(name = "invoices", description = "The invoices, newest first.")
final class InvoicesVerb extends PlanWork {
    @Option(names = "--save", paramLabel = "DIR", description = "Also write each as a PDF into this folder.")
    @Nullable
    Path folder;

    InvoicesVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        List<Invoice> invoices = plans().invoices();
        Map<String, String> files = folder == null ? Map.of() : save(invoices, folder);
        list(
                invoices,
                invoice -> rows().invoice(invoice, files.get(invoice.id())),
                "There are no invoices.",
                List.of("Day", "Number", "Total", "Status", folder == null ? "" : "File"),
                invoice -> row(invoice, files));
        return ExitCode.DONE;
    }

    private List<String> row(Invoice invoice, Map<String, String> files) {
        return List.of(
                rows().day(Instant.ofEpochSecond(invoice.created())),
                invoice.number() == null ? "draft" : invoice.number(),
                Money.words(invoice.totalCents(), invoice.currency()),
                invoice.status(),
                files.getOrDefault(invoice.id(), ""));
    }

    private Map<String, String> save(List<Invoice> invoices, Path into) {
        Map<String, String> files = new HashMap<>();
        try {
            for (Invoice invoice : invoices) {
                files.put(
                        invoice.id(),
                        InvoiceFiles.save(invoice, plans().pdf(invoice), into).toString());
            }
        } catch (UncheckedIOException e) {
            throw new CommandFailure(
                    ExitCode.DATABASE,
                    "invoice_unwritable",
                    "The invoices could not be written into " + into
                            + ". Those before are there; choose another folder.");
        }
        return files;
    }
}
