package app.adiuva.desktop.ui.settings;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.Node;

/// One line of the settings.
///
/// @param id stays the same, such as `appearance/Theme`
/// @param name what can be set
/// @param words further words by which it is found
/// @param node the whole line, with its control
public record SettingsLine(String id, String name, String hint, String words, Node node) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /// Whether every word of `query` begins a word of the line or of its section's title. Case and accents do not
    /// matter.
    boolean matches(String query, String section) {
        String text = " " + plain(String.join(" ", section, name, hint, words));
        return SPACE.splitAsStream(plain(query).strip()).allMatch(word -> text.contains(" " + word));
    }

    private static String plain(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return SPACE.matcher(MARKS.matcher(apart).replaceAll("").replaceAll("[^\\p{L}\\p{N}]", " "))
                .replaceAll(" ");
    }
}
