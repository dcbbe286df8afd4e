package app.adiuva.cloud.amnesia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordSearchTest {
    private final List<Canary> canaries = IntStream.range(0, 300)
            .mapToObj(i -> Canary.next("GET /" + i, "as meant"))
            .toList();
    private final WordSearch search = new WordSearch(canaries);

    @Test
    void finds_every_canary_in_every_encoding_wherever_it_lies() throws IOException {
        for (Canary canary : canaries) {
            assertFound(canary, Encoding.UTF_8, StandardCharsets.UTF_8);
            assertFound(canary, Encoding.UTF_16, StandardCharsets.UTF_16LE);
            assertFound(canary, Encoding.UTF_16, StandardCharsets.UTF_16BE);
            for (String before : List.of("", "a", "ab", "abc")) {
                byte[] text = (before + canary.word() + " and more").getBytes(StandardCharsets.UTF_8);
                assertEquals(
                        List.of(Encoding.BASE64),
                        encodings(canary, Base64.getEncoder().encode(text)),
                        before);
            }
        }
    }

    /// Titles are capitalised.
    @Test
    void finds_a_canary_whose_first_letter_was_made_large() throws IOException {
        Canary canary = canaries.getFirst();
        String title = canary.word().substring(0, 1).toUpperCase(Locale.ROOT)
                + canary.word().substring(1);
        assertFound(canary, title, Encoding.UTF_8, StandardCharsets.UTF_8);
        assertFound(canary, title, Encoding.UTF_16, StandardCharsets.UTF_16LE);
        byte[] coded = Base64.getEncoder().encode(title.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(Encoding.BASE64), encodings(canary, coded));
    }

    @Test
    void finds_what_lies_across_two_reads_and_beside_a_half_of_itself() throws IOException {
        Canary canary = canaries.getFirst();
        String half = canary.word().substring(0, 10);
        byte[] text = (half + half + canary.word() + half).getBytes(StandardCharsets.US_ASCII);
        WordSearch.Result result = search.in(new InputStream() {
            private int next;

            @Override
            public int read() {
                return next == text.length ? -1 : text[next++];
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                int one = read();
                buffer[offset] = (byte) one;
                return one < 0 ? -1 : 1;
            }
        });
        assertEquals(text.length, result.bytes());
        assertEquals(List.of(new WordSearch.Match(canary, Encoding.UTF_8, 39)), result.matches());
    }

    @Test
    void finds_nothing_in_noise_nor_in_words_of_others() throws IOException {
        byte[] noise = new byte[1 << 22];
        new Random(7).nextBytes(noise);
        assertTrue(search.in(new ByteArrayInputStream(noise)).matches().isEmpty());
        byte[] other = Canary.next("GET /", "other").word().getBytes(StandardCharsets.US_ASCII);
        assertTrue(search.in(new ByteArrayInputStream(other)).matches().isEmpty());
    }

    private void assertFound(Canary canary, Encoding encoding, Charset charset) throws IOException {
        assertFound(canary, canary.word(), encoding, charset);
    }

    private void assertFound(Canary canary, String written, Encoding encoding, Charset charset) throws IOException {
        assertEquals(List.of(encoding), encodings(canary, ("x" + written + "y").getBytes(charset)));
    }

    private List<Encoding> encodings(Canary canary, byte[] content) throws IOException {
        List<WordSearch.Match> matches =
                search.in(new ByteArrayInputStream(content)).matches();
        matches.forEach(match -> assertEquals(canary, match.canary()));
        return matches.stream().map(WordSearch.Match::encoding).distinct().toList();
    }
}
