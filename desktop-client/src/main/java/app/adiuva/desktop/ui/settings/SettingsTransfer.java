package app.adiuva.desktop.ui.settings;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.settings.SettingChange;
import app.adiuva.desktop.settings.SettingsFile;
import app.adiuva.desktop.settings.SettingsRefused;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import app.adiuva.desktop.ui.kit.Toasts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Settings to a file and back: what a file would change is shown first, and what was imported can be taken back.
/// JavaFX
/// thread only.
public final class SettingsTransfer {
    private final Desk desk;
    private final Runnable reread;

    /// @param reread takes over what is stored now
    public SettingsTransfer(Desk desk, Runnable reread) {
        this.desk = desk;
        this.reread = reread;
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
                                desk.navigator().overlay(new ImportSheet(changes, this, desk), text("transfer.title"));
                            }
                        },
                        this::warn);
    }

    /// Makes the changes, all or none, and offers to take them back.
    void apply(List<SettingChange> changes) {
        desk.navigator().closeOverlay();
        make(
                changes,
                text("transfer.imported", changes.size()),
                new Toasts.Action(text("undo"), () -> takeBack(changes)));
    }

    private void takeBack(List<SettingChange> changes) {
        List<SettingChange> back = changes.stream().map(SettingChange::reversed).toList();
        make(back, text("undo.done"), new Toasts.Action(text("redo"), () -> apply(changes)));
    }

    private void make(List<SettingChange> changes, String said, Toasts.Action action) {
        desk.runner()
                .run(
                        () -> desk.workspace().settings().make(changes),
                        _ -> {
                            reread.run();
                            desk.edits().changed();
                            desk.toasts().say(said, action);
                        },
                        this::warn);
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
