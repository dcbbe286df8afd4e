package app.adiuva.desktop.ui.shell;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.KeyHints;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.Sign;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The left edge: name, search, the screens with their counts, quick capture, and where the brain runs. In a window
/// that is narrow for its text it shows only the icons, and says the words in tooltips.
final class Sidebar extends VBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double BRAND_EMS = 1.143; // as in shell.css
    private static final double EDGES = 24;
    private static final double INSET = 22;
    private static final double SIGN_INSET = 44;

    /// The window's width below which only the icons are shown, in ems.
    private static final double ROOMY = 44;

    private final ShellViewModel model;
    private final Commands commands;
    private final ToggleGroup group = new ToggleGroup();
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final Label name = Controls.label(text("app.name"), "brand-name");
    private double window;

    Sidebar(ShellViewModel model, Commands commands, Runnable find, Runnable capture, Runnable account) {
        this.model = model;
        this.commands = commands;
        getStyleClass().add("sidebar");
        getChildren()
                .addAll(
                        brand(),
                        findButton(find),
                        scrolling(navigation()),
                        captureButton(capture),
                        backupLine(),
                        statusLine(account));
        name.fontProperty().subscribe(this::fold);
        narrow.subscribe(now -> pseudoClassStateChanged(NARROW, now));
    }

    /// @param width of the window
    void within(double width) {
        window = width;
        fold();
    }

    private void fold() {
        narrow.set(window > 0 && window < ROOMY * name.getFont().getSize() / BRAND_EMS);
    }

    /// Is shown only where there is room for words.
    private <N extends Node> N wide(N node) {
        node.visibleProperty().bind(narrow.not());
        node.managedProperty().bind(narrow.not());
        return node;
    }

    /// Says the words of a control while they are not shown.
    private void tell(Control control, ObservableValue<String> words) {
        Tooltip shown = control.getTooltip();
        Tooltip told = new Tooltip();
        told.textProperty().bind(words);
        narrow.subscribe(now -> control.setTooltip(now ? told : shown));
    }

    /// Takes the room that the others leave; in a low window, or with large text, it scrolls and pushes none of them
    /// out.
    private static ScrollPane scrolling(VBox navigation) {
        ScrollPane pane = new ScrollPane(navigation);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        pane.setMinHeight(0);
        VBox.setVgrow(pane, Priority.ALWAYS);
        return pane;
    }

    private HBox brand() {
        StackPane mark = new StackPane(Controls.label(text("app.initial")));
        mark.getStyleClass().add("brand-mark");
        HBox brand = new HBox(mark, wide(name));
        brand.getStyleClass().add("brand");
        return brand;
    }

    private Button findButton(Runnable find) {
        Label key = Controls.key("");
        key.textProperty().bind(commands.keyText("window.find"));
        Button button = Controls.button("", find, "find");
        HBox inside = new HBox(
                8,
                Controls.icon(Feather.SEARCH),
                wide(Controls.label(text("shell.find"), "subtle")),
                wide(Controls.spacer()),
                wide(key));
        inside.setAlignment(Pos.CENTER_LEFT);
        fill(button, inside);
        button.setId("find");
        button.setAccessibleText(text("shell.find"));
        tell(button, commands.keyText("window.find").map(keys -> text("shell.find") + " " + keys));
        return button;
    }

    private VBox navigation() {
        VBox nav = new VBox();
        nav.getStyleClass().add("nav");
        for (Place place : Place.values()) {
            if (!place.inSidebar()) {
                continue;
            }
            nav.getChildren().add(entry(place));
        }
        return nav;
    }

    private ToggleButton entry(Place place) {
        Label count = Controls.label("", "nav-count");
        ObservableIntegerValue number = model.count(place);
        count.textProperty().bind(Bindings.createStringBinding(() -> ShellViewModel.counted(number.get()), number));
        HBox inside = new HBox(
                12,
                Controls.icon(symbol(place)),
                wide(Controls.label(name(place), "nav-text")),
                wide(Controls.spacer()),
                wide(count));
        inside.setAlignment(Pos.CENTER_LEFT);
        ToggleButton entry = new ToggleButton();
        entry.setGraphic(inside);
        entry.setMinWidth(0);
        entry.setPrefWidth(0); // as wide as the list, beside its scroll bar when there is one
        entry.setMaxWidth(Double.MAX_VALUE);
        inside.prefWidthProperty().bind(entry.widthProperty().subtract(INSET));
        entry.getStyleClass().setAll("nav-item");
        entry.setId(place.navId());
        entry.setAccessibleText(name(place));
        tell(entry, count.textProperty().map(counted -> (name(place) + " " + counted).strip()));
        entry.setToggleGroup(group);
        entry.setOnAction(_ -> model.go(place));
        model.place().subscribe(now -> entry.setSelected(now == place || !now.inSidebar() && place == Place.SETTINGS));
        return entry;
    }

    private Button captureButton(Runnable capture) {
        Button button = Controls.button("", capture, "quiet");
        HBox inside = new HBox(
                12, Controls.icon(Feather.EDIT_3), wide(Controls.label(text("shell.capture"), "muted", "strong")));
        inside.setAlignment(Pos.CENTER_LEFT);
        fill(button, inside);
        KeyHints.show(button, "window.capture");
        button.setId("quick-capture");
        button.setAccessibleText(text("shell.capture"));
        return button;
    }

    /// Stretches the inside of a button over its whole width.
    private void fill(ButtonBase button, HBox inside) {
        button.setGraphic(inside);
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        button.prefWidthProperty().bind(widthProperty().subtract(EDGES));
        inside.prefWidthProperty().bind(widthProperty().subtract(EDGES + INSET));
    }

    /// How the backups stand; leads to them.
    private Button backupLine() {
        FontIcon symbol = Controls.icon(Feather.SHIELD);
        Label words = Controls.paragraph("");
        words.setId("backup-sign");
        // or else its lines are counted for a width of nothing
        words.minWidthProperty().bind(widthProperty().subtract(EDGES + SIGN_INSET));
        words.maxWidthProperty().bind(widthProperty().subtract(EDGES + SIGN_INSET));
        HBox inside = new HBox(8, symbol, wide(words));
        inside.setAlignment(Pos.CENTER_LEFT);
        Button button = Controls.button("", () -> model.go(Place.BACKUPS), "backup-line");
        button.setId("backup-status");
        fill(button, inside);
        tell(button, words.textProperty());
        model.backups().subscribe(sign -> {
            words.setText(sign.words());
            button.setAccessibleText(sign.words());
            Controls.show(button, !sign.words().isEmpty());
            symbol.setIconCode(sign.tone() == Sign.Tone.LOUD ? Feather.ALERT_TRIANGLE : Feather.SHIELD);
            button.getStyleClass().removeAll("good", "loud");
            switch (sign.tone()) {
                case GOOD -> button.getStyleClass().add("good");
                case LOUD -> button.getStyleClass().add("loud");
                case QUIET -> {}
            }
        });
        return button;
    }

    /// Where the brain is and what is saved; leads to the account.
    private Button statusLine(Runnable account) {
        Region dot = new Region();
        dot.getStyleClass().add("status-dot");
        model.brain().subscribe(state -> {
            dot.getStyleClass().removeAll("ready", "trouble");
            switch (state) {
                case READY -> dot.getStyleClass().add("ready");
                case UNREACHABLE -> dot.getStyleClass().add("trouble");
                case STARTING -> {}
            }
        });
        Label status = Controls.paragraph("");
        status.setId("status");
        status.textProperty().bind(model.statusText());
        status.minWidthProperty().bind(widthProperty().subtract(EDGES + SIGN_INSET));
        status.maxWidthProperty().bind(widthProperty().subtract(EDGES + SIGN_INSET));
        HBox inside = new HBox(8, dot, wide(status));
        inside.setAlignment(Pos.CENTER_LEFT);
        Button button = Controls.button("", account, "backup-line", "status-line");
        button.setId("account-status");
        button.accessibleTextProperty().bind(model.statusText());
        fill(button, inside);
        tell(button, status.textProperty());
        return button;
    }

    static String name(Place place) {
        return switch (place) {
            case TODAY -> text("nav.today");
            case CHAT -> text("nav.chat");
            case INBOX -> text("nav.inbox");
            case TASKS -> text("nav.tasks");
            case THOUGHTS -> text("nav.thoughts");
            case PLAYBOOKS -> text("nav.playbooks");
            case HISTORY -> text("nav.history");
            case BACKUPS -> text("nav.backups");
            case SETTINGS -> text("nav.settings");
            case PLANS -> text("nav.plans");
            case NOTIFICATIONS -> text("nav.notifications");
            case ACTIVITY -> text("nav.activity");
        };
    }

    static Feather symbol(Place place) {
        return switch (place) {
            case TODAY -> Feather.SUN;
            case CHAT -> Feather.MESSAGE_CIRCLE;
            case INBOX -> Feather.INBOX;
            case TASKS -> Feather.CHECK_CIRCLE;
            case THOUGHTS -> Feather.FEATHER;
            case PLAYBOOKS -> Feather.BOOK_OPEN;
            case HISTORY -> Feather.CLOCK;
            case BACKUPS -> Feather.SHIELD;
            case SETTINGS -> Feather.SETTINGS;
            case PLANS -> Feather.CREDIT_CARD;
            case NOTIFICATIONS -> Feather.BELL;
            case ACTIVITY -> Feather.SEND;
        };
    }
}
