package app.adiuva.desktop.ui.activity;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.cloud.EgressEntry;
import app.adiuva.desktop.ui.kit.Chip;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One request: why, when, where to, what went along, how much, and how it ended.
final class RequestRow extends VBox {
    RequestRow(EgressEntry entry, Formats formats, Runnable open) {
        getStyleClass().addAll("entry", "sent");
        var details = Controls.button(text("activity.details"), open, "link");
        details.setAccessibleText(text("activity.details.of", ActivityWords.why(entry), formats.ago(entry.sentAt())));
        HBox where = new HBox(
                12,
                Controls.oneLine(entry.destination(), "muted", "small"),
                Controls.oneLine(ActivityWords.outcome(entry), "muted", "small"));
        VBox lines = new VBox(2, Controls.oneLine(ActivityWords.why(entry), "strong"), where);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox head = new HBox(
                12,
                Controls.icon(Feather.SEND),
                lines,
                Controls.fact(formats.bytes(entry.bytes()), "muted", "small"),
                Controls.fact(formats.ago(entry.sentAt()), "subtle", "small"),
                details);
        head.setAlignment(Pos.CENTER_LEFT);
        FlowPane fields = new FlowPane(6, 6);
        FieldWords words = new FieldWords(formats);
        entry.fields().forEach(field -> fields.getChildren().add(new Chip(words.of(field))));
        getChildren().addAll(head, fields);
    }
}
