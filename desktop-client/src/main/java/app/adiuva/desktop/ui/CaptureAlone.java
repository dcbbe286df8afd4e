package app.adiuva.desktop.ui;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.link.InstanceLock;
import app.adiuva.desktop.link.Link;
import app.adiuva.desktop.ui.kit.BackgroundRunner;
import app.adiuva.desktop.ui.kit.TaskRunner;
import app.adiuva.desktop.ui.kit.theme.Appearance;
import app.adiuva.desktop.ui.settings.SettingStore;
import app.adiuva.desktop.ui.settings.SettingsViewModel;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.stage.Stage;

/// The capture sheet over a profile that no window shows. It holds the profile's lock as a window does, so there is one
/// sheet for one draft: another call for it raises it. Whoever starts the whole window takes the profile over: the
/// sheet
/// closes, and what was typed waits in the window's own sheet. JavaFX thread only.
final class CaptureAlone {
    private final Stage stage;
    private final Surroundings surroundings;
    private final Link.Capture link;
    private final Runnable quit;
    private final TaskRunner runner = new BackgroundRunner();

    /// @param link what to begin with
    /// @param quit ends the program when the sheet is closed
    CaptureAlone(Stage stage, Surroundings surroundings, Link.Capture link, Runnable quit) {
        this.stage = stage;
        this.surroundings = surroundings;
        this.link = link;
        this.quit = quit;
    }

    /// Opens it, or the sheet of the window that has the profile open. What goes wrong at that is told by the whole
    /// window.
    void open() {
        runner.run(
                () -> InstanceLock.enter(surroundings.paths().home(), link, InstanceLock.A_MOMENT)
                        .map(lock -> Opened.with(lock, surroundings)),
                opened -> opened.ifPresentOrElse(this::show, quit),
                _ -> {
                    AppWindow window = new AppWindow(stage, surroundings, quit);
                    window.follow(link);
                    window.open();
                });
    }

    /// What is open while the sheet is.
    ///
    /// @param stored the settings
    /// @param draft what was typed and not kept
    private record Opened(InstanceLock lock, Workspace workspace, Map<String, String> stored, String draft) {
        static Opened with(InstanceLock lock, Surroundings surroundings) {
            try {
                return with(lock, Workspace.open(surroundings.paths(), surroundings.clock()));
            } catch (RuntimeException failure) {
                lock.close();
                throw failure;
            }
        }

        private static Opened with(InstanceLock lock, Workspace workspace) {
            try {
                return new Opened(
                        lock,
                        workspace,
                        workspace.settings().startingWith(""),
                        workspace.drafts().get("capture").orElse(""));
            } catch (RuntimeException failure) {
                workspace.close();
                throw failure;
            }
        }

        void close() {
            try (lock;
                    workspace) {}
        }
    }

    private void show(Opened opened) {
        surroundings.speak(opened.stored());
        CaptureWindow sheet = new CaptureWindow(
                stage, opened.workspace(), runner, surroundings.formats(opened.workspace()), question -> {
                    opened.close();
                    goOn(question);
                });
        opened.lock().onRaise(runner::deliver, asked -> raise(sheet, opened, asked));
        show(sheet, opened, both(opened.draft(), link.words()));
    }

    private static void show(CaptureWindow sheet, Opened opened, String words) {
        Map<String, String> stored = opened.stored();
        sheet.show(
                Appearance.of(stored.getOrDefault(SettingStore.APPEARANCE, "")),
                scale(stored.getOrDefault(SettingStore.FONT_SCALE, "")),
                words);
    }

    /// A sheet that is closed, or closes for the whole window, takes nothing: who asks opens the profile then.
    private static boolean raise(CaptureWindow sheet, Opened opened, Optional<Link> asked) {
        if (sheet.isOpen() && asked.orElse(null) instanceof Link.Capture(String words)) {
            show(sheet, opened, words);
            return true;
        }
        sheet.closeOverlay();
        return false;
    }

    private void goOn(String question) {
        if (question.isEmpty()) {
            quit.run();
        } else {
            new AppWindow(new Stage(), surroundings, quit).open(window -> window.ask(question));
        }
    }

    private static String both(String draft, String words) {
        return Stream.of(draft, words).filter(some -> !some.isBlank()).collect(Collectors.joining("\n"));
    }

    private static double scale(String stored) {
        try {
            return SettingsViewModel.scale(stored);
        } catch (IllegalArgumentException nothingStored) {
            return 1;
        }
    }
}
