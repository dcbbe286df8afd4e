package app.adiuva.desktop.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// The head of a screen: its name, which is never cut, and at the right what can be done there as a whole.
public final class PageHead extends HBox {
    public PageHead(String name, Node... deeds) {
        getStyleClass().add("page-head");
        getChildren().addAll(Controls.fact(name, "page-title"), Controls.spacer());
        getChildren().addAll(deeds);
    }

    /// Puts this right beside the name.
    public PageHead beside(Node mark) {
        getChildren().add(1, mark);
        return this;
    }
}
