package app.adiuva.desktop.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyTipsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "1, 1, 1",
        "26, 26, 26",
        "27, 27, 25",
        "51, 51, 25",
        "52, 52, 24",
        "676, 676, 0",
        "900, 676, 0"
    })
    void no_word_of_letters_begins_another_and_most_are_short(int controls, int words, int ofOneLetter) {
        List<String> letters = KeyTips.letters(controls);
        assertEquals(words, letters.stream().distinct().count());
        assertEquals(
                ofOneLetter, letters.stream().filter(word -> word.length() == 1).count());
        assertEquals(
                List.of(),
                letters.stream()
                        .filter(word ->
                                letters.stream().anyMatch(other -> !other.equals(word) && other.startsWith(word)))
                        .toList());
    }
}
