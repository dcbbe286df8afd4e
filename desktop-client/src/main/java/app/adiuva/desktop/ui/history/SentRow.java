package app.adiuva.desktop.ui.history;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.cloud.EgressEntry;
import app.adiuva.desktop.ui.kit.Chip;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One request of the egress ledger: when, where to, how much, which fields, and its hash.
final class SentRow extends VBox {
    private static final int HASH_SHOWN = 12;

    SentRow(EgressEntry entry, Formats formats) {
        getStyleClass().addAll("entry", "sent");
        Label destination = Controls.label(entry.destination(), "strong");
        HBox head = new HBox(
                12,
                Controls.icon(Feather.SEND),
                destination,
                Controls.spacer(),
                Controls.label(formats.bytes(entry.bytes()), "muted", "small"),
                Controls.label(formats.ago(entry.sentAt()), "subtle", "small"));
        head.setAlignment(Pos.CENTER_LEFT);
        FlowPane fields = new FlowPane(6, 6);
        entry.fields().forEach(field -> fields.getChildren().add(new Chip(field)));
        Label hash = Controls.label(
                text(
                        "sent.hash",
                        entry.sha256()
                                .substring(
                                        0, Math.min(HASH_SHOWN, entry.sha256().length()))),
                "subtle",
                "small");
        hash.setTooltip(new javafx.scene.control.Tooltip(entry.sha256()));
        fields.getChildren().add(hash);
        getChildren().addAll(head, fields);
    }
}
