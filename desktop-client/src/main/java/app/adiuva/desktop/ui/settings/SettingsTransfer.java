package app.adiuva.desktop.ui.settings;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.inbox.Policies;
import app.adiuva.desktop.inbox.Reset;
import app.adiuva.desktop.settings.SettingChange;
import app.adiuva.desktop.settings.Settings;
import app.adiuva.desktop.settings.SettingsFile;
import app.adiuva.desktop.settings.SettingsRefused;
import app.adiuva.desktop.ui.kit.Deed;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Settings to a file and back, and all as at first: what would change is shown before, and can be taken back.
/// JavaFX thread only.
public final class SettingsTransfer {
    private final Desk desk;
    private final Runnable reread;
    private final SettingNames names;

    /// @param reread takes over what is stored now
    /// @param names what settings are called in the list of changes
    public SettingsTransfer(Desk desk, Runnable reread, SettingNames names) {
        this.desk = desk;
        this.reread = reread;
        this.names = names;
    }

    SettingNames names() {
        return names;
    }

    public void export(Path file) {
        desk.runner()
                .run(
                        () -> {
                            SettingsFile.write(file, desk.workspace().settings().startingWith(""));
                            return file;
                        },
                        written -> desk.toasts().say(text("transfer.exported", String.valueOf(written.getFileName()))),
                        this::warn);
    }

    /// Reads a file and shows what it would change.
    public void open(Path file) {
        desk.runner()
                .run(
                        () -> desk.workspace().settings().changes(SettingsFile.read(file)),
                        changes -> {
                            if (changes.isEmpty()) {
                                desk.toasts().say(text("transfer.same"));
                            } else {
                                desk.navigator()
                                        .overlay(ChangeSheet.ofImport(changes, this, desk), text("transfer.title"));
                            }
                        },
                        this::warn);
    }

    /// Makes the changes, all or none; undo takes them back.
    void apply(List<SettingChange> changes) {
        Settings settings = desk.workspace().settings();
        List<SettingChange> back = changes.stream().map(SettingChange::reversed).toList();
        make(text("transfer.imported", changes.size()), () -> settings.make(changes), () -> settings.make(back));
    }

    /// Shows what making everything as at first would change.
    public void reset() {
        desk.runner()
                .run(
                        () -> Reset.of(
                                desk.workspace().settings(), desk.workspace().policies()),
                        reset -> {
                            if (reset.isEmpty()) {
                                desk.toasts().say(text("settings.reset.same"));
                            } else {
                                desk.navigator()
                                        .overlay(ChangeSheet.ofReset(reset, this, desk), text("settings.reset.all"));
                            }
                        },
                        this::warn);
    }

    void apply(Reset reset) {
        Settings settings = desk.workspace().settings();
        Policies policies = desk.workspace().policies();
        make(
                text("settings.reset.done"),
                () -> reset.make(settings, policies),
                () -> reset.takeBack(settings, policies));
    }

    private void make(String said, Deed.Step make, Deed.Step takeBack) {
        desk.navigator().closeOverlay();
        desk.edits().act(Deed.of(said, make, takeBack).then(reread, reread));
    }

    private void warn(Exception failure) {
        desk.toasts()
                .warn(
                        switch (failure) {
                            case SettingsRefused refused ->
                                switch (refused.reason()) {
                                    case UNREADABLE -> text("transfer.unreadable");
                                    case TOO_LARGE -> text("transfer.too_large");
                                    case NO_SETTINGS -> text("transfer.no_settings");
                                    case NEWER -> text("transfer.newer");
                                };
                            case IOException _ -> text("transfer.unwritable");
                            default -> Edits.explain(failure);
                        });
    }
}
