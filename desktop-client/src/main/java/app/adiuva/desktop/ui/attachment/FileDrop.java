package app.adiuva.desktop.ui.attachment;

import app.adiuva.desktop.attachment.Offered;
import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;

/// Takes files that are dropped on a part of the screen, and files and pictures that are pasted into it. Text that is
/// on the clipboard as well is pasted as text. JavaFX thread only.
public final class FileDrop {
    /// So many pixels of a picture are taken; more are no picture that someone copied.
    private static final double MOST_PIXELS = 40_000_000;

    private FileDrop() {}

    /// @param name of a picture that has no file
    public static void on(Node target, String name, Consumer<List<Offered>> take) {
        target.addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        target.addEventFilter(DragEvent.DRAG_DROPPED, event -> {
            if (event.getDragboard().hasFiles()) {
                take.accept(files(event.getDragboard().getFiles()));
                event.setDropCompleted(true);
                event.consume();
            }
        });
        target.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.V && event.isShortcutDown()) {
                List<Offered> pasted = pasted(Clipboard.getSystemClipboard(), name);
                if (!pasted.isEmpty()) {
                    take.accept(pasted);
                    event.consume();
                }
            }
        });
    }

    static List<Offered> files(List<File> files) {
        return files.stream()
                .<Offered>map(file -> new Offered.OfFile(file.toPath()))
                .toList();
    }

    private static List<Offered> pasted(Clipboard clipboard, String name) {
        if (clipboard.hasFiles()) {
            return files(clipboard.getFiles());
        }
        Image image = clipboard.hasImage() && !clipboard.hasString() ? clipboard.getImage() : null;
        if (image == null || image.getWidth() < 1 || image.getWidth() * image.getHeight() > MOST_PIXELS) {
            return List.of();
        }
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return List.of(new Offered.OfPicture(name, width, height, pixels));
    }
}
