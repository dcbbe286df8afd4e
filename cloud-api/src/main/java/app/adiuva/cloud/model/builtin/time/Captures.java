package app.adiuva.cloud.model.builtin.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The phrases that a pattern caught, for the meaning of its rule.
final class Captures {

    private record Capture(Category<?> category, Object value) {}

    private final Chart chart;
    private final List<Capture> caught = new ArrayList<>(4);

    Captures(Chart chart) {
        this.chart = chart;
    }

    Anchor anchor() {
        return chart.anchor();
    }

    /// The only or first phrase of that kind. A pattern without one is a bug in its rule.
    <T> T get(Category<T> category) {
        return get(category, 0);
    }

    <T> T get(Category<T> category, int nth) {
        return all(category).get(nth);
    }

    <T> Optional<T> find(Category<T> category) {
        return all(category).stream().findFirst();
    }

    boolean has(Category<?> category) {
        return caught.stream().anyMatch(capture -> capture.category() == category);
    }

    <T> List<T> all(Category<T> category) {
        return caught.stream()
                .filter(capture -> capture.category() == category)
                .map(capture -> category.cast(capture.value()))
                .toList();
    }

    int mark() {
        return caught.size();
    }

    void reset(int mark) {
        caught.subList(mark, caught.size()).clear();
    }

    void add(Category<?> category, Object value) {
        caught.add(new Capture(category, value));
    }
}
