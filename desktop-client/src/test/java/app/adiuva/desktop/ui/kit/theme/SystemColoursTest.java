package app.adiuva.desktop.ui.kit.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import javafx.application.ColorScheme;
import org.junit.jupiter.api.Test;

class SystemColoursTest {
    @Test
    void the_systems_colour_scheme_chooses_light_or_dark() {
        assertEquals(Appearance.LIGHT, SystemColours.wanted(Map.of(), ColorScheme.LIGHT));
        assertEquals(Appearance.DARK, SystemColours.wanted(Map.of("GTK.theme_name", "Adwaita"), ColorScheme.DARK));
    }

    @Test
    void high_contrast_of_windows_or_gtk_comes_first() {
        Map<String, Object> windows = Map.of("Windows.SPI.HighContrast", true);
        Map<String, Object> gtk = Map.of("GTK.theme_name", "HighContrastInverse");
        assertEquals(Appearance.CONTRAST, SystemColours.wanted(windows, ColorScheme.LIGHT));
        assertEquals(Appearance.CONTRAST, SystemColours.wanted(gtk, ColorScheme.DARK));
        assertEquals(
                Appearance.LIGHT, SystemColours.wanted(Map.of("Windows.SPI.HighContrast", false), ColorScheme.LIGHT));
    }
}
