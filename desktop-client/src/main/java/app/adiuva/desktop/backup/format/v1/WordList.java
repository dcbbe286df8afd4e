package app.adiuva.desktop.backup.format.v1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/// The 2,048 English words of BIP-39, in their order.
final class WordList {
    private static final List<String> WORDS = load();

    private WordList() {}

    static String word(int index) {
        return WORDS.get(index);
    }

    /// The word's index, negative when it isn't in the list. Makes no string of the word, which nobody could wipe.
    static int indexOf(CharSequence word) {
        return Collections.binarySearch(WORDS, word, CharSequence::compare);
    }

    private static List<String> load() {
        try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream("bip39-english.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of words does not load", e);
        }
    }
}
