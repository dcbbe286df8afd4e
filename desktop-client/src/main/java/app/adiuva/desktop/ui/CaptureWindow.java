package app.adiuva.desktop.ui;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.attachment.Offered;
import app.adiuva.desktop.ui.capture.CaptureModel;
import app.adiuva.desktop.ui.capture.CaptureView;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Navigator;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.TaskRunner;
import app.adiuva.desktop.ui.kit.Toasts;
import app.adiuva.desktop.ui.kit.theme.Appearance;
import app.adiuva.desktop.ui.kit.theme.Theme;
import app.adiuva.desktop.ui.shell.ToastArea;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The capture sheet in a little window of its own, for a key of the desktop. It closes when the disk has what was
/// typed, or by Esc; what was typed and not kept is there the next time. JavaFX thread only.
final class CaptureWindow implements Navigator {
    private final Stage stage;
    private final Workspace workspace;
    private final TaskRunner runner;
    private final Theme theme;
    private final CaptureModel model;
    private final Consumer<String> closed;
    private boolean open;
    /// How often.
    private int shown;

    private String question = "";
    private String left = "";
    private List<Offered> leftFiles = List.of();

    /// @param closed hears the question that is to be asked in the whole window, or nothing; by then this one is hidden
    ///     and what was typed is on the disk
    CaptureWindow(Stage stage, Workspace workspace, TaskRunner runner, Formats formats, Consumer<String> closed) {
        this.stage = stage;
        this.workspace = workspace;
        this.runner = runner;
        this.closed = closed;
        Toasts toasts = new Toasts();
        Desk desk = new Desk(workspace, runner, toasts, new Edits(workspace.changes(), runner, toasts), formats, this);
        this.model = new CaptureModel(desk);
        StackPane root = new StackPane(new CaptureView(model, desk), new ToastArea(toasts));
        root.setAlignment(Pos.TOP_CENTER);
        root.setId("capture-window");
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                closeOverlay();
            }
        });
        this.theme = new Theme(new Scene(root));
        stage.setScene(root.getScene());
        stage.setTitle(text("shell.capture"));
        stage.setAlwaysOnTop(true);
        stage.setOnCloseRequest(event -> {
            event.consume();
            closeOverlay();
        });
    }

    /// @param words to begin with, may be empty
    void show(Appearance appearance, double fontScale, String words) {
        open = true;
        shown++;
        theme.wear(appearance, fontScale);
        if (!words.isEmpty()) {
            model.add(words);
        }
        stage.show();
        stage.toFront();
        stage.requestFocus();
        if (stage.getScene().lookup("#quick-capture-field") instanceof TextInputControl field) {
            field.requestFocus();
            field.end();
        }
    }

    /// What is still typed stays as the draft. What is on its way to the disk arrives first.
    @Override
    public void closeOverlay() {
        if (open) {
            open = false;
            stage.hide();
            theme.takeOff();
            int closing = shown;
            model.whenStill(() -> leave(closing));
        }
    }

    /// Unless it was shown again meanwhile.
    private void leave(int closing) {
        if (closing == shown) {
            String words = model.draft().get();
            List<Offered> files = List.copyOf(model.files());
            left = words;
            leftFiles = files;
            runner.run(
                    () -> {
                        workspace.drafts().put("capture", words);
                        workspace.waitingFiles().put(files);
                        return words;
                    },
                    _ -> gone(closing),
                    _ -> gone(closing));
        }
    }

    private void gone(int closing) {
        if (closing == shown) {
            closed.accept(question);
        }
    }

    boolean isOpen() {
        return open;
    }

    /// What was typed and not kept, once it is closed.
    String left() {
        return left;
    }

    /// The files that were given and not kept, once it is closed.
    List<Offered> leftFiles() {
        return leftFiles;
    }

    @Override
    public void ask(String asked) {
        question = asked;
    }

    /// There is nothing else in this window.
    @Override
    public void go(Place place) {}

    @Override
    public void reveal(Place place, String id) {}

    @Override
    public void overlay(Node content, String name) {}
}
