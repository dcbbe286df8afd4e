package app.adiuva.desktop.suggestion;

import app.adiuva.desktop.suggestion.Proposal.NewTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which tags a text should have, learnt from how the user tagged others: naive Bayes with Laplace smoothing, each tag
/// against all texts without it (Manning, Raghavan, Schütze: Introduction to Information Retrieval, chapter 13).
/// A word counts once a text. Immutable.
final class TagModel {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N}]{2,29}");
    private static final int MOST_WORDS = 200;
    private static final int FEWEST_EXAMPLES = 3;

    /// A word is evidence when it is so many times as frequent with the tag as without, and was seen twice with it.
    private static final double TELLING = 3;

    private static final double LEAST = 0.7;

    private final int texts;
    private final Map<String, Integer> withWord = new HashMap<>();
    private final Map<String, Tag> tags = new HashMap<>();

    /// A text and the tags it was given.
    record Example(String text, List<String> tags) {}

    private static final class Tag {
        private int texts;
        private final Map<String, Integer> withWord = new HashMap<>();
    }

    /// @param examples texts, with and without tags
    TagModel(List<Example> examples) {
        texts = examples.size();
        for (Example example : examples) {
            Set<String> words = words(example.text());
            words.forEach(word -> withWord.merge(word, 1, Integer::sum));
            for (String name : example.tags()) {
                Tag tag = tags.computeIfAbsent(name, _ -> new Tag());
                tag.texts++;
                words.forEach(word -> tag.withWord.merge(word, 1, Integer::sum));
            }
        }
    }

    /// Tags that the text should have and does not, the surest first.
    List<Finding> tags(String text, List<String> has, int most) {
        Set<String> words = words(text);
        List<Finding> found = new ArrayList<>();
        tags.forEach((name, tag) -> {
            if (has.stream().noneMatch(name::equalsIgnoreCase)) {
                found.addAll(judge(name, tag, words));
            }
        });
        return found.stream()
                .sorted(Comparator.comparingDouble(Finding::confidence).reversed())
                .limit(most)
                .toList();
    }

    private List<Finding> judge(String name, Tag tag, Set<String> words) {
        if (words.contains(name.toLowerCase(Locale.ROOT))) {
            return List.of(new Finding(new NewTag(name), 0.85, Reason.NAMED, name));
        }
        if (tag.texts < FEWEST_EXAMPLES) {
            return List.of();
        }
        int others = texts - tag.texts;
        double odds = Math.log((tag.texts + 1.0) / (others + 1.0));
        List<String> evidence = new ArrayList<>();
        for (String word : words) {
            int with = tag.withWord.getOrDefault(word, 0);
            int without = withWord.getOrDefault(word, 0) - with;
            double ratio = (with + 0.5) / (tag.texts + 1.0) / ((without + 0.5) / (others + 1.0));
            if (with >= 2 && ratio >= TELLING) {
                evidence.add(word);
            }
            odds += withWord.containsKey(word) ? Math.log(ratio) : 0;
        }
        // Words are not independent, as the model takes them to be: it is never as sure as it says.
        double confidence = Math.min(0.95, 1 / (1 + Math.exp(-odds)));
        return evidence.isEmpty() || confidence < LEAST
                ? List.of()
                : List.of(new Finding(
                        new NewTag(name),
                        confidence,
                        Reason.LEARNT,
                        evidence.stream().limit(4).collect(Collectors.joining(", "))));
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .limit(MOST_WORDS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
