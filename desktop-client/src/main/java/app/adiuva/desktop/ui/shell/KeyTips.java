package app.adiuva.desktop.ui.shell;

import app.adiuva.desktop.ui.kit.Controls;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;

/// A letter or two on every control in view, until they are typed: then the control is pressed, or gets the focus where
/// there is nothing to press. So whatever the mouse can press has a key, the buttons in rows as well. Backspace takes
/// a letter back; Esc, any other key, a click and scrolling end it. JavaFX thread only.
final class KeyTips extends Pane {
    /// Where the fingers rest comes first.
    private static final String LETTERS = "ASDFGHJKLQWERUIOPTYZXCVBNM";

    private static final double LEAST_SEEN = 6;
    private static final double OVER = 4;

    private record Tip(Node control, String letters, Label label) {}

    private List<Tip> tips = List.of();
    private String typed = "";
    private boolean ofTip;

    KeyTips() {
        setId("key-tips");
        setMouseTransparent(true);
        setMinSize(0, 0);
    }

    /// Hears the keys below `root` before anybody else does.
    void listenOn(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onPressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (ofTip) { // what chose a tip is not typed into a field
                event.consume();
            }
        });
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> close());
        root.addEventFilter(ScrollEvent.SCROLL, _ -> close());
        widthProperty().subscribe(this::close);
        heightProperty().subscribe(this::close);
    }

    /// Puts letters on the controls in these parts of the window; the first get the shortest.
    void open(List<Node> parts) {
        close();
        List<Node> controls = parts.stream()
                .flatMap(KeyTips::controls)
                .filter(control -> isSeen(seen(control)))
                .toList();
        List<String> letters = letters(controls.size());
        tips = IntStream.range(0, letters.size())
                .mapToObj(i -> new Tip(controls.get(i), letters.get(i), label(controls.get(i), letters.get(i))))
                .toList();
        getChildren().setAll(tips.stream().map(Tip::label).toList());
        place();
        ofTip = true;
    }

    private boolean isOpen() {
        return !tips.isEmpty();
    }

    private void close() {
        tips = List.of();
        typed = "";
        getChildren().clear();
    }

    private void onPressed(KeyEvent event) {
        KeyCode code = event.getCode();
        ofTip = isOpen();
        if (!isOpen() || code.isModifierKey()) {
            return;
        }
        boolean strong = event.isShortcutDown() || event.isAltDown();
        if (code.isLetterKey() && !strong) {
            narrow(typed + code.getName());
        } else if (code == KeyCode.BACK_SPACE && !typed.isEmpty()) {
            narrow(typed.substring(0, typed.length() - 1));
        } else {
            close();
            ofTip = strong || code == KeyCode.ESCAPE; // any other does what it does
        }
        if (ofTip) {
            event.consume();
        }
    }

    /// Leaves the tips that begin with these letters; the one that is these letters is pressed.
    private void narrow(String letters) {
        List<Tip> left =
                tips.stream().filter(tip -> tip.letters().startsWith(letters)).toList();
        if (left.isEmpty()) {
            close();
        } else if (left.getFirst().letters().equals(letters)) {
            close();
            press(left.getFirst().control());
        } else {
            typed = letters;
            tips.forEach(tip -> {
                tip.label().setVisible(left.contains(tip));
                tip.label().setText(left.contains(tip) ? tip.letters().substring(letters.length()) : tip.letters());
            });
        }
    }

    /// As a screen reader presses a control, and as Enter opens a row. What has gone meanwhile is left alone.
    private static void press(Node control) {
        if (control.getScene() == null || control.isDisabled()) {
            return;
        }
        if (control.isFocusTraversable()) {
            control.requestFocus();
        }
        if (control instanceof Control) {
            control.executeAccessibleAction(
                    control instanceof ComboBoxBase<?> ? AccessibleAction.EXPAND : AccessibleAction.FIRE);
        } else {
            Event.fireEvent(
                    control, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        }
    }

    private static Label label(Node control, String letters) {
        Label label = Controls.label(letters, "key-tip");
        label.setUserData(control);
        return label;
    }

    /// At the corner of each control; what lies around another one, as a row does around its buttons, makes room.
    private void place() {
        applyCss();
        List<Bounds> taken = new ArrayList<>();
        for (Tip tip : tips.reversed()) {
            Label label = tip.label();
            label.autosize();
            Bounds control = seen(tip.control());
            Point2D corner = sceneToLocal(control.getMinX(), control.getMinY()).subtract(OVER, OVER);
            double widest = Math.max(0, getWidth() - label.getWidth());
            label.relocate(Math.clamp(corner.getX(), 0, widest), Math.max(0, corner.getY()));
            while (taken.stream().anyMatch(label.getBoundsInParent()::intersects) && label.getLayoutX() < widest) {
                label.setLayoutX(label.getLayoutX() + label.getWidth());
            }
            taken.add(label.getBoundsInParent());
        }
    }

    private static Stream<Node> controls(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        Stream<Node> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(KeyTips::controls)
                : Stream.empty();
        return node.isFocusTraversable() || node instanceof ButtonBase ? Stream.concat(Stream.of(node), below) : below;
    }

    /// The part of a control, in the scene, that no clip cuts off and that lies inside the window.
    private static Bounds seen(Node control) {
        Bounds left = control.localToScene(control.getLayoutBounds());
        for (Node node = control; node != null; node = node.getParent()) {
            if (node.getClip() != null) {
                left = common(left, node.localToScene(node.getClip().getBoundsInParent()));
            }
        }
        var scene = control.getScene();
        return common(left, new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
    }

    private static Bounds common(Bounds a, Bounds b) {
        double x = Math.max(a.getMinX(), b.getMinX());
        double y = Math.max(a.getMinY(), b.getMinY());
        return new BoundingBox(x, y, Math.min(a.getMaxX(), b.getMaxX()) - x, Math.min(a.getMaxY(), b.getMaxY()) - y);
    }

    private static boolean isSeen(Bounds bounds) {
        return bounds.getWidth() >= LEAST_SEEN && bounds.getHeight() >= LEAST_SEEN;
    }

    /// So many words of one or two letters, as many of one as there can be; none is the beginning of another.
    static List<String> letters(int count) {
        int all = LETTERS.length();
        int most = Math.min(count, all * all);
        int single = most <= all ? most : (all * all - most) / (all - 1);
        Stream<String> ones = LETTERS.chars().limit(single).mapToObj(Character::toString);
        Stream<String> twos = LETTERS.substring(single)
                .chars()
                .boxed()
                .flatMap(first ->
                        LETTERS.chars().mapToObj(second -> Character.toString(first) + Character.toString(second)));
        return Stream.concat(ones, most <= all ? Stream.empty() : twos)
                .limit(most)
                .toList();
    }
}
