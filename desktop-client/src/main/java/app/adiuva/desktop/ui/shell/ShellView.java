package app.adiuva.desktop.ui.shell;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.attachment.Offered;
import app.adiuva.desktop.link.Link;
import app.adiuva.desktop.ui.account.AccountSettings;
import app.adiuva.desktop.ui.capture.CaptureModel;
import app.adiuva.desktop.ui.capture.CaptureView;
import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.KeyHints;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.Screen;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The frame of the window: the sidebar, the screen in front, which scrolls as a whole where the window is too small
/// for it, sheets above it, toasts above all, and the keys that work everywhere.
public final class ShellView extends StackPane implements KeyHints {
    private final Desk desk;
    private final ShellViewModel model;
    private final Function<Place, Screen> maker;
    private final Map<Place, Screen> screens = new EnumMap<>(Place.class);
    private final BorderPane frame = new BorderPane();
    private final VBox strips = new VBox();
    private final BorderPane front = new BorderPane();
    private final ScrollPane room = new ScrollPane();
    private final Overlays overlays = new Overlays();
    private final CaptureModel captured;
    private final CaptureView capture;
    private final Commands commands;
    private final Finds finds;
    private final KeyRecorder recorder;
    private final KeyPresses keys;
    private final KeyTips tips = new KeyTips();
    private final ToastArea toasts;
    private final DiskWatch disk;
    private Runnable onFind = () -> {};

    /// @param maker makes a screen when it is first shown
    /// @param commands is given the commands of the window and of each screen
    public ShellView(Desk desk, ShellViewModel model, Function<Place, Screen> maker, Commands commands, Finds finds) {
        this.desk = desk;
        this.model = model;
        this.maker = maker;
        this.commands = commands;
        this.disk = new DiskWatch(desk);
        this.captured = new CaptureModel(desk);
        this.capture = new CaptureView(captured, desk);
        this.finds = finds;
        this.recorder = new KeyRecorder(commands);
        this.keys = new KeyPresses(
                this,
                commands,
                this::possible,
                overlays::isOpen,
                () -> recorder.recording().get() != null);
        this.toasts = new ToastArea(desk.toasts());
        addCommands();
        Sidebar sidebar = new Sidebar(model, commands, this::openPalette, this::openCapture, this::openAccount);
        widthProperty().subscribe(width -> sidebar.within(width.doubleValue()));
        frame.setLeft(sidebar);
        frame.setMinSize(0, 0); // a screen that needs more than the window has pushes nothing else out of it
        room.getStyleClass().add("room");
        room.setFitToWidth(true);
        room.setFitToHeight(true);
        room.setFocusTraversable(false);
        room.setMinSize(0, 0);
        strips.setViewOrder(-1); // their shadows fall on the screen
        front.setTop(strips);
        front.setCenter(room);
        frame.setCenter(front);
        getChildren().addAll(frame, overlays, toasts, tips);
        addStrip(new DiskStrip(disk, desk.edits()).node());
        addStrip(new BulkStrip(desk.edits()).node());
        tips.listenOn(this);
        overlays.visibleProperty().subscribe((_, _) -> tips.close());
        keys.install();
        addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
        addEventFilter(KeyEvent.KEY_PRESSED, ShellView::leaveOnTab);
        model.place().subscribe(this::bringToFront);
    }

    /// Tab goes on from a field of several lines, as it does from any other: who has no mouse must not be caught there.
    private static void leaveOnTab(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown() && event.getTarget() instanceof TextArea area) {
            area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }

    /// What the palette finds besides commands and records.
    ///
    /// @param playbooks the ones that are known now
    /// @param settings the lines of the settings
    /// @param recent ids of the commands chosen last; kept
    public record Finds(
            Supplier<List<PaletteEntry.Item>> playbooks,
            Supplier<List<PaletteEntry.Item>> settings,
            Property<String> recent) {}

