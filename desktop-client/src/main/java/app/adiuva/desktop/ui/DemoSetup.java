package app.adiuva.desktop.ui;

import app.adiuva.desktop.ui.kit.Place;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;

/// The steps of turning backups on, gone through by their buttons for a picture of each.
enum DemoSetup {
    INTRODUCTION,
    PASSPHRASE,
    PHRASE,
    CHECK;

    private static final String PASSPHRASE_TYPED = "violet anchor drums seventeen";

    String picture() {
        return "backups-setup-" + name().toLowerCase(Locale.ROOT);
    }

    /// Goes on until this step is in front.
    void open(MainWindow window) {
        window.go(Place.BACKUPS);
        for (DemoSetup step : values()) {
            if (step == PASSPHRASE) {
                press(window, "#setup-begin");
                type(window, "#new-passphrase");
                type(window, "#new-passphrase-again");
            } else if (step != INTRODUCTION) {
                press(window, "#setup-next");
            }
            if (step == this) {
                return;
            }
        }
    }

    private static void press(MainWindow window, String button) {
        ((Button) find(window, button)).fire();
    }

    private static void type(MainWindow window, String field) {
        ((TextInputControl) find(window, field)).setText(PASSPHRASE_TYPED);
    }

    private static Node find(MainWindow window, String name) {
        window.root().applyCss();
        return window.root().lookup(name);
    }
}
