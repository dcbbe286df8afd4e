package app.adiuva.desktop.ui;

import app.adiuva.desktop.ui.kit.Language;
import app.adiuva.desktop.ui.kit.theme.Appearance;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;

/// Draws every screen, light and dark, and the main ones with high contrast, in German and large, to PNG
/// files. Needs no display: the toolkit draws in memory.
public final class Screenshots {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 720;
    private static final double PIXELS_PER_POINT = 2;
    private static final List<Album> ALBUMS = List.of(
            new Album("light", Appearance.LIGHT, Language.ENGLISH, 1, true),
            new Album("dark", Appearance.DARK, Language.ENGLISH, 1, true),
            new Album("contrast", Appearance.CONTRAST, Language.ENGLISH, 1, false),
            new Album("german", Appearance.LIGHT, Language.GERMAN, 1, false),
            new Album("large", Appearance.LIGHT, Language.GERMAN, 1.5, false));

    private Screenshots() {}

    /// One set of pictures.
    ///
    /// @param name the end of their file names
    /// @param complete whether every state is drawn, or only the screens
    private record Album(String name, Appearance appearance, Language language, double fontScale, boolean complete) {
        DrawnWindow.Look look() {
            return new DrawnWindow.Look(appearance, language, fontScale, WIDTH, HEIGHT);
        }
    }

    /// @param arguments the folder for the pictures, made when absent
    public static void main(String[] arguments) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        System.setProperty("prism.maxvram", "96m"); // what was drawn before would be kept up to 512 MB
        Platform.startup(() -> {});
        try {
            run(Path.of(arguments.length == 0 ? "." : arguments[0]));
        } finally {
            Platform.exit();
        }
    }

    /// Draws into `folder`; the JavaFX toolkit must be running. Blocking, on any other thread than JavaFX's.
    ///
    /// @throws UncheckedIOException when a picture cannot be written
    public static void run(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Album album : ALBUMS) {
                DrawnWindow.show(
                        album.look(),
                        pose -> pose.screen() || album.complete(),
                        (pose, scene) -> save(scene, folder.resolve(pose.name() + "-" + album.name() + ".png")));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static void save(Scene scene, Path file) {
        Parent root = scene.getRoot();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(PIXELS_PER_POINT, PIXELS_PER_POINT));
        WritableImage image = root.snapshot(parameters, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
