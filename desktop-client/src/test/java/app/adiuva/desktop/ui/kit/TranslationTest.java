package app.adiuva.desktop.ui.kit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The German texts against the English ones, key by key.
class TranslationTest {
    /// Words that are the same in both languages: names, signs, and what German took over.
    private static final Pattern ALIKE =
            Pattern.compile("Adiuva|A|Cloud|Chat|Chats|Backups|Bucket|Region|Name|Status|Text|Alt|Meta"
                    + "|Enter|Esc|\\?|OK|System|Normal|Check-in|Check-ins|Free|Pro|Power|Team|Single Sign-on|Credits|Passphrase"
                    + "|Text, Markdown, PDF|EEEE, .*|Mail|[0-9]* ?min|[^\\p{L}]*/s|[^\\p{L}]*");

    private static final Pattern PLACE = Pattern.compile("\\{[0-9][^}]*}");

    /// Typed for the user and read by the assistant or by rules, which understand English.
    private static final Set<String> SENT =
            Set.of("example.remind", "example.shopping", "example.week", "example.plan", "tour.capture.words");

    private final Map<String, String> english = texts("");
    private final Map<String, String> german = texts("_de");

    @AfterEach
    void speak_english_again() {
        Messages.speak(Language.ENGLISH);
    }

    @Test
    void both_say_the_same_things() {
        assertEquals(english.keySet(), german.keySet());
    }

    @Test
    void every_german_text_takes_the_same_values_in_the_same_formats() {
        assertEquals(Set.of(), keysWhere((one, other) -> !formats(one).equals(formats(other))));
    }

    @Test
    void every_pattern_can_be_filled() {
        Object[] values = {1, 2, 3, 4};
        assertAll(german.values().stream().map(text -> () -> new MessageFormat(text, Locale.GERMAN).format(values)));
    }

    @Test
    void no_text_is_empty_or_holds_a_straight_apostrophe_or_quote() {
        assertEquals(Set.of(), keysWhere((_, text) -> text.isBlank() || text.contains("'") || text.contains("\"")));
    }

    @Test
    void quotations_open_below_and_close_above() {
        Pattern quoted = Pattern.compile("„[^„“”]*“|[^„“”]");
        assertEquals(
                Set.of(),
                keysWhere((_, text) -> !quoted.matcher(text).replaceAll("").isEmpty()));
    }

    @Test
    void what_is_left_in_english_is_the_same_word_in_german() {
        Set<String> left = keysWhere((one, other) -> one.equals(other)
                && !ALIKE.matcher(PLACE.matcher(one).replaceAll("").strip()).matches());
        left.removeAll(SENT);
        left.remove("span.mixed");
        left.remove("span.hours");
        assertEquals(Set.of(), left);
    }

    @Test
    void counts_and_numbers_are_said_in_german() {
        Messages.speak(Language.GERMAN);
        assertEquals("1 Änderung", Messages.text("plan.title", 1));
        assertEquals("1.200 Änderungen", Messages.text("plan.title", 1200));
    }

    @Test
    void the_computers_language_counts_until_one_is_chosen_and_english_where_it_is_unknown() {
        assertEquals(Language.GERMAN, Language.AUTOMATIC.on(Locale.of("de", "AT")));
        assertEquals(Language.ENGLISH, Language.AUTOMATIC.on(Locale.FRANCE));
        assertEquals(Language.ENGLISH, Language.of("en").on(Locale.GERMANY));
        assertEquals(Language.AUTOMATIC, Language.of("tlh"));
    }

    @Test
    void english_is_spoken_on_a_german_computer_until_the_window_opens() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            Messages.speak(Language.ENGLISH);
            assertEquals("Settings", Messages.text("nav.settings"));
            assertTrue(Messages.text("credits.left").startsWith("credits"));
        } finally {
            Locale.setDefault(before);
        }
    }

    private Set<String> keysWhere(BiPredicate<String, String> wrong) {
        return english.entrySet().stream()
                .filter(entry -> german.containsKey(entry.getKey()))
                .filter(entry -> wrong.test(entry.getValue(), german.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The placeholders by their numbers, each with what it does to its value; words inside of a choice may differ, not
    /// the numbers at which it turns.
    private static Set<String> formats(String text) {
        MessageFormat format = new MessageFormat(text, Locale.ENGLISH);
        Format[] formats = format.getFormatsByArgumentIndex();
        Set<String> found = PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(place -> place.substring(1, 2))
                .collect(Collectors.toCollection(TreeSet::new));
        for (int i = 0; i < formats.length; i++) {
            if (formats[i] instanceof ChoiceFormat choice) {
                found.add(i + " turns at " + Arrays.toString(choice.getLimits()));
            } else if (formats[i] != null) {
                found.add(i + " " + formats[i].getClass().getSimpleName());
            }
        }
        return found;
    }

    private static Map<String, String> texts(String ending) {
        Properties properties = new Properties();
        try (var file = new InputStreamReader(
                TranslationTest.class.getResourceAsStream("/app/adiuva/desktop/ui/messages" + ending + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }
}
