package app.adiuva.desktop.ui.shell;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.Screen;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The frame of the window: the sidebar, the screen in front, sheets above it, toasts above all, and the keys that
/// work everywhere.
public final class ShellView extends StackPane {
    private static final List<KeyCode> DIGITS = List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8,
            KeyCode.DIGIT9);

    private final Desk desk;
    private final ShellViewModel model;
    private final Function<Place, Screen> maker;
    private final Map<Place, Screen> screens = new EnumMap<>(Place.class);
    private final BorderPane frame = new BorderPane();
    private final Overlays overlays = new Overlays();
    private final QuickCapture capture;

    /// @param maker makes a screen when it is first shown
    public ShellView(Desk desk, ShellViewModel model, Function<Place, Screen> maker) {
        this.desk = desk;
        this.model = model;
        this.maker = maker;
        this.capture = new QuickCapture(desk);
        frame.setLeft(new Sidebar(model, this::openPalette, this::openCapture));
        getChildren().addAll(frame, overlays, new ToastArea(desk.toasts()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
        model.place().subscribe(this::bringToFront);
    }

    /// The screen of this place; made now when it was not yet shown.
    public Screen screen(Place place) {
        return screens.computeIfAbsent(place, maker);
    }

    public void openOverlay(Node sheet, String name) {
        overlays.open(sheet, name);
    }

    public void closeOverlay() {
        overlays.close();
    }

    private void bringToFront(Place place) {
        overlays.close();
        Screen screen = screen(place);
        frame.setCenter(screen.node());
        screen.shown();
    }

    private void onKey(KeyEvent event) {
        for (Shortcut shortcut : shortcuts()) {
            if (shortcut.key().match(event)) {
                shortcut.run().run();
                event.consume();
                return;
            }
        }
    }

    private List<Shortcut> shortcuts() {
        Stream<Shortcut> places = Stream.of(Place.values())
                .map(place -> Shortcut.of(DIGITS.get(place.digit() - 1), () -> model.go(place)));
        return Stream.concat(
                        places,
                        Stream.of(
                                Shortcut.of(KeyCode.K, this::openPalette),
                                Shortcut.of(KeyCode.N, this::newTask),
                                Shortcut.withShift(KeyCode.SPACE, this::openCapture)))
                .toList();
    }

    /// Keys that a text field with the focus needs for itself.
    private void onTyped(KeyEvent event) {
        if (isTyping()) {
            return;
        }
        if (event.getCharacter().equals("?")) {
            overlays.open(new ShortcutSheet(overlays::close), text("keys.title"));
            event.consume();
        }
    }

    private boolean isTyping() {
        return getScene().getFocusOwner() instanceof TextInputControl;
    }

    /// Ctrl+Z and Ctrl+Shift+Z, unless a text field uses them for its own text.
    public void installUndoKeys() {
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (isTyping()) {
                return;
            }
            if (UNDO.match(event)) {
                desk.edits().undoLatest();
                event.consume();
            } else if (REDO.match(event)) {
                desk.edits().redoLatest();
                event.consume();
            }
        });
    }

    private void newTask() {
        model.go(Place.TASKS);
        screen(Place.TASKS).startNew();
    }

    private void openCapture() {
        overlays.open(capture, text("shell.capture"));
    }

    private void openPalette() {
        overlays.open(new Palette(new PaletteViewModel(desk, commands())), text("shell.find"));
    }

    private List<PaletteViewModel.Entry.Command> commands() {
        Stream<PaletteViewModel.Entry.Command> actions = Stream.of(
                new PaletteViewModel.Entry.Command(Feather.PLUS, text("command.task"), text("key.new"), this::newTask),
                new PaletteViewModel.Entry.Command(
                        Feather.EDIT_3, text("command.capture"), text("key.capture"), this::openCapture),
                new PaletteViewModel.Entry.Command(
                        Feather.ROTATE_CCW, text("command.undo"), text("key.undo"), desk.edits()::undoLatest));
        Stream<PaletteViewModel.Entry.Command> places = Stream.of(Place.values())
                .map(place -> new PaletteViewModel.Entry.Command(
                        Sidebar.symbol(place),
                        text("command.go", Sidebar.name(place)),
                        text("key.place", place.digit()),
                        () -> model.go(place)));
        return Stream.concat(actions, places).toList();
    }

    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private record Shortcut(KeyCombination key, Runnable run) {
        static Shortcut of(KeyCode code, Runnable run) {
            return new Shortcut(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), run);
        }

        static Shortcut withShift(KeyCode code, Runnable run) {
            return new Shortcut(
                    new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN), run);
        }
    }
}
