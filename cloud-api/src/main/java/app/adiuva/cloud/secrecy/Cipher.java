package app.adiuva.cloud.secrecy;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// A way of writing words that answers are searched for, besides the plain one. Words are letters a to z.
enum Cipher {
    PLAIN(words -> words),
    /// The whole text from its end.
    REVERSED(words -> each(words.reversed(), Cipher::reversed)),
    /// Each word from its end.
    REVERSED_WORDS(words -> each(words, Cipher::reversed)),
    ROT13(words -> each(words, Cipher::rot13)),
    /// Pig latin, whose vowels are followed by `ay`, `way` or `yay`, as the speaker likes.
    PIG_LATIN(words -> each(words, word -> pigLatin(word, ""))),
    PIG_LATIN_WAY(words -> each(words, word -> pigLatin(word, "w"))),
    PIG_LATIN_YAY(words -> each(words, word -> pigLatin(word, "y")));

    private final Function<List<String>, List<String>> writing;

    Cipher(Function<List<String>, List<String>> writing) {
        this.writing = writing;
    }

    List<String> write(List<String> words) {
        return writing.apply(words);
    }

    private static List<String> each(List<String> words, UnaryOperator<String> change) {
        return words.stream().map(change).toList();
    }

    private static String reversed(String word) {
        return new StringBuilder(word).reverse().toString();
    }

    private static String rot13(String word) {
        StringBuilder turned = new StringBuilder(word.length());
        word.chars().forEach(c -> turned.append((char) ('a' + (c - 'a' + 13) % 26)));
        return turned.toString();
    }

    private static String pigLatin(String word, String afterVowel) {
        int vowel = 0;
        while (vowel < word.length() && "aeiou".indexOf(word.charAt(vowel)) < 0) {
            vowel++;
        }
        if (word.startsWith("qu", vowel - 1 < 0 ? 0 : vowel - 1)) {
            vowel++;
        }
        boolean startsWithVowel = vowel == 0;
        return word.substring(vowel) + word.substring(0, vowel) + (startsWithVowel ? afterVowel : "") + "ay";
    }
}
