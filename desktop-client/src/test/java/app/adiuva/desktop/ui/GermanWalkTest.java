package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.ui.kit.Language;
import app.adiuva.desktop.ui.kit.theme.Appearance;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every state of the window in German, with what is in it: no English sentence is left, wherever it was made.
class GermanWalkTest {
    @BeforeAll
    static void start_the_toolkit() {
        var _ = Fx.thread();
    }

    @Test
    void an_english_sentence_is_known_by_its_words_or_by_the_bundle() throws IOException {
        EnglishWords english = EnglishWords.read();
        assertTrue(english.in("Moved task “Milch” to the trash"));
        assertTrue(english.in("Added task “Milch”"));
        assertFalse(english.in("Aufgabe „Milch“ in den Papierkorb gelegt"));
    }

    @Test
    void nothing_on_any_screen_is_left_in_english() throws IOException {
        EnglishWords english = EnglishWords.read();
        Set<String> left = new TreeSet<>();
        var look = new DrawnWindow.Look(Appearance.LIGHT, Language.GERMAN, 1, 1000, 1000);
        DrawnWindow.show(
                look,
                _ -> true,
                (pose, scene) -> Sight.words(scene.getRoot())
                        .filter(english::in)
                        .forEach(words -> left.add(pose.name() + ": " + words)));
        assertEquals("", String.join("\n", left));
    }
}
