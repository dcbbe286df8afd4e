package app.adiuva.cloud.agent.calendar;

import app.adiuva.cloud.agent.Moment;
import app.adiuva.cloud.agent.ToolAnswer;
import app.adiuva.cloud.agent.ToolArguments;
import app.adiuva.cloud.agent.ToolRefusal;
import app.adiuva.cloud.agent.Turn;
import app.adiuva.cloud.agent.wording.FriendlyTime;
import app.adiuva.cloud.agent.wording.Wording;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The calendar tools that only read.
final class EventReading {
    private static final int MOST_FREE_TIMES = 5;
    private static final int FREE_TIMES_A_DAY = 2;
    private static final int LONGEST_SEARCH_DAYS = 60;

    private EventReading() {}

    static ToolAnswer list(ToolArguments arguments, Turn turn) {
        if (arguments.flag("next").orElse(false)) {
            return next(arguments, turn);
        }
        List<EventRow> found = candidates(arguments, turn).stream()
                .filter(event -> fits(event, arguments))
                .toList();
        String summary = found.isEmpty()
                ? nothing(arguments, turn.friendly()) + taskInstead(arguments, turn)
                : agenda(found, arguments, turn.friendly());
        return new ToolAnswer.Found(summary, found.stream().map(EventRow::toRow).toList(), found.size());
    }

    private static ToolAnswer next(ToolArguments arguments, Turn turn) {
        ZonedDateTime from = arguments.moment("from").map(Moment::at).orElse(turn.now());
        Optional<EventRow> next = Agenda.of(turn).between(from, from.plusYears(1)).stream()
                .filter(event -> !event.startsAt().isBefore(from))
                .filter(event -> fits(event, arguments))
                .findFirst();
        String summary = next.map(event -> "Your next event"
                        + arguments
                                .text("query")
                                .map(q -> " matching " + Wording.quoted(q))
                                .orElse("") + ":\n\n- "
                        + line(event, turn.friendly()))
                .orElseGet(() -> nothing(arguments, turn.friendly()));
        return new ToolAnswer.Found(summary, next.map(EventRow::toRow).stream().toList(), next.isPresent() ? 1 : 0);
    }

    private static boolean fits(EventRow event, ToolArguments arguments) {
        return arguments
                .text("query")
                .map(q -> Wording.matches(q, words(event)))
                .orElse(true);
    }

    private static List<EventRow> candidates(ToolArguments arguments, Turn turn) {
        Agenda agenda = Agenda.of(turn);
        ZonedDateTime today = turn.now().toLocalDate().atStartOfDay(turn.zone());
        Optional<Moment> to = arguments.moment("to");
        ZonedDateTime from = arguments.moment("from").map(Moment::at).orElse(today);
        if (to.isPresent()) {
            return agenda.between(from, later(from, to.get().at()));
        }
        List<EventRow> coming = agenda.from(from).stream()
                .filter(event -> fits(event, arguments))
                .toList();
        boolean searchesAll = coming.isEmpty() && arguments.has("query") && !arguments.has("from");
        return searchesAll ? agenda.all() : coming;
    }

    private static ZonedDateTime later(ZonedDateTime from, ZonedDateTime to) {
        if (!from.isBefore(to)) {
            throw new ToolRefusal("to must be later than from");
        }
        return to;
    }

    static String words(EventRow event) {
        return String.join(
                " ",
                event.title(),
                event.location().orElse(""),
                event.description(),
                String.join(" ", event.attendees()));
    }

    private static String nothing(ToolArguments arguments, FriendlyTime friendly) {
        String what = arguments
                .text("query")
                .map(q -> "no events matching " + Wording.quoted(q))
                .orElse("nothing");
        return "You have " + what + " on your calendar" + range(arguments, friendly) + ".";
    }

    /// What is called so may be a task: "move the bins to Wednesday".
    private static String taskInstead(ToolArguments arguments, Turn turn) {
        return arguments
                .text("query")
                .flatMap(query -> turn.tasks().stream()
                        .filter(task -> task.active() && Wording.matches(query, task.title()))
                        .findFirst())
                .map(task -> " If you mean your task " + Wording.quoted(task.title()) + ", say “task” with its name.")
                .orElse("");
    }

    private static String agenda(List<EventRow> found, ToolArguments arguments, FriendlyTime friendly) {
        String heading = "You have " + Wording.count(found.size(), "event")
                + arguments
                        .text("query")
                        .map(q -> " matching " + Wording.quoted(q))
                        .orElse("")
                + range(arguments, friendly) + ":";
        return Wording.bullets(
                heading,
                found.stream()
                        .limit(ToolAnswer.Found.MOST_ROWS)
                        .map(event -> line(event, friendly))
                        .toList());
    }

