package app.adiuva.cloud.secrecy;

import java.util.Arrays;

/// Every substring of several texts of the letters a to z, as a suffix automaton: reading a letter costs constant time
/// and the automaton grows with the texts, not with their substrings. A state stands for substrings that end at the
/// same places. (A. Blumer et al., The smallest automaton recognizing the subwords of a text, 1985.) Filled by one
/// thread, then only read.
final class SubstringAutomaton {
    static final int ROOT = 0;
    static final int NONE = -1;
    private static final int ALPHABET = 26;

    private int[] next = new int[64 * ALPHABET];
    private int[] link = new int[64];
    private int[] length = new int[64];
    private int states;

    SubstringAutomaton() {
        Arrays.fill(next, NONE);
        newState(0);
        link[ROOT] = NONE;
    }

    /// Adds a text. Its states may be split by texts that are added later: ask [#prefixes] once all are in.
    void add(String letters) {
        int last = ROOT;
        for (int i = 0; i < letters.length(); i++) {
            last = extend(last, letters.charAt(i) - 'a');
        }
    }

    /// The states of the prefixes of a text that was added: `result[i]` after its first `i + 1` letters.
    int[] prefixes(String letters) {
        int[] result = new int[letters.length()];
        int state = ROOT;
        for (int i = 0; i < result.length; i++) {
            state = next(state, letters.charAt(i));
            result[i] = state;
        }
        return result;
    }

    /// The state after one more letter, or [#NONE] when no text goes on like this.
    int next(int state, char letter) {
        return next[state * ALPHABET + letter - 'a'];
    }

    /// The state of the longest shorter suffix that also ends elsewhere; [#NONE] for the root.
    int link(int state) {
        return link[state];
    }

    /// The length of the longest substring of a state.
    int length(int state) {
        return length[state];
    }

    int size() {
        return states;
    }

    private int extend(int last, int letter) {
        int known = next[last * ALPHABET + letter];
        if (known != NONE) {
            return length[known] == length[last] + 1 ? known : split(last, letter, known);
        }
        int added = newState(length[last] + 1);
        int from = last;
        while (from != NONE && next[from * ALPHABET + letter] == NONE) {
            next[from * ALPHABET + letter] = added;
            from = link[from];
        }
        if (from == NONE) {
            link[added] = ROOT;
        } else {
            int target = next[from * ALPHABET + letter];
            // A split may replace the arrays, so it comes before the assignment.
            int suffix = length[target] == length[from] + 1 ? target : split(from, letter, target);
            link[added] = suffix;
        }
        return added;
    }

    /// Gives the shorter substrings of `target` a state of their own.
    private int split(int from, int letter, int target) {
        int shorter = newState(length[from] + 1);
        System.arraycopy(next, target * ALPHABET, next, shorter * ALPHABET, ALPHABET);
        link[shorter] = link[target];
        link[target] = shorter;
        for (int s = from; s != NONE && next[s * ALPHABET + letter] == target; s = link[s]) {
            next[s * ALPHABET + letter] = shorter;
        }
        return shorter;
    }

    private int newState(int longest) {
        if (states == link.length) {
            int capacity = states * 2;
            link = Arrays.copyOf(link, capacity);
            length = Arrays.copyOf(length, capacity);
            next = Arrays.copyOf(next, capacity * ALPHABET);
            Arrays.fill(next, states * ALPHABET, next.length, NONE);
        }
        length[states] = longest;
        return states++;
    }
}
