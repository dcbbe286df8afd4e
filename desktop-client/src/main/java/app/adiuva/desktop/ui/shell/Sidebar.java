package app.adiuva.desktop.ui.shell;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.KeyHints;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.Sign;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableIntegerValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The left edge: name, search, the screens with their counts, quick capture, and where the brain runs.
final class Sidebar extends VBox {
    private static final double EDGES = 24;
    private static final double INSET = 22;
    private static final double SIGN_INSET = 44;

    private final ShellViewModel model;
    private final Commands commands;
    private final ToggleGroup group = new ToggleGroup();

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

    private static HBox brand() {
        StackPane mark = new StackPane(Controls.label(text("app.initial")));
        mark.getStyleClass().add("brand-mark");
        HBox brand = new HBox(mark, Controls.label(text("app.name"), "brand-name"));
        brand.getStyleClass().add("brand");
        return brand;
    }

    private Button findButton(Runnable find) {
        Label key = Controls.key("");
        key.textProperty().bind(commands.keyText("window.find"));
        Button button = Controls.button("", find, "find");
        HBox inside = new HBox(
                8, Controls.icon(Feather.SEARCH), Controls.label(text("shell.find"), "subtle"), Controls.spacer(), key);
        inside.setAlignment(Pos.CENTER_LEFT);
        fill(button, inside);
        button.setId("find");
        button.setAccessibleText(text("shell.find"));
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
                12, Controls.icon(symbol(place)), Controls.label(name(place), "nav-text"), Controls.spacer(), count);
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
        entry.setToggleGroup(group);
        entry.setOnAction(_ -> model.go(place));
        model.place().subscribe(now -> entry.setSelected(now == place || !now.inSidebar() && place == Place.SETTINGS));
        return entry;
    }

    private Button captureButton(Runnable capture) {
        Button button = Controls.button("", capture, "quiet");
        HBox inside =
                new HBox(12, Controls.icon(Feather.EDIT_3), Controls.label(text("shell.capture"), "muted", "strong"));
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
        HBox inside = new HBox(8, symbol, words);
        inside.setAlignment(Pos.CENTER_LEFT);
        Button button = Controls.button("", () -> model.go(Place.BACKUPS), "backup-line");
        button.setId("backup-status");
        fill(button, inside);
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
        HBox inside = new HBox(8, dot, status);
        inside.setAlignment(Pos.CENTER_LEFT);
        Button button = Controls.button("", account, "backup-line", "status-line");
        button.setId("account-status");
        button.accessibleTextProperty().bind(model.statusText());
        fill(button, inside);
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
