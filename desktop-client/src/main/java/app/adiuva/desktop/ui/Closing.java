package app.adiuva.desktop.ui;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.notice.ReminderSettings;
import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.settings.Preference;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What closing the window means: the end, or, when the user wants reminders and check-ins to go on, only that it goes
/// out of sight. The first time, it says so. JavaFX thread only.
final class Closing {
    private static final String TOLD = "ui.closing_told";
    private static final String YES = "true";

    private final MainWindow window;
    private final Runnable hide;
    private final Runnable end;
    private final Preference<Boolean> keepRunning;
    private boolean told;

    /// @param stored the settings as they were read
    /// @param hide takes the window out of sight; everything goes on
    /// @param end closes everything
    Closing(MainWindow window, Map<String, String> stored, Runnable hide, Runnable end) {
        this.window = window;
        this.hide = hide;
        this.end = end;
        this.keepRunning = window.settings().preferences().flag(ReminderSettings.BACKGROUND, false);
        this.told = stored.getOrDefault(TOLD, "").equals(YES);
        window.commands()
                .add(Command.of("window.quit", Feather.LOG_OUT, text("command.quit"), "Shortcut+Q", this::quit));
    }

    /// The window is to close. Where a sheet lies over it, or its program has nothing to lose by it, without a word.
    void close() {
        if (keepRunning.get()) {
            hide.run();
        } else if (mayClose()) {
            if (told || window.root().isCovered()) {
                end.run();
            } else {
                told = true;
                window.overlay(word(this::keep, end), text("closing.title"));
            }
        }
    }

    /// The program is to end, whatever closing the window means.
    void quit() {
        if (mayClose()) {
            end.run();
        }
    }

    /// Asks before changes are lost that the disk has refused; true when there are none.
    private boolean mayClose() {
        long waiting = window.desk().edits().waiting().get();
        if (waiting > 0) {
            window.overlay(LostChanges.sheet(waiting, window::closeOverlay, end), text("disk.close"));
        }
        return waiting == 0;
    }

    /// The settings with what is to be remembered of this.
    Map<String, String> with(Map<String, String> unsaved) {
        Map<String, String> all = new HashMap<>(unsaved);
        if (told) {
            all.put(TOLD, YES);
        }
        return all;
    }

    private void keep() {
        keepRunning.set(true);
        window.closeOverlay();
        hide.run();
    }

    /// Says what stops with the window, and where to choose.
    static Node word(Runnable keep, Runnable close) {
        var closing = Controls.button(text("closing.end"), close, "primary");
        closing.setId("closing-end");
        var keeping = Controls.button(text("closing.keep"), keep);
        keeping.setId("closing-keep");
        VBox sheet = new VBox(
                Controls.label(text("closing.title"), "sheet-title"),
                Controls.paragraph(text("closing.text"), "muted"),
                Controls.paragraph(text("closing.where"), "muted", "small"),
                new HBox(8, closing, Controls.spacer(), keeping));
        sheet.getStyleClass().addAll("overlay-sheet", "dialog-sheet");
        return sheet;
    }
}
