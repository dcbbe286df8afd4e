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

    private record Rule<T>(Pattern pattern, Function<Captures, @Nullable T> meaning) {}

    private final String name;
    private final int index;
    private final Class<T> type;
    private final Map<String, List<Rule<T>>> byWord = new HashMap<>();
    private final Map<Category<?>, List<Rule<T>>> byCategory = new LinkedHashMap<>();
    private @Nullable Reader<T> reader;

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
                add(new Rule<>(pattern, meaning));
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
        best = longest(byWord.getOrDefault(chart.tokens().get(at).text(), List.of()), chart, at, best);
        for (Map.Entry<Category<?>, List<Rule<T>>> entry : byCategory.entrySet()) {
            if (chart.at(entry.getKey(), at) != null) {
                best = longest(entry.getValue(), chart, at, best);
            }
        }
        return best;
    }

    private static <T> @Nullable Found<T> longest(List<Rule<T>> rules, Chart chart, int at, @Nullable Found<T> known) {
        Found<T> best = known;
        for (Rule<T> rule : rules) {
            Captures captures = new Captures(chart);
            int end = rule.pattern().match(chart, at, captures);
            if (end > at && (best == null || end > best.end())) {
                T value = rule.meaning().apply(captures);
                best = value == null ? best : new Found<>(value, end);
            }
        }
        return best;
    }

    @Override
    public String toString() {
        return name;
    }
}
