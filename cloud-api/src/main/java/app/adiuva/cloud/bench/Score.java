package app.adiuva.cloud.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What was expected of each sentence, what came, and how long it took.
///
/// @param title what was measured
/// @param matrix whether the labels are few enough for a table of expected and got
/// @param nanos the time of each sentence, warm, in ascending order
record Score(String title, boolean matrix, List<Judged> judged, List<Long> nanos) {
    private static final int WIDTH = 11;

    Score {
        judged = List.copyOf(judged);
        nanos = nanos.stream().sorted().toList();
    }

    /// One sentence.
    ///
    /// @param group what it is counted under
    /// @param counts whether it counts for the accuracy
    record Judged(String text, String group, String expected, String got, boolean right, boolean counts) {}

    int n() {
        return (int) judged.stream().filter(Judged::counts).count();
    }

    double accuracy() {
        return n() == 0
                ? 0
                : (double) judged.stream().filter(j -> j.counts() && j.right()).count() / n();
    }

    private List<Judged> misses() {
        return judged.stream().filter(j -> j.counts() && !j.right()).toList();
    }

    /// The time in milliseconds that so many of a hundred sentences stay within.
    double millis(int percent) {
        int index = (int) Math.ceil(percent / 100.0 * nanos.size()) - 1;
        return nanos.isEmpty() ? 0 : nanos.get(Math.max(0, index)) / 1e6;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        misses().forEach(miss ->
                text.append("%s%n    expected %s, got %s%n".formatted(miss.text(), miss.expected(), miss.got())));
        text.append(misses().isEmpty() ? "" : "\n")
                .append(matrix ? confusion() : "")
                .append(groups());
        return text.append(String.format(
                        Locale.ROOT,
                        "%n%s: %.1f %% of %d right; %.2f ms a sentence at p50, %.2f ms at p99",
                        title,
                        accuracy() * 100,
                        n(),
                        millis(50),
                        millis(99)))
                .toString();
    }

    private String groups() {
        StringBuilder text = new StringBuilder();
        byGroup()
                .forEach((group, of) -> text.append(String.format(
                        Locale.ROOT,
                        "%-24s %4d of %4d  %5.1f %%%s%n",
                        group,
                        right(of),
                        of.size(),
                        100.0 * right(of) / of.size(),
                        of.getFirst().counts() ? "" : "  (not counted)")));
        return text.toString();
    }

    private Map<String, List<Judged>> byGroup() {
        Map<String, List<Judged>> groups = new TreeMap<>();
        judged.forEach(j ->
                groups.computeIfAbsent(j.group(), group -> new ArrayList<>()).add(j));
        return groups;
    }

    private static long right(List<Judged> of) {
        return of.stream().filter(Judged::right).count();
    }

    /// A row for what was expected, a column for what came.
    private String confusion() {
        List<String> columns =
                judged.stream().map(Judged::got).distinct().sorted().toList();
        StringBuilder text = new StringBuilder(cell("expected"));
        columns.forEach(column -> text.append(cell(column)));
        text.append("\n");
        byGroup().forEach((group, of) -> {
            text.append(cell(group));
            columns.forEach(column -> text.append(cell(String.valueOf(
                    of.stream().filter(j -> j.got().equals(column)).count()))));
            text.append("\n");
        });
        return text.append("\n").toString();
    }

    private static String cell(String text) {
        return text + " ".repeat(Math.max(1, WIDTH - text.length()));
    }

    String json() {
        ObjectNode json = Rows.JSON.createObjectNode();
        json.put("n", n()).put("accuracy", accuracy());
        json.put("p50_ms", millis(50)).put("p99_ms", millis(99));
        ObjectNode groups = json.putObject("groups");
        byGroup()
                .forEach((group, of) -> groups.putObject(group)
                        .put("n", of.size())
                        .put("right", right(of))
                        .put("counts", of.getFirst().counts()));
        ArrayNode misses = json.putArray("misses");
        misses().forEach(miss -> misses.addObject()
                .put("text", miss.text())
                .put("expected", miss.expected())
                .put("got", miss.got()));
        return json.toString();
    }
}
