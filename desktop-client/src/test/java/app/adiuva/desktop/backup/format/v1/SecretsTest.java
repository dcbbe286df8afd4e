package app.adiuva.desktop.backup.format.v1;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static final String ABANDON = "abandon ".repeat(23);

    @Test
    void hkdf_agrees_with_the_first_case_of_rfc_5869() throws Exception {
        byte[] material = HexFormat.of().parseHex("0b".repeat(22));
        byte[] salt = HexFormat.of().parseHex("000102030405060708090a0b0c");
        byte[] info = HexFormat.of().parseHex("f0f1f2f3f4f5f6f7f8f9");
        String label = new String(info, StandardCharsets.ISO_8859_1);
        byte[] prk = Crypto.hmac(salt).doFinal(material);
        byte[] expected = HexFormat.of().parseHex("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
        byte[] block = (label + "\u0001").getBytes(StandardCharsets.ISO_8859_1);
        assertArrayEquals(expected, Crypto.hmac(prk).doFinal(block));
        byte[] ours = Crypto.hkdf(material, salt, "adiuva");
        assertArrayEquals(Crypto.hmac(prk).doFinal("adiuva\u0001".getBytes(StandardCharsets.US_ASCII)), ours);
    }

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
    void phrases_agree_with_the_vectors_of_bip_39() {
        assertArrayEquals(new byte[32], phrase(ABANDON + "art").material());
        assertArrayEquals(
                HexFormat.of().parseHex("ff".repeat(32)),
                phrase("zoo ".repeat(23) + "vote").material());
        String all80 = "letter advice cage absurd amount doctor acoustic avoid ".repeat(2)
                + "letter advice cage absurd amount doctor acoustic bless";
        assertArrayEquals(
                HexFormat.of().parseHex("80".repeat(32)), phrase(all80).material());
        assertEquals(
                all80,
                String.join(
                        " ", phrase(all80.toUpperCase(java.util.Locale.ROOT)).words()));
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
