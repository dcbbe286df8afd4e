package app.adiuva.cloud.amnesia;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds all canaries in all encodings in one pass over a stream of any length (Aho and Corasick, 1975).
///
/// The automaton is a table: one row a state, one column a byte that occurs in any pattern and one for all others, so
/// that a byte costs two look-ups. Not thread-safe while it is built; immutable afterwards.
final class WordSearch {
    private static final int PIECE = 1 << 16;
    private static final int NONE = -1;

    private final int[] columns = new int[256];
    private final int width;
    private final List<byte[]> patterns = new ArrayList<>();
    private final List<Form> forms = new ArrayList<>();
    private final int[] next;
    private final int[] patternAt;
    private int states = 1;

    /// @param offset of the last byte, counted from the begin of the stream
    record Match(Canary canary, Encoding encoding, long offset) {}

    /// @param bytes how many were read
    record Result(List<Match> matches, long bytes) {
        Result {
            matches = List.copyOf(matches);
        }
    }

    private record Form(Canary canary, Encoding encoding) {}

    WordSearch(List<Canary> canaries) {
        for (Canary canary : canaries) {
            for (Encoding encoding : Encoding.values()) {
                for (byte[] bytes : encoding.of(canary.searched())) {
                    patterns.add(bytes);
                    forms.add(new Form(canary, encoding));
                }
            }
        }
        this.width = nameColumns();
        int most = 1 + patterns.stream().mapToInt(pattern -> pattern.length).sum();
        this.next = new int[most * width];
        this.patternAt = new int[most];
        Arrays.fill(next, NONE);
        Arrays.fill(patternAt, NONE);
        for (int i = 0; i < patterns.size(); i++) {
            patternAt[path(patterns.get(i))] = i;
        }
        connect();
    }

    /// Reads the stream to its end. A canary that occurs several times is told once for each of its encodings.
    Result in(InputStream stream) throws IOException {
        @Nullable Match[] found = new Match[patterns.size()];
        byte[] piece = new byte[PIECE];
        long before = 0;
        int state = 0;
        for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
            for (int i = 0; i < read; i++) {
                state = next[state * width + columns[piece[i] & 0xff]];
                int pattern = patternAt[state];
                if (pattern != NONE && found[pattern] == null) {
                    Form form = forms.get(pattern);
                    found[pattern] = new Match(form.canary(), form.encoding(), before + i);
                }
            }
            before += read;
        }
        return new Result(Arrays.stream(found).filter(Objects::nonNull).toList(), before);
    }

    /// Column 0 is for the bytes that no pattern has.
    private int nameColumns() {
        int count = 1;
        for (byte[] pattern : patterns) {
            for (byte b : pattern) {
                if (columns[b & 0xff] == 0) {
                    columns[b & 0xff] = count++;
                }
            }
        }
        return count;
    }

    private int path(byte[] bytes) {
        int state = 0;
        for (byte b : bytes) {
            int edge = state * width + columns[b & 0xff];
            if (next[edge] == NONE) {
                next[edge] = states++;
            }
            state = next[edge];
        }
        return state;
    }

    /// Breadth first: where no pattern goes on, the search does from the longest end that begins another one. No
    /// pattern is the end of another: their words are random and their lengths nearly alike.
    private void connect() {
        int[] fallback = new int[states];
        Deque<Integer> open = new ArrayDeque<>();
        for (int column = 0; column < width; column++) {
            int child = next[column];
            if (child == NONE) {
                next[column] = 0;
            } else {
                open.add(child);
            }
        }
        while (!open.isEmpty()) {
            int state = open.remove();
            for (int column = 0; column < width; column++) {
                int edge = state * width + column;
                int otherwise = next[fallback[state] * width + column];
                if (next[edge] == NONE) {
                    next[edge] = otherwise;
                } else {
                    fallback[next[edge]] = otherwise;
                    open.add(next[edge]);
                }
            }
        }
    }
}
