package app.adiuva.desktop.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Finds controls that a screen reader cannot name or the Tab key does not reach in reading order. JavaFX thread only.
final class Reach {
    private static final int MOST = 1_000;
    private static final double ROUNDING = 1;

    private final Scene scene;
    private final List<String> found = new ArrayList<>();

    private Reach(Scene scene) {
        this.scene = scene;
    }

    /// What is wrong in a scene that is laid out; a line each.
    static List<String> in(Scene scene) {
        Reach reach = new Reach(scene);
        List<Node> controls = controls(scene.getRoot()).toList();
        controls.forEach(reach::requireName);
        reach.requireOrder(controls);
        return reach.found;
    }

    /// The controls in view that have none of the letters which lie over the window, a line each.
    static List<String> withoutLetters(Scene scene) {
        Set<Object> lettered = scene.getRoot().lookupAll(".key-tip").stream()
                .map(Node::getUserData)
                .collect(Collectors.toSet());
        List<Node> controls = controls(scene.getRoot()).toList();
        boolean covered = controls.stream().anyMatch(each -> sheetOf(each) != null);
        return controls.stream()
                .filter(control -> !covered || sheetOf(control) != null)
                .filter(control -> isSeen(control) && !lettered.contains(control))
                .map(control -> "no letters: " + path(control))
                .toList();
    }

    /// What takes the focus, in no order.
    private static Stream<Node> controls(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        Stream<Node> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Reach::controls)
                : Stream.empty();
        return node.isFocusTraversable() ? Stream.concat(Stream.of(node), below) : below;
    }

    private void requireName(Node control) {
        boolean silent = !hasWords(control);
        if (silent && isBlank(control.getAccessibleText()) && !isLabelled(control)) {
            found.add("no name: " + path(control));
        }
        if (silent && control instanceof ButtonBase button && button.getGraphic() != null) {
            Tooltip tip = button.getTooltip();
            if (tip == null || isBlank(tip.getText())) {
                found.add("no tooltip: " + path(control));
            }
        }
    }

    /// Whether it says in words what it is, itself or with what it holds.
    private static boolean hasWords(Node control) {
        return control instanceof Labeled words && !isBlank(words.getText())
                || control instanceof ButtonBase button && saysAnything(button.getGraphic());
    }

    private static boolean saysAnything(@Nullable Node graphic) {
        return graphic instanceof Label label && !isBlank(label.getText())
                || graphic instanceof Parent parent
                        && parent.getChildrenUnmodifiable().stream().anyMatch(Reach::saysAnything);
    }

    private boolean isLabelled(Node control) {
        return scene.getRoot().lookupAll(".label").stream()
                .anyMatch(label -> label instanceof Label words && control.equals(words.getLabelFor()));
    }

    /// Goes once around with Tab, in the sheet in front or else from the first control on.
    private void requireOrder(List<Node> all) {
        Node focused = scene.getFocusOwner();
        Node sheet = focused == null ? null : sheetOf(focused);
        List<Node> controls = all.stream()
                .filter(each -> Objects.equals(sheetOf(each), sheet))
                .toList();
        if (controls.size() < 2) {
            return;
        }
        Node first = controls.getFirst();
        first.requestFocus();
        Set<Node> visited = new LinkedHashSet<>();
        Node here = first;
        while (here != null && visited.add(here) && visited.size() < MOST) {
            press(here);
            Node next = scene.getFocusOwner();
            if (here.equals(next)) {
                found.add("Tab stays at: " + path(here));
                return;
            }
            if (next != null && !first.equals(next) && isSeen(here) && isSeen(next) && isBack(here, next)) {
                found.add("Tab goes back from " + path(here) + " to " + path(next));
            }
            here = next;
        }
        if (!first.equals(here)) {
            found.add("Tab never comes back to: " + path(first) + " but to " + (here == null ? "nothing" : path(here)));
        }
        controls.stream()
                .filter(control -> !isReached(control, visited))
                .forEach(control -> found.add("Tab does not reach: " + path(control)));
    }

    /// Of toggles that belong together Tab reaches one, and the arrow keys the others.
    private static boolean isReached(Node control, Set<Node> visited) {
        return visited.contains(control)
                || control.getParent() instanceof Spinner
                || control instanceof ToggleButton toggle
                        && toggle.getToggleGroup() != null
                        && toggle.getToggleGroup().getToggles().stream().anyMatch(visited::contains);
    }

    /// Whether it is not scrolled out of view.
    private static boolean isSeen(Node control) {
        Bounds here = control.localToScene(control.getLayoutBounds());
        for (Node node = control.getParent(); node != null; node = node.getParent()) {
            boolean clips = node.getClip() != null
                    || node.getStyleClass().contains("viewport")
                    || node.getStyleClass().contains("clipped-container");
            if (clips && !node.localToScene(node.getLayoutBounds()).contains(here)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Node sheetOf(Node control) {
        for (Node node = control; node != null; node = node.getParent()) {
            if ("overlays".equals(node.getId())) {
                return node;
            }
        }
        return null;
    }

    private static void press(Node node) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, false, false, false, false));
    }

    /// Whether `next` stands before `here` in reading order: above it and not in a column to its right, or in the same
    /// line and to its left.
    private static boolean isBack(Node here, Node next) {
        Bounds a = here.localToScene(here.getLayoutBounds());
        Bounds b = next.localToScene(next.getLayoutBounds());
        boolean above = b.getMaxY() <= a.getMinY() + ROUNDING;
        boolean below = b.getMinY() >= a.getMaxY() - ROUNDING;
        boolean toTheRight = b.getMinX() >= a.getMaxX() - ROUNDING;
        boolean toTheLeft = b.getMaxX() <= a.getMinX() + ROUNDING;
        return above && !toTheRight || !above && !below && toTheLeft;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String path(Node node) {
        List<String> names = new ArrayList<>();
        for (Node each = node; each != null && names.size() < 5; each = each.getParent()) {
            String said = Sight.says(each);
            names.add(each.getClass().getSimpleName()
                    + (each.getId() == null ? "" : "#" + each.getId())
                    + each.getStyleClass()
                    + (said == null || said.isEmpty() ? "" : "“" + said + "”"));
        }
        return String.join(" < ", names);
    }
}
