package app.adiuva.desktop.ui.shell;

import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;

/// The controls that a user can see and use now, and what part of them. JavaFX thread only.
final class InView {
    private static final double LEAST_SEEN = 6;
    private static final Bounds NOTHING = new BoundingBox(0, 0, -1, -1);

    private InView() {}

    /// The controls in a part of the window, outer before inner ones.
    static Stream<Node> controls(Node part) {
        return usable(part).filter(control -> isSeen(seen(control)));
    }

    /// Whether a control that was in view still is, and can be used.
    static boolean isStill(Node control) {
        return !control.isDisabled() && isVisible(control) && isSeen(seen(control));
    }

    /// The part of a control, in the scene, that no clip cuts off and that lies inside the window.
    static Bounds seen(Node control) {
        Scene scene = control.getScene();
        if (scene == null) {
            return NOTHING;
        }
        Bounds left = control.localToScene(control.getLayoutBounds());
        for (Node node = control; node != null; node = node.getParent()) {
            if (node.getClip() != null) {
                left = common(left, node.localToScene(node.getClip().getBoundsInParent()));
            }
        }
        return common(left, new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
    }

    private static Stream<Node> usable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        Stream<Node> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(InView::usable)
                : Stream.empty();
        return node.isFocusTraversable() || node instanceof ButtonBase ? Stream.concat(Stream.of(node), below) : below;
    }

    private static boolean isVisible(Node control) {
        return Stream.<Node>iterate(control, node -> node != null, Node::getParent)
                .allMatch(Node::isVisible);
    }

    private static Bounds common(Bounds a, Bounds b) {
        double x = Math.max(a.getMinX(), b.getMinX());
        double y = Math.max(a.getMinY(), b.getMinY());
        return new BoundingBox(x, y, Math.min(a.getMaxX(), b.getMaxX()) - x, Math.min(a.getMaxY(), b.getMaxY()) - y);
    }

    private static boolean isSeen(Bounds bounds) {
        return bounds.getWidth() >= LEAST_SEEN && bounds.getHeight() >= LEAST_SEEN;
    }
}
