package app.adiuva.cloud.agent.analytics;

import app.adiuva.cloud.agent.ToolAnswer;
import app.adiuva.cloud.agent.ToolArguments;
import app.adiuva.cloud.agent.Turn;
import app.adiuva.cloud.agent.wording.FriendlyTime;
import app.adiuva.cloud.agent.wording.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The analytics tools: exact arithmetic over what the desktop counted. Nothing is estimated; what was not sent is
/// said to be missing.
final class AnalyticsTools {
    /// The desktop counts this many days back.
    private static final int DAYS_COUNTED = 400;
    private static final int MOST_GROUPS = 8;

    private AnalyticsTools() {}

    static ToolAnswer calculate(ToolArguments arguments, Turn turn) {
        Span span = Span.of(arguments).upTo(turn.now().toLocalDate());
        String name = arguments.needed("metric");
        Optional<Metric> metric = Metric.named(name);
        return metric.isPresent() ? overDays(metric.get(), span, turn) : ofThisMoment(name, turn);
    }

    private static ToolAnswer overDays(Metric metric, Span span, Turn turn) {
        Optional<Counts> counts = Counts.of(metric, turn);
        if (counts.isEmpty()) {
            return missing(metric.label());
        }
        FriendlyTime friendly = turn.friendly();
        long sum = counts.get().sum(span);
        String more = sum == 0 || span.days() == 1 ? "" : " " + perDay(sum, span, counts.get(), friendly);
        String summary = metric.sentence(sum) + " " + span.words(friendly) + "." + more + reach(span, turn);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("metric", metric.wire());
        row.put("from", span.from().toString());
        row.put("to", span.to().toString());
        row.put("sum", sum);
        row.put("daily_average", average(sum, span.days()));
        Map<String, Long> days = new LinkedHashMap<>();
        counts.get().within(span).forEach((day, count) -> days.put(day.toString(), count));
        row.put("by_day", days);
        return new ToolAnswer.Found(summary, List.of(row), 1);
    }

    private static String perDay(long sum, Span span, Counts counts, FriendlyTime friendly) {
        String best = counts.best(span)
                .map(e -> ", the most " + friendly.onDay(e.getKey()) + " (" + e.getValue() + ")")
                .orElse("");
        return "That is " + average(sum, span.days()) + " a day" + best + ".";
    }

    private static String average(long sum, long days) {
        return BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(days), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String reach(Span span, Turn turn) {
        LocalDate first = turn.now().toLocalDate().minusDays(DAYS_COUNTED);
        return span.from().isBefore(first) ? " Days before " + turn.friendly().day(first) + " are not counted." : "";
    }

    private static ToolAnswer ofThisMoment(String name, Turn turn) {
        Object value = turn.metrics().get(name);
        if (value instanceof Number number) {
            String what = name.equals("overdue_tasks") ? "overdue task" : "open task";
            String amount = number.longValue() == 0 ? "no " + what + "s" : Wording.count(number.longValue(), what);
            return new ToolAnswer.Found("You have " + amount + ".", List.of(Map.of(name, number.longValue())), 1);
        }
        if (value instanceof Map<?, ?> groups) {
            return groups(name, groups);
        }
        return missing(name.replace('_', ' '));
    }

    private static ToolAnswer groups(String name, Map<?, ?> groups) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        groups.forEach((group, count) -> {
            if (group instanceof String key && count instanceof Number number) {
                rows.add(Map.of("name", key, "count", number.longValue()));
                lines.add((key.isBlank() ? "no list" : key) + ": " + number.longValue());
            }
        });
        String by = name.equals("open_tasks_by_list") ? "list" : "priority";
        return lines.isEmpty()
                ? new ToolAnswer.Said("You have no open tasks.")
                : new ToolAnswer.Found(Wording.bullets("Your open tasks by " + by + ":", lines), rows, rows.size());
    }

