package app.adiuva.desktop.cli;

import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.cli.Terminal.Paint;
import app.adiuva.desktop.plan.Preview;
import app.adiuva.desktop.plan.RowDiff;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Prints what a plan would change, one numbered step after the other: `+` new, `~` changed, `-` deleted.
public final class DiffPrinter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final Set<String> SELF_EVIDENT =
            Set.of("title", "content", "id", "created_at", "updated_at", "deleted_at", "source_thought_id");
    private static final int MAX_VALUE = 80;

    private static final int MOST_LINES = 20;

    private final Terminal terminal;
    private final ZoneId zone;

    public DiffPrinter(Terminal terminal, ZoneId zone) {
        this.terminal = terminal;
        this.zone = zone;
    }

    public void print(Preview preview) {
        terminal.line("");
        terminal.line(terminal.paint(Paint.BOLD, "Plan"));
        preview.diff().forEach(this::print);
        preview.approvalReasons()
                .forEach(reason -> terminal.line(terminal.paint(Paint.YELLOW, "  ! " + reason.words())));
    }

    private void print(RowDiff diff) {
        String number = terminal.paint(Paint.FAINT, "%3d ".formatted(diff.action() + 1));
        terminal.line(number + headline(diff));
        details(diff).forEach(detail -> terminal.line("      " + terminal.paint(Paint.FAINT, detail)));
    }

    private String headline(RowDiff diff) {
        String what =
                thing(diff.table()) + " " + diff.title().lines().findFirst().orElse("");
        return switch (diff.kind()) {
            case CREATE -> terminal.paint(Paint.GREEN, "+ " + what);
            case UPDATE -> terminal.paint(Paint.YELLOW, "~ " + what);
            case DELETE -> terminal.paint(Paint.RED, "- " + what);
            case NOTIFY -> terminal.paint(Paint.CYAN, "* notify: " + diff.title());
        };
    }

    private List<String> details(RowDiff diff) {
        return switch (diff.kind()) {
            case CREATE -> created(named(diff.after(), diff), diff.title());
            case UPDATE -> changed(named(diff.before(), diff), named(diff.after(), diff));
            case DELETE -> List.of("goes to the trash");
            case NOTIFY -> List.of();
        };
    }

    /// The fields with the title of the task that this one is a part of in place of its id.
    private static Map<String, @Nullable Object> named(Map<String, @Nullable Object> fields, RowDiff diff) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>(fields);
        named.computeIfPresent(
                "parent_id", (_, id) -> diff.wholes().getOrDefault(String.valueOf(id), "a task that is gone"));
        return named;
    }

    private List<String> created(Map<String, @Nullable Object> after, String title) {
        boolean allDay = Boolean.TRUE.equals(after.get("all_day"));
        String line = after.entrySet().stream()
                .filter(field -> !SELF_EVIDENT.contains(field.getKey()) && telling(field.getKey(), field.getValue()))
                .map(field -> field.getKey() + ": " + value(field.getValue(), allDay))
                .collect(Collectors.joining(" · "));
        List<String> details = new ArrayList<>(line.isEmpty() ? List.of() : List.of(line));
        if (after.get("content") instanceof String content) {
            details.addAll(lines(content, title));
        }
        return details;
    }

    /// The lines of a content that the headline does not say.
    private static List<String> lines(String content, String title) {
        List<String> lines = content.strip().lines().toList();
        String headline = title.lines().findFirst().orElse("");
        int said = !lines.isEmpty() && lines.getFirst().strip().equals(headline.strip()) ? 1 : 0;
        List<String> shown = new ArrayList<>(lines.stream()
                .skip(said)
                .limit(MOST_LINES)
                .map(DiffPrinter::shortened)
                .toList());
        int left = lines.size() - said - shown.size();
        if (left > 0) {
            shown.add(more(left));
        }
        return shown;
    }

    private static String more(int lines) {
        return "+%,d %s".formatted(lines, lines == 1 ? "line" : "lines");
    }

    private static boolean telling(String name, @Nullable Object value) {
        boolean usual = switch (name) {
            case "status" -> Set.of("open", "inbox", "unread").contains(value);
            case "priority" -> "normal".equals(value);
            case "thought_type" -> "note".equals(value);
            case "all_day", "is_actionable", "needs_answer" -> !Boolean.TRUE.equals(value) || name.equals("all_day");
            default -> false;
        };
        return value != null && !usual && !(value instanceof Collection<?> items && items.isEmpty());
    }

    private List<String> changed(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        Map<String, @Nullable Object> names = new LinkedHashMap<>(after);
        return names.keySet().stream()
                .filter(name ->
                        !name.equals("updated_at") && !java.util.Objects.equals(before.get(name), after.get(name)))
                .map(name -> before.get(name) instanceof String old
                                && after.get(name) instanceof String fresh
                                && (old.contains("\n") || fresh.contains("\n") || old.length() > MAX_VALUE)
                        ? name + difference(old, fresh)
                        : name + ": " + value(before.get(name), Boolean.TRUE.equals(before.get("all_day"))) + " → "
                                + value(after.get(name), Boolean.TRUE.equals(after.get("all_day"))))
                .toList();
    }

    /// Two long texts from the first line on in which they differ, and of a long line from shortly before that place.
    private static String difference(String before, String after) {
        List<String> old = List.of(before.split("\n", -1));
        List<String> fresh = List.of(after.split("\n", -1));
        int same = 0;
        while (same < Math.min(old.size(), fresh.size()) && old.get(same).equals(fresh.get(same))) {
            same++;
        }
        int start = same < Math.min(old.size(), fresh.size()) ? start(old.get(same), fresh.get(same)) : 0;
        return (same == 0 ? ": " : " from line " + (same + 1) + ": ") + from(same, start, old) + " → "
                + from(same, start, fresh);
    }

    /// Where to begin, so that the first difference of two lines is to be seen.
    private static int start(String old, String fresh) {
        int alike = 0;
        while (alike < Math.min(old.length(), fresh.length()) && old.charAt(alike) == fresh.charAt(alike)) {
            alike++;
        }
        int start = alike < MAX_VALUE / 2 ? 0 : alike - MAX_VALUE / 4;
        return start > 0 && Character.isLowSurrogate(old.charAt(start)) ? start - 1 : start;
    }

    private static String from(int line, int start, List<String> lines) {
        if (line >= lines.size()) {
            return "—";
        }
        int rest = lines.size() - line - 1;
        return (start > 0 ? "…" : "")
                + shortened(lines.get(line).substring(start))
                + (rest > 0 ? " (" + more(rest) + ")" : "");
    }

    /// A field's value for people.
    private String value(@Nullable Object value, boolean allDay) {
        return switch (value) {
            case null -> "—";
            case Boolean flag -> flag ? "yes" : "no";
            case Collection<?> items -> items.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case String text -> time(text, allDay);
            default -> value.toString();
        };
    }

    private String time(String text, boolean allDay) {
        if (text.length() < 16 || text.charAt(4) != '-' || !text.contains("T")) {
            return beginning(text);
        }
        try {
            ZonedDateTime local = OffsetDateTime.parse(text).atZoneSameInstant(zone);
            return allDay && local.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY.format(local) : MINUTE.format(local);
        } catch (DateTimeParseException e) {
            return beginning(text);
        }
    }

    private static String beginning(String text) {
        return from(0, 0, text.strip().lines().toList());
    }

    /// The first line of a text, cut to a readable length.
    public static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= MAX_VALUE ? line : line.substring(0, MAX_VALUE - 1) + "…";
    }

    private static String thing(@Nullable Table table) {
        return switch (table) {
            case null -> "";
            case TASKS -> "task";
            case EVENTS -> "event";
            case THOUGHTS -> "thought";
            case MAILS -> "mail";
            case DOCUMENTS -> "document";
        };
    }
}
