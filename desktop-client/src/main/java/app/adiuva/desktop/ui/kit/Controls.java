package app.adiuva.desktop.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The small parts that all screens share, each with its style class and its accessible name.
public final class Controls {
    static final String ONE_LINE = "one-line";

    /// Room for the scroll bar, whether it is there or not: a row whose width hangs on it would be laid out for ever.
    private static final double BESIDE_ROW = 16;

    private Controls() {}

    public static FontIcon icon(Feather symbol, String... styles) {
        FontIcon icon = new FontIcon(symbol);
        icon.getStyleClass().add("icon");
        icon.getStyleClass().addAll(styles);
        icon.setAccessibleRole(AccessibleRole.NODE);
        return icon;
    }

    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A label that breaks into lines instead of being cut.
    public static Label paragraph(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// A label of one line that may end in “…” where there is no room; its whole text is then in its tooltip.
    public static Label oneLine(String text, String... styles) {
        Label label = label(text, styles);
        label.getStyleClass().add(ONE_LINE);
        label.setMinWidth(0);
        label.textTruncatedProperty().subscribe(cut -> label.setTooltip(cut ? whole(label) : null));
        return label;
    }

    private static Tooltip whole(Labeled label) {
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(label.textProperty());
        whole.setWrapText(true);
        whole.setMaxWidth(480);
        return whole;
    }

    /// A short label that is never cut: what stands beside it makes room.
    public static Label fact(String text, String... styles) {
        Label label = label(text, styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// Lets a button that names something of the user's end in “…” where there is no room; it tells the whole then.
    public static Button yielding(Button button) {
        button.setMinWidth(0);
        button.getStyleClass().add(ONE_LINE);
        button.textTruncatedProperty().subscribe(cut -> button.setTooltip(cut ? whole(button) : null));
        return button;
    }

    /// Whether the words may end in “…”: those of [#oneLine] and of [#yielding].
    public static boolean mayEndEarly(Labeled words) {
        return words.getStyleClass().contains(ONE_LINE);
    }

    public static Button button(String text, Runnable action, String... styles) {
        Button button = new Button(text);
        button.getStyleClass().addAll(styles);
        button.setOnAction(_ -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// A button that shows only an icon; `name` is its tooltip and what a screen reader says.
    public static Button iconButton(Feather symbol, String name, Runnable action) {
        Button button = button("", action, "icon-button");
        button.setGraphic(icon(symbol));
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        return button;
    }

    /// A keyboard key, drawn small and quiet.
    public static Label key(String text) {
        Label key = label(text, "key-cap");
        key.setMinWidth(Region.USE_PREF_SIZE);
        return key;
    }

    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    /// Puts the focus on the first control inside `node` that takes it; false when there is none.
    public static boolean focusFirst(Node node) {
        if (node.isFocusTraversable() && node.isVisible() && !node.isDisabled()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(Controls::focusFirst);
    }

    /// Lets a row be as wide as its list, and wrap or cut its words there.
    public static <R extends Region> R span(ListView<?> list, R row) {
        row.prefWidthProperty().bind(list.widthProperty().subtract(BESIDE_ROW));
        row.maxWidthProperty().bind(list.widthProperty().subtract(BESIDE_ROW));
        return row;
    }

    /// Runs this each time `node` leaves the window.
    public static void whenGone(Node node, Runnable run) {
        node.sceneProperty().subscribe((before, now) -> {
            if (before != null && now == null) {
                run.run();
            }
        });
    }

    /// Shows and lays out `node` only while `visible`.
    public static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
