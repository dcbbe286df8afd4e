package app.adiuva.cloud.amnesia;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/// How a word may lie in a file or in memory.
enum Encoding {
    /// A canary is ASCII, whose bytes are the same in UTF-8 and in Latin-1.
    UTF_8("UTF-8 or Latin-1") {
        @Override
        List<byte[]> of(String word) {
            return List.of(word.getBytes(StandardCharsets.UTF_8));
        }
    },

    /// Strings that hold a further character beyond Latin-1 on one machine, arrays of characters in a heap dump on all.
    UTF_16("UTF-16") {
        @Override
        List<byte[]> of(String word) {
            return List.of(word.getBytes(StandardCharsets.UTF_16LE), word.getBytes(StandardCharsets.UTF_16BE));
        }
    },

    /// Base64 (RFC 4648) of a text with the word in it. Where the word begins decides how its bytes fall into groups of
    /// three, so there are three forms; the letters at the ends that its neighbours have a share in are left out.
    BASE64("base64") {
        @Override
        List<byte[]> of(String word) {
            return IntStream.range(0, 3)
                    .mapToObj(before -> base64(word, before))
                    .toList();
        }
    };

    private final String words;

    Encoding(String words) {
        this.words = words;
    }

    /// Every form of the word in this encoding.
    abstract List<byte[]> of(String word);

    /// For people.
    String words() {
        return words;
    }

    private static byte[] base64(String word, int before) {
        byte[] text = ("\0".repeat(before) + word).getBytes(StandardCharsets.US_ASCII);
        String coded = Base64.getEncoder().withoutPadding().encodeToString(text);
        int from = (before * 8 + 5) / 6;
        int to = text.length * 8 / 6;
        return coded.substring(from, to).getBytes(StandardCharsets.US_ASCII);
    }
}
