package app.adiuva.desktop.ui.kit.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;

class StyleSheetsTest {
    private static final Path UI = Path.of("src/main/resources/app/adiuva/desktop/ui");
    private static final Pattern LITERAL_COLOUR =
            Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsla?\\(|:\\s*(white|black|red|grey|gray)\\b");
    private static final Pattern TOKEN = Pattern.compile("(-(?:ad|color)-[a-z0-9-]+)");

    @Test
    void colours_stand_only_in_the_two_themes() throws IOException {
        assertTrue(LITERAL_COLOUR.matcher("-fx-text-fill: #fff;").find(), "the pattern finds nothing");
        for (Path sheet : components()) {
            String css = Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
            List<String> found = LITERAL_COLOUR
                    .matcher(css)
                    .results()
                    .map(MatchResult::group)
                    .toList();
            assertEquals(List.of(), found, sheet.toString());
        }
    }

    @Test
    void both_themes_define_the_same_tokens() throws IOException {
        Set<String> light = tokens("light.css");
        assertFalse(light.isEmpty());
        assertEquals(light, tokens("dark.css"));
        assertEquals(light, tokens("contrast.css"));
    }

    @Test
    void every_token_that_a_sheet_uses_is_defined() throws IOException {
        Set<String> defined = tokens("light.css");
        for (Path sheet : components()) {
            Set<String> used = TOKEN.matcher(Files.readString(sheet))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toCollection(TreeSet::new));
            used.removeAll(defined);
            assertEquals(Set.of(), used, sheet.toString());
        }
    }

    /// JavaFX prefers the compiled sheets, so they must say what these say.
    @Test
    void every_sheet_is_compiled() throws IOException {
        for (Path sheet : sheets()) {
            String compiled = "/app/adiuva/desktop/ui/"
                    + UI.relativize(sheet).toString().replace('\\', '/').replaceAll("css$", "bss");
            List<String> rules = rules(
                    Stylesheet.loadBinary(Objects.requireNonNull(SheetCompiler.class.getResource(compiled), compiled)));
            assertEquals(rules(new CssParser().parse(sheet.toUri().toURL())), rules, compiled);
            assertFalse(rules.isEmpty(), compiled);
        }
    }

    private static List<String> rules(Stylesheet sheet) {
        return sheet.getRules().stream()
                .map(rule -> rule.getSelectors() + " " + rule.getDeclarations())
                .toList();
    }

    private static List<Path> components() throws IOException {
        return sheets().stream()
                .filter(file -> !Set.of("light.css", "dark.css", "contrast.css")
                        .contains(file.getFileName().toString()))
                .toList();
    }

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.walk(UI)) {
            return files.filter(file -> file.toString().endsWith(".css")).toList();
        }
    }

    private static Set<String> tokens(String theme) throws IOException {
        return Pattern.compile("(?m)^\\s*(-[a-z0-9-]+):")
                .matcher(Files.readString(UI.resolve("kit").resolve(theme)))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
