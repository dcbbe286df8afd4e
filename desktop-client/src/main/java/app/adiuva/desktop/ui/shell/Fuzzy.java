package app.adiuva.desktop.ui.shell;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How well typed words fit the name of something: as its beginning, as beginnings of its words in any order, as its
/// initials, as a part of it, or with a slip of the finger in a longer word.
final class Fuzzy {
    private static final int LONG_ENOUGH_FOR_A_SLIP = 4;

    private Fuzzy() {}

    /// From 0, no match, to 100, the whole name.
    static int score(String typed, String name) {
        String wanted = plain(typed);
        String text = plain(name);
        if (wanted.isEmpty()) {
            return 0;
        }
        if (text.equals(wanted)) {
            return 100;
        }
        if (text.startsWith(wanted)) {
            return 90;
        }
        List<String> words = List.of(text.split(" "));
        List<String> parts = List.of(wanted.split(" "));
        if (parts.stream().allMatch(part -> words.stream().anyMatch(word -> word.startsWith(part)))) {
            return 80;
        }
        if (initials(words).contains(wanted) && wanted.length() > 1) {
            return 70;
        }
        if (text.contains(wanted)) {
            return 60;
        }
        return parts.stream().allMatch(part -> words.stream().anyMatch(word -> isSlip(part, word))) ? 40 : 0;
    }

    private static String initials(List<String> words) {
        return words.stream()
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    /// Whether `part` begins `word` but for one letter that is wrong, missing, too much or in its neighbour's place.
    private static boolean isSlip(String part, String word) {
        if (word.startsWith(part)) {
            return true;
        }
        if (part.length() < LONG_ENOUGH_FOR_A_SLIP) {
            return false;
        }
        for (int length = part.length() - 1; length <= part.length() + 1; length++) {
            if (length <= word.length() && distance(part, word.substring(0, length)) <= 1) {
                return true;
            }
        }
        return false;
    }

    /// The optimal string alignment distance: a swap of neighbours counts as one.
    static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        Arrays.setAll(steps[0], column -> column);
        for (int i = 1; i <= a.length(); i++) {
            steps[i][0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                steps[i][j] =
                        Math.min(Math.min(steps[i - 1][j] + 1, steps[i][j - 1] + 1), steps[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[a.length()][b.length()];
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