    @Override
    public String keyText(String commandId) {
        return commands.keyText(commandId).get();
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

    /// Stands above the screens while it is visible.
    public void addStrip(Node strip) {
        strips.getChildren().add(strip);
    }

    public void openOverlay(Node sheet, String name) {
        overlays.open(sheet, name);
    }

    public void closeOverlay() {
        overlays.close();
    }

    /// Whether a sheet lies over the screens.
    public boolean isCovered() {
        return overlays.isOpen();
    }

    private void bringToFront(Place place) {
        overlays.close();
        Screen screen = screen(place);
        room.setContent(screen.node());
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
                                "edit.undo",
                                Feather.ROTATE_CCW,
                                text("command.undo"),
                                "Shortcut+Z",
                                desk.edits()::undoLatest)
                        .repeating(),
                Command.of(
                                "edit.redo",
                                Feather.ROTATE_CW,
                                text("command.redo"),
                                "Shortcut+Shift+Z",
                                desk.edits()::redoLatest)
                        .repeating(),
                Command.of("edit.link", Feather.LINK, text("command.link"), "Shortcut+Shift+L", this::copyLink)
                        .when(() -> link().isPresent()),
                Command.of("window.disk", Feather.HARD_DRIVE, text("command.disk"), "Shortcut+Shift+W", disk::tryNow)
                        .when(() -> disk.refusal().get().isPresent()),
                Command.of("window.tips", Feather.TYPE, text("command.tips"), "Shortcut+L", this::openTips),
                Command.of("window.keys", Feather.COMMAND, text("command.keys"), "Shortcut+Slash", this::openKeys));
        commands.addPlaces(Stream.of(Place.values())
                .map(place -> Command.of(
                        "go." + place.name().toLowerCase(Locale.ROOT),
                        Sidebar.symbol(place),
                        text("command.go", Sidebar.name(place)),
                        "Shortcut+" + place.key(),
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

    /// The keys of all screens, to be seen and changed.
    public void openKeys() {
        makeAll();
        recorder.stop();
        overlays.open(new ShortcutSheet(commands, recorder, overlays::close), text("keys.title"));
    }

    /// Puts letters on whatever can be pressed now, the screen in front before the sidebar.
    public void openTips() {
        tips.open(overlays.isOpen() ? List.of(overlays, toasts) : List.of(front, toasts, frame.getLeft()));
    }

    /// Makes the screens that were not shown yet, for they know their commands.
    public void makeAll() {
        makeNext(List.of(Place.values()).iterator());
    }

    /// One in a frame.
    private void makeNext(Iterator<Place> places) {
        while (places.hasNext()) {
            Place place = places.next();
            if (!screens.containsKey(place)) {
                screen(place);
                desk.runner().deliver(() -> makeNext(places));
                return;
            }
        }
    }

    private void newTask() {
        model.go(Place.TASKS);
        screen(Place.TASKS).startNew();
    }

    private Optional<Link> link() {
        return screen(model.place().get()).link();
    }

    private void copyLink() {
        link().ifPresent(link -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(link.text());
            Clipboard.getSystemClipboard().setContent(content);
            desk.toasts().say(text("link.copied"));
        });
    }

    /// Opens the quick capture with these words in it; nothing is kept by that.
    public void openCapture(String words) {
        captureLater(words, List.of());
        openCapture();
    }

    /// Lets these words and files wait in the capture sheet.
    public void captureLater(String words, List<Offered> files) {
        captured.files().addAll(files);
        if (!words.isBlank()) {
            captured.add(words);
        }
    }

    /// Whether nothing is typed into the capture sheet.
    public boolean noCaptureBegun() {
        return captured.draft().get().isBlank() && captured.files().isEmpty();
    }

    private void openCapture() {
        overlays.open(capture, text("shell.capture"));
    }

    /// @param opened called whenever the palette opens
    public void onFind(Runnable opened) {
        onFind = opened;
    }

    private void openAccount() {
        AccountSettings.reveal(desk.navigator());
    }

    private void openPalette() {
        find("");
    }

    /// Opens the palette with these words typed into it.
    public void find(String typed) {
        PaletteViewModel.Offer offer = new PaletteViewModel.Offer(
                commands.possible(model.place().get()),
                finds.playbooks().get(),
                finds.settings().get(),
                finds.recent(),
                this::openCapture);
        PaletteViewModel palette = new PaletteViewModel(desk, commands, offer);
        overlays.open(new Palette(palette), text("shell.find"));
        palette.query().set(typed);
        onFind.run();
    }

    /// The window closes.
    public void stop() {
        disk.stop();
    }
}
