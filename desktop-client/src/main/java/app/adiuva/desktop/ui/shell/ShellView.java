package app.adiuva.desktop.ui.shell;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.capture.CaptureModel;
import app.adiuva.desktop.ui.capture.CaptureView;
import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.KeyNames;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.Screen;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The frame of the window: the sidebar, the screen in front, sheets above it, toasts above all, and the keys that
/// work everywhere.
public final class ShellView extends StackPane {
    private final Desk desk;
    private final ShellViewModel model;
    private final Function<Place, Screen> maker;
    private final Map<Place, Screen> screens = new EnumMap<>(Place.class);
    private final BorderPane frame = new BorderPane();
    private final Overlays overlays = new Overlays();
    private final CaptureView capture;
    private final Commands commands;
    private final KeyPresses keys;

    /// @param maker makes a screen when it is first shown
    /// @param commands is given the commands of the window and of each screen
    public ShellView(Desk desk, ShellViewModel model, Function<Place, Screen> maker, Commands commands) {
        this.desk = desk;
        this.model = model;
        this.maker = maker;
        this.commands = commands;
        this.capture = new CaptureView(new CaptureModel(desk), desk);
        this.keys = new KeyPresses(this, commands, this::possible, overlays::isOpen);
        addCommands();
        frame.setLeft(new Sidebar(model, commands, this::openPalette, this::openCapture));
        getChildren().addAll(frame, overlays, new ToastArea(desk.toasts()));
        keys.install();
        addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
        model.place().subscribe(this::bringToFront);
    }

    /// The screen of this place; made now when it was not yet shown.
    public Screen screen(Place place) {
        Screen known = screens.get(place);
        if (known != null) {
            return known;
        }
        Screen made = maker.apply(place);
        screens.put(place, made);
        commands.put(place, made.commands());
        return made;
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

    private void addCommands() {
        commands.add(
                Command.of("window.find", Feather.SEARCH, text("command.find"), "Shortcut+K", this::openPalette),
                Command.of(
                        "window.capture",
                        Feather.EDIT_3,
                        text("command.capture"),
                        "Shortcut+Shift+Space",
                        this::openCapture),
                Command.of("task.new", Feather.PLUS, text("command.task"), "Shortcut+N", this::newTask),
                Command.of(
                        "edit.undo", Feather.ROTATE_CCW, text("command.undo"), "Shortcut+Z", desk.edits()::undoLatest),
                Command.of(
                        "edit.redo",
                        Feather.ROTATE_CW,
                        text("command.redo"),
                        "Shortcut+Shift+Z",
                        desk.edits()::redoLatest),
                Command.of("window.keys", Feather.COMMAND, text("command.keys"), "Shortcut+Slash", this::openKeys));
        commands.addPlaces(Stream.of(Place.values())
                .map(place -> Command.of(
                        "go." + place.name().toLowerCase(Locale.ROOT),
                        Sidebar.symbol(place),
                        text("command.go", Sidebar.name(place)),
                        "Shortcut+" + place.digit(),
                        () -> model.go(place)))
                .toList());
    }

    /// With a sheet over the window, only what works everywhere.
    private List<Command> possible() {
        return commands.possible(overlays.isOpen() ? null : model.place().get());
    }

    /// The question mark is typed, whatever keys that takes on this keyboard.
    private void onTyped(KeyEvent event) {
        if (event.getCharacter().equals("?") && !keys.isTyping()) {
            openKeys();
            event.consume();
        }
    }

    private void openKeys() {
        overlays.open(new ShortcutSheet(commands, overlays::close), text("keys.title"));
    }

    private void newTask() {
        model.go(Place.TASKS);
        screen(Place.TASKS).startNew();
    }

    private void openCapture() {
        overlays.open(capture, text("shell.capture"));
    }

    private List<PaletteViewModel.Entry.Command> entries() {
        return commands.possible(model.place().get()).stream()
                .map(command -> new PaletteViewModel.Entry.Command(
                        command.symbol(),
                        command.name(),
                        commands.key(command).map(KeyNames::of).orElse(""),
                        command.run()))
                .toList();
    }

    private void openPalette() {
        overlays.open(new Palette(new PaletteViewModel(desk, entries())), text("shell.find"));
    }
}
