package app.adiuva.desktop.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells English from German: by the texts of the English bundle, whatever they are filled with, and by the small words
/// without which no English sentence is.
final class EnglishWords {
    /// None of them is a German word as well.
    private static final Set<String> SMALL = Set.of(
            "the", "and", "of", "with", "this", "that", "these", "is", "are", "has", "have", "been", "be", "it", "its",
            "you", "your", "they", "to", "for", "from", "by", "at", "or", "if", "when", "which", "what", "who", "how",
            "no", "nothing", "cannot", "about", "before", "after", "until", "again", "there", "their");

    /// What stays in a text when its places are taken out, at the least, to be known by that.
    private static final int TELLING = 5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}’]+");
    private static final Pattern PLACE = Pattern.compile("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}");

    private final List<Pattern> texts;
    private final Set<String> alike;

    private EnglishWords(List<Pattern> texts, Set<String> alike) {
        this.texts = texts;
        this.alike = alike;
    }

    /// Without the texts that German says in the same way, such as examples for an assistant that reads English.
    static EnglishWords read() throws IOException {
        Set<String> texts = values("messages.properties");
        Set<String> alike = values("messages_de.properties");
        alike.retainAll(texts);
        texts.removeAll(alike);
        return new EnglishWords(
                texts.stream()
                        .filter(text ->
                                PLACE.matcher(text).replaceAll("").strip().length() >= TELLING || !text.contains("{"))
                        .map(EnglishWords::filled)
                        .toList(),
                alike);
    }

    boolean in(String said) {
        if (alike.contains(said)) {
            return false;
        }
        return texts.stream().anyMatch(text -> text.matcher(said).matches())
                || WORD.matcher(said)
                        .results()
                        .anyMatch(word -> SMALL.contains(word.group().toLowerCase(Locale.ROOT)));
    }

    /// The text with anything in its places.
    private static Pattern filled(String text) {
        return Pattern.compile(
                Arrays.stream(PLACE.split(text, -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }

    private static Set<String> values(String file) throws IOException {
        Properties texts = new Properties();
        try (var reader = new InputStreamReader(
                EnglishWords.class.getResourceAsStream("/app/adiuva/desktop/ui/" + file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts.values().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }
}
