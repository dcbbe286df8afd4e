package app.adiuva.desktop.ui.kit;

import javafx.scene.Node;

/// A screen that the shell can show.
public interface Screen {
    /// The root of the screen; always the same node.
    Node node();

    /// Called when the screen comes to the front: read what is new and put the focus where typing makes sense.
    void shown();

    /// Starts a new entry of the screen's own kind, such as a task on Tasks.
    default void startNew() {
        shown();
    }

    /// Brings the record with this id to view.
    default void reveal(String id) {}
}
