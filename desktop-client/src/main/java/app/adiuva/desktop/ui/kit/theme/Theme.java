package app.adiuva.desktop.ui.kit.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.collections.MapChangeListener;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.util.Subscription;

/// Dresses a scene: fonts, the AtlantaFX base, our colour tokens and the style sheets of all screens. JavaFX thread
/// only.
public final class Theme {
    private static final String FOLDER = "/app/adiuva/desktop/ui/";
    private static final double BASE_FONT_PX = 14;
    private static final List<String> FONTS = List.of("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold");
    private static final List<String> SHEETS = List.of(
            "kit/kit.css",
            "kit/lists.css",
            "shell/shell.css",
            "today/today.css",
            "chat/chat.css",
            "tasks/tasks.css",
            "thoughts/thoughts.css",
            "history/history.css",
            "inbox/inbox.css",
            "backup/backup.css",
            "notice/notice.css",
            "settings/settings.css",
            "plans/plans.css",
            "playbooks/playbooks.css");

    private static boolean fontsLoaded;

    private final Scene scene;
    private final Subscription system;
    private Appearance appearance = Appearance.SYSTEM;
    private double fontScale = 1;

    public Theme(Scene scene) {
        this.scene = scene;
        Platform.Preferences preferences = Platform.getPreferences();
        MapChangeListener<String, Object> contrast = _ -> apply();
        preferences.addListener(contrast);
        this.system = preferences
                .colorSchemeProperty()
                .subscribe(this::apply)
                .and(() -> preferences.removeListener(contrast));
    }

    /// Follows the system's colours no more; without this the scene would be kept as long as the toolkit.
    public void takeOff() {
        system.unsubscribe();
    }

    /// @param fontScale 1 is the designed size
    public void wear(Appearance wanted, double fontScale) {
        loadFonts();
        this.appearance = wanted;
        this.fontScale = fontScale;
        apply();
    }

    private Appearance worn() {
        return appearance == Appearance.SYSTEM ? SystemColours.wanted(Platform.getPreferences()) : appearance;
    }

    private void apply() {
        Appearance worn = worn();
        String base = worn == Appearance.LIGHT
                ? new PrimerLight().getUserAgentStylesheet()
                : new PrimerDark().getUserAgentStylesheet();
        if (!base.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base);
        }
        List<String> sheets = Stream.concat(Stream.of("kit/" + worn.stored() + ".css"), SHEETS.stream())
                .map(Theme::sheet)
                .toList();
        if (!sheets.equals(scene.getStylesheets())) { // or JavaFX would style the whole scene anew
            scene.getStylesheets().setAll(sheets);
        }
        scene.getRoot().setStyle("-fx-font-size: " + BASE_FONT_PX * fontScale + "px;");
    }

    /// Makes the shipped Inter fonts known to JavaFX, once.
    private static void loadFonts() {
        if (fontsLoaded) {
            return;
        }
        fontsLoaded = true;
        for (String font : FONTS) {
            try (InputStream file = resource("fonts/" + font + ".otf").openStream()) {
                Font.loadFont(file, BASE_FONT_PX);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /// The compiled sheet, where the build has made it. JavaFX would find that by the name of the other, too, but then
    /// compares the checksums of both, takes the sheet for changed and styles every window anew.
    private static String sheet(String name) {
        URL compiled = Theme.class.getResource(FOLDER + name.replace(".css", ".bss"));
        return (compiled == null ? resource(name) : compiled).toExternalForm();
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource(FOLDER + name), name);
    }
}
