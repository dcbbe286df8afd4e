package app.adiuva.desktop.suggestion;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What is proposed, in a form that a reworded thought keeps: kind, then its words, folded, without those that any
/// sentence has, in alphabetical order.
///
/// @param text such as `task:call plumber`
record Fingerprint(String text) {
    private static final Set<String> COMMON = Set.of(
            ("a an and at before by for from in into it its me my of on or our please the then this that to up with you your"
                            + " today tomorrow")
                    .split(" "));

    /// So much two fingerprints must share to propose the same.
    private static final double SAME = 0.5;

    static Fingerprint of(Proposal proposal) {
        return switch (proposal) {
            case Proposal.NewTask task -> new Fingerprint("task:" + words(task.title()));
            case Proposal.NewTag tag -> new Fingerprint("tag:" + fold(tag.tag()));
        };
    }

    /// Whether both propose the same, but for a typing error or a few words. Tags are compared as they are: a tag that
    /// looks like another one is another one. The measure is Dice's coefficient over pairs of letters.
    boolean resembles(Fingerprint other) {
        if (text.equals(other.text)) {
            return true;
        }
        if (!text.startsWith("task:") || !other.text.startsWith("task:")) {
            return false;
        }
        Set<String> mine = pairs();
        Set<String> theirs = other.pairs();
        Set<String> shared = new HashSet<>(mine);
        shared.retainAll(theirs);
        int smaller = Math.min(mine.size(), theirs.size());
        return smaller > 0
                && (2.0 * shared.size() / (mine.size() + theirs.size()) >= SAME || shared.size() >= 0.75 * smaller);
    }

    private Set<String> pairs() {
        Set<String> pairs = new HashSet<>();
        for (String word : text.substring("task:".length()).split(" ")) {
            String padded = "^" + word + "$";
            for (int i = 0; i + 2 <= padded.length(); i++) {
                pairs.add(padded.substring(i, i + 2));
            }
        }
        return pairs;
    }

    private static String words(String title) {
        List<String> all = Arrays.stream(fold(title).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> telling =
                all.stream().filter(word -> !COMMON.contains(word)).toList();
        return (telling.isEmpty() ? all : telling).stream().distinct().sorted().collect(Collectors.joining(" "));
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
    }
}
