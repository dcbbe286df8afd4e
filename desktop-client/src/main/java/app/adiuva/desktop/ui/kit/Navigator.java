package app.adiuva.desktop.ui.kit;

/// Lets one screen lead to another. JavaFX thread only.
public interface Navigator {
    void go(Place place);

    /// Goes to `place` and brings the record with this id to view.
    void reveal(Place place, String id);

    /// Goes to Chat and asks this, in a new conversation.
    void ask(String text);

    /// Lays `content` over the window until it is closed; `name` is what a screen reader says.
    void overlay(javafx.scene.Node content, String name);

    void closeOverlay();
}