    static String line(EventRow event, FriendlyTime friendly) {
        String with = event.attendees().isEmpty() ? "" : ", with " + Wording.join(event.attendees());
        return Wording.capitalized(friendly.span(event.startsAt(), event.endsAt(), event.allDay())) + " — "
                + event.title() + with
                + event.location().map(place -> ", " + place).orElse("");
    }

    private static String range(ToolArguments arguments, FriendlyTime friendly) {
        if (!arguments.has("to")) {
            return "";
        }
        ZonedDateTime today =
                friendly.now().toLocalDate().atStartOfDay(friendly.now().getZone());
        ZonedDateTime from = arguments.moment("from").map(Moment::at).orElse(today);
        return " " + friendly.during(from, arguments.moment("to").orElseThrow().at());
    }

    static ToolAnswer conflicts(ToolArguments arguments, Turn turn) {
        ZonedDateTime from = arguments.moment("from").orElseThrow().at();
        ZonedDateTime to = later(from, arguments.moment("to").orElseThrow().at());
        List<EventRow> busy = Agenda.of(turn).busy(from, to, "");
        List<Map<String, Object>> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        int total = 0;
        for (int i = 0; i < busy.size(); i++) {
            for (int j = i + 1;
                    j < busy.size()
                            && busy.get(j).startsAt().isBefore(busy.get(i).endsAt());
                    j++) {
                total++;
                if (rows.size() < ToolAnswer.Found.MOST_ROWS) {
                    rows.add(Map.of(
                            "first", busy.get(i).toRow(), "second", busy.get(j).toRow()));
                    lines.add(pair(busy.get(i), busy.get(j), turn.friendly()));
                }
            }
        }
        String when = range(arguments, turn.friendly());
        String summary = rows.isEmpty()
                ? "You have no conflicts" + when + "."
                : Wording.bullets("You have " + Wording.count(total, "conflict") + when + ":", lines);
        return new ToolAnswer.Found(summary, rows, total);
    }

    private static String pair(EventRow first, EventRow second, FriendlyTime friendly) {
        return Wording.quoted(first.title()) + " (" + friendly.span(first.startsAt(), first.endsAt(), false)
                + ") overlaps " + Wording.quoted(second.title()) + " ("
                + friendly.clock(second.startsAt()) + "–" + friendly.clock(second.endsAt()) + ")";
    }

    static ToolAnswer freeTimes(ToolArguments arguments, Turn turn) {
        Agenda agenda = Agenda.of(turn);
        EventRow event = agenda.event(arguments.needed("id"));
        ZonedDateTime from = arguments
                .moment("from")
                .map(Moment::at)
                .filter(turn.now()::isBefore)
                .orElse(turn.now());
        ZonedDateTime to = later(from, arguments.moment("to").map(Moment::at).orElse(from.plusDays(7)));
        List<FreeTime.Gap> free = new ArrayList<>();
        LocalDate last = to.minusNanos(1).toLocalDate();
        LocalDate limit = from.toLocalDate().plusDays(LONGEST_SEARCH_DAYS);
        for (LocalDate day = from.toLocalDate(); !day.isAfter(last) && !day.isAfter(limit); day = day.plusDays(1)) {
            free.addAll(freeOn(day, from, to, agenda, event));
        }
        return freeAnswer(event, free.stream().limit(MOST_FREE_TIMES).toList(), turn.friendly());
    }

    private static List<FreeTime.Gap> freeOn(
            LocalDate day, ZonedDateTime from, ZonedDateTime to, Agenda agenda, EventRow event) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return List.of();
        }
        ZonedDateTime midnight = day.atStartOfDay(from.getZone());
        FreeTime free = new FreeTime(day, from, agenda.busy(midnight, midnight.plusDays(1), event.id()));
        List<FreeTime.Gap> gaps = new ArrayList<>();
        for (int i = 0; i < FREE_TIMES_A_DAY; i++) {
            free.takeFirst(event.length()).filter(gap -> !gap.to().isAfter(to)).ifPresent(gaps::add);
        }
        return gaps;
    }

    private static ToolAnswer freeAnswer(EventRow event, List<FreeTime.Gap> free, FriendlyTime friendly) {
        String title = Wording.quoted(event.title());
        if (free.isEmpty()) {
            return new ToolAnswer.Said("I found no free time for " + title + " between 09:00 and 18:00 on weekdays.");
        }
        List<Map<String, Object>> rows = free.stream()
                .map(gap ->
                        Map.<String, Object>of("starts_at", Moment.iso(gap.from()), "ends_at", Moment.iso(gap.to())))
                .toList();
        String times = free.stream()
                .map(gap -> "- " + Wording.capitalized(friendly.span(gap.from(), gap.to(), false)))
                .collect(Collectors.joining("\n"));
        return new ToolAnswer.Found("These times are free for " + title + ":\n\n" + times, rows, rows.size());
    }
}
