package app.adiuva.desktop.ui.kit;

import app.adiuva.desktop.link.Link;
import java.util.List;
import java.util.Optional;
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

    /// What can be done while this screen is in front: found in the palette and the list of keys, and run by its keys.
    /// Asked once, after the screen was made. A plain key without Ctrl or Alt works only outside of text fields.
    default List<Command> commands() {
        return List.of();
    }

    /// The link to the record that is selected here, if any; see [app.adiuva.desktop.link.Link].
    default Optional<Link> link() {
        return Optional.empty();
    }

    /// Brings the record with this id to view.
    default void reveal(String id) {}
}
