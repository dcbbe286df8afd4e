package app.adiuva.cloud.model.builtin.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A kind of phrase (a month, a clock time, a day) and the rules that recognise one. Filled once, then only read.
///
/// @param <T> what such a phrase means
final class Category<T> {

    /// @param place in the order in which the rules were added
    private record Rule<T>(Pattern pattern, Function<Captures, @Nullable T> meaning, int place) {}

    private final String name;
    private final int index;
    private final Class<T> type;
    private final Map<String, List<Rule<T>>> byWord = new HashMap<>();
    private final Map<Category<?>, List<Rule<T>>> byCategory = new LinkedHashMap<>();
    private @Nullable Reader<T> reader;
    private int rules;

    /// Reads a phrase by hand where patterns are clumsy: numbers, vocabulary, pieces in any order.
    @FunctionalInterface
    interface Reader<T> {
        @Nullable
        Found<T> read(Chart chart, int at);
    }

    Category(String name, int index, Class<T> type) {
        this.name = name;
        this.index = index;
        this.type = type;
    }

    int index() {
        return index;
    }

    T cast(Object value) {
        return type.cast(value);
    }

    void reader(Reader<T> byHand) {
        reader = byHand;
    }

    /// Adds a rule: any of `patterns` means what `meaning` says, or nothing where it answers null.
    void rule(Grammar grammar, Function<Captures, @Nullable T> meaning, String... patterns) {
        for (String notation : patterns) {
            for (Pattern pattern : Pattern.expand(notation, grammar)) {
                add(new Rule<>(pattern, meaning, rules++));
            }
        }
    }

    private void add(Rule<T> rule) {
        switch (rule.pattern().first()) {
            case Pattern.Words(Set<String> words, boolean _, boolean _) ->
                words.forEach(word ->
                        byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(rule));
            case Pattern.Phrase(Category<?> category, boolean _, boolean _) ->
                byCategory.computeIfAbsent(category, _ -> new ArrayList<>()).add(rule);
        }
    }

    /// The longest phrase of this kind that starts at `at`; of equals the rule that was added first.
    @Nullable
    Found<T> match(Chart chart, int at) {
        Found<T> best = reader == null ? null : reader.read(chart, at);
        int place = -1;
        for (Rule<T> rule : candidates(chart, at)) {
            Captures captures = new Captures(chart);
            int end = rule.pattern().match(chart, at, captures);
            int known = best == null ? at : best.end();
            if (end > known || end == known && end > at && rule.place() < place) {
                T value = rule.meaning().apply(captures);
                if (value != null) {
                    best = new Found<>(value, end);
                    place = rule.place();
                }
            }
        }
        return best;
    }

    private List<Rule<T>> candidates(Chart chart, int at) {
        List<Rule<T>> rules =
                new ArrayList<>(byWord.getOrDefault(chart.tokens().get(at).text(), List.of()));
        byCategory.forEach((category, further) -> {
            if (chart.at(category, at) != null) {
                rules.addAll(further);
            }
        });
        return rules;
    }

    @Override
    public String toString() {
        return name;
    }
}