    static ToolAnswer report(ToolArguments arguments, Turn turn) {
        Span span = Span.of(arguments).upTo(turn.now().toLocalDate());
        List<Map<String, Object>> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            Counts.of(metric, turn).ifPresent(counts -> {
                long sum = counts.sum(span);
                rows.add(Map.of("metric", metric.wire(), "sum", sum, "before", counts.sum(span.before())));
                lines.add(Wording.capitalized(metric.label()) + ": " + sum + " (" + counts.sum(span.before())
                        + " in the " + Wording.count(span.days(), "day") + " before"
                        + best(counts, span, turn.friendly()) + ")");
            });
        }
        for (String name : List.of("open_tasks", "overdue_tasks")) {
            if (turn.metrics().get(name) instanceof Number number) {
                rows.add(Map.of("metric", name, "now", number.longValue()));
                lines.add(Wording.capitalized(name.replace('_', ' ')) + " now: " + number.longValue());
            }
        }
        for (String name : List.of("open_tasks_by_priority", "open_tasks_by_list")) {
            groupLine(name, turn).ifPresent(lines::add);
        }
        return lines.isEmpty()
                ? missing("your report")
                : new ToolAnswer.Found(
                        Wording.bullets("Your report, " + span.words(turn.friendly()) + ":", lines) + reach(span, turn),
                        rows,
                        rows.size());
    }

    private static String best(Counts counts, Span span, FriendlyTime friendly) {
        return counts.best(span)
                .filter(e -> span.days() > 1 && e.getValue() > 1)
                .map(e -> "; most " + friendly.onDay(e.getKey()) + ", " + e.getValue())
                .orElse("");
    }

    /// "Open tasks by list: work 5, home 3", the largest first.
    private static Optional<String> groupLine(String name, Turn turn) {
        if (!(turn.metrics().get(name) instanceof Map<?, ?> groups)) {
            return Optional.empty();
        }
        Map<String, Long> counts = new TreeMap<>();
        groups.forEach((group, count) -> {
            if (group instanceof String key && count instanceof Number number && number.longValue() > 0) {
                counts.put(key.isBlank() ? "no list" : key, number.longValue());
            }
        });
        String text = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST_GROUPS)
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(Wording.capitalized(name.replace('_', ' ')) + ": " + text);
    }

    static ToolAnswer trend(ToolArguments arguments, Turn turn) {
        Metric metric = Metric.named(arguments.needed("metric")).orElseThrow();
        Optional<Counts> counts = Counts.of(metric, turn);
        if (counts.isEmpty()) {
            return missing(metric.label());
        }
        Span span = Span.of(arguments).upTo(turn.now().toLocalDate());
        long now = counts.get().sum(span);
        long before = counts.get().sum(span.before());
        String summary = metric.sentence(now) + " " + span.words(turn.friendly()) + ", "
                + compared(metric, now, before) + " in the " + Wording.count(span.days(), "day")
                + " before." + halves(metric, span, counts.get()) + reach(span.before(), turn);
        Map<String, Object> row = Map.of("metric", metric.wire(), "sum", now, "before", before, "change", now - before);
        return new ToolAnswer.Found(summary, List.of(row), 1);
    }

    private static String compared(Metric metric, long now, long before) {
        if (now == before) {
            return "as many as";
        }
        String direction = now > before ? "more" : "fewer";
        String percent = before == 0
                ? ""
                : " (" + (now > before ? "+" : "−")
                        + BigDecimal.valueOf(Math.abs(now - before) * 100)
                                .divide(BigDecimal.valueOf(before), 0, RoundingMode.HALF_UP)
                                .toPlainString()
                        + " %)";
        return Math.abs(now - before) + " " + direction + percent + " than the " + metric.amount(before);
    }

    private static String halves(Metric metric, Span span, Counts counts) {
        if (span.days() < 4) {
            return "";
        }
        LocalDate middle = span.from().plusDays(span.days() / 2);
        long first = counts.sum(new Span(span.from(), middle.minusDays(1)));
        long second = counts.sum(new Span(middle, span.to()));
        return " First half " + metric.amount(first) + ", second half " + metric.amount(second) + ".";
    }

    private static ToolAnswer missing(String what) {
        return new ToolAnswer.Said("I can't say: the numbers for " + what + " did not come with this request.");
    }
}
