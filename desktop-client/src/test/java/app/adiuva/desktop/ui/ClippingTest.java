package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.desktop.ui.kit.Language;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.theme.Appearance;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every screen with text half as large again, in a window of 1000 by 1000 points: nothing is cut.
class ClippingTest {
    private static final double LARGEST = 1.5;

    @BeforeAll
    static void start_the_toolkit() {
        var _ = Fx.thread();
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "GERMAN"})
    void no_words_are_cut_at_the_largest_text(Language language) throws IOException {
        Set<String> cut = new TreeSet<>();
        var look = new DrawnWindow.Look(Appearance.LIGHT, language, LARGEST, 1000, 1000);
        DrawnWindow.show(
                look,
                _ -> true,
                (pose, scene) -> Clipping.in(scene.getRoot()).forEach(found -> cut.add(pose.name() + ": " + found)));
        assertEquals("", String.join("\n", cut));
    }

    /// In a low window the list of screens scrolls, and neither it nor what stands around it is pushed out.
    @Test
    void the_way_to_every_screen_fits_the_smallest_window_at_the_largest_text() throws IOException {
        Set<String> cut = new TreeSet<>();
        var look = new DrawnWindow.Look(Appearance.LIGHT, Language.GERMAN, LARGEST, 880, 600);
        DrawnWindow.show(
                look,
                ClippingTest::isPlainScreen,
                (pose, scene) -> Clipping.in(scene.getRoot()).stream()
                        .filter(found -> found.contains("Sidebar"))
                        .forEach(found -> cut.add(pose.name() + ": " + found)));
        assertEquals("", String.join("\n", cut));
    }

    private static boolean isPlainScreen(Pose pose) {
        return Stream.of(Place.values()).anyMatch(place -> place.name().equalsIgnoreCase(pose.name()));
    }
}
