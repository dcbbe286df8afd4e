package app.adiuva.cloud.secrecy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// What an answer must not hold: of each of the server's texts every eight words in a row, and every sixty letters in a
/// row. Both are found by one walk over an automaton of all substrings of the texts, in all their [Cipher]s.
/// Immutable.
final class Fingerprints {
    /// How many words in a row are one.
    static final int WORDS = 8;

    /// Eight short words may be anybody's: a fingerprint takes further words until it has so many letters.
    static final int LEAST_LETTERS = 24;

    /// So many letters in a row are one, wherever words begin.
    static final int RUN = 60;

    private static final int NEVER = Integer.MAX_VALUE;
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{[a-z_]+}}");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final SubstringAutomaton automaton = new SubstringAutomaton();
    private final int[] shortest;
    private final @Nullable String[] ids;

    private Fingerprints(Map<String, List<Writing>> writings, int run) {
        writings.values().forEach(all -> all.forEach(writing -> automaton.add(writing.letters())));
        shortest = new int[automaton.size()];
        ids = new String[automaton.size()];
        Arrays.fill(shortest, NEVER);
        writings.forEach((id, all) -> all.forEach(writing -> mark(id, writing, run)));
        spread();
    }

    /// Of these texts; what a template has a variable for is nobody's.
    static Fingerprints of(Collection<ServerText> texts) {
        Map<String, List<Writing>> writings = new LinkedHashMap<>();
        for (ServerText text : texts) {
            for (String segment : VARIABLE.split(text.text(), -1)) {
                List<String> words = words(segment);
                for (Cipher cipher : Cipher.values()) {
                    writings.computeIfAbsent(text.id(), id -> new ArrayList<>()).add(Writing.of(cipher.write(words)));
                }
            }
        }
        return new Fingerprints(writings, RUN);
    }

    /// Of one mark, which is found only whole.
    static Fingerprints ofMark(String id, String letters) {
        return new Fingerprints(Map.of(id, List.of(new Writing(letters, List.of()))), letters.length());
    }

    /// The words of a text, as letters; what has none is no word.
    static List<String> words(String text) {
        return SPACE.splitAsStream(text)
                .map(Letters::of)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    SubstringAutomaton automaton() {
        return automaton;
    }

    /// The length of the shortest fingerprint that ends where the substrings of a state end, in letters.
    int shortest(int state) {
        return shortest[state];
    }

    /// The id of the text that this fingerprint is of.
    String id(int state) {
        return String.valueOf(ids[state]);
    }

    private void mark(String id, Writing writing, int run) {
        int[] states = automaton.prefixes(writing.letters());
        for (int end = run; end <= states.length; end++) {
            mark(states[end - 1], run, id);
        }
        List<Integer> starts = writing.starts();
        for (int first = 0; first + WORDS < starts.size(); first++) {
            int last = first + WORDS;
            while (last < starts.size() - 1 && starts.get(last) - starts.get(first) < LEAST_LETTERS) {
                last++;
            }
            int letters = starts.get(last) - starts.get(first);
            if (letters >= LEAST_LETTERS && letters < run) {
                mark(states[starts.get(last) - 1], letters, id);
            }
        }
    }

    private void mark(int state, int letters, String id) {
        if (letters < shortest[state]) {
            shortest[state] = letters;
            ids[state] = id;
        }
    }

    /// What ends at the places of a state ends at those of its link, too. Links are shorter, so the longest come first.
    private void spread() {
        long[] byLength = LongStream.range(1, automaton.size())
                .map(state -> (long) automaton.length((int) state) << Integer.SIZE | state)
                .sorted()
                .toArray();
        for (int i = byLength.length - 1; i >= 0; i--) {
            int state = (int) byLength[i];
            String id = ids[state];
            if (id != null) {
                mark(automaton.link(state), shortest[state], id);
            }
        }
    }

    /// A text as letters.
    ///
    /// @param starts where each word begins, and at last the length of the whole; empty when only runs count
    private record Writing(String letters, List<Integer> starts) {
        static Writing of(List<String> words) {
            List<Integer> starts = new ArrayList<>();
            int letters = 0;
            starts.add(letters);
            for (String word : words) {
                letters += word.length();
                starts.add(letters);
            }
            return new Writing(String.join("", words), starts);
        }
    }
}
