package app.adiuva.desktop.ui.kit.theme;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The colour tokens of the themes against the contrast ratios of WCAG 2.2: 1.4.3 and 1.4.6 for text, 1.4.11 for edges
/// and the focus.
class ThemeContrastTest {
    private static final Pattern TOKEN = Pattern.compile("(-(?:color|ad)-[a-z0-9-]+): ([^;]+);");
    private static final List<String> GROUNDS = List.of(
            "-color-bg-default",
            "-color-bg-overlay",
            "-color-bg-subtle",
            "-color-bg-inset",
            "-ad-canvas",
            "-ad-side",
            "-ad-card");
    private static final List<String> TINTED =
            List.of("-ad-bubble", "-ad-selected", "-ad-chosen", "-ad-hover", "-color-neutral-subtle");
    private static final List<String> TONES = List.of("accent", "success", "warning", "danger");

    @ParameterizedTest
    @CsvSource({"light, 4.5", "dark, 4.5", "contrast, 7"})
    void text_can_be_read(String theme, double least) throws IOException {
        Map<String, Color> tokens = tokens(theme);
        List<String> faint = new ArrayList<>();
        for (String ground : GROUNDS) {
            for (String text : List.of("-color-fg-default", "-color-fg-muted", "-color-fg-subtle")) {
                check(tokens, text, ground, least, faint);
            }
            for (String tone : TONES) {
                check(tokens, "-color-" + tone + "-fg", ground, least, faint);
            }
        }
        for (String ground : TINTED) {
            check(tokens, "-color-fg-default", ground, least, faint);
            check(tokens, "-color-fg-muted", ground, least, faint);
        }
        check(tokens, "-color-accent-fg", "-ad-selected", least, faint);
        check(tokens, "-color-fg-emphasis", "-color-accent-emphasis", least, faint);
        check(tokens, "-ad-toast-fg", "-ad-toast", least, faint);
        check(tokens, "-ad-toast-action", "-ad-toast", least, faint);
        for (String tone : TONES) {
            check(tokens, "-color-" + tone + "-fg", "-color-" + tone + "-subtle", least, faint);
        }
        assertEquals("", String.join("\n", faint));
    }

    @ParameterizedTest
    @CsvSource({"light", "dark", "contrast"})
    void the_focus_is_seen_on_every_ground(String theme) throws IOException {
        Map<String, Color> tokens = tokens(theme);
        List<String> faint = new ArrayList<>();
        GROUNDS.forEach(ground -> check(tokens, "-ad-focus", ground, 3, faint));
        List.of("-ad-selected", "-ad-hover").forEach(ground -> check(tokens, "-ad-focus", ground, 3, faint));
        assertEquals("", String.join("\n", faint));
    }

    @Test
    void with_high_contrast_every_edge_is_seen() throws IOException {
        Map<String, Color> tokens = tokens("contrast");
        List<String> faint = new ArrayList<>();
        for (String line : List.of(
                "-ad-line",
                "-ad-line-strong",
                "-color-border-default",
                "-color-border-muted",
                "-color-neutral-muted")) {
            GROUNDS.forEach(ground -> check(tokens, line, ground, 3, faint));
        }
        assertEquals("", String.join("\n", faint));
    }

    @Test
    void the_ratio_is_that_of_the_standard() {
        assertAll(
                () -> assertEquals(21, ratio(Color.WHITE, Color.BLACK), 0.01),
                () -> assertEquals(4.48, ratio(Color.web("#777777"), Color.WHITE), 0.01),
                () -> assertTrue(ratio(Color.RED, Color.RED) < 1.001));
    }

    private static void check(Map<String, Color> tokens, String front, String back, double least, List<String> faint) {
        Color canvas = tokens.get("-ad-canvas");
        Color ground = over(tokens.get(back), canvas);
        double ratio = ratio(over(tokens.get(front), ground), ground);
        if (ratio < least) {
            faint.add("%s on %s: %.2f".formatted(front, back, ratio));
        }
    }

    /// A colour that lets the ground shine through, as it is seen.
    private static Color over(Color front, Color ground) {
        return ground.interpolate(Color.color(front.getRed(), front.getGreen(), front.getBlue()), front.getOpacity());
    }

    private static double ratio(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static Map<String, Color> tokens(String theme) throws IOException {
        String sheet = "/app/adiuva/desktop/ui/kit/" + theme + ".css";
        try (InputStream file = Objects.requireNonNull(ThemeContrastTest.class.getResourceAsStream(sheet))) {
            Map<String, Color> tokens = new TreeMap<>();
            Matcher found = TOKEN.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            while (found.find()) {
                tokens.put(found.group(1), Color.web(found.group(2)));
            }
            return tokens;
        }
    }
}
