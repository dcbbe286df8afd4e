package app.adiuva.desktop.ui;

import app.adiuva.desktop.ui.kit.Controls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;

/// Finds words that cannot be read whole, and controls that lie where nobody sees them. JavaFX thread only.
final class Clipping {
    private static final double ROUNDING = 1;

    private final List<String> found = new ArrayList<>();

    private Clipping() {}

    /// What is cut within `root`, which is laid out; a line each.
    static List<String> in(Node root) {
        Clipping clipping = new Clipping();
        clipping.look(root);
        return clipping.found;
    }

    private void look(Node node) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case Labeled words
            when words.isTextTruncated() && !Controls.mayEndEarly(words) -> report(words, "ends early");
            case TextField field when !field.isEditable() && isTooNarrow(field) -> report(field, "is cut at its end");
            case ScrollBar bar
            when bar.getOrientation() == Orientation.HORIZONTAL && bar.getParent() instanceof VirtualFlow ->
                report(bar, "a list has to be scrolled sideways");
            default -> {}
        }
        if (node instanceof Labeled || node instanceof TextInputControl) {
            outside(node).ifPresent(parent -> report(node, "lies outside of " + name(parent)));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::look);
        }
    }

    /// The nearest ancestor whose edge cuts the node off; what scrolls may hold more than it shows, in its direction.
    private static Optional<Node> outside(Node node) {
        Bounds here = node.localToScene(node.getLayoutBounds());
        boolean scrolls = false;
        boolean sideways = false;
        for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
            scrolls |= scrolls(parent);
            sideways |= scrolls(parent) && hasBarBelow(parent.getParent().getParent());
            Bounds there = parent.localToScene(parent.getLayoutBounds());
            boolean aside = here.getMinX() < there.getMinX() - ROUNDING || here.getMaxX() > there.getMaxX() + ROUNDING;
            boolean above = here.getMinY() < there.getMinY() - ROUNDING || here.getMaxY() > there.getMaxY() + ROUNDING;
            if (aside && !sideways || above && !scrolls) {
                return Optional.of(parent);
            }
        }
        return Optional.empty();
    }

    private static boolean hasBarBelow(Node pane) {
        return pane.lookupAll(".scroll-bar").stream()
                .anyMatch(bar -> bar.isVisible()
                        && pane.equals(bar.getParent())
                        && ((ScrollBar) bar).getOrientation() == Orientation.HORIZONTAL);
    }

    /// Whether what is in `parent` is moved up and down behind an edge.
    private static boolean scrolls(Node parent) {
        return parent.getStyleClass().contains("clipped-container")
                || parent.getParent() != null
                        && parent.getParent().getStyleClass().contains("viewport");
    }

    private static boolean isTooNarrow(TextField field) {
        return field.lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .anyMatch(text -> text.getLayoutBounds().getWidth()
                        > field.getWidth()
                                - field.getInsets().getLeft()
                                - field.getInsets().getRight()
                                + ROUNDING);
    }

    private void report(Node node, String what) {
        String words = Sight.says(node);
        found.add((words == null || words.isEmpty() ? name(node) : "“" + words + "”") + " " + what + ", in "
                + path(node));
    }

    private static String path(Node node) {
        List<String> names = new ArrayList<>();
        for (Node parent = node; parent != null && names.size() < 5; parent = parent.getParent()) {
            names.add(name(parent));
        }
        return String.join(" < ", names);
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName()
                + (node.getId() == null ? "" : "#" + node.getId())
                + node.getStyleClass();
    }
}
