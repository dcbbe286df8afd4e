package app.adiuva.desktop.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;

/// Every text that the window shows: `messages.properties` in English, `messages_de.properties` in German.
///
/// One program speaks one language at a time, English until [#speak] says otherwise, whatever the computer speaks. May
/// be called from any thread.
public final class Messages {
    private static final String FILE = "/app/adiuva/desktop/ui/messages";

    private static final Properties ENGLISH = read(".properties", new Properties());

    private static volatile Spoken spoken = new Spoken(Language.ENGLISH, ENGLISH);

    private Messages() {}

    private record Spoken(Language language, Properties texts) {}

    /// From here on everything that is newly shown is in `language`.
    public static void speak(Language language) {
        if (language != spoken.language) {
            spoken = switch (language) {
                case AUTOMATIC -> throw new IllegalArgumentException("a language to speak, not how to choose one");
                case ENGLISH -> new Spoken(language, ENGLISH);
                case GERMAN -> new Spoken(language, read("_de.properties", ENGLISH));
            };
        }
    }

    /// The language that is spoken.
    public static Language language() {
        return spoken.language;
    }

    /// The text for `key`, with `{0}`, `{1}`… filled from `values` in the manner of [MessageFormat].
    public static String text(String key, Object... values) {
        Spoken now = spoken;
        String pattern = now.texts.getProperty(key);
        if (pattern == null) {
            throw new MissingResourceException("no such text", FILE, key);
        }
        return values.length == 0 ? pattern : new MessageFormat(pattern, now.language.words()).format(values);
    }

    /// @param english what is said for a text that the file lacks
    private static Properties read(String ending, Properties english) {
        Properties texts = new Properties(english);
        InputStream file = Objects.requireNonNull(Messages.class.getResourceAsStream(FILE + ending), ending);
        try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
