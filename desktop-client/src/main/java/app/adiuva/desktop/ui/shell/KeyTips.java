package app.adiuva.desktop.ui.shell;

import app.adiuva.desktop.ui.kit.Controls;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
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
/// a letter back; Esc, any other key, a click, scrolling and a sheet that opens end it. Letters follow a control that
/// moves and go with one that goes. JavaFX thread only.
final class KeyTips extends Pane {
    /// Where the fingers rest comes first.
    private static final String LETTERS = "ASDFGHJKLQWERUIOPTYZXCVBNM";

    private static final double OVER = 4;

    private record Tip(Node control, String letters, Label label) {}

    private final Runnable following = this::follow;
    private List<Tip> tips = List.of();
    private List<Bounds> places = List.of();
    private String typed = "";

    /// Whether the key that was pressed last is one for the letters: then what it types is, too.
    private boolean taken;

    KeyTips() {
        setId("key-tips");
        setMouseTransparent(true);
        setMinSize(0, 0);
    }

    /// Hears the keys below `root` before anybody else does.
    void listenOn(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onPressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (taken) {
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
        List<Node> controls = parts.stream().flatMap(InView::controls).toList();
        List<String> letters = letters(controls.size());
        tips = IntStream.range(0, letters.size())
                .mapToObj(i -> new Tip(controls.get(i), letters.get(i), label(controls.get(i), letters.get(i))))
                .toList();
        getChildren().setAll(tips.stream().map(Tip::label).toList());
        applyCss();
        follow();
        getScene().addPostLayoutPulseListener(following);
        taken = true;
    }

    private boolean isOpen() {
        return !tips.isEmpty();
    }

    void close() {
        if (getScene() != null) {
            getScene().removePostLayoutPulseListener(following);
        }
        tips = List.of();
        places = List.of();
        typed = "";
        taken = false;
        getChildren().clear();
    }

    private void onPressed(KeyEvent event) {
        KeyCode code = event.getCode();
        taken = isOpen();
        if (!isOpen() || code.isModifierKey()) {
            return;
        }
        boolean plain = !KeyPresses.isStrong(event);
        if (plain && code.isLetterKey()) {
            narrow(typed + code.getName());
        } else if (plain && code == KeyCode.BACK_SPACE && !typed.isEmpty()) {
            narrow(typed.substring(0, typed.length() - 1));
        } else {
            close();
        }
        // Only now, for a row that was opened has heard a key of its own. Any other plain key does what it does.
        taken = !plain || code.isLetterKey() || code == KeyCode.BACK_SPACE || code == KeyCode.ESCAPE;
        if (taken) {
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
        if (!InView.isStill(control)) {
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

    /// Keeps the letters on their controls; hears of every layout while letters are there.
    private void follow() {
        List<Tip> left =
                tips.stream().filter(tip -> InView.isStill(tip.control())).toList();
        List<Bounds> now = left.stream().map(tip -> InView.seen(tip.control())).toList();
        if (left.size() < tips.size()) {
            tips = left;
            getChildren().setAll(left.stream().map(Tip::label).toList());
        }
        if (!now.equals(places)) {
            places = now;
            place();
        }
    }

    /// At the corner of each control; what lies around another one, as a row does around its buttons, makes room.
    private void place() {
        List<Bounds> occupied = new ArrayList<>(); // without the shadows of the letters
        for (int i = tips.size() - 1; i >= 0; i--) {
            Label label = tips.get(i).label();
            label.autosize();
            Point2D corner = sceneToLocal(places.get(i).getMinX(), places.get(i).getMinY())
                    .subtract(OVER, OVER);
            double right = Math.max(0, getWidth() - label.getWidth());
            double bottom = Math.max(0, getHeight() - label.getHeight());
            label.relocate(Math.clamp(corner.getX(), 0, right), Math.clamp(corner.getY(), 0, bottom));
            while (label.getLayoutX() < right && occupied.stream().anyMatch(inside(label)::intersects)) {
                label.setLayoutX(Math.min(right, label.getLayoutX() + label.getWidth()));
            }
            occupied.add(inside(label));
        }
    }

    private static Bounds inside(Label label) {
        return label.localToParent(label.getLayoutBounds());
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
