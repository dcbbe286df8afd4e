package app.adiuva.desktop.ui.activity;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.cloud.EgressEntry;
import app.adiuva.desktop.cloud.Replay;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Desk;
import java.util.Map;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A request in full, and as a command that would send it again.
final class RequestSheet extends VBox {
    RequestSheet(EgressEntry entry, Desk desk) {
        getStyleClass().addAll("overlay-sheet", "request-sheet");
        setId("request-sheet");
        String command = Replay.curl(entry);
        TextArea curl = new TextArea(command);
        curl.setId("request-curl");
        curl.setEditable(false);
        curl.getStyleClass().add("mono");
        curl.setPrefRowCount((int) command.lines().count() + 1);
        curl.setAccessibleText(text("activity.curl"));
        var copy = Controls.button(text("activity.copy"), () -> copy(command, desk), "primary");
        copy.setId("request-copy");
        getChildren()
                .addAll(
                        Controls.paragraph(ActivityWords.why(entry), "sheet-title"),
                        Controls.paragraph(
                                text(
                                        "activity.facts",
                                        desk.formats().moment(entry.sentAt(), false),
                                        entry.destination(),
                                        desk.formats().bytes(entry.bytes()),
                                        ActivityWords.outcome(entry)),
                                "muted"),
                        Controls.paragraph(hint(entry), "muted", "small"),
                        curl,
                        new HBox(
                                8,
                                copy,
                                Controls.spacer(),
                                Controls.button(text("close"), desk.navigator()::closeOverlay)));
    }

    private static String hint(EgressEntry entry) {
        if (entry.isDelivery()) {
            return text("activity.curl.hint.delivery");
        }
        if (entry.method().isEmpty()) {
            return text("activity.curl.hint.many");
        }
        return entry.body() == null ? text("activity.curl.hint") : text("activity.curl.hint.named");
    }

    private static void copy(String command, Desk desk) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, command));
        desk.toasts().say(text("activity.copied"));
    }
}
