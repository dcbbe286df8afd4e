package app.adiuva.desktop.ui.plans;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.billing.Invoice;
import app.adiuva.desktop.billing.Money;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Messages;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The invoices, newest first, each to be downloaded.
final class InvoicesCard extends VBox {
    private static final int SHOWN = 12;

    private final PlansViewModel model;
    private final Formats formats;
    private final VBox rows = new VBox();

    InvoicesCard(PlansViewModel model, Formats formats) {
        super(8);
        this.model = model;
        this.formats = formats;
        rows.getStyleClass().addAll("card", "invoices");
        rows.setId("invoices");
        getChildren().addAll(Controls.label(text("invoices.title"), "section-title"), rows);
        model.account().subscribe(account -> draw(account.invoices()));
    }

    private void draw(List<Invoice> invoices) {
        Controls.show(this, !invoices.isEmpty());
        rows.getChildren().setAll(invoices.stream().limit(SHOWN).map(this::row).toList());
    }

    private Node row(Invoice invoice) {
        String number = invoice.number() == null ? text("invoices.draft") : invoice.number();
        Label day = Controls.label(formats.moment(Instant.ofEpochSecond(invoice.created()), true), "small", "muted");
        Label state = Controls.label(status(invoice.status()), "chip");
        if (invoice.status().equals("paid")) {
            state.getStyleClass().add("success-chip");
        } else if (invoice.status().equals("open")) {
            state.getStyleClass().add("warning-chip");
        }
        Label name = Controls.label(number);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Button download =
                Controls.iconButton(Feather.DOWNLOAD, text("invoices.download", number), () -> model.download(invoice));
        download.setId("invoice-" + invoice.id());
        HBox line = new HBox(
                16,
                name,
                day,
                state,
                Controls.label(
                        Money.words(
                                invoice.totalCents(),
                                invoice.currency(),
                                Messages.language().region()),
                        "strong"),
                download);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static String status(String status) {
        return switch (status) {
            case "paid" -> text("invoices.paid");
            case "open" -> text("invoices.open");
            case "draft" -> text("invoices.draft");
            case "void" -> text("invoices.void");
            default -> text("invoices.uncollectible");
        };
    }
}
