package app.adiuva.desktop.backup.format.v1;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static final String ABANDON = "abandon ".repeat(23);

    @Test
    void the_words_are_those_of_bip_39() {
        StringBuilder list = new StringBuilder();
        Set<String> beginnings = new HashSet<>();
        for (int i = 0; i < 2_048; i++) {
            String word = WordList.word(i);
            list.append(word).append('\n');
            beginnings.add(word.substring(0, Math.min(4, word.length())));
            assertEquals(i, WordList.indexOf(word));
        }
        assertEquals(2_048, beginnings.size());
        assertEquals(
                "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda",
                Digest.sha256(list.toString().getBytes(StandardCharsets.US_ASCII))
                        .toString());
    }

    @Test
    void a_phrase_is_read_in_any_ascii_case_with_any_white_space() {
        String odd =
                "\u00a0" + (ABANDON + "ART").replace(" ", "\u0085\u2003\t\r\n").toUpperCase(Locale.ROOT) + "\u3000";
        assertArrayEquals(new byte[32], phrase(odd).material());
        Broken.with(FormatError.PHRASE, () -> phrase((ABANDON + "art").replace(' ', '\u001f')));
        Broken.with(FormatError.PHRASE, () -> phrase("\u0130ce " + ABANDON));
        Broken.with(FormatError.PHRASE, () -> phrase("\u212aeep " + ABANDON));
    }

    @Test
    void wrong_phrases_say_so() {
        for (String wrong :
                new String[] {"", "art", ABANDON, ABANDON + "abandon", ABANDON + "arts", ABANDON + "art art"}) {
            Broken.with(FormatError.PHRASE, () -> phrase(wrong));
        }
    }

    @Test
    void a_passphrase_is_the_same_in_each_unicode_form() {
        KdfParameters cheap = new KdfParameters(65_536, 3, 1);
        byte[] salt = new byte[16];
        try (var composed = new Passphrase("caf\u00e9".toCharArray());
                var decomposed = new Passphrase("cafe\u0301".toCharArray())) {
            assertArrayEquals(composed.material(cheap, salt), decomposed.material(cheap, salt));
        }
        assertThrows(IllegalArgumentException.class, () -> new Passphrase(new char[0]));
        assertThrows(IllegalArgumentException.class, () -> new Passphrase(new char[1_025]));
        assertThrows(IllegalArgumentException.class, () -> new Passphrase(new char[] {'\ud800'}));
    }

    @Test
    void no_derivation_exists_outside_the_bounds() {
        int[][] outside = {
            {65_535, 3, 4},
            {262_145, 3, 4},
            {65_536, 2, 4},
            {65_536, 17, 1},
            {65_536, 3, 0},
            {65_536, 3, 9},
            {262_144, 5, 1}
        };
        for (int[] each : outside) {
            Broken.with(FormatError.PARAMETERS, () -> new KdfParameters(each[0], each[1], each[2]));
        }
        assertTrue(KdfParameters.STANDARD.memory() >= 65_536);
    }

    private static RecoveryPhrase phrase(String words) {
        return RecoveryPhrase.parse(words.toCharArray());
    }
}
