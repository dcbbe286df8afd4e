package app.adiuva.desktop.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The passages of a long text that a question needs: those with its rarest words, or how the text begins.
public final class Passages {
    private static final int LENGTH = 1_100;
    private static final int OF_THE_BEGINNING = 3;

    private Passages() {}

    /// @param words in lower case
    /// @return at most `most` passages, in the order of the text
    public static List<String> of(String text, List<String> words, int most) {
        List<String> pieces = pieces(text);
        double[] scores = scores(pieces, words);
        List<Integer> best = IntStream.range(0, pieces.size())
                .boxed()
                .filter(piece -> scores[piece] > 0)
                .sorted(Comparator.<Integer>comparingDouble(piece -> scores[piece])
                        .reversed())
                .limit(most)
                .sorted()
                .toList();
        return best.isEmpty()
                ? pieces.stream().limit(Math.min(most, OF_THE_BEGINNING)).toList()
                : best.stream().map(pieces::get).toList();
    }

    /// A word tells the more, the fewer pieces hold it.
    private static double[] scores(List<String> pieces, List<String> words) {
        double[] scores = new double[pieces.size()];
        List<String> lower =
                pieces.stream().map(piece -> piece.toLowerCase(Locale.ROOT)).toList();
        for (String word : words) {
            long holding = lower.stream().filter(piece -> piece.contains(word)).count();
            for (int i = 0; i < scores.length; i++) {
                if (lower.get(i).contains(word)) {
                    scores[i] += Math.log1p((double) pieces.size() / holding);
                }
            }
        }
        return scores;
    }

    /// Cut at the ends of paragraphs, lines or words, whichever is near.
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start + LENGTH >= text.length() ? text.length() : cut(text, start);
            String piece = text.substring(start, end).strip();
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
            start = end;
        }
        return pieces;
    }

    private static int cut(String text, int start) {
        int end = start + LENGTH;
        for (String mark : List.of("\n\n", "\n", ". ", " ")) {
            int found = text.lastIndexOf(mark, end);
            if (found > start + LENGTH / 2) {
                return found + mark.length();
            }
        }
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
