package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Something longer to read over the screen, with a title and a way out.
final class ReadingSheet extends VBox {
    ReadingSheet(String title, List<? extends Node> parts, Runnable close) {
        getStyleClass().addAll("card", "versions");
        VBox all = new VBox(24);
        all.getChildren().setAll(parts);
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("message-scroll");
        scroll.setAccessibleText(title);
        scroll.setId("reading");
        var done = Controls.button(text("close"), close, "quiet");
        done.setId("versions-close");
        HBox head = new HBox(Controls.label(title, "section-title"), Controls.spacer(), done);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, scroll);
    }
}
