package app.adiuva.desktop.ui;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.ui.kit.Place;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ButtonBase;

/// What was deleted, and what making all settings as at first would change, for a picture.
enum DemoTrash {
    TRASH_CHATS,
    TRASH_THOUGHTS,
    SETTINGS_RESET;

    String picture() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void prepare(Workspace workspace) {
        switch (this) {
            case TRASH_CHATS ->
                workspace
                        .conversations()
                        .delete(workspace
                                .chats()
                                .say(null, text("picture.paid"))
                                .chatId());
            case TRASH_THOUGHTS -> {
                String id = workspace.thoughts().capture(text("picture.ladder")).id();
                workspace.changes().perform(List.of(PlanAction.delete(Table.THOUGHTS, id)));
            }
            case SETTINGS_RESET -> workspace.settings().put("keys.task.new", "Ctrl+Shift+N");
        }
    }

    void open(MainWindow window) {
        switch (this) {
            case TRASH_CHATS -> fire(window, Place.CHAT, "#chat-trash");
            case TRASH_THOUGHTS -> fire(window, Place.THOUGHTS, "#choose-trash");
            case SETTINGS_RESET -> fire(window, Place.SETTINGS, "#reset-all");
        }
    }

    private static void fire(MainWindow window, Place place, String name) {
        window.go(place);
        window.root().applyCss();
        ((ButtonBase) window.root().lookup(name)).fire();
    }
}
