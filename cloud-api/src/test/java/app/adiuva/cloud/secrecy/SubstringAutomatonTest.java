package app.adiuva.cloud.secrecy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SubstringAutomatonTest {
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void it_knows_exactly_the_substrings_of_its_texts() {
        for (int round = 0; round < 2_000; round++) {
            List<String> texts = texts(1 + random.nextInt(4), 12);
            SubstringAutomaton automaton = automaton(texts);
            for (int i = 0; i < 40; i++) {
                String asked = text(1 + random.nextInt(6));
                assertKnown(texts.stream().anyMatch(text -> text.contains(asked)), automaton, asked);
            }
        }
    }

    /// Long enough for the arrays to grow many times, wherever that happens.
    @Test
    void no_substring_is_lost_while_it_grows() {
        for (int round = 0; round < 20; round++) {
            List<String> texts = texts(1 + random.nextInt(8), 1_500);
            SubstringAutomaton automaton = automaton(texts);
            for (String text : texts) {
                for (int from = 0; from < text.length(); from++) {
                    assertKnown(true, automaton, text.substring(from, Math.min(text.length(), from + 40)));
                }
            }
        }
    }

    private void assertKnown(boolean known, SubstringAutomaton automaton, String asked) {
        int state = SubstringAutomaton.ROOT;
        for (int i = 0; i < asked.length() && state != SubstringAutomaton.NONE; i++) {
            state = automaton.next(state, asked.charAt(i));
        }
        assertEquals(known, state != SubstringAutomaton.NONE, () -> asked + ", seed " + seed);
    }

    private static SubstringAutomaton automaton(List<String> texts) {
        SubstringAutomaton automaton = new SubstringAutomaton();
        texts.forEach(automaton::add);
        return automaton;
    }

    private List<String> texts(int count, int longest) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(text(1 + random.nextInt(longest)));
        }
        return texts;
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(3)));
        }
        return text.toString();
    }
}
