package app.adiuva.desktop.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path SOURCES = Path.of("src/main/java/app/adiuva/desktop/ui");
    private static final Pattern USE = Pattern.compile("\\btext\\(\\s*\"([a-z_.]+)\"");

    @Test
    void every_key_that_the_window_uses_is_in_the_bundle() throws IOException {
        Set<String> missing = used();
        missing.removeAll(defined().stringPropertyNames());
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_key_of_the_bundle_is_used() throws IOException {
        Set<String> unused = new TreeSet<>(defined().stringPropertyNames());
        unused.removeAll(used());
        assertEquals(Set.of(), unused);
    }

    @Test
    void no_text_holds_a_straight_apostrophe() throws IOException {
        Set<String> straight = defined().entrySet().stream()
                .filter(entry -> entry.getValue().toString().contains("'"))
                .map(entry -> entry.getKey().toString())
                .collect(Collectors.toSet());
        assertEquals(Set.of(), straight);
    }

    @Test
    void counts_are_said_in_singular_and_plural() {
        assertEquals("1 change", Messages.text("plan.title", 1));
        assertEquals("3 changes", Messages.text("plan.title", 3));
    }

    private static Set<String> used() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher uses = USE.matcher(Files.readString(file));
                while (uses.find()) {
                    keys.add(uses.group(1));
                }
            }
        }
        return keys;
    }

    private static Properties defined() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = MessagesTest.class.getResourceAsStream("/app/adiuva/desktop/ui/messages.properties")) {
            properties.load(new java.io.InputStreamReader(file, java.nio.charset.StandardCharsets.UTF_8));
        }
        return properties;
    }
}
