package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.desktop.ui.kit.Language;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.theme.Appearance;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every screen with text half as large again, in a window of usual size and in the smallest: nothing is cut.
class ClippingTest {
    private static final double LARGEST = 1.5;

    @BeforeAll
    static void start_the_toolkit() {
        var _ = Fx.thread();
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "GERMAN"})
    void no_words_are_cut_at_the_largest_text(Language language) throws IOException {
        assertEquals("", cut(language, 1000, 1000, _ -> true));
    }

    /// There the sidebar shows only its icons, and a screen scrolls as a whole where its parts do not fit.
    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "GERMAN"})
    void no_words_are_cut_in_the_smallest_window_at_the_largest_text(Language language) throws IOException {
        assertEquals("", cut(language, 880, 600, _ -> true));
    }

    /// Where the sidebar has just room for its words, and they scroll.
    @Test
    void no_words_are_cut_in_a_low_window_at_the_largest_text() throws IOException {
        assertEquals("", cut(Language.GERMAN, 940, 600, ClippingTest::isPlainScreen));
    }

    private static boolean isPlainScreen(Pose pose) {
        return Stream.of(Place.values()).anyMatch(place -> place.name().equalsIgnoreCase(pose.name()));
    }

    private static String cut(Language language, int width, int height, Predicate<Pose> wanted) throws IOException {
        Set<String> cut = new TreeSet<>();
        var look = new DrawnWindow.Look(Appearance.LIGHT, language, LARGEST, width, height);
        DrawnWindow.show(
                look,
                wanted,
                (pose, scene) -> Clipping.in(scene.getRoot()).forEach(found -> cut.add(pose.name() + ": " + found)));
        return String.join("\n", cut);
    }
}
