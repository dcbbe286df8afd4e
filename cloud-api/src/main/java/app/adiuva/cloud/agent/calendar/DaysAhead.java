package app.adiuva.cloud.agent.calendar;

import app.adiuva.cloud.agent.TaskRow;
import app.adiuva.cloud.agent.ToolAnswer;
import app.adiuva.cloud.agent.ToolArguments;
import app.adiuva.cloud.agent.Turn;
import app.adiuva.cloud.agent.wording.FriendlyTime;
import app.adiuva.cloud.agent.wording.Wording;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Several days at a glance: what takes place, what is due, what overlaps, what is late.
public final class DaysAhead {
    private static final int USUAL_DAYS = 7;
    private static final int MOST_NAMES = 5;

    private DaysAhead() {}

    static ToolAnswer review(ToolArguments arguments, Turn turn) {
        LocalDate first = arguments.day("from");
        int days = arguments.whole("days").orElse(USUAL_DAYS);
        FriendlyTime friendly = turn.friendly();
        List<Map<String, Object>> rows = new ArrayList<>();
        List<String> sections = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        int due = 0;
        for (LocalDate day = first; day.isBefore(first.plusDays(days)); day = day.plusDays(1)) {
            List<String> taking = events(day, turn);
            List<String> tasks = due(day, turn);
            due += tasks.size();
            if (taking.isEmpty() && tasks.isEmpty()) {
                empty.add(friendly.day(day));
            } else {
                sections.add(section(day, taking, tasks, friendly));
                rows.add(Map.of("day", day.toString(), "events", taking, "due", tasks));
            }
        }
        ZonedDateTime from = first.atStartOfDay(turn.zone());
        ZonedDateTime to = from.plusDays(days);
        int events = Agenda.of(turn).between(from, to).size();
        String heading = "The next " + days + " days: " + Wording.count(events, "event") + ", "
                + Wording.count(due, "task") + " due.";
        sections.addFirst(heading);
        sections.addAll(remarks(turn, from, to, empty));
        return new ToolAnswer.Found(String.join("\n\n", sections), rows, rows.size());
    }

    private static String section(LocalDate day, List<String> events, List<String> tasks, FriendlyTime friendly) {
        List<String> lines = new ArrayList<>(events);
        tasks.forEach(task -> lines.add("Due: " + task));
        return Wording.bullets("**" + Wording.capitalized(friendly.day(day)) + "**", lines);
    }

    /// What takes place on a day, as lines: "09:00–09:15 Standup".
    public static List<String> events(LocalDate day, Turn turn) {
        ZonedDateTime midnight = day.atStartOfDay(turn.zone());
        return Agenda.of(turn).between(midnight, midnight.plusDays(1)).stream()
                .map(event -> line(event, turn.friendly()))
                .toList();
    }

    private static String line(EventRow event, FriendlyTime friendly) {
        String when = event.allDay()
                ? "All day: "
                : friendly.clock(event.startsAt()) + "–" + friendly.clock(event.endsAt()) + " ";
        return when
                + event.title()
                + event.location().map(place -> ", " + place).orElse("");
    }

    private static List<String> due(LocalDate day, Turn turn) {
        return turn.tasks().stream()
                .filter(TaskRow::active)
                .filter(task -> !task.overdue(turn.now()))
                .filter(task -> task.dueAt()
                        .filter(due -> due.toLocalDate().equals(day))
                        .isPresent())
                .sorted(Comparator.comparingInt(TaskRow::rank).thenComparing(TaskRow::title))
                .map(task -> task.title()
                        + (task.allDay()
                                ? ""
                                : " at " + turn.friendly().clock(task.dueAt().orElseThrow()))
                        + (task.rank() < 2 ? " (" + task.priority() + ")" : ""))
                .toList();
    }

    private static List<String> remarks(Turn turn, ZonedDateTime from, ZonedDateTime to, List<String> empty) {
        List<String> remarks = new ArrayList<>();
        List<String> overlaps = overlaps(Agenda.of(turn).busy(from, to, ""), turn.friendly());
        if (!overlaps.isEmpty()) {
            remarks.add(Wording.bullets("**Overlaps**", overlaps));
        }
        List<String> late = turn.tasks().stream()
                .filter(task -> task.overdue(turn.now()))
                .map(task -> Wording.quoted(task.title()))
                .toList();
        if (!late.isEmpty()) {
            remarks.add("**Overdue** (" + late.size() + "): " + names(late) + ".");
        }
        if (!empty.isEmpty()) {
            remarks.add("Nothing yet: " + Wording.join(empty) + ".");
        }
        return remarks;
    }

    private static List<String> overlaps(List<EventRow> busy, FriendlyTime friendly) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < busy.size(); i++) {
            EventRow one = busy.get(i);
            busy.subList(i + 1, busy.size()).stream()
                    .takeWhile(other -> other.startsAt().isBefore(one.endsAt()))
                    .map(other -> Wording.quoted(one.title()) + " and " + Wording.quoted(other.title()) + ", "
                            + friendly.when(other.startsAt(), false))
                    .forEach(lines::add);
        }
        return lines;
    }

    private static String names(List<String> names) {
        List<String> shown = new ArrayList<>(names.subList(0, Math.min(MOST_NAMES, names.size())));
        if (names.size() > MOST_NAMES) {
            shown.add((names.size() - MOST_NAMES) + " more");
        }
        return Wording.join(shown);
    }
}
