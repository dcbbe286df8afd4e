package app.adiuva.desktop.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;

/// What a place shows when there is nothing in it: an icon, what belongs here, and how to begin.
public final class EmptyState extends VBox {
    public EmptyState(Feather symbol, String title, String hint, Node... actions) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        StackPane disc = new StackPane(Controls.icon(symbol));
        disc.getStyleClass().add("empty-disc");
        var headline = Controls.paragraph(title, "empty-title");
        headline.setTextAlignment(TextAlignment.CENTER);
        var text = Controls.paragraph(hint, "muted", "empty-hint");
        text.setTextAlignment(TextAlignment.CENTER);
        getChildren().addAll(disc, headline, text);
        if (actions.length > 0) {
            VBox box = new VBox(8, actions);
            box.setAlignment(Pos.CENTER);
            box.getStyleClass().add("empty-actions");
            getChildren().add(box);
        }
    }
}
