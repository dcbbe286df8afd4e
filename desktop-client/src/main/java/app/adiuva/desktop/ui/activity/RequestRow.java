package app.adiuva.desktop.ui.activity;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.cloud.EgressEntry;
import app.adiuva.desktop.ui.kit.Chip;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One request: why, when, where to, what went along, how much, and how it ended.
final class RequestRow extends VBox {
    RequestRow(EgressEntry entry, Formats formats, Runnable open) {
        getStyleClass().addAll("entry", "sent");
        var details = Controls.button(text("activity.details"), open, "link");
        details.setAccessibleText(text("activity.details.of", ActivityWords.why(entry), formats.ago(entry.sentAt())));
        HBox head = new HBox(
                12,
                Controls.icon(Feather.SEND),
                Controls.label(ActivityWords.why(entry), "strong"),
                Controls.label(entry.destination(), "muted", "small"),
                Controls.spacer(),
                Controls.label(ActivityWords.outcome(entry), "muted", "small"),
                Controls.label(formats.bytes(entry.bytes()), "muted", "small"),
                Controls.label(formats.ago(entry.sentAt()), "subtle", "small"),
                details);
        head.setAlignment(Pos.CENTER_LEFT);
        FlowPane fields = new FlowPane(6, 6);
        entry.fields().forEach(field -> fields.getChildren().add(new Chip(field)));
        getChildren().addAll(head, fields);
    }
}
