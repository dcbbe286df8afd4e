package app.adiuva.cloud.secrecy;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Follows letters through [Fingerprints]: after each one it knows the longest suffix of what it read that is a part of
/// a server text. Constant time a letter. Confined to one thread.
///
/// Whatever fingerprint ends with the next letters begins within that suffix, so text before it can be shown.
final class Trace {
    private static final int RING = 64;

    private final Fingerprints fingerprints;
    private final Predicate<String> allowed;
    private final String way;
    private final char[] letters = new char[RING];
    private final int[] places = new int[RING];
    private int count;
    private int state = SubstringAutomaton.ROOT;
    private int matched;

    /// @param allowed whether these letters may be shown although they are a fingerprint
    /// @param way how the letters were written, for findings
    Trace(Fingerprints fingerprints, Predicate<String> allowed, String way) {
        this.fingerprints = fingerprints;
        this.allowed = allowed;
        this.way = way;
    }

    /// Reads a letter that stands at this place of the answer.
    ///
    /// @return the fingerprint that ends with it, null when there is none
    @Nullable
    Finding read(char letter, int place) {
        letters[count % RING] = letter;
        places[count % RING] = place;
        count++;
        follow(letter);
        int needed = fingerprints.shortest(state);
        if (matched < needed || allowed.test(last(needed))) {
            return null;
        }
        return new Finding(fingerprints.id(state), needed == Fingerprints.RUN ? "run" : "words", way);
    }

    /// What comes next does not belong to what was read.
    void forget() {
        state = SubstringAutomaton.ROOT;
        matched = 0;
    }

    /// How many letters are matched.
    int matched() {
        return matched;
    }

    /// The place of the first letter that may belong to a fingerprint still to come. Only when some are matched.
    int openFrom() {
        return places[(count - Math.min(matched, Fingerprints.RUN)) % RING];
    }

    private void follow(char letter) {
        SubstringAutomaton automaton = fingerprints.automaton();
        int next = automaton.next(state, letter);
        while (next == SubstringAutomaton.NONE && state != SubstringAutomaton.ROOT) {
            state = automaton.link(state);
            matched = automaton.length(state);
            next = automaton.next(state, letter);
        }
        if (next != SubstringAutomaton.NONE) {
            state = next;
            matched++;
        }
    }

    private String last(int length) {
        char[] run = new char[length];
        for (int i = 0; i < length; i++) {
            run[i] = letters[(count - length + i) % RING];
        }
        return new String(run);
    }
}
