package app.adiuva.desktop.quickadd;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The words of a line, between white space, and where they stand.
final class Words {
    private static final int MOST_WORDS = 9;
    private static final int LONGEST_PHRASE = 80;
    private static final String CLOSING = ",;.!?)";

    private final String line;
    private final List<int[]> places = new ArrayList<>();

    /// What was read from the words before `end`, exclusive.
    record Phrase<T>(T value, int end) {}

    Words(String line) {
        this.line = line;
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean space = i == line.length() || Character.isWhitespace(line.charAt(i));
            if (space && start >= 0) {
                places.add(new int[] {start, i});
            }
            start = space ? -1 : start < 0 ? i : start;
        }
    }

    int count() {
        return places.size();
    }

    int start(int word) {
        return places.get(word)[0];
    }

    int end(int word) {
        return places.get(word)[1];
    }

    String word(int word) {
        return line.substring(start(word), end(word));
    }

    /// The longest run of words from `from` (a place in the line, inside word `first`) that `read` knows. In quotes,
    /// exactly what is quoted.
    <T> Optional<Phrase<T>> longest(int first, int from, Function<String, Optional<T>> read) {
        if (from >= end(first)) {
            return Optional.empty();
        }
        if ("\"“„".indexOf(line.charAt(from)) >= 0) {
            return quoted(from)
                    .flatMap(end -> read.apply(normal(line.substring(from + 1, end)))
                            .map(value -> new Phrase<>(value, end + 1)));
        }
        for (int last = Math.min(first + MOST_WORDS, count()) - 1; last >= first; last--) {
            int end = end(last);
            if (end <= from || end - from > LONGEST_PHRASE) {
                continue;
            }
            String words = normal(line.substring(from, end));
            Optional<T> value = read.apply(words).or(() -> read.apply(unclosed(words)));
            if (value.isPresent()) {
                return Optional.of(new Phrase<>(value.get(), end));
            }
        }
        return Optional.empty();
    }

    /// Where the quote closes that opens at `from`; empty when it does not, or holds nothing.
    Optional<Integer> quoted(int from) {
        for (int i = from + 1; i < line.length(); i++) {
            if ("\"”“".indexOf(line.charAt(i)) >= 0) {
                return i > from + 1 && i - from <= LONGEST_PHRASE ? Optional.of(i) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String normal(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /// Without the comma or full stop that a sentence puts after a word.
    static String unclosed(String words) {
        int end = words.length();
        while (end > 0 && CLOSING.indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(0, end);
    }
}
