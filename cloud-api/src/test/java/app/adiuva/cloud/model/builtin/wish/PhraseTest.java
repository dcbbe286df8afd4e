package app.adiuva.cloud.model.builtin.wish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PhraseTest {
    private static Optional<Map<String, String>> read(String phrase, String text) {
        return Phrase.of(phrase).in(Words.of(text));
    }

    @Test
    void keeps_the_named_words_as_they_were_typed() {
        assertEquals(
                Optional.of(Map.of("what", "Milk (2 l), eggs", "list", "Corner Shop")),
                read("add <what> to my <list> list", "Add Milk (2 l), eggs to my Corner Shop list!"));
    }

    @Test
    void optional_words_are_no_part_of_what_is_kept() {
        assertEquals(Optional.of(Map.of("what", "sing")), read("remind me [to|about the] <what>", "remind me to sing"));
        assertEquals(
                Optional.of(Map.of("what", "choir")),
                read("remind me [to|about the] <what>", "remind me about the choir"));
        assertEquals(Optional.of(Map.of("what", "choir")), read("remind me [to|about the] <what>", "remind me choir"));
    }

    @Test
    void the_whole_text_must_fit() {
        assertEquals(Optional.empty(), read("plan my day", "plan my day out"));
        assertEquals(Optional.empty(), read("add <what>", "add"));
        assertEquals(Optional.of(Map.of()), read("... double booked ...", "am I double booked"));
    }

    @Test
    void short_forms_are_their_words() {
        assertEquals(Optional.of(Map.of()), read("what is on", "What’s on?"));
        assertEquals(Optional.of(Map.of("what", "it")), read("do not forget <what>", "don't forget it"));
        assertEquals(Optional.of(Map.of("what", "Anna's bike")), read("fix <what>", "fix Anna's bike"));
    }

    @Test
    void quoted_words_are_never_a_word_of_the_phrase() {
        assertEquals(
                Optional.of(Map.of("what", "\"to my list\"", "list", "book")),
                read("add <what> to my <list> list", "add \"to my list\" to my book list"));
    }

    @Test
    void refuses_patterns_that_are_not_closed() {
        assertThrows(IllegalArgumentException.class, () -> Phrase.of("a [b"));
        assertThrows(IllegalArgumentException.class, () -> Phrase.of("a b)"));
        assertThrows(IllegalArgumentException.class, () -> Phrase.of("{nonsense}"));
    }

    @Test
    void takes_no_time_for_a_long_text_that_almost_fits() {
        String text = "add to my ".repeat(5_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertEquals(Optional.empty(), read("... add <a> to <b> my <c> add <d> to <e> list", text)));
    }
}
